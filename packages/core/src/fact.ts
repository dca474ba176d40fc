import * as v from 'valibot';
import { type EvidenceId, sha256Schema } from './evidence.ts';

export const missingCauses = [
  'not-found',
  'forbidden',
  'unreachable',
  'malformed',
  'truncated',
  'not-collected',
  'unsupported',
] as const;
/** Why a fact could not be learned. */
export type MissingCause = (typeof missingCauses)[number];

export type Known<T> = {
  readonly state: 'known';
  readonly value: T;
  readonly evidence: readonly EvidenceId[];
};
/** `partial` is what a cut-off source did show: it may deny, it never allows. */
export type Missing<T> = {
  readonly state: 'missing';
  readonly cause: MissingCause;
  readonly detail: string;
  readonly partial?: T;
};
/** Something learned about the world, or a named failure to learn it. Never an empty list by accident. */
export type Fact<T> = Known<T> | Missing<T>;

export function known<T>(value: T, evidence: readonly EvidenceId[] = []): Known<T> {
  return { state: 'known', value, evidence };
}

export function missing(cause: MissingCause, detail: string): Missing<never> {
  return { state: 'missing', cause, detail };
}

/** A source that was cut short: what it did show is kept in `partial`. */
export function truncated<T>(detail: string, partial: T): Missing<T> {
  return { state: 'missing', cause: 'truncated', detail, partial };
}

/** Applies `change` to a known value (and to a partial one); a missing fact stays missing. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  if (fact.state === 'known') return { ...fact, value: change(fact.value) };
  const { partial, ...rest } = fact;
  return partial === undefined ? rest : { ...rest, partial: change(partial) };
}

export const evidenceIdsSchema = v.pipe(v.array(sha256Schema), v.readonly());

/** The schema of `Fact<T>`, given the schema of T. */
export function factSchema<T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Fact<T>> {
  const missingShape = v.strictObject({
    state: v.literal('missing'),
    cause: v.picklist(missingCauses),
    detail: v.string(),
    partial: v.exactOptional(value),
  });
  const knownShape = v.strictObject({ state: v.literal('known'), value, evidence: evidenceIdsSchema });
  return v.variant('state', [knownShape, missingShape]) as v.GenericSchema<unknown, Fact<T>>;
}
