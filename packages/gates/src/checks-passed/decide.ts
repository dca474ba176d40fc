import { decideAttested } from './decide-attested.ts';
import { decideCheck } from './decide-check.ts';
import type { ChecksPassedFacts } from './facts.ts';
import type { ChecksPassedPolicy } from './policy.ts';
import type { Draft } from './reasons.ts';
import { checkQuestion, numberQuestion } from './wanted.ts';

/** Each check and each number that the policy names. */
export function questions({ checks, attested }: ChecksPassedPolicy): readonly string[] {
  return [...checks.map(checkQuestion), ...attested.map(numberQuestion)];
}

/** Has everything that the policy names passed on exactly the deployed commit? Pure. */
export function decide(policy: ChecksPassedPolicy, facts: ChecksPassedFacts): readonly Draft[] {
  return [
    ...policy.checks.flatMap((wanted) => decideCheck(policy, facts, wanted)),
    ...policy.attested.flatMap((wanted) => decideAttested(policy, facts, wanted)),
  ];
}
