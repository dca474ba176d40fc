import { existsSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type AnyGate, canonicalJson, check } from '@countersign/core';
import { judgedPolicy } from '../fuzz/laws.ts';
import { frozen } from '../fuzz/facts.ts';
import { type Generator, type Random, randomOfRun } from '../fuzz/random.ts';
import { type Answer, answerOf, type Case, generated, shortDigest } from './cases.ts';
import { type Patch, patched, perturbation, type Vocabulary, vocabularyOf } from './perturb.ts';

/** A case that is made, not written: where it starts, and what is changed of it. */
export type Recipe = {
  /** The name of a corpus case, or `seed S run N` of the gate's generator. */
  readonly from: string;
  readonly policy: readonly Patch[];
  readonly facts: readonly Patch[];
};
/** A recipe with the digest of the whole answer, data and evidence included. */
export type Recorded = Recipe & { readonly answer: string };
/** What a gate of these semantics answers to cases that once told a mutant from it. */
export type Reference = { readonly semantics: number; readonly cases: readonly Recorded[] };

function fileOf(gate: string): string {
  return path.join(import.meta.dirname, 'references', `${gate}.json`);
}

/** The recorded cases of a gate; null when none were recorded. */
export function readReference(gate: string): Reference | null {
  return existsSync(fileOf(gate)) ? (JSON.parse(readFileSync(fileOf(gate), 'utf8')) as Reference) : null;
}

export function writeReference(gate: string, { semantics, cases }: Reference): void {
  const lines = cases.map((one) => ` ${canonicalJson(one)}`).join(',\n');
  mkdirSync(path.dirname(fileOf(gate)), { recursive: true });
  writeFileSync(fileOf(gate), `{"semantics":${semantics},"cases":[\n${lines}\n]}\n`);
}

type Start = { readonly policy: unknown; readonly facts: unknown };
/** What recipes start from. */
export type Starts = { readonly generator: Generator; readonly corpus: ReadonlyMap<string, Start> };

export function startsOf(generator: Generator, corpus: readonly Case[]): Starts {
  const byName = corpus.map(({ name, policy, facts }) => [name, { policy: policy.value, facts }] as const);
  return { generator, corpus: new Map(byName) };
}

function startOf({ generator, corpus }: Starts, from: string): Start {
  const run = /^seed (\d+) run (\d+)$/u.exec(from);
  if (run !== null) {
    const { policy, facts } = generated(generator, Number(run[1]), Number(run[2]));
    return { policy: policy.value, facts };
  }
  const written = corpus.get(from);
  if (written === undefined) throw new TypeError(`the corpus holds no case "${from}"; record anew`);
  return written;
}

function valueOf(schema: AnyGate['policy'], start: unknown, patches: readonly Patch[]): unknown {
  const checked = check(schema, patches.reduce(patched, start));
  return checked.ok ? frozen(checked.value) : undefined;
}

/** The case that a recipe makes, or null when a schema of the gate refuses it. */
export function cooked(starts: Starts, recipe: Recipe): Pick<Case, 'policy' | 'facts'> | null {
  const { gate } = starts.generator;
  const start = startOf(starts, recipe.from);
  const policy = valueOf(gate.policy, start.policy, recipe.policy);
  const facts = valueOf(gate.facts, start.facts, recipe.facts);
  return policy === undefined || facts === undefined ? null : { policy: judgedPolicy(policy), facts };
}

/** Every recorded case, made anew. Throws when one of them cannot be made any more. */
export function referenceCases(starts: Starts, { cases }: Reference): readonly Case[] {
  return cases.map((recorded, index) => {
    const made = cooked(starts, recorded);
    if (made === null) throw new TypeError(`recorded case ${index} does not fit the schemas; record anew`);
    return {
      ...made,
      name: canonicalJson(recipeOf(recorded)),
      accepts: (answer) => shortDigest(answer) === recorded.answer,
    };
  });
}

export function recipeOf({ from, policy, facts }: Recipe): Recipe {
  return { from, policy, facts };
}

type Pantry = { readonly starts: Starts; readonly facts: Vocabulary; readonly policies: Vocabulary };

const sampledRuns = 200;

function pantryOf(starts: Starts, seed: number): Pantry {
  const runs = Array.from({ length: sampledRuns }, (_, run) => generated(starts.generator, seed, run));
  const samples = [
    ...starts.corpus.values(),
    ...runs.map(({ policy, facts }) => ({ policy: policy.value, facts })),
  ];
  return {
    starts,
    facts: vocabularyOf(samples.map(({ facts }) => facts)),
    policies: vocabularyOf(samples.map(({ policy }) => policy)),
  };
}

const mostPatches = 3;

function someRecipe({ starts, facts, policies }: Pantry, seed: number, run: number): Recipe {
  const random: Random = randomOfRun(seed + 1, run);
  const names = [...starts.corpus.keys()];
  const from = names.length > 0 && random.chance(0.7) ? random.pick(names) : `seed ${seed} run ${run}`;
  const start = startOf(starts, from);
  const patches: Patch[] = [];
  let value = start.facts;
  for (let index = random.int(mostPatches); index >= 0; index -= 1) {
    const patch = perturbation(value, facts, random);
    value = patched(value, patch);
    patches.push(patch);
  }
  const turned = random.chance(0.15) ? [perturbation(start.policy, policies, random)] : [];
  return { from, policy: turned, facts: patches };
}

/** What a verdict says, roughly: codes, and the words in their data that come from no commit or address. */
function gistOf({ verdict, questions }: Answer): string {
  const words = verdict.reasons.map(({ code, data }) => {
    const values = Object.values(data as Readonly<Record<string, unknown>>).flat();
    return [code, ...values.filter((value) => typeof value !== 'string' || /^\D{0,40}$/u.test(value))];
  });
  return shortDigest([verdict.effect, questions.length, words]);
}

function candidateCase(starts: Starts, recipe: Recipe, seen: Set<string>): Case | null {
  const made = cooked(starts, recipe);
  if (made === null) return null;
  const answer = answerOf(starts.generator.gate, made);
  const gist = gistOf(answer);
  if (seen.has(gist)) return null;
  seen.add(gist);
  const expected = shortDigest(answer);
  return { ...made, name: canonicalJson(recipe), accepts: (given) => shortDigest(given) === expected };
}

/**
 * Candidates for the record: the corpus, since its files name no data, and what the generator makes, both as they are,
 * then small changes of either; of those that come to the same in short, the first.
 */
export function candidateCases(starts: Starts, seed: number, count: number): readonly Case[] {
  const pantry = pantryOf(starts, seed);
  const seen = new Set<string>();
  const plain = Math.floor(count / 8);
  const written = [...starts.corpus.keys()].map((from) => ({ from, policy: [], facts: [] }));
  const cases: Case[] = written.flatMap((recipe) => candidateCase(starts, recipe, seen) ?? []);
  for (let run = 0; run < count; run += 1) {
    const own = { from: `seed ${seed} run ${run}`, policy: [], facts: [] };
    const made = candidateCase(starts, run < plain ? own : someRecipe(pantry, seed, run), seen);
    if (made !== null) cases.push(made);
  }
  return cases;
}

/** The record of a recipe under the gate as it is; null when it makes no case any more. */
export function recorded(starts: Starts, recipe: Recipe): Recorded | null {
  const made = isMakeable(starts, recipe) ? cooked(starts, recipe) : null;
  if (made === null) return null;
  return { ...recipe, answer: shortDigest(answerOf(starts.generator.gate, made)) };
}

function isMakeable({ corpus }: Starts, { from }: Recipe): boolean {
  return from.startsWith('seed ') || corpus.has(from);
}
