import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type DigestPinFacts, digestPinFactsSchema } from './facts.ts';
import { type DigestPinPolicy, digestPinPolicySchema } from './policy.ts';
import { digestPinReasons } from './reasons.ts';

/** Is every image in the manifests pinned to a digest that was approved, and is that what the registry holds? */
export const digestPinGate: Gate<'digest-pin', DigestPinPolicy, DigestPinFacts, typeof digestPinReasons> = {
  id: 'digest-pin',
  semantics: 1,
  policy: digestPinPolicySchema,
  facts: digestPinFactsSchema,
  factsId: 'facts/digest-pin/1',
  reasons: digestPinReasons,
  questions,
  decide,
};
