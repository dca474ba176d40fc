import { createHash } from 'node:crypto';
import {
  type AnyGate,
  canonicalJson,
  catalogueOf,
  check,
  conclude,
  explainReason,
  type JudgedPolicy,
  judge,
  kindOf,
  problemText,
  type Reason,
  type Verdict,
} from '@countersign/core';
import { frozen, knowingLess } from './facts.ts';
import type { Random } from './random.ts';

/** One generated case: facts, the policy they were made for, and perhaps another policy of the same gate. */
export type Case = {
  readonly gate: AnyGate;
  readonly policy: JudgedPolicy<unknown>;
  readonly other: JudgedPolicy<unknown> | null;
  readonly facts: unknown;
};
type Judged = Case & { readonly verdict: Verdict; readonly random: Random };
/** Null when the law holds, else one sentence about what broke it. */
type Law = (judged: Judged) => string | null;

/** Thrown when a generator yields what its gate's own schema refuses. */
export class InvalidCase extends Error {}

/** The value as the gate's schema reads it (defaults filled in), frozen. */
export function valid(schema: AnyGate['policy'], value: unknown, what: string): unknown {
  const checked = check(schema, value);
  if (!checked.ok)
    throw new InvalidCase(`the ${what} is invalid: ${checked.problems.map(problemText).join('; ')}`);
  return frozen(checked.value);
}

export function judgedPolicy(value: unknown): JudgedPolicy<unknown> {
  return { digest: `sha256:${createHash('sha256').update(canonicalJson(value)).digest('hex')}`, value };
}

function differs(left: Verdict, right: Verdict): boolean {
  return canonicalJson(left) !== canonicalJson(right);
}

const sameTwice: Law = ({ gate, policy, facts, verdict }) =>
  differs(verdict, judge(gate, [policy], facts)) ? 'judging twice gives two verdicts' : null;

const replayable: Law = ({ gate, policy, facts, verdict }) => {
  const [read, written] = [
    JSON.parse(canonicalJson(facts)) as unknown,
    JSON.parse(canonicalJson(policy.value)) as unknown,
  ];
  const again = judge(gate, [{ ...policy, value: written }], read);
  return differs(verdict, again) ? 'facts that went through JSON are judged otherwise' : null;
};

function reasonProblem(gate: AnyGate, reason: Reason): string | null {
  const catalogue = catalogueOf(gate);
  const kind = kindOf(catalogue, reason.code);
  const data = check(kind.data, reason.data);
  if (!data.ok)
    return `${reason.code}: data does not fit its schema: ${data.problems.map(problemText).join('; ')}`;
  const sentence = explainReason(catalogue, reason).replaceAll(/\s+/gu, ' ').trim();
  if (sentence === '' || /\bundefined\b|\[object Object\]/u.test(sentence))
    return `${reason.code}: explained as "${sentence}"`;
  const needsRemedy = kind.effect !== 'allow' && (kind.remedy ?? '').trim() === '';
  return needsRemedy ? `${reason.code}: no remedy` : null;
}

const explained: Law = ({ gate, verdict }) =>
  verdict.reasons.map((reason) => reasonProblem(gate, reason)).find((problem) => problem !== null) ?? null;

const knowingLessNeverOpens: Law = ({ gate, policy, facts, verdict, random }) => {
  if (verdict.effect === 'allow') return null;
  const less = knowingLess(facts, random);
  if (less === null || !check(gate.facts, less).ok) return null;
  return judge(gate, [policy], less).effect === 'allow'
    ? `knowing less opens it: ${canonicalJson(less)}`
    : null;
};

const onePolicyMoreNeverOpens: Law = ({ gate, policy, other, facts, verdict }) => {
  if (other === null) return null;
  const both = judge(gate, [policy, other], facts);
  if (differs(both, judge(gate, [other, policy], facts))) return 'the order of policies matters';
  const opened = both.effect === 'allow' && verdict.effect !== 'allow';
  return opened ? `one more policy opens it: ${canonicalJson(other.value)}` : null;
};

const oneDenialMoreDenies: Law = ({ gate, policy, facts, verdict, random }) => {
  const catalogue = catalogueOf(gate);
  const denials = Object.keys(catalogue).filter((code) => kindOf(catalogue, code).effect === 'deny');
  if (denials.length === 0) return null;
  const questions = gate.questions(policy.value, facts);
  const question = questions.length > 0 ? random.pick(questions) : '';
  const denial = { code: random.pick(denials), question, data: {}, policy: policy.digest, evidence: [] };
  const concluded = conclude(gate.reasons, questions, [...verdict.reasons, denial]);
  return concluded.effect === 'deny' ? null : `one more denial concludes ${concluded.effect}`;
};

const laws: readonly Law[] = [
  sameTwice,
  replayable,
  explained,
  knowingLessNeverOpens,
  onePolicyMoreNeverOpens,
  oneDenialMoreDenies,
];

/** Judges a case and holds it against every law of the house. */
export function hold(
  given: Case,
  random: Random,
): { readonly verdict: Verdict; readonly broken: readonly string[] } {
  const verdict = judge(given.gate, [given.policy], given.facts);
  const judged = { ...given, verdict, random };
  return { verdict, broken: laws.map((law) => law(judged)).filter((problem) => problem !== null) };
}
