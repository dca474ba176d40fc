import { type Fact, known, missing } from '@countersign/core';
import type { RiskTierFacts } from './facts.ts';
import type { RiskTierPolicy } from './policy.ts';
import { findTier } from './tier.ts';

/** The name of the tier; missing whenever any part of the change that could lift it is not known. */
export function tierOf(policy: RiskTierPolicy, facts: RiskTierFacts): Fact<string> {
  const found = findTier(policy, facts);
  if (found.state === 'found') return known(found.tier, found.evidence);
  if (found.state === 'base') return missing('unsupported', `the given base is ${found.problem}`);
  return missing(found.fact.cause, found.fact.detail);
}
