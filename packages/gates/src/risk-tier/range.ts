import { type CommitSha, type EvidenceId, type Fact, known, type Missing, missing } from '@countersign/core';
import type { Change, Range, RiskTierFacts } from './facts.ts';

/** Where the change starts: null is before the first commit, so that everything is new. */
export type Start = { readonly from: 'record' | 'input' | 'nothing'; readonly base: CommitSha | null };
export type Starts =
  | { readonly state: 'starts'; readonly starts: readonly Start[]; readonly evidence: readonly EvidenceId[] }
  | { readonly state: 'missing'; readonly fact: Missing<unknown> };

type StartFacts = Pick<RiskTierFacts, 'lastDeploy' | 'base'>;

/**
 * The last record is one start, and a given base is one more: what either shows counts, so that a base can only widen
 * the change. Without a record the base is the only start, and without both everything is new.
 */
export function startsOf({ lastDeploy, base }: StartFacts): Starts {
  if (lastDeploy.state === 'missing') return { state: 'missing', fact: lastDeploy };
  const record = lastDeploy.value;
  const { evidence } = lastDeploy;
  const own: Start[] = record === null ? [] : [{ from: 'record', base: record.commit }];
  const given: Start[] = base === null || base === record?.commit ? [] : [{ from: 'input', base }];
  const starts = [...own, ...given];
  return {
    state: 'starts',
    starts: starts.length > 0 ? starts : [{ from: 'nothing', base: null }],
    evidence,
  };
}

/** What is wrong with a base that is the only start: it must lie behind the deployed commit. */
export type BaseProblem =
  | { readonly state: 'none' }
  | { readonly state: 'empty' | 'not-ancestor'; readonly base: CommitSha }
  | { readonly state: 'missing'; readonly fact: Missing<unknown> };

export function baseProblem(facts: RiskTierFacts): BaseProblem {
  const { lastDeploy, base, baseToHead, head } = facts;
  if (lastDeploy.state === 'missing' || lastDeploy.value !== null || base === null) return { state: 'none' };
  if (base === head) return { state: 'empty', base };
  if (baseToHead.state === 'missing') return { state: 'missing', fact: baseToHead };
  return baseToHead.value === 'ahead' ? { state: 'none' } : { state: 'not-ancestor', base };
}

/** A range whose changes were learned. */
export type ReadRange = Omit<Range, 'changes'> & { readonly changes: readonly Change[] };

/** Every range that must be known, each with its changes; one that was not read is missing. */
export function rangesOf(facts: RiskTierFacts): Fact<readonly ReadRange[]> {
  const starts = startsOf(facts);
  if (starts.state === 'missing') return missing(starts.fact.cause, starts.fact.detail);
  const found: ReadRange[] = [];
  const evidence = new Set<EvidenceId>();
  for (const { base } of starts.starts) {
    const range = facts.ranges.find((each) => each.base === base && each.head === facts.head);
    if (range === undefined)
      return missing('not-collected', `the change from ${base ?? 'nothing'} was not read`);
    const { changes } = range;
    if (changes.state === 'missing') return missing(changes.cause, changes.detail);
    found.push({ ...range, changes: changes.value });
    for (const id of changes.evidence) evidence.add(id);
  }
  return known(found, [...evidence].sort());
}
