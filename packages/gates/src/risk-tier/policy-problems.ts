import { nearest } from '@countersign/core';
import type { RiskTierPolicy } from './policy.ts';
import { orderOf } from './tier-order.ts';

/** A part of a policy that its schema alone cannot refuse. */
export type PolicyProblem = {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly message: string;
};
type Named = { readonly path: readonly (string | number)[]; readonly tier: string | undefined };

/** What a tier name should have been, in the words of an error. */
export function tierNameExpected(found: string, names: readonly string[]): string {
  const near = nearest(found, names);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `expected one of the tiers ${names.join(', ')}${hint}`;
}

function namedTiers(policy: RiskTierPolicy): readonly Named[] {
  return [
    { path: ['default'], tier: policy.default },
    { path: ['migration', 'tier'], tier: policy.migration?.tier },
    ...policy.raise.map(({ to }, index) => ({ path: ['raise', index, 'to'], tier: to })),
    ...Object.entries(policy.services).map(([service, { atLeast }]) => ({
      path: ['services', service, 'atLeast'],
      tier: atLeast,
    })),
  ];
}

function duplicates(names: readonly string[]): PolicyProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: ['tiers', index, 'name'], found: name, message: 'expected every tier once' }],
  );
}

/** Below the default stands only what the policy declares by path: nothing else may make a change look smaller. */
function undeclared(policy: RiskTierPolicy): PolicyProblem[] {
  const { fallback } = orderOf(policy);
  return policy.tiers.slice(0, fallback).flatMap((row, index) => {
    const { kinds, modes, content, linesAtLeast, filesAtLeast, firstTimeContributor } = row;
    const other = [...kinds, ...modes, ...content].length > 0 || firstTimeContributor;
    if (!other && linesAtLeast === undefined && filesAtLeast === undefined) return [];
    const message = 'expected only `paths` in a tier below the default one';
    return [{ path: ['tiers', index], found: row.name, message }];
  });
}

/** Tiers that nobody declared, tiers declared twice, and conditions below the default tier that could only mislead. */
export function policyProblems(policy: RiskTierPolicy): readonly PolicyProblem[] {
  const names = policy.tiers.map(({ name }) => name);
  const unknown = namedTiers(policy).flatMap(({ path, tier }): PolicyProblem[] =>
    tier === undefined || names.includes(tier)
      ? []
      : [{ path, found: tier, message: tierNameExpected(tier, names) }],
  );
  const problems = [...duplicates(names), ...unknown];
  return problems.length > 0 ? problems : undeclared(policy);
}
