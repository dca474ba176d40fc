import * as path from 'node:path';
import { error, getInput, info, setFailed } from '@actions/core';
import { SuiteError } from '@countersign/core';
import { policySchemas } from '@countersign/gates';
import { parsePolicyFile, type PolicyProblem, policyProblemText } from '@countersign/policy';
import { plainText } from './plain-text.ts';
import { createPorts } from './ports/index.ts';

function annotate(problems: readonly PolicyProblem[]): void {
  for (const problem of problems) {
    const place = { file: problem.file, startLine: problem.line, startColumn: problem.column };
    error(plainText(problem.text), { title: 'Policy file', ...place });
  }
  const first = problems[0];
  if (first !== undefined) setFailed(`check-policy: ${plainText(policyProblemText(first))}`);
}

async function readText(workspace: string, file: string): Promise<string> {
  const ports = createPorts({ workspace });
  const read = await ports.files.read(path.resolve(workspace, file), 512 * 1024);
  await ports.close();
  if (read.state === 'missing')
    throw new SuiteError('policy-invalid', `${file} could not be read: ${read.detail}`);
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(read.value);
}

/** Checks the policy file of the checkout and annotates every problem at its line. */
export async function checkPolicyFile(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const file = getInput('policy-file') || '.github/countersign.yml';
  const text = await readText(environment['GITHUB_WORKSPACE'] ?? process.cwd(), file);
  const parsed = parsePolicyFile(file, text, policySchemas);
  if (!parsed.ok) return annotate(parsed.problems);
  info(`✓ ${file}: ${parsed.value.rules.length} rules, no problem found`);
}
