import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type AttestVerifyFacts, attestVerifyFactsSchema } from './facts.ts';
import { type AttestVerifyPolicy, attestVerifyPolicySchema } from './policy.ts';
import { attestVerifyReasons } from './reasons.ts';

/** Was this artifact signed by the workflow, from the repository, ref and commit that the policy names? */
export const attestVerifyGate: Gate<
  'attest-verify',
  AttestVerifyPolicy,
  AttestVerifyFacts,
  typeof attestVerifyReasons
> = {
  id: 'attest-verify',
  semantics: 1,
  policy: attestVerifyPolicySchema,
  facts: attestVerifyFactsSchema,
  factsId: 'facts/attest-verify/1',
  reasons: attestVerifyReasons,
  questions,
  decide,
};
