import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SuiteError } from '@countersign/core/suite-error';

const longestBytes = 512 * 1024;

async function readBytes(file: string, shown: string): Promise<Uint8Array> {
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile() || stat.size > longestBytes) {
      const found = stat.isFile() ? `${stat.size} bytes` : 'no file';
      throw new SuiteError(
        'policy-invalid',
        `${shown}: found ${found}, expected a file of at most ${longestBytes} bytes`,
      );
    }
    return await fs.readFile(file);
  } catch (thrown) {
    if (thrown instanceof SuiteError) throw thrown;
    throw new SuiteError(
      'policy-invalid',
      `${shown}: there is no such file in the workspace, or it may not be read; check the input "policy-file"`,
    );
  }
}

/** Reads the policy file of a checkout. Throws `policy-invalid` when it is absent, too long or not UTF-8. */
export async function readPolicyText(workspace: string, file: string): Promise<string> {
  const bytes = await readBytes(path.resolve(workspace, file), file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SuiteError('policy-invalid', `${file}: the file is not UTF-8 text`);
  }
}
