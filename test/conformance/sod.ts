import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Effect, stricter } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { collect as collectDigestPin } from '@countersign/gates/digest-pin/collect';
import { riskTierGate } from '@countersign/gates/risk-tier';
import { collect as collectRiskTier } from '@countersign/gates/risk-tier/collect';
import { sodCheckGate } from '@countersign/gates/sod-check';
import { collect as collectSodCheck } from '@countersign/gates/sod-check/collect';
import * as v from 'valibot';
import { answerScenarios } from './sod/answers.ts';
import { approvalScenarios } from './sod/approvals.ts';
import { branchScenarios } from './sod/branches.ts';
import { contentScenarios } from './sod/contents.ts';
import { deployerScenarios } from './sod/deployers.ts';
import { peopleScenarios } from './sod/people.ts';
import type { Scenario, Scenarios } from './sod/scenario.ts';
import { tagScenarios } from './sod/tags.ts';
import { tierScenarios } from './sod/tiers.ts';
import { type CollectedGate, judgedBy, judgeWorld, type Judged, type Judging } from './sod/world.ts';
import { judgedByTier } from './sod/deploy-gate.ts';

const attacksSchema = v.object({
  attacks: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      effect: v.picklist(['deny', 'unknown']),
      gate: v.string(),
      limit: v.optional(v.boolean(), false),
    }),
  ),
});
type Attack = v.InferOutput<typeof attacksSchema>['attacks'][number];

export type SodResult = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: string;
  readonly got: string;
};

const scenarios: Scenarios = {
  ...branchScenarios,
  ...contentScenarios,
  ...approvalScenarios,
  ...peopleScenarios,
  ...deployerScenarios,
  ...answerScenarios,
  ...tierScenarios,
  ...tagScenarios,
};

/** A gate of any policy and facts: both pass through its own schemas before it sees them. */
function collectedGate(gate: unknown, collect: unknown): CollectedGate {
  return { gate, collect } as CollectedGate;
}

const riskTier = collectedGate(riskTierGate, collectRiskTier);
const sodCheck = collectedGate(sodCheckGate, collectSodCheck);

/** How each gate's attacks are judged. A tier by itself shuts nothing: the gates that it asks for do. */
const judgings: Readonly<Record<string, Judging>> = {
  'sod-check': judgedBy(sodCheck),
  'risk-tier': judgedByTier({ 'risk-tier': riskTier, 'sod-check': sodCheck }),
  'digest-pin': judgedBy(collectedGate(digestPinGate, collectDigestPin)),
};

/** How many worlds are open at once: most of their time goes into waiting for git. */
const worldsAtOnce = 4;

function atLeast(got: Effect, due: Effect): boolean {
  return stricter(got, due) === got;
}

function told(judged: Judged): string {
  return `${judged.effect} (${judged.against.join(', ')})`;
}

async function outcome(judging: Judging, happen: Scenario['attack']): Promise<Judged | string> {
  try {
    return await judgeWorld(judging, happen);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Run = { readonly attack: Attack; readonly scenario: Scenario };

async function runScenario({ attack, scenario }: Run): Promise<SodResult[]> {
  const judging = judgings[attack.gate];
  if (judging === undefined) throw new Error(`${attack.id}: no gate ${attack.gate}`);
  const due = scenario.due ?? attack.effect;
  const attacked = await outcome(judging, scenario.attack);
  const honest = await outcome(judging, scenario.honest);
  const held =
    typeof attacked !== 'string' &&
    atLeast(attacked.effect, due) &&
    scenario.because.some((code) => attacked.against.includes(code));
  return [
    {
      id: `${attack.id} attack: ${scenario.name}`,
      pass: held,
      expected: `${due} at least, by ${scenario.because.join(' or ')}`,
      got: typeof attacked === 'string' ? attacked : told(attacked),
    },
    {
      id: `${attack.id} honest twin: ${scenario.name}`,
      pass: typeof honest !== 'string' && honest.effect === 'allow',
      expected: 'allow',
      got: typeof honest === 'string' ? honest : told(honest),
    },
  ];
}

async function runAll(runs: readonly Run[]): Promise<SodResult[]> {
  const waiting = [...runs.entries()];
  const results: SodResult[][] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next[0]] = await runScenario(next[1]);
  };
  await Promise.all(Array.from({ length: worldsAtOnce }, work));
  return results.flat();
}

function untold(attack: Attack): SodResult {
  const got = 'no scenario';
  return { id: `${attack.id} ${attack.name}`, pass: false, expected: 'a scenario', got };
}

function isDue({ gate, limit }: Attack): boolean {
  return !limit && gate in judgings;
}

function sayWhatWaits(attacks: readonly Attack[]): void {
  for (const { id, name, gate, limit } of attacks.filter((attack) => !isDue(attack)))
    console.log(
      limit
        ? `LIMIT ${id} ${name}: a documented limit, left to ${gate}`
        : `WAITING ${id} ${name}: the gate ${gate} is not there yet`,
    );
}

export async function readAttacks(vectorsDir: string): Promise<readonly Attack[]> {
  const text = await readFile(path.join(vectorsDir, 'sod-attacks.json'), 'utf8');
  return v.parse(attacksSchema, JSON.parse(text)).attacks;
}

/**
 * Lets every attack of `sod-attacks.json` that is no documented limit really happen in a world, collects and judges it
 * with the entry's gate under its strict policy: the effect must be the entry's at least, for a reason that names the
 * attack, and the honest twin must be allowed. What waits for a gate that is not there yet is said by name.
 */
export async function run(vectorsDir: string): Promise<SodResult[]> {
  const attacks = await readAttacks(vectorsDir);
  sayWhatWaits(attacks);
  const due = attacks.filter(isDue);
  const missing = due.filter(({ id }) => (scenarios[id] ?? []).length === 0).map(untold);
  const runs = due.flatMap((attack) =>
    (scenarios[attack.id] ?? []).map((scenario) => ({ attack, scenario })),
  );
  return [...missing, ...(await runAll(runs))];
}
