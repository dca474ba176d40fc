import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type RiskTierFacts, riskTierFactsSchema } from './facts.ts';
import { type RiskTierPolicy, riskTierPolicySchema } from './policy.ts';
import { riskTierReasons } from './reasons.ts';

export type { RiskTierFacts } from './facts.ts';
export type { RiskTierPolicy } from './policy.ts';
export { riskTierPolicySchema } from './policy.ts';
export { tierNameExpected } from './policy-problems.ts';
export { findTier, type TierFinding } from './tier.ts';
export { tierOf } from './tier-name.ts';

/**
 * How risky is what differs from the last recorded deploy, judged by the changed files alone, and does a migration in it
 * show what the policy asks of migrations? Whatever could not be learned leaves the tier unknown.
 */
export const riskTierGate: Gate<'risk-tier', RiskTierPolicy, RiskTierFacts, typeof riskTierReasons> = {
  id: 'risk-tier',
  semantics: 1,
  policy: riskTierPolicySchema,
  facts: riskTierFactsSchema,
  factsId: 'facts/risk-tier/1',
  reasons: riskTierReasons,
  questions,
  decide,
};
