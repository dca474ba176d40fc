import { type Fact, type LastDeploy, type Missing, missing } from '@countersign/core';
import type { Comparison, Relation } from '@countersign/github';
import type { SodCheckFacts } from './facts.ts';

/** What is known of the range before its commits are read. */
export type RangeFacts = Pick<
  SodCheckFacts,
  'head' | 'base' | 'lastDeploy' | 'fromRecord' | 'fromBase' | 'recordFromBase'
>;

/**
 * What the caller's base does to the range. It may only widen it: beside a record it must be an ancestor of the
 * recorded commit or that commit itself.
 */
export type BaseUse = 'none' | 'start' | 'widens' | 'narrows' | Missing<never>;

export type Range =
  | { readonly state: 'no-record-fact'; readonly fact: Missing<unknown> }
  | { readonly state: 'no-start' }
  | {
      readonly state: 'range';
      readonly from: 'record' | 'input';
      readonly base: string;
      readonly record: LastDeploy | null;
      readonly baseUse: BaseUse;
      readonly comparison: Fact<Comparison>;
    };

const reaching: ReadonlySet<Relation> = new Set(['ahead', 'identical']);
/** True when a relation says that the other side is reached. */
export function reaches(relation: Relation): boolean {
  return reaching.has(relation);
}

function useOfBase(facts: RangeFacts, record: LastDeploy | null): BaseUse {
  if (facts.base === null) return 'none';
  if (record === null) return 'start';
  if (facts.recordFromBase.state === 'missing')
    return missing(facts.recordFromBase.cause, facts.recordFromBase.detail);
  return reaches(facts.recordFromBase.value) ? 'widens' : 'narrows';
}

/** A comparison of other commits answers another question, so it is as good as none. */
export function comparisonOf(fact: Fact<Comparison>, base: string, head: string): Fact<Comparison> {
  const value = fact.state === 'known' ? fact.value : fact.partial;
  if (value === undefined || (value.base === base && value.head === head)) return fact;
  return missing('malformed', `the facts compare ${value.base} with ${value.head}`);
}

/** Which commits are new: from the last record of the service and environment, or from the caller's base. */
export function rangeOf(facts: RangeFacts): Range {
  const { lastDeploy, base, head } = facts;
  if (lastDeploy.state === 'missing') return { state: 'no-record-fact', fact: lastDeploy };
  const record = lastDeploy.value;
  const baseUse = useOfBase(facts, record);
  if (base !== null && (baseUse === 'start' || baseUse === 'widens')) {
    const comparison = comparisonOf(facts.fromBase, base, head);
    return { state: 'range', from: 'input', base, record, baseUse, comparison };
  }
  if (record === null) return { state: 'no-start' };
  const comparison = comparisonOf(facts.fromRecord, record.commit, head);
  return { state: 'range', from: 'record', base: record.commit, record, baseUse, comparison };
}

/**
 * Where code owners are read: at what was deployed last, so that no change chooses its own reviewers, nor the caller
 * by a base from before they were named.
 */
export function ownersCommit(range: Range): string | null {
  return range.state === 'range' ? (range.record?.commit ?? range.base) : null;
}

/** The commits that are to be judged, as far as they are known: a cut list still shows commits that may deny. */
export function commitsOf(range: Range): Comparison['commits'] {
  if (range.state !== 'range') return [];
  const { comparison } = range;
  return (comparison.state === 'known' ? comparison.value : comparison.partial)?.commits ?? [];
}
