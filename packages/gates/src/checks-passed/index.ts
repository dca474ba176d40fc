import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type ChecksPassedFacts, checksPassedFactsSchema } from './facts.ts';
import { type ChecksPassedPolicy, checksPassedPolicySchema } from './policy.ts';
import { checksPassedReasons } from './reasons.ts';

/** Did the named checks, each from its named App or account, succeed on exactly the commit that is deployed? */
export const checksPassedGate: Gate<
  'checks-passed',
  ChecksPassedPolicy,
  ChecksPassedFacts,
  typeof checksPassedReasons
> = {
  id: 'checks-passed',
  semantics: 1,
  policy: checksPassedPolicySchema,
  facts: checksPassedFactsSchema,
  factsId: 'facts/checks-passed/1',
  reasons: checksPassedReasons,
  questions,
  decide,
};
