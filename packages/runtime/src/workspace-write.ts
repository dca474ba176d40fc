import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SuiteError } from '@countersign/core';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** The folder to write into, all links followed: one of an earlier step's could lead out of the workspace. */
async function folderFor(workspace: string, file: string): Promise<string> {
  const folder = path.dirname(path.join(workspace, file));
  await fs.mkdir(folder, { recursive: true });
  const [root, real] = await Promise.all([fs.realpath(workspace), fs.realpath(folder)]);
  if (real === root || real.startsWith(root + path.sep)) return real;
  throw new SuiteError('input-invalid', `${file}: its folder is a link that leads out of the workspace`);
}

/**
 * Writes a file of the workspace whole or not at all: beside it first, then in its place. Its mode is kept, and a link
 * in its place is replaced and not followed. Throws `input-invalid` when it cannot be written.
 */
export async function writeInWorkspace(workspace: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const target = path.join(await folderFor(workspace, file), path.basename(file));
    const beside = `${target}.${process.pid}.tmp`;
    const stat = await fs.lstat(target).catch(() => undefined);
    const mode = stat?.isFile() === true ? stat.mode : 0o644;
    try {
      await fs.writeFile(beside, bytes, { flag: 'wx', mode });
      await fs.chmod(beside, mode);
      await fs.rename(beside, target);
    } finally {
      await fs.rm(beside, { force: true });
    }
  } catch (error) {
    if (error instanceof SuiteError) throw error;
    throw new SuiteError('input-invalid', `${file}: the file could not be written (${codeOf(error)})`);
  }
}
