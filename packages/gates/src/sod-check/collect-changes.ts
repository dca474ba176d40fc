import { type Fact, missing } from '@countersign/core';
import { type RangeCommit, sameRepository } from '@countersign/github';
import { readPullRequests, readRangeCommits, readRelation } from '@countersign/github/client';
import type { Context, Source } from './collect-range.ts';
import type { SodCheckFacts } from './facts.ts';
import { commitsOf, type RangeFacts, rangeOf } from './range.ts';

export type Changes = Pick<SodCheckFacts, 'commits' | 'pullRequests'>;

/** Branches that some policy accepts. */
export function wantedBranches({ policies }: Context, defaultBranch: Fact<string>): readonly string[] {
  const named = policies.flatMap((policy) => policy.branches);
  const byDefault = policies.some((policy) => policy.branches.length === 0);
  const own = byDefault && defaultBranch.state === 'known' ? [defaultBranch.value] : [];
  return [...new Set([...named, ...own])].sort();
}

export async function collectBranches(
  { client, repository }: Source,
  head: string,
  branches: readonly string[],
): Promise<SodCheckFacts['branches']> {
  return Promise.all(
    branches.map(async (branch) => ({
      branch,
      fromHead: await readRelation(client, { repository, base: head, head: branch }),
    })),
  );
}

/** Node ids of every pull request that some policy could accept. */
function wantedPullRequests(
  commits: readonly Fact<RangeCommit>[],
  repository: string,
  branches: readonly string[],
): readonly string[] {
  const accepted = new Set(branches);
  const refs = commits.flatMap((fact) => (fact.state === 'known' ? fact.value.pullRequests : []));
  const wanted = refs.filter(
    (ref) => ref.state === 'MERGED' && accepted.has(ref.base) && sameRepository(ref.repository, repository),
  );
  return [...new Set(wanted.map((ref) => ref.id))];
}

const unasked = missing('not-collected', 'not asked');

/** The commits of the range, and every pull request that could answer for one of them. */
export async function collectChanges(
  { client, repository }: Source,
  range: RangeFacts,
  branches: readonly string[],
): Promise<Changes> {
  const commits = [...new Set(commitsOf(rangeOf(range)).map(({ commit }) => commit))];
  const facts = await readRangeCommits(client, { repository, commits });
  const ids = wantedPullRequests(facts, `${repository.owner}/${repository.name}`, branches);
  const pulls = await readPullRequests(client, { repository, ids });
  return {
    commits: commits.map((commit, index) => ({ commit, fact: facts[index] ?? unasked })),
    pullRequests: ids.map((id, index) => ({ id, fact: pulls[index] ?? unasked })),
  };
}
