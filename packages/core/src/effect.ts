/** What a reason, a verdict or a policy says of a deploy. */
export type Effect = 'allow' | 'deny' | 'unknown';

const rank: Readonly<Record<Effect, number>> = { allow: 0, unknown: 1, deny: 2 };

/** The one rule of combining: deny beats unknown beats allow. */
export function stricter(left: Effect, right: Effect): Effect {
  return rank[left] >= rank[right] ? left : right;
}

/** Orders effects for display: deny first, allow last. */
export function compareEffects(left: Effect, right: Effect): number {
  return rank[right] - rank[left];
}
