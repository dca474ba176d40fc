import { canonicalJson } from './canonical-json.ts';
import { coreReasons } from './core-reasons.ts';
import { compareEffects, type Effect, stricter } from './effect.ts';
import type { Instant } from './instant.ts';
import { type AnyReasonDraft, type Catalogue, kindOf, type PolicyDigest, type Reason } from './reason.ts';
import type { Schema } from './schema.ts';
import type { Table } from './table.ts';
import type { Verdict } from './verdict.ts';

/** What a long gate wants next: look again later, do something, or stop. */
export type Next<A> =
  | { readonly do: 'wait'; readonly until: Instant }
  | { readonly do: 'act'; readonly action: A }
  | { readonly do: 'stop' };

/** A gate as a value: schemas, catalogue and two pure functions. No clock, network, environment or randomness. */
export type Gate<Id extends string, P, F, C extends Catalogue, A = never> = {
  readonly id: Id;
  /** Raised whenever equal inputs may be judged otherwise. */
  readonly semantics: number;
  readonly policy: Schema<P>;
  readonly facts: Schema<F>;
  /** `facts/<gate>/<n>`, raised with every change of the facts' shape. */
  readonly factsId: `facts/${Id}/${number}`;
  readonly reasons: C;
  /** Every question that this policy and these facts raise. Each needs an allowing reason. */
  questions(policy: P, facts: F): readonly string[];
  decide(policy: P, facts: F): readonly AnyReasonDraft[];
  next?(policy: P, facts: F): Next<A>;
  /** What was checked, for people; pure, and no part of the verdict. */
  table?(policy: P, facts: F): Table;
};

/** A gate whose policy and facts are only known to have passed its own schemas. */
export type AnyGate = Gate<string, unknown, unknown, Catalogue, unknown>;

/** A gate's policy value with the digest of its canonical JSON. */
export type JudgedPolicy<P> = { readonly digest: PolicyDigest; readonly value: P };

/** Stands where a core reason belongs to no policy in particular. */
export const noPolicyDigest: PolicyDigest = `sha256:${'0'.repeat(64)}`;

function withCore(catalogue: Catalogue): Catalogue {
  return { ...catalogue, ...coreReasons };
}

/** The catalogue of a gate with the reasons that the algebra itself gives. */
export function catalogueOf(gate: Pick<AnyGate, 'reasons'>): Catalogue {
  return withCore(gate.reasons);
}

function unanswered(
  catalogue: Catalogue,
  questions: readonly string[],
  reasons: readonly Reason[],
): string[] {
  const allowed = new Set(
    reasons
      .filter((reason) => kindOf(catalogue, reason.code).effect === 'allow')
      .map((reason) => reason.question),
  );
  const spoken = new Set(
    reasons
      .filter((reason) => kindOf(catalogue, reason.code).effect !== 'allow')
      .map((reason) => reason.question),
  );
  return [...new Set(questions)].filter((question) => !allowed.has(question) && !spoken.has(question));
}

function sortedReasons(catalogue: Catalogue, reasons: readonly Reason[]): Reason[] {
  const keyed = new Map(reasons.map((reason) => [canonicalJson(reason), reason]));
  const entries = [...keyed].map(([key, reason]) => ({
    key,
    reason,
    effect: kindOf(catalogue, reason.code).effect,
  }));
  entries.sort((a, b) => compareEffects(a.effect, b.effect) || (a.key < b.key ? -1 : 1));
  return entries.map(({ reason }) => reason);
}

function verdictOf(effect: Effect, reasons: readonly Reason[]): Verdict {
  const [first, ...rest] = reasons;
  if (effect === 'unknown' || first === undefined) return { effect: 'unknown', reasons };
  return { effect, reasons: [first, ...rest] };
}

/**
 * The lattice, written once. Deny when any reason denies; allow only when there are questions and every one has an
 * allowing reason and none has another; unknown otherwise. Throws `bug` for a code outside the catalogue.
 */
export function conclude(
  catalogue: Catalogue,
  questions: readonly string[],
  reasons: readonly Reason[],
): Verdict {
  const all = withCore(catalogue);
  const policy = reasons[0]?.policy ?? noPolicyDigest;
  const silent = unanswered(all, questions, reasons).map(
    (question): Reason => ({ code: 'unanswered', question, data: { question }, policy, evidence: [] }),
  );
  const nothing: Reason[] =
    questions.length > 0 ? [] : [{ code: 'no-question', question: '', data: {}, policy, evidence: [] }];
  const every = sortedReasons(all, [...reasons, ...silent, ...nothing]);
  const effect = every.map((reason) => kindOf(all, reason.code).effect).reduce(stricter, 'allow');
  return verdictOf(effect, every);
}

/** Combines verdicts of several policies (or gates) by deny > unknown > allow. None at all is unknown. */
export function combine(verdicts: readonly Verdict[], catalogue: Catalogue): Verdict {
  if (verdicts.length === 0) {
    return {
      effect: 'unknown',
      reasons: [{ code: 'no-policy', question: '', data: {}, policy: noPolicyDigest, evidence: [] }],
    };
  }
  const effect = verdicts.map((verdict) => verdict.effect).reduce(stricter, 'allow');
  return verdictOf(
    effect,
    sortedReasons(
      withCore(catalogue),
      verdicts.flatMap((verdict) => verdict.reasons),
    ),
  );
}

function judgeOne<P, F, C extends Catalogue>(
  gate: Gate<string, P, F, C, unknown>,
  policy: JudgedPolicy<P>,
  facts: F,
): Verdict {
  const reasons = gate
    .decide(policy.value, facts)
    .map((draft): Reason => ({ ...draft, policy: policy.digest }));
  const verdict = conclude(gate.reasons, gate.questions(policy.value, facts), reasons);
  const bound = verdict.reasons.map((reason) => ({ ...reason, policy: policy.digest }));
  return verdictOf(verdict.effect, bound);
}

/** The only road from facts to a verdict: judges the facts under every policy and combines. Pure. */
export function judge<P, F, C extends Catalogue>(
  gate: Gate<string, P, F, C, unknown>,
  policies: readonly JudgedPolicy<P>[],
  facts: F,
): Verdict {
  return combine(
    policies.map((policy) => judgeOne(gate, policy, facts)),
    gate.reasons,
  );
}
