import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type AttestVerifyFacts, attestVerifyFactsSchema } from './facts.ts';
import { type AttestVerifyPolicy, attestVerifyPolicySchema } from './policy.ts';
import { attestVerifyReasons } from './reasons.ts';
import { checkTable } from './table.ts';

export { type AttestVerifyPolicy, requirementFor } from './policy.ts';
export type { Requirement } from './requirement.ts';
export type { SignerRule } from './signer-policy.ts';
export { parseSubject } from './subject-text.ts';
export { type CheckTable, explainTable } from './table.ts';

/** Was this artifact signed by whom the policy names, from the source that it names, as it asks for step by step? */
export const attestVerifyGate: Gate<
  'attest-verify',
  AttestVerifyPolicy,
  AttestVerifyFacts,
  typeof attestVerifyReasons
> = {
  id: 'attest-verify',
  semantics: 2,
  policy: attestVerifyPolicySchema,
  facts: attestVerifyFactsSchema,
  factsId: 'facts/attest-verify/2',
  reasons: attestVerifyReasons,
  questions,
  decide,
  table: checkTable,
};
