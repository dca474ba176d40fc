import type { CommitPeople, PullRequest, RangeCommit } from '@countersign/github';

function sameWork(made: CommitPeople, own: CommitPeople): boolean {
  return (
    made.headline === own.headline && made.author.email?.toLowerCase() === own.author.email?.toLowerCase()
  );
}

/**
 * "Rebase and merge" makes new commits in a straight line that ends at the merge commit, one for each commit of the
 * pull request at most. Headline and author stay; whether the content does is not seen here.
 */
function isRebasedCommit(
  commit: RangeCommit,
  pull: PullRequest,
  range: ReadonlyMap<string, RangeCommit>,
): boolean {
  let current = pull.mergeCommit === null ? undefined : range.get(pull.mergeCommit);
  for (let step = 0; step < pull.commits.length && current?.parents.length === 1; step += 1) {
    const made = current;
    if (!pull.commits.some((own) => sameWork(made, own))) return false;
    if (made.commit === commit.commit) return true;
    current = range.get(made.parents[0] ?? '');
  }
  return false;
}

/**
 * Did the commit really come with the merged pull request? It is one of its own commits, or what its merge made (merge
 * commit, squash), or one of the commits that a rebase made. GitHub's association alone is only a hint.
 */
export function cameWith(
  commit: RangeCommit,
  pull: PullRequest,
  range: ReadonlyMap<string, RangeCommit>,
): boolean {
  return (
    commit.commit === pull.mergeCommit ||
    pull.commits.some((own) => own.commit === commit.commit) ||
    isRebasedCommit(commit, pull, range)
  );
}
