import * as fs from 'node:fs/promises';
import { SuiteError } from '@countersign/core';

const longestFile = 64 * 1024 * 1024;

/** Reads a UTF-8 text file. Throws `input-invalid` naming the file when it is absent, too long or not UTF-8. */
export async function readTextFile(file: string): Promise<string> {
  const stat = await fs.stat(file).catch(() => undefined);
  if (stat === undefined)
    throw new SuiteError('input-invalid', `${file}: there is no such file, or it may not be read`);
  if (!stat.isFile()) throw new SuiteError('input-invalid', `${file}: expected a file`);
  if (stat.size > longestFile)
    throw new SuiteError(
      'input-invalid',
      `${file}: found ${stat.size} bytes, expected at most ${longestFile}`,
    );
  const bytes = await fs.readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SuiteError('input-invalid', `${file}: the file is not UTF-8 text`);
  }
}
