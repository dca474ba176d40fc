import type { CommitPeople, PullRequest, RangeCommit } from '@countersign/github';

/** What the merge of a pull request made in the range. */
export type MergedSeries = {
  /** The pull request's own commits. */
  readonly own: ReadonlySet<string>;
  /** The commits that the merge made, the last one first; empty when its result is not in the range. */
  readonly made: readonly RangeCommit[];
  /** What the merge is to be compared by; null when it made nothing of its own, as a fast-forward does. */
  readonly measure: { readonly commit: string; readonly base: string; readonly head: string } | null;
};

function workKey({ headline, author }: CommitPeople): string {
  return `${author.email?.toLowerCase() ?? ''}\n${headline}`;
}

/**
 * "Rebase and merge" makes new commits in a straight line that ends at the merge commit, one for each commit of the
 * pull request at most; GitHub associates each with it. Headline and author stay. The content of the whole line is
 * compared apart, so this says only where the line begins.
 */
function rebasedLine(
  last: RangeCommit,
  pull: PullRequest,
  range: ReadonlyMap<string, RangeCommit>,
): RangeCommit[] {
  const works = new Set(pull.commits.map(workKey));
  const line: RangeCommit[] = [];
  let current: RangeCommit | undefined = last;
  while (current !== undefined && line.length < pull.commits.length && current.parents.length === 1) {
    const made: RangeCommit = current;
    const associated = made.pullRequests.some(({ id }) => id === pull.id);
    if (!associated || !works.has(workKey(made))) break;
    line.push(made);
    current = range.get(made.parents[0] ?? '');
  }
  return line;
}

/** Which commits a merged pull request made in the range, and between which commits that is measured. */
export function mergedSeries(pull: PullRequest, range: ReadonlyMap<string, RangeCommit>): MergedSeries {
  const own = new Set(pull.commits.map(({ commit }) => commit));
  const last = pull.mergeCommit === null ? undefined : range.get(pull.mergeCommit);
  if (last === undefined || own.has(last.commit)) return { own, made: [], measure: null };
  const line = rebasedLine(last, pull, range);
  const made = line.length === 0 ? [last] : line;
  // In a merge by hand the parents may stand the other way round: what it merged into is the other one.
  const parents = made.at(-1)?.parents ?? [];
  const base = parents.find((parent) => parent !== pull.head) ?? parents[0];
  const measure = base === undefined ? null : { commit: last.commit, base, head: pull.head };
  return { own, made, measure };
}

/**
 * Did the commit really come with the merged pull request? It is one of its own commits, or one that its merge made.
 * GitHub's association alone is only a hint.
 */
export function cameWith(commit: string, pull: PullRequest, { own, made }: MergedSeries): boolean {
  return commit === pull.mergeCommit || own.has(commit) || made.some((each) => each.commit === commit);
}
