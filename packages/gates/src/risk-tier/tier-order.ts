import type { RiskTierPolicy } from './policy.ts';

/** What an unmatched file is of when the policy's table has a tier of this name and names no other. */
export const usualDefault = 'stateless-service';
/** The tier whose files are migrations, when the policy names no other. */
export const usualMigrationTier = 'schema-migration';

/** The tiers of a policy by height, lowest first. Heights are indexes into `names`. */
export type TierOrder = {
  readonly names: readonly string[];
  /** Height of a file that nothing matches. */
  readonly fallback: number;
  /** Height of control files. */
  readonly top: number;
  /** Height of migrations; null where the table has no tier for them. */
  readonly migration: number | null;
};

function heightOf(names: readonly string[], name: string): number | null {
  const height = names.indexOf(name);
  return height < 0 ? null : height;
}

export function orderOf(policy: Pick<RiskTierPolicy, 'tiers' | 'default' | 'migration'>): TierOrder {
  const names = policy.tiers.map(({ name }) => name);
  const top = names.length - 1;
  return {
    names,
    top,
    fallback: heightOf(names, policy.default ?? usualDefault) ?? top,
    migration: heightOf(names, policy.migration?.tier ?? usualMigrationTier),
  };
}

/** The height of a named tier. A name that the table lacks was refused with the policy, and counts as the highest. */
export function heightIn(order: TierOrder, name: string): number {
  return heightOf(order.names, name) ?? order.top;
}
