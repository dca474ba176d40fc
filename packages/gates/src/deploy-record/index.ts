import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type Facts, factsSchema } from './facts.ts';
import { type Policy, policySchema } from './policy.ts';
import { reasons } from './reasons.ts';

export type { Facts as DeployRecordFacts } from './facts.ts';
export { outcomeOf } from './outcome.ts';
export type { Policy as DeployRecordPolicy } from './policy.ts';
export { deployRecordOf } from './record.ts';

/** Is the record of this deploy complete, and is every piece of its evidence what it claims to be? */
export const deployRecordGate: Gate<'deploy-record', Policy, Facts, typeof reasons> = {
  id: 'deploy-record',
  semantics: 1,
  policy: policySchema,
  facts: factsSchema,
  factsId: 'facts/deploy-record/1',
  reasons,
  questions,
  decide,
};
