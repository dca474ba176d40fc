import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type Facts, factsSchema } from './facts.ts';
import { policySchema } from './policy.ts';
import { reasons } from './reasons.ts';

export type { Facts as DeployGateFacts } from './facts.ts';

/** Was every gate judged that the policy requires before this deploy? Nothing required is unknown. */
export const deployGate: Gate<'deploy-gate', unknown, Facts, typeof reasons> = {
  id: 'deploy-gate',
  semantics: 1,
  policy: policySchema,
  facts: factsSchema,
  factsId: 'facts/deploy-gate/1',
  reasons,
  questions,
  decide,
};
