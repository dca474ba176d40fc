// npm run fuzz -- GATE --runs N [--seed S] [--only RUN]: holds a gate against the laws of the house.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, hold, InvalidCase, judgedPolicy, valid } from './laws.ts';
import { type Generator, type Random, randomOfRun } from './random.ts';

type Tally = { runs: number; violations: number; allowed: number; readonly codes: Set<string> };
type Plan = {
  readonly gate: string;
  readonly seed: number;
  readonly runs: number;
  readonly only: number | null;
};

const notGates = ['facts', 'laws', 'random', 'run'];
const gates = readdirSync(import.meta.dirname)
  .map((file) => path.parse(file))
  .filter(({ name, ext }) => ext === '.ts' && !name.includes('.') && !notGates.includes(name))
  .map(({ name }) => name)
  .toSorted();
const usage = `usage: npm run fuzz -- GATE --runs N [--seed S] [--only RUN]\ngates: ${gates.join(', ')}`;

const progressEveryMs = 3_000;
/** A gate that breaks a law usually breaks it often; more examples teach nothing. */
const shownViolations = 10;
const leastAllowed = 0.1;

/** Checking a policy can cost more than judging by it, so only some cases bring a second one. */
const secondPolicies = 0.25;

function generate(generator: Generator, random: Random): Case {
  const { gate } = generator;
  const drawn = (): unknown => valid(gate.policy, generator.policy(random), 'policy');
  const own = drawn();
  const facts = valid(gate.facts, generator.facts(random, own), 'facts');
  const other = random.chance(secondPolicies) ? judgedPolicy(drawn()) : null;
  return { gate, policy: judgedPolicy(own), other, facts };
}

function show(plan: Plan, run: number, details: Readonly<Record<string, unknown>>): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-fuzz-'));
  const file = path.join(folder, `${plan.gate}-${plan.seed}-${run}.json`);
  writeFileSync(file, `${JSON.stringify(details, null, 2)}\n`);
  console.log(`VIOLATION seed ${plan.seed} run ${run}: ${JSON.stringify(details['broken']).slice(0, 500)}`);
  console.log(`  policy ${JSON.stringify(details['policy'] ?? null).slice(0, 500)}`);
  console.log(`  facts  ${JSON.stringify(details['facts'] ?? null).slice(0, 500)}`);
  console.log(`  whole case: ${file}; again: npm run fuzz -- ${plan.gate} --seed ${plan.seed} --only ${run}`);
}

function runOnce(
  generator: Generator,
  random: Random,
  tally: Tally,
): Readonly<Record<string, unknown>> | null {
  let made: Case | null = null;
  try {
    made = generate(generator, random);
    const { verdict, broken } = hold(made, random);
    if (verdict.effect === 'allow') tally.allowed += 1;
    for (const { code } of verdict.reasons) tally.codes.add(code);
    return broken.length === 0 ? null : { broken, verdict, policy: made.policy.value, facts: made.facts };
  } catch (thrown) {
    const text = thrown instanceof InvalidCase ? thrown.message : `threw ${String(thrown)}`;
    return { broken: [text], policy: made?.policy.value, facts: made?.facts };
  }
}

function runAll(plan: Plan, generator: Generator): Tally {
  const tally: Tally = { runs: 0, violations: 0, allowed: 0, codes: new Set() };
  const first = plan.only ?? 0;
  const end = plan.only === null ? plan.runs : plan.only + 1;
  let spoken = performance.now();
  for (let run = first; run < end; run += 1) {
    const violation = runOnce(generator, randomOfRun(plan.seed, run), tally);
    tally.runs += 1;
    if (violation !== null) {
      tally.violations += 1;
      if (tally.violations <= shownViolations) show(plan, run, violation);
    }
    if (performance.now() - spoken < progressEveryMs) continue;
    spoken = performance.now();
    console.log(`… ${tally.runs} of ${end - first} runs, ${tally.violations} violations`);
  }
  return tally;
}

function report(plan: Plan, { gate }: Generator, tally: Tally): number {
  const never = Object.keys(gate.reasons).filter((code) => !tally.codes.has(code));
  const share = tally.runs === 0 ? 0 : tally.allowed / tally.runs;
  const provesLittle = plan.only === null && share < leastAllowed;
  console.log(
    `${plan.gate}: seed ${plan.seed}, ${tally.allowed} runs allowed (${(share * 100).toFixed(1)} %)`,
  );
  if (plan.only === null && never.length > 0)
    console.log(`reason codes that no run gave: ${never.join(', ')}`);
  if (provesLittle) console.log('fewer than a tenth of the runs allowed: the generator proves nothing');
  console.log(`${tally.runs} runs, ${tally.violations} violations`);
  return tally.violations > 0 || provesLittle || tally.runs === 0 ? 1 : 0;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new TypeError(`--${name}: found "${text}", expected a whole number`);
  return Number(text);
}

function planFromArguments(): Plan {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const [gate = ''] = positionals;
  if (positionals.length !== 1 || !gates.includes(gate))
    throw new TypeError(`found gate "${positionals.join(' ')}"`);
  const only = values.only === undefined ? null : wholeNumber('only', values.only);
  return { gate, only, runs: wholeNumber('runs', values.runs), seed: wholeNumber('seed', values.seed) };
}

async function main(): Promise<number> {
  try {
    const plan = planFromArguments();
    const { generator } = (await import(`./${plan.gate}.ts`)) as { generator: Generator };
    return report(plan, generator, runAll(plan, generator));
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    console.error(`${thrown.message}\n${usage}`);
    return 1;
  }
}

process.exitCode = await main();
