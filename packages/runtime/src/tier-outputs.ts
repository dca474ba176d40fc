import { setOutput } from '@actions/core';
import type { EvidenceDocument, Judgement } from '@countersign/core';
import { highestTiers } from '@countersign/gates';
import type { RiskTierPolicy } from '@countersign/gates/risk-tier';

type Because = { readonly rule: string; readonly path: string | null };
type Found = { readonly tier: string; readonly because: readonly Because[] };

/** The data of a `tier-found` reason passed that gate's schema a moment ago. */
function foundIn({ verdict }: Judgement): readonly Found[] {
  return verdict.reasons.flatMap(({ code, data }) => (code === 'tier-found' ? [data as Found] : []));
}

/** Tiers from lowest to highest under every policy that judged. */
function ordersOf({ policies }: Judgement): readonly (readonly string[])[] {
  return policies.map(({ value }) => (value as RiskTierPolicy).tiers.map(({ name }) => name));
}

export type ShownTier = {
  readonly tiers: readonly string[];
  readonly why: readonly (Because & { readonly tier: string })[];
};

/** The highest tiers that a judgement of risk-tier found, and why; none when any of its policies found none. */
export function shownTier(judgement: Judgement): ShownTier {
  const found = foundIn(judgement);
  const asked = new Set(judgement.policies.map(({ digest }) => digest));
  const answered = new Set(
    judgement.verdict.reasons.flatMap(({ code, policy }) => (code === 'tier-found' ? [policy] : [])),
  );
  if (answered.size < asked.size) return { tiers: [], why: [] };
  const names = [...new Set(found.map(({ tier }) => tier))].sort();
  const tiers = highestTiers(names, ordersOf(judgement));
  const rows = found
    .filter(({ tier }) => tiers.includes(tier))
    .flatMap(({ tier, because }) => because.map(({ rule, path }) => ({ tier, rule, path })));
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return { tiers, why: [...distinct.values()] };
}

/** Writes `tier` and `why`; both empty when the tier is not known. */
export function writeTierOutputs({ judgements }: Pick<EvidenceDocument, 'judgements'>): void {
  const judgement = judgements.find(({ gate }) => gate === 'risk-tier');
  const { tiers, why } = judgement === undefined ? { tiers: [], why: [] } : shownTier(judgement);
  setOutput('tier', tiers.join(','));
  setOutput('why', JSON.stringify(why));
}
