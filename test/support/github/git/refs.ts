import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tryGit } from './run.ts';

// A builder asks for refs at every step. They are read and written as the plain files that they are
// (gitrepository-layout), because starting git for each would take most of a test's time.

/** The object that a full ref name points at, or undefined. */
export async function readRef(folder: string, name: string): Promise<string | undefined> {
  const loose = join(folder, name);
  if (statSync(loose, { throwIfNoEntry: false })?.isFile()) return readFileSync(loose, 'utf8').trim();
  if (!existsSync(join(folder, 'packed-refs'))) return undefined;
  const { code, stdout } = await tryGit(folder, ['rev-parse', '--verify', '--quiet', name]);
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Points a ref at an object that the caller knows to be there. */
export function writeRef(folder: string, name: string, oid: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${oid}\n`);
}

export function deleteRef(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
}
