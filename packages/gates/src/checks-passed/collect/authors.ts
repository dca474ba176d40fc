import { type CommitSha, type Fact, known, missing } from '@countersign/core';
import type { RepositoryName } from '@countersign/github';
import {
  gatherFacts,
  type GitHubClient,
  readPullRequests,
  readRangeCommits,
} from '@countersign/github/client';
import { authorsOf } from '../authors.ts';
import type { Authors } from '../facts.ts';

/** Who wrote the change that a commit brought. Needs `contents: read` and `pull-requests: read`. */
export async function readAuthors(
  client: GitHubClient,
  question: { readonly repository: RepositoryName; readonly commit: CommitSha },
): Promise<Fact<Authors>> {
  const { repository, commit } = question;
  const [read] = await readRangeCommits(client, { repository, commits: [commit] });
  if (read?.state !== 'known')
    return read === undefined ? missing('malformed', 'no answer') : withoutPartial(read);
  const ids = read.value.pullRequests.map(({ id }) => id);
  const pulls = gatherFacts(ids.length === 0 ? [] : await readPullRequests(client, { repository, ids }));
  if (pulls.state === 'missing') return withoutPartial(pulls);
  return known(authorsOf(read.value, pulls.value), [...new Set([...read.evidence, ...pulls.evidence])]);
}

function withoutPartial(fact: Extract<Fact<unknown>, { state: 'missing' }>): Fact<never> {
  return missing(fact.cause, fact.detail);
}
