import { type CommitSha, type Fact, isCommitSha, known, missing, truncated } from '@countersign/core';
import * as v from 'valibot';
import { type Comparison, parseComparisonPage, type Relation } from '../comparison.ts';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type CompareQuestion = {
  readonly repository: RepositoryName;
  readonly base: CommitSha;
  readonly head: CommitSha;
};

const permission = 'contents: read';

function pathOf({ owner, name }: RepositoryName, base: string, head: string): readonly string[] {
  return ['repos', owner, name, 'compare', `${base}...${head}`];
}

/**
 * How `head` stands to `base`, and every commit that `head` reaches and `base` does not, oldest first. Fewer commits
 * than GitHub counts: truncated, with those as partial. Needs `contents: read`.
 */
export async function readComparison(
  client: GitHubClient,
  question: CompareQuestion,
): Promise<Fact<Comparison>> {
  const { repository, base, head } = question;
  if (!isCommitSha(base) || !isCommitSha(head))
    return missing('malformed', 'only full commit SHAs are compared');
  const path = pathOf(repository, base, head);
  const answer = await client.rest.pages({ path, query: { per_page: '100' }, permission });
  if (answer.state === 'missing' && answer.partial === undefined) return failureOf(answer);
  const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
  const pages = bodies.map(parseComparisonPage);
  const [first] = pages;
  const whole = pages.filter((page) => page !== undefined);
  if (first === undefined || whole.length !== pages.length || first.base_commit.sha !== base)
    return missing('malformed', `GitHub compared ${base} with ${head} in a shape that is not known`);
  const commits = whole.flatMap((page) =>
    page.commits.map(({ sha, parents }) => ({ commit: sha, parents: parents.map((parent) => parent.sha) })),
  );
  const comparison = { base, head, relation: first.status, total: first.total_commits, commits };
  if (answer.state === 'missing') return { ...failureOf(answer), partial: comparison };
  if (new Set(commits.map(({ commit }) => commit)).size !== first.total_commits)
    return truncated(
      `GitHub listed ${commits.length} of ${first.total_commits} commits of the range`,
      comparison,
    );
  return known(comparison, answer.evidence);
}

export type RelationQuestion = {
  readonly repository: RepositoryName;
  readonly base: CommitSha;
  /** A branch name (not of a fork) or a full SHA. */
  readonly head: string;
};

/** How `head` stands to `base`: `ahead` and `identical` say that `head` reaches `base`. Needs `contents: read`. */
export async function readRelation(
  client: GitHubClient,
  question: RelationQuestion,
): Promise<Fact<Relation>> {
  const { repository, base, head } = question;
  // `owner:branch` would name a branch of a fork, which anybody can make.
  if (!isCommitSha(base) || head.includes(':') || head.includes('...'))
    return missing('malformed', `"${head.slice(0, 80)}" cannot be compared with a commit of this repository`);
  const path = pathOf(repository, base, head);
  const answer = await client.rest.get({ path, query: { per_page: '1' }, permission });
  const what = `the comparison of ${base} with ${head}`;
  return readFact(answer, (body) => relationOf(body, base), what);
}

function relationOf(body: unknown, base: CommitSha): Relation | undefined {
  const page = parseComparisonPage(body);
  return page?.base_commit.sha === base ? page.status : undefined;
}

const repositorySchema = v.object({ default_branch: v.string() });

/** The name of the repository's default branch. Needs `metadata: read`, which every token has. */
export async function readDefaultBranch(
  client: GitHubClient,
  repository: RepositoryName,
): Promise<Fact<string>> {
  const path = ['repos', repository.owner, repository.name];
  const answer = await client.rest.get({ path, permission: 'metadata: read' });
  return readFact(answer, readBranchName, 'the repository');
}

function readBranchName(body: unknown): string | undefined {
  const read = v.safeParse(repositorySchema, body);
  return read.success ? read.output.default_branch : undefined;
}
