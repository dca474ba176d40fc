import { type Fact, known, missing } from '@countersign/core';
import { type PullRequest, type RangeCommit, type RepositoryName, sameRepository } from '@countersign/github';
import {
  type GitHubClient,
  readComparison,
  readPullRequests,
  readRangeCommits,
} from '@countersign/github/client';
import type { PullRequests } from './facts.ts';
import type { RiskTierPolicy } from './policy.ts';

export type Source = { readonly client: GitHubClient; readonly repository: RepositoryName };

type Row = PullRequests['pullRequests'][number];

function rowOf({ number, title, labels, authorAssociation }: PullRequest): Row | undefined {
  if (title === null || labels === null || authorAssociation === null) return undefined;
  return { number, title, labels: [...labels].sort(), authorAssociation };
}

/** Every part that was learned, and the first failure to learn one. */
function rowsOf(direct: number, facts: readonly Fact<PullRequest>[]): Fact<PullRequests> {
  const rows: Row[] = [];
  let failure: { cause: Parameters<typeof missing>[0]; detail: string } | undefined;
  for (const fact of facts) {
    const row = fact.state === 'known' ? rowOf(fact.value) : undefined;
    if (row !== undefined) rows.push(row);
    else if (fact.state === 'missing') failure ??= fact;
    else failure ??= { cause: 'not-collected', detail: 'a pull request came without title or labels' };
  }
  const value = { direct, pullRequests: rows.sort((left, right) => left.number - right.number) };
  if (failure !== undefined) return { ...missing(failure.cause, failure.detail), partial: value };
  const evidence = facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
  return known(value, [...new Set(evidence)]);
}

function ownRefs({ owner, name }: RepositoryName, commit: RangeCommit): readonly string[] {
  return commit.pullRequests
    .filter((ref) => sameRepository(ref.repository, `${owner}/${name}`))
    .map(({ id }) => id);
}

/** True when a policy asks anything of the pull requests of a change. */
export function asksOfPullRequests({ raise, tiers }: RiskTierPolicy): boolean {
  return raise.length > 0 || tiers.some((row) => row.firstTimeContributor);
}

/** The pull requests that the commits of a range belong to, and how many commits belong to none. */
export async function collectPullRequests(
  { client, repository }: Source,
  span: { readonly base: string | null; readonly head: string },
): Promise<Fact<PullRequests>> {
  const { base, head } = span;
  if (base === null) return missing('not-collected', 'everything is new, so there is no range of commits');
  const comparison = await readComparison(client, { repository, base, head });
  if (comparison.state === 'missing') return missing(comparison.cause, comparison.detail);
  const commits = comparison.value.commits.map(({ commit }) => commit);
  const facts = await readRangeCommits(client, { repository, commits });
  const unread = facts.find((fact) => fact.state === 'missing');
  if (unread?.state === 'missing') return missing(unread.cause, unread.detail);
  const refs = facts.flatMap((fact) => (fact.state === 'known' ? [ownRefs(repository, fact.value)] : []));
  const ids = [...new Set(refs.flat())];
  const pulls = await readPullRequests(client, { repository, ids });
  return rowsOf(refs.filter((own) => own.length === 0).length, pulls);
}
