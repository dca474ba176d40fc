import type { LoggedCommit } from '@countersign/git';
import type { LocalRef, MergeQuestion } from '@countersign/git/client';

/** Two commits whose merge may be what a commit of the line holds, and the pull request that says so. */
export type Candidate = MergeQuestion & {
  readonly kind: 'merge' | 'squash' | 'rebase';
  readonly pullRequest: number | null;
};

/** Where clones keep heads of pull requests: fetched as GitHub names them, or below a remote. */
export const headPrefixes = ['refs/pull', 'refs/remotes'];
const headPattern = /^refs\/(?:pull\/(\d+)\/head|remotes\/.+\/(?:pull\/(\d+)(?:\/head)?|pr\/(\d+)))$/;

export type PullRequestHead = { readonly pullRequest: number; readonly head: string };

/** The heads of pull requests among some refs. */
export function pullRequestHeads(refs: readonly LocalRef[]): readonly PullRequestHead[] {
  return refs.flatMap(({ ref, object }) => {
    const [, own, remote, short] = headPattern.exec(ref) ?? [];
    const number = own ?? remote ?? short;
    return number === undefined ? [] : [{ pullRequest: Number(number), head: object }];
  });
}

/** What a person reads first of a commit. */
export function subjectOf({ message }: LoggedCommit): string {
  return message.split('\n', 1)[0] ?? '';
}

/** GitHub ends the subject of a squash with the number of its pull request. */
function numberIn(commit: LoggedCommit): number | undefined {
  const number = /\(#(\d{1,9})\)$/.exec(subjectOf(commit).trimEnd())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** What a commit says of itself: the merge of its parents, or the squash of the pull request that it names. */
export function statedCandidates(
  commit: LoggedCommit,
  heads: readonly PullRequestHead[],
): readonly Candidate[] {
  const [base, head, ...more] = commit.parents;
  if (base === undefined || more.length > 0) return [];
  if (head !== undefined) return [{ base, head, kind: 'merge', pullRequest: null }];
  const number = numberIn(commit);
  return heads
    .filter(({ pullRequest }) => pullRequest === number)
    .map((one) => ({ base, head: one.head, kind: 'squash' as const, pullRequest: one.pullRequest }));
}

/** A rebase keeps author, author date and message (git-rebase(1)). */
function seriesKey(commit: LoggedCommit): string {
  const { name, email, at } = commit.author;
  return [name, email, at, subjectOf(commit)].join('\0');
}

/** The commits of pull requests that are not on the line themselves. */
export type ProposedCommits = {
  readonly byId: ReadonlyMap<string, LoggedCommit>;
  readonly byKey: ReadonlyMap<string, readonly LoggedCommit[]>;
};

export function proposedCommits(commits: readonly LoggedCommit[]): ProposedCommits {
  const byKey = new Map<string, LoggedCommit[]>();
  for (const commit of commits) {
    const key = seriesKey(commit);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [commit]);
    else same.push(commit);
  }
  return { byId: new Map(commits.map((commit) => [commit.commit, commit])), byKey };
}

/** Walks both series down together; the parent below the whole series, or undefined when only a part of it is here. */
function baseOfSeries(
  line: ReadonlyMap<string, LoggedCommit>,
  proposed: ProposedCommits,
  [here, there]: readonly [LoggedCommit, LoggedCommit],
): string | undefined {
  let [landed, own]: readonly [LoggedCommit, LoggedCommit] = [here, there];
  for (;;) {
    if (own.parents.length !== 1 || landed.parents.length !== 1) return undefined;
    const below = proposed.byId.get(own.parents[0] ?? '');
    if (below === undefined) return landed.parents[0];
    const next = line.get(landed.parents[0] ?? '');
    if (next === undefined || seriesKey(next) !== seriesKey(below)) return undefined;
    [landed, own] = [next, below];
  }
}

/** The rebased series of pull requests that a commit may be part of: the merge of as much of it as has landed. */
export function rebaseCandidates(
  commit: LoggedCommit,
  line: ReadonlyMap<string, LoggedCommit>,
  proposed: ProposedCommits,
): readonly Candidate[] {
  if (commit.parents.length !== 1) return [];
  const same = proposed.byKey.get(seriesKey(commit)) ?? [];
  return same.flatMap((own) => {
    const base = baseOfSeries(line, proposed, [commit, own]);
    return base === undefined
      ? []
      : [{ base, head: own.commit, kind: 'rebase' as const, pullRequest: numberIn(commit) ?? null }];
  });
}
