import * as fs from 'node:fs/promises';
import { SuiteError } from '@countersign/core';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** Writes a file whole or not at all: beside it first, then in its place. Its mode is kept. Throws `input-invalid`. */
export async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const beside = `${name}.${process.pid}.tmp`;
  try {
    const mode = await fs.stat(name).then(
      (stat) => stat.mode,
      () => 0o644,
    );
    await fs.writeFile(beside, bytes, { flag: 'wx', mode });
    await fs.chmod(beside, mode);
    await fs.rename(beside, name);
  } catch (error) {
    await fs.rm(beside, { force: true });
    throw new SuiteError('input-invalid', `${name}: the file could not be written (${codeOf(error)})`);
  }
}

/**
 * Throws `input-invalid` when a file is not what was read, since somebody else wrote it in between, and for a link: one
 * would be replaced, and what it leads to would stay as it is.
 */
export async function refuseChanged(name: string, before: Uint8Array): Promise<void> {
  const stat = await fs.lstat(name).catch(() => undefined);
  if (stat?.isSymbolicLink() === true)
    throw new SuiteError(
      'input-invalid',
      `${name}: found a link, expected the file that it leads to; nothing was written`,
    );
  const bytes = await fs.readFile(name).catch(() => undefined);
  if (bytes === undefined || !Buffer.from(before).equals(bytes))
    throw new SuiteError('input-invalid', `${name}: it has changed since it was read; nothing was written`);
}
