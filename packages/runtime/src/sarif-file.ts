import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { getInput } from '@actions/core';
import { type EvidenceDocument, SuiteError } from '@countersign/core';
import { pinSarif } from '@countersign/gates/digest-pin';

/**
 * Writes what digest-pin found as SARIF to the path of the input `sarif`, from the root of the workspace; does nothing
 * when the input is empty or digest-pin was not judged. Throws `input-invalid` when the file cannot be written.
 */
export async function writeSarif(document: EvidenceDocument, workspace: string): Promise<void> {
  const name = getInput('sarif');
  const judgement = document.judgements.find(({ gate }) => gate === 'digest-pin');
  if (name === '' || judgement === undefined) return;
  const log = pinSarif(judgement.verdict.reasons, document.suite.version);
  const file = path.resolve(workspace, name);
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, `${JSON.stringify(log, null, 2)}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new SuiteError('input-invalid', `input "sarif": ${name} could not be written (${code})`);
  }
}
