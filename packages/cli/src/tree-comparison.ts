import type { Fact } from '@countersign/core';
import type { LoggedCommit, MergeMeasure } from '@countersign/git';
import { type GitPlace, listChanges, listCommits, measureMerges, type Mirror } from '@countersign/git/client';
import {
  type Candidate,
  type ProposedCommits,
  type PullRequestHead,
  proposedCommits,
  rebaseCandidates,
  statedCandidates,
  subjectOf,
} from './tree-candidates.ts';

export type TreeState = 'equal' | 'different' | 'conflict' | 'not-comparable';

/** What was found of one commit. `paths` differ from the merge, or could not be merged: the first 100. */
export type TreeRow = {
  readonly commit: string;
  readonly subject: string;
  readonly state: TreeState;
  readonly kind: Candidate['kind'] | null;
  readonly pullRequest: number | null;
  readonly paths: readonly string[];
  readonly detail: string | null;
};

/** The first-parent line of a range, oldest first, and what is needed to look into it. */
export type TreeQuestion = {
  readonly clone: GitPlace;
  readonly mirror: Mirror;
  readonly line: readonly LoggedCommit[];
  readonly head: string;
  readonly heads: readonly PullRequestHead[];
};

type Measured = { readonly candidate: Candidate; readonly fact: Fact<MergeMeasure> };
type Readings = ReadonlyMap<string, readonly Measured[]>;
type Considered = ReadonlyMap<string, readonly Candidate[]>;

async function measure(mirror: Mirror, considered: Considered): Promise<Readings> {
  const all = [...considered.values()].flat();
  const facts = await measureMerges(mirror, all);
  const byCandidate = new Map(all.map((candidate, index) => [candidate, facts[index]]));
  return new Map(
    [...considered].map(([commit, candidates]) => [
      commit,
      candidates.flatMap((candidate) => {
        const fact = byCandidate.get(candidate);
        return fact === undefined ? [] : [{ candidate, fact }];
      }),
    ]),
  );
}

function stateOf({ fact }: Measured, tree: string): TreeState {
  if (fact.state === 'missing') return 'not-comparable';
  if (fact.value.state === 'conflict') return 'conflict';
  return fact.value.tree === tree ? 'equal' : 'different';
}

const firstOf: readonly TreeState[] = ['equal', 'different', 'conflict', 'not-comparable'];

/** The reading that speaks best for the commit: one that is equal is enough. */
function bestOf(commit: LoggedCommit, readings: readonly Measured[]): Measured | undefined {
  const state = firstOf.find((one) => readings.some((reading) => stateOf(reading, commit.tree) === one));
  return readings.find((reading) => stateOf(reading, commit.tree) === state);
}

function isEqual(commit: LoggedCommit, readings: Readings): boolean {
  const best = bestOf(commit, readings.get(commit.commit) ?? []);
  return best !== undefined && stateOf(best, commit.tree) === 'equal';
}

async function proposedIn(question: TreeQuestion): Promise<ProposedCommits> {
  const { clone, head, heads } = question;
  const from = [...new Set(heads.map((one) => one.head))];
  const commits = await listCommits(clone, { from, without: head, follow: 'all' });
  return proposedCommits(commits.state === 'known' ? commits.value : []);
}

async function readSeries(question: TreeQuestion, left: readonly LoggedCommit[]): Promise<Readings> {
  const single = left.filter(({ parents }) => parents.length === 1);
  if (single.length === 0) return new Map();
  const proposed = await proposedIn(question);
  const line = new Map(question.line.map((commit) => [commit.commit, commit]));
  const considered = single.map((commit): [string, readonly Candidate[]] => [
    commit.commit,
    rebaseCandidates(commit, line, proposed),
  ]);
  return measure(question.mirror, new Map(considered));
}

const mostPaths = 100;

async function differingPaths(mirror: Mirror, measured: string, tree: string): Promise<readonly string[]> {
  const changes = await listChanges(mirror, { base: measured, head: tree });
  return changes.state === 'missing' ? [] : changes.value.slice(0, mostPaths).map(({ path }) => path);
}

const nothingStated = 'neither a merge of two parents nor the squash or rebase of a pull request known here';

async function rowOf(mirror: Mirror, commit: LoggedCommit, readings: readonly Measured[]): Promise<TreeRow> {
  const about = { commit: commit.commit, subject: subjectOf(commit) };
  const best = bestOf(commit, readings);
  if (best === undefined)
    return {
      ...about,
      state: 'not-comparable',
      kind: null,
      pullRequest: null,
      paths: [],
      detail: nothingStated,
    };
  const { candidate, fact } = best;
  const { kind, pullRequest } = candidate;
  const row = { ...about, state: stateOf(best, commit.tree), kind, pullRequest };
  if (fact.state === 'missing') return { ...row, paths: [], detail: fact.detail };
  if (fact.value.state === 'conflict') return { ...row, paths: fact.value.paths, detail: null };
  const { tree } = fact.value;
  const paths = row.state === 'equal' ? [] : await differingPaths(mirror, tree, commit.tree);
  return { ...row, paths, detail: null };
}

/**
 * Compares each commit of a first-parent line with the merge that nobody had a hand in: its two parents; its parent
 * and the head of the pull request that its subject names; or, when that is not equal, the parent below a rebased
 * series and the commit of the pull request that it was made from. In the order of the line.
 */
export async function compareTrees(question: TreeQuestion): Promise<readonly TreeRow[]> {
  const { line, heads, mirror } = question;
  const stated = await measure(
    mirror,
    new Map(line.map((commit) => [commit.commit, statedCandidates(commit, heads)])),
  );
  const series = await readSeries(
    question,
    line.filter((commit) => !isEqual(commit, stated)),
  );
  const rows: TreeRow[] = [];
  for (const commit of line) {
    const readings = [stated, series].flatMap((found) => found.get(commit.commit) ?? []);
    rows.push(await rowOf(mirror, commit, readings));
  }
  return rows;
}
