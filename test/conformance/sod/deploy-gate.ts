import {
  type Catalogue,
  catalogueOf,
  combine,
  judge,
  type JudgedPolicy,
  type Verdict,
} from '@countersign/core';
import { deployGate, gates, tiersFound } from '@countersign/gates';
import { parsePolicyFile, type PolicyFile, policyProblemText, selectRules } from '@countersign/policy';
import { judgedPolicy } from '../../fuzz/laws.ts';
import { type Asking, collectedFacts, type CollectedGate, judgedOf, type Judging } from './world.ts';

/** Gates by the name that a policy file calls them. */
export type NamedGates = Readonly<Record<string, CollectedGate>>;
type Policies = readonly JudgedPolicy<unknown>[];

const target = { environment: 'production', service: 'shop' };

function fileOf(text: unknown): PolicyFile {
  if (typeof text !== 'string') throw new Error('this deploy needs the text of a policy file');
  const schemas = Object.entries(gates).map(([name, gate]) => [name, gate.policy] as const);
  const parsed = parsePolicyFile('countersign.yml', text, Object.fromEntries(schemas));
  if (!parsed.ok) throw new Error(parsed.problems.map(policyProblemText).join('; '));
  return parsed.value;
}

/** What the rules for these tiers ask of each gate. */
function askedOf(file: PolicyFile, tiers: readonly string[] | null): ReadonlyMap<string, Policies> {
  const asked = new Map<string, Policies>();
  for (const { rule } of selectRules(file, { ...target, tiers }).matching)
    for (const [gate, value] of Object.entries(rule.gates))
      asked.set(gate, [...(asked.get(gate) ?? []), judgedPolicy(value)]);
  return asked;
}

async function verdictOf(collected: CollectedGate, policies: Policies, asking: Asking): Promise<Verdict> {
  const values = policies.map(({ value }) => value);
  return judge(collected.gate, policies, await collectedFacts(collected, values, asking));
}

/** The tiers of the change by the rules that ask for none; null when there is none. */
async function tiersOf(
  named: NamedGates,
  file: PolicyFile,
  asking: Asking,
): Promise<readonly string[] | null> {
  const riskTier = named['risk-tier'];
  const policies = askedOf(file, null).get('risk-tier');
  if (riskTier === undefined || policies === undefined) return null;
  const digests = policies.map(({ digest }) => digest);
  return tiersFound(await verdictOf(riskTier, policies, asking), digests);
}

/**
 * Judges as deploy-gate does: the tier first, then every gate that the rules for it ask for, and whether all of them were
 * judged. The deploy's `policy` is the text of a policy file.
 */
export function judgedByTier(named: NamedGates): Judging {
  return async (asking) => {
    const file = fileOf(asking.asked.policy);
    const asked = askedOf(file, await tiersOf(named, file, asking));
    const verdicts: Verdict[] = [];
    const judged: string[] = [];
    for (const [name, policies] of asked) {
      const collected = named[name];
      if (collected === undefined) continue;
      verdicts.push(await verdictOf(collected, policies, asking));
      judged.push(name);
    }
    const facts = { required: [...asked.keys()], later: [], judged };
    const house = judge(deployGate, [judgedPolicy({})], facts);
    const catalogues = [deployGate, ...Object.values(named).map(({ gate }) => gate)].map(catalogueOf);
    const catalogue: Catalogue = Object.assign({}, ...catalogues) as Catalogue;
    return judgedOf(catalogue, combine([...verdicts, house], catalogue));
  };
}
