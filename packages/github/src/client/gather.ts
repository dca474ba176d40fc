import { type Fact, known, type Missing, missing } from '@countersign/core';

/**
 * One fact from many: known when every part is, with all their evidence. Otherwise the first failure, and the parts
 * that were learned as its partial value.
 */
export function gatherFacts<T>(facts: readonly Fact<T>[]): Fact<readonly T[]> {
  const values = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
  const failure = facts.find((fact) => fact.state === 'missing');
  if (failure?.state === 'missing') return { ...failure, partial: values };
  return known(values, [...new Set(facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : [])))]);
}

/** Why a fact is missing, without what it did show: for a fact of another type. */
export function failureOf(fact: Missing<unknown>): Missing<never> {
  return missing(fact.cause, fact.detail);
}

/** Reads a known value further; what cannot be read is malformed. */
export function readFact<T, U>(fact: Fact<T>, read: (value: T) => U | undefined, what: string): Fact<U> {
  if (fact.state === 'missing') return failureOf(fact);
  const value = read(fact.value);
  if (value !== undefined) return known(value, fact.evidence);
  return missing('malformed', `GitHub answered ${what} in a shape that is not known`);
}
