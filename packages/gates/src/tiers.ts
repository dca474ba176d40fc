import type { PolicyDigest, PolicyDocument, Verdict } from '@countersign/core';
import {
  type PolicyFile,
  type PolicyRule,
  type SelectedRule,
  selectRules,
  type Target,
} from '@countersign/policy';

/** A policy file and the document that it was read from. */
export type TierFile = { readonly document: PolicyDocument; readonly file: PolicyFile };
/** Who asks, and for what: only rules that name the asking action's gate can change its answer. */
export type TierQuestion = { readonly gate: string; readonly target: Target };

const gate = 'risk-tier';

/** The tier of a file that asks for tiers and names no risk-tier: the default table, and nothing asked of migrations. */
export const impliedTierText = 'migration: null\n';

function concerns(rule: PolicyRule, asking: string): boolean {
  return asking === 'deploy-gate' || Object.hasOwn(rule.gates, asking);
}

/** Rules whose match hangs on a tier that is not known, among those that concern the asking action. */
export function undecidedRules(
  file: PolicyFile,
  { gate: asking, target }: TierQuestion,
): readonly SelectedRule[] {
  return selectRules(file, target).undecided.filter(({ rule }) => concerns(rule, asking));
}

/** How an undecided rule is called in facts and reasons. */
export function ruleText({ document }: TierFile, { index }: SelectedRule): string {
  return `${document.origin.locator} rule ${index + 1}`;
}

/** True when an answer hangs on the tier. */
export function asksForTier(files: readonly TierFile[], question: TierQuestion): boolean {
  return files.some(({ file }) => undecidedRules(file, question).length > 0);
}

/** True for a rule whose risk-tier gives the tier: one that itself asks for none. */
export function givesTier(rule: PolicyRule): boolean {
  return rule.when.tier === undefined && Object.hasOwn(rule.gates, gate);
}

/** True when some file asks for a tier without saying what tiers there are. */
export function needsImpliedTier(files: readonly TierFile[], question: TierQuestion): boolean {
  return files.some(({ file }) => {
    const own = selectRules(file, question.target).matching.some(({ rule }) => givesTier(rule));
    return !own && undecidedRules(file, question).length > 0;
  });
}

type GivenVerdict = {
  readonly reasons: readonly Pick<Verdict['reasons'][number], 'code' | 'data' | 'policy'>[];
};

function tierIn(data: unknown): string | null {
  const tier: unknown = data !== null && typeof data === 'object' && 'tier' in data ? data.tier : null;
  return typeof tier === 'string' ? tier : null;
}

/**
 * The tiers that a verdict of risk-tier found under these policies; null when there is none, or when any of them found
 * none. Policies need not agree on tiers: a rule applies when any of them says its tier, so that one policy more can
 * add rules and never drop one.
 */
export function tiersFound(
  verdict: GivenVerdict,
  policies: readonly PolicyDigest[],
): readonly string[] | null {
  const found = new Map(
    verdict.reasons.flatMap(({ code, data, policy }) => {
      const tier = code === 'tier-found' ? tierIn(data) : null;
      return tier === null ? [] : [[policy, tier] as const];
    }),
  );
  if (policies.length === 0 || !policies.every((digest) => found.has(digest))) return null;
  return [...new Set(policies.flatMap((digest) => found.get(digest) ?? []))].sort();
}

/** The tiers that no other found one stands above, by every order that has both. */
export function highestTiers(
  found: readonly string[],
  orders: readonly (readonly string[])[],
): readonly string[] {
  const above = (high: string, low: string): boolean => {
    const both = orders.filter((order) => order.includes(high) && order.includes(low));
    return both.length > 0 && both.every((order) => order.indexOf(high) > order.indexOf(low));
  };
  return found.filter((low) => !found.some((high) => above(high, low)));
}
