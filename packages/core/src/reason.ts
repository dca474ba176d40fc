import type { Effect } from './effect.ts';
import type { EvidenceId } from './evidence.ts';
import type { Schema } from './schema.ts';
import { SuiteError } from './suite-error.ts';

/** sha256 over the canonical JSON of a gate's policy value. */
export type PolicyDigest = `sha256:${string}`;

/** One row of a gate's catalogue: effect, title, sentence and remedy belong to the code, not to the call site. */
export type ReasonKind<D> = {
  readonly effect: Effect;
  readonly title: string;
  readonly data: Schema<D>;
  /** One sentence in plain words. May hold untrusted text from `data`: the renderer escapes it. */
  explain(data: D): string;
  /** What the reader can do next. Every deny and unknown has one. */
  readonly remedy?: string;
};

/** A row whose data type is not known to the reader; `explain` must be given data that fits `data`. */
export type AnyReasonKind = {
  readonly effect: Effect;
  readonly title: string;
  readonly data: Schema<unknown>;
  explain(data: unknown): string;
  readonly remedy?: string;
};
export type Catalogue = Readonly<Record<string, AnyReasonKind>>;

/** Types a catalogue row; the data type is taken from its schema. */
export function reasonKind<D>(kind: ReasonKind<D>): ReasonKind<D> {
  return kind;
}

/** What `decide` returns: the code, the question it answers, typed data, and the evidence it rests on. */
export type ReasonDraft<C> = {
  readonly [K in keyof C & string]: {
    readonly code: K;
    readonly question: string;
    readonly data: C[K] extends ReasonKind<infer D> ? D : never;
    readonly evidence: readonly EvidenceId[];
  };
}[keyof C & string];

export type AnyReasonDraft = {
  readonly code: string;
  readonly question: string;
  readonly data: unknown;
  readonly evidence: readonly EvidenceId[];
};

/** A draft, bound to the policy that it was judged under. */
export type Reason = AnyReasonDraft & { readonly policy: PolicyDigest };

/** The catalogue row of a code. Throws `bug` when a gate used a code it did not declare. */
export function kindOf(catalogue: Catalogue, code: string): AnyReasonKind {
  const kind = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  if (kind === undefined) throw new SuiteError('bug', `reason code "${code}" is not in the catalogue`);
  return kind;
}

/** The sentence of a reason. */
export function explainReason(catalogue: Catalogue, reason: AnyReasonDraft): string {
  return kindOf(catalogue, reason.code).explain(reason.data);
}
