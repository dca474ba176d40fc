import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type DigestPinFacts, digestPinFactsSchema } from './facts.ts';
import { type DigestPinPolicy, digestPinPolicySchema } from './policy.ts';
import { digestPinReasons } from './reasons.ts';

export type { DigestPinFacts } from './facts.ts';
export { parseLock, type PinLock } from './lock.ts';
export { maxFileBytes } from './parsed-file.ts';
export type { DigestPinPolicy } from './policy.ts';
export { placeOf, type ReasonPlace } from './reason-place.ts';
export { type SarifResult, type SarifRule, sarifOf } from './sarif.ts';
export { pinSarif } from './sarif-results.ts';

/** Is everything that the files name pinned to what was approved, and is that what registries and repositories hold? */
export const digestPinGate: Gate<'digest-pin', DigestPinPolicy, DigestPinFacts, typeof digestPinReasons> = {
  id: 'digest-pin',
  semantics: 2,
  policy: digestPinPolicySchema,
  facts: digestPinFactsSchema,
  factsId: 'facts/digest-pin/2',
  reasons: digestPinReasons,
  questions,
  decide,
};
