import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type SodCheckFacts, sodCheckFactsSchema } from './facts.ts';
import { type SodCheckPolicy, sodCheckPolicySchema } from './policy.ts';
import { sodCheckReasons } from './reasons.ts';

export type { SodCheckFacts } from './facts.ts';
export type { SodCheckPolicy } from './policy.ts';

/**
 * Does every commit that is new since the last recorded deploy belong to a pull request that somebody approved, on its
 * final head, who had no hand in it, and is the deployer not the only one who did?
 */
export const sodCheckGate: Gate<'sod-check', SodCheckPolicy, SodCheckFacts, typeof sodCheckReasons> = {
  id: 'sod-check',
  semantics: 2,
  policy: sodCheckPolicySchema,
  facts: sodCheckFactsSchema,
  factsId: 'facts/sod-check/2',
  reasons: sodCheckReasons,
  questions,
  decide,
};
