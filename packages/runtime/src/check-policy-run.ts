import { error, info, setFailed } from '@actions/core';
import { readPolicyFile } from '@countersign/gates';
import { type PolicyProblem, policyProblemText } from '@countersign/policy';
import { plainText } from './plain-text.ts';

function annotate(problems: readonly PolicyProblem[]): void {
  for (const problem of problems) {
    const place = { file: problem.file, startLine: problem.line, startColumn: problem.column };
    error(plainText(problem.text), { title: 'Policy file', ...place });
  }
  const first = problems[0];
  if (first !== undefined) setFailed(`check-policy: ${plainText(policyProblemText(first))}`);
}

/** Checks the text of a policy file and annotates every problem at its line. */
export function checkPolicyText(file: string, text: string): void {
  const parsed = readPolicyFile(file, text);
  if (!parsed.ok) return annotate(parsed.problems);
  info(`✓ ${file}: ${parsed.value.rules.length} rules, no problem found`);
}
