import type { EvidenceId, Known, LastDeploy } from '@countersign/core';
import type { Comparison } from '@countersign/github';
import { allowedBefore, judgedRecord } from './earlier-deploys.ts';
import type { SodCheckFacts } from './facts.ts';
import { missingDraft } from './missing-draft.ts';
import type { SodCheckPolicy } from './policy.ts';
import { comparisonOf, type Range, rangeOf } from './range.ts';
import type { SodCheckDraft } from './reasons.ts';

const question = 'range';
type Started = Extract<Range, { state: 'range' }>;

function baseProblems(facts: SodCheckFacts, range: Started): SodCheckDraft[] {
  const { baseUse, record } = range;
  if (typeof baseUse !== 'string')
    return [missingDraft(question, 'Whether the base only widens the range', baseUse)];
  if (baseUse !== 'narrows' || facts.base === null || record === null) return [];
  const data = { base: facts.base, recorded: record.commit };
  return [{ code: 'base-narrows-range', question, data, evidence: [] }];
}

/** How what was deployed stands to what is to be deployed, whatever base was given. */
function recordRelation(policy: SodCheckPolicy, facts: SodCheckFacts, record: LastDeploy): SodCheckDraft[] {
  const { head } = facts;
  const fromRecord = comparisonOf(facts.fromRecord, record.commit, head);
  if (fromRecord.state === 'missing') {
    return fromRecord.partial === undefined
      ? [missingDraft(question, 'How the last record stands to the deployed commit', fromRecord)]
      : relationDrafts(policy, { ...fromRecord.partial, head }, record);
  }
  const drafts = relationDrafts(policy, fromRecord.value, record);
  return drafts.map((draft) => ({ ...draft, evidence: fromRecord.evidence }));
}

function relationDrafts(policy: SodCheckPolicy, comparison: Comparison, record: LastDeploy): SodCheckDraft[] {
  if (comparison.relation !== 'diverged') return [];
  const data = { base: record.commit, head: comparison.head };
  const code = policy.divergedHistory === 'deny' ? 'history-rewritten' : 'history-diverged';
  return [{ code, question, data, evidence: [] }];
}

function startDrafts(facts: SodCheckFacts, range: Started, evidence: readonly EvidenceId[]): SodCheckDraft[] {
  const { from, base, record } = range;
  const locator = from === 'record' ? (record?.locator ?? null) : null;
  const start: SodCheckDraft = { code: 'base-not-proven', question, data: { base, from, locator }, evidence };
  const judged = from === 'record' && record !== null ? judgedRecord(facts, record.record) : undefined;
  if (judged === undefined || (judged.effect === 'allow' && judged.by === 'verdict')) return [start];
  const { effect, by } = judged;
  return [start, { code: 'base-not-allowed', question, data: { base, effect, by }, evidence }];
}

/** A deploy that was opened otherwise, as in an emergency, answers for nothing: the next one is judged afresh. */
function recordedDrafts(facts: SodCheckFacts, record: LastDeploy): SodCheckDraft[] {
  const { head, earlierDeploys } = facts;
  if (earlierDeploys.state === 'missing')
    return [missingDraft(question, 'How the last record was judged', earlierDeploys)];
  const data = { commit: head, record: record.record };
  return [{ code: 'recorded-not-allowed', question, data, evidence: earlierDeploys.evidence }];
}

function wholeDrafts(facts: SodCheckFacts, range: Started, comparison: Known<Comparison>): SodCheckDraft[] {
  const { evidence } = comparison;
  const { base, head, relation, commits, total } = comparison.value;
  const span = { base, head };
  if (relation === 'identical') {
    if (range.from === 'input' || range.record === null)
      return [{ code: 'range-empty', question, data: span, evidence }];
    return recordedDrafts(facts, range.record);
  }
  if (relation === 'behind' && range.from === 'record')
    return [{ code: 'behind-record', question, data: { commit: head, recorded: base }, evidence }];
  if (relation !== 'ahead' && range.from === 'input')
    return [{ code: 'base-not-ancestor', question, data: span, evidence }];
  // A commit that is listed twice stands where another one is left out.
  const listed = new Set(commits.map(({ commit }) => commit)).size;
  if (listed !== total || commits.length !== total || listed === 0) {
    const detail = `GitHub counts ${total}`;
    return [{ code: 'range-truncated', question, data: { ...span, listed, detail }, evidence }];
  }
  return [{ code: 'range-complete', question, data: { ...span, commits: commits.length }, evidence }];
}

function comparisonDrafts(facts: SodCheckFacts, range: Started): SodCheckDraft[] {
  const { comparison, base } = range;
  const { head } = facts;
  if (comparison.state === 'known') return wholeDrafts(facts, range, comparison);
  if (comparison.partial === undefined) return [missingDraft(question, `The range from ${base}`, comparison)];
  const data = { base, head, listed: comparison.partial.commits.length, detail: comparison.detail };
  return [{ code: 'range-truncated', question, data, evidence: [] }];
}

/** What was allowed and deployed before may be deployed again, or gone back to: its range was judged then. */
function againDrafts(facts: SodCheckFacts): SodCheckDraft[] {
  const { earlierDeploys, head } = facts;
  const before = allowedBefore(facts);
  if (before === undefined || earlierDeploys.state === 'missing') return [];
  const data = { commit: head, record: before.record, recordedAt: before.recordedAt };
  return [{ code: 'already-deployed', question, data, evidence: earlierDeploys.evidence }];
}

/** Is it known which commits are new, and did the range start where the record says? */
export function decideRange(policy: SodCheckPolicy, facts: SodCheckFacts): SodCheckDraft[] {
  const range = rangeOf(facts);
  if (range.state === 'no-record-fact') return [missingDraft(question, 'The last record', range.fact)];
  const before = againDrafts(facts);
  if (before.length > 0) return before;
  if (range.state === 'no-start') return [{ code: 'no-range-start', question, data: {}, evidence: [] }];
  const evidence = facts.lastDeploy.state === 'known' ? facts.lastDeploy.evidence : [];
  const beside = range.record === null ? [] : recordRelation(policy, facts, range.record);
  // With the range taken from the record itself, its absence is said once, by comparisonDrafts.
  const relation =
    range.from === 'record' ? beside.filter((draft) => draft.code !== 'facts-missing') : beside;
  return [
    ...startDrafts(facts, range, evidence),
    ...baseProblems(facts, range),
    ...relation,
    ...comparisonDrafts(facts, range),
  ];
}
