import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type AnyGate, canonicalJson, judge, type JudgedPolicy, type Verdict } from '@countersign/core';
import { judgedPolicy, valid } from '../fuzz/laws.ts';
import { type Generator, randomOfRun } from '../fuzz/random.ts';
import type { GateId } from './room.ts';

/** Something to judge, and what a right gate answers. */
export type Case = {
  readonly name: string;
  readonly policy: JudgedPolicy<unknown>;
  readonly facts: unknown;
  /** True when an answer is the one that is expected. */
  readonly accepts: (answer: Answer) => boolean;
};
/** All that a gate says to a policy and facts. */
export type Answer = { readonly verdict: Verdict; readonly questions: readonly string[] };

export function answerOf(gate: AnyGate, { policy, facts }: Pick<Case, 'policy' | 'facts'>): Answer {
  return { verdict: judge(gate, [policy], facts), questions: gate.questions(policy.value, facts) };
}

type Golden = {
  readonly name: string;
  readonly policy: unknown;
  readonly facts: unknown;
  readonly expect: {
    readonly effect: string;
    readonly codes: readonly string[];
    readonly tier?: string | null;
  };
};

const corpus = path.join(import.meta.dirname, '../corpus');

/** Enough of a SHA-256 over canonical JSON to tell two values apart. */
export function shortDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);
}

/** Codes as the corpus writes them: one for each reason, sorted. */
function codesOf({ reasons }: Verdict): readonly string[] {
  return reasons.map(({ code }) => code).toSorted();
}

/** What risk-tier found; the corpus writes it beside the codes. */
function tierOf({ reasons }: Verdict): unknown {
  const found = reasons.find(({ code }) => code === 'tier-found')?.data;
  return typeof found === 'object' && found !== null && 'tier' in found ? found.tier : null;
}

function goldenCase(gate: AnyGate, file: string): Case {
  const { policy, facts, expect } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  const codes = canonicalJson(expect.codes.toSorted());
  return {
    name: path.basename(file),
    policy: judgedPolicy(valid(gate.policy, policy, `policy of ${file}`)),
    facts: valid(gate.facts, facts, `facts of ${file}`),
    accepts: ({ verdict }) =>
      verdict.effect === expect.effect &&
      canonicalJson(codesOf(verdict)) === codes &&
      (expect.tier === undefined || tierOf(verdict) === expect.tier),
  };
}

/** The corpus of a gate. */
export function corpusCases(gate: AnyGate): readonly Case[] {
  const folder = path.join(corpus, gate.id);
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return files.map((file) => goldenCase(gate, path.join(folder, file)));
}

/** The case that a generator makes for one run of a seed. */
export function generated(generator: Generator, seed: number, run: number): Pick<Case, 'policy' | 'facts'> {
  const random = randomOfRun(seed, run);
  const policy = valid(generator.gate.policy, generator.policy(random), 'policy');
  const facts = valid(generator.gate.facts, generator.facts(random, policy), 'facts');
  return { policy: judgedPolicy(policy), facts };
}

export async function generatorOf(gate: GateId): Promise<Generator> {
  const { generator } = (await import(`../fuzz/${gate}.ts`)) as { readonly generator: Generator };
  return generator;
}

/** The first case whose answer is not the one expected, or null. A throw is another answer, too. */
export function firstRefusal(gate: AnyGate, cases: readonly Case[]): string | null {
  const refusal = cases.find((one) => {
    try {
      return !one.accepts(answerOf(gate, one));
    } catch {
      return true;
    }
  });
  return refusal?.name ?? null;
}
