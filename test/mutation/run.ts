// npm run mutation -- [GATE…] [--record] [--list]: how many wrong versions of `decide` do the recorded cases notice?
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canonicalJson } from '@countersign/core';
import { corpusCases, generatorOf } from './cases.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Judged, judgeMutants, type Outcome, uncovered } from './pool.ts';
import {
  readReference,
  type Recipe,
  recipeOf,
  recorded,
  type Starts,
  startsOf,
  writeReference,
} from './references.ts';
import { type GateId, gates, roomOf, sourceFiles } from './room.ts';
import { survivorsOf } from './survivors.ts';

const leastKilled = 0.95;
const patienceMs = 10_000;
const candidatePatienceMs = 60_000;
const seed = 20_260_301;
/** How many made cases are tried before the useful ones are recorded, and how many of them are kept. */
const candidates = 12_000;
const mostRecorded = 600;
const progressEveryMs = 5_000;
const usage = `usage: npm run mutation -- [GATE…] [--record] [--list]\ngates: ${gates.join(', ')}`;

type Plan = { readonly gates: readonly GateId[]; readonly record: boolean; readonly list: boolean };

function mutantsOfGate(gate: GateId): readonly Mutant[] {
  return sourceFiles(gate).flatMap(mutantsOf);
}

/** Says how far it got, so that a long run is seen to live. */
function progress(gate: GateId, total: number): (judged: Judged) => void {
  let [done, spoken] = [0, performance.now()];
  return () => {
    done += 1;
    if (performance.now() - spoken < progressEveryMs) return;
    spoken = performance.now();
    console.log(`… ${gate}: ${done} of ${total} mutants`);
  };
}

async function judgeAll(gate: GateId): Promise<readonly Judged[]> {
  const mutants = mutantsOfGate(gate);
  const task = { gate, seed, candidates: 0 };
  const dark = await uncovered(task, mutants);
  const judged: Judged[] = mutants
    .filter(({ id }) => dark.has(id))
    .map((mutant) => ({ mutant, outcome: { state: 'no coverage' } }));
  const said = progress(gate, mutants.length);
  const onJudged = (one: Judged): void => {
    judged.push(one);
    said(one);
  };
  const lit = mutants.filter(({ id }) => !dark.has(id));
  await judgeMutants(task, lit, { onJudged, patienceMs });
  return judged;
}

function counted(judged: readonly Judged[], state: Outcome['state']): number {
  return judged.filter(({ outcome }) => outcome.state === state).length;
}

function show({ mutant, outcome }: Judged): void {
  const { file, line, edit, change, id } = mutant;
  console.log(`${outcome.state.toUpperCase()} ${id} ${file}:${line} ${edit.mutator}: ${change}`);
}

/** What the list of accepted survivors and this run say against each other. */
function disagreements(gate: GateId, survivors: readonly Judged[]): readonly string[] {
  const found = new Set(survivors.map(({ mutant }) => mutant.id));
  const accepted = survivorsOf(gate);
  const listed = new Set(accepted.map(({ id }) => id));
  const gone = accepted.filter(({ id }) => !found.has(id));
  return [
    ...gone.map(({ id, at, mutation }) => `LISTED, BUT KILLED OR GONE ${id} ${at}: ${mutation}`),
    ...(survivors.some(({ mutant }) => !listed.has(mutant.id))
      ? ['not every survivor is listed with a reason in test/mutation/survivors.json']
      : []),
  ];
}

function report(plan: Plan, gate: GateId, judged: readonly Judged[]): boolean {
  const [killed, timedOut] = [counted(judged, 'killed'), counted(judged, 'timed out')];
  const survivors = judged.filter(({ outcome }) => !['killed', 'timed out'].includes(outcome.state));
  const listed = new Set(survivorsOf(gate).map(({ id }) => id));
  const byPlace = survivors.toSorted((a, b) =>
    a.mutant.file === b.mutant.file
      ? a.mutant.edit.start - b.mutant.edit.start
      : a.mutant.file < b.mutant.file
        ? -1
        : 1,
  );
  for (const one of byPlace) if (plan.list || !listed.has(one.mutant.id)) show(one);
  const complaints = disagreements(gate, survivors);
  for (const complaint of complaints) console.log(complaint);
  const share = judged.length === 0 ? 0 : (killed + timedOut) / judged.length;
  console.log(
    `${gate}: ${judged.length} mutants, ${killed} killed, ${timedOut} timed out, ${counted(judged, 'survived')} survived, ${counted(judged, 'no coverage')} without coverage: ${(share * 100).toFixed(2)} % noticed`,
  );
  return share >= leastKilled && complaints.length === 0;
}

/** Only made cases are named by their recipe; those of the corpus stand in their files. */
function recipeNamed(name: string): Recipe | null {
  return name.startsWith('{') ? (JSON.parse(name) as Recipe) : null;
}

function killersOf(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(({ outcome }) => (outcome.state === 'killed' ? [outcome.by] : []));
}

function save(starts: Starts, names: readonly string[]): number {
  const { gate } = starts.generator;
  const recipes = [...new Set(names)].toSorted().flatMap((name) => recipeNamed(name) ?? []);
  const cases = recipes.slice(0, mostRecorded).flatMap((recipe) => recorded(starts, recipe) ?? []);
  writeReference(gate.id, { semantics: gate.semantics, cases });
  return cases.length;
}

/** Keeps the made cases that still notice something, and looks for others where the mutants are that none notices. */
async function record(gate: GateId): Promise<void> {
  const generator = await generatorOf(gate);
  const starts = startsOf(generator, corpusCases(generator.gate));
  const known = readReference(gate)?.cases ?? [];
  save(
    starts,
    known.map((one) => canonicalJson(recipeOf(one))),
  );
  const judged = await judgeAll(gate);
  const left = judged.filter(({ outcome }) => ['survived', 'no coverage'].includes(outcome.state));
  const found: Judged[] = [];
  await judgeMutants(
    { gate, seed, candidates },
    left.map(({ mutant }) => mutant),
    { onJudged: (one) => void found.push(one), patienceMs: candidatePatienceMs },
  );
  console.log(`${gate}: ${save(starts, killersOf([...judged, ...found]))} made cases recorded`);
}

function planFromArguments(): Plan {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { record: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !gates.some((gate) => gate === name));
  if (unknown !== undefined) throw new TypeError(`found gate "${unknown}"`);
  const named = positionals.length === 0 ? gates : gates.filter((gate) => positionals.includes(gate));
  return { gates: named, record: values.record, list: values.list };
}

async function runGate(plan: Plan, gate: GateId): Promise<boolean> {
  if (!existsSync(roomOf(gate))) throw new TypeError(`packages/gates/src/${gate} is not there`);
  if (plan.record) await record(gate);
  return report(plan, gate, await judgeAll(gate));
}

async function main(): Promise<number> {
  try {
    const plan = planFromArguments();
    let good = true;
    for (const gate of plan.gates) good = (await runGate(plan, gate)) && good;
    return good ? 0 : 1;
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    console.error(`${thrown.message}\n${usage}`);
    return 1;
  }
}

process.exitCode = await main();
