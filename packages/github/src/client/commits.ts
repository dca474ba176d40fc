import { type CommitSha, type Fact, isCommitSha, known, missing, truncated } from '@countersign/core';
import * as v from 'valibot';
import {
  parseAssociatedPullRequests,
  parseRangeCommit,
  type RangeCommit,
  rangeCommitFields,
} from '../commit.ts';
import type { RepositoryName } from '../repository-name.ts';
import { askInBatches, fromAnswer } from './batches.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type CommitsQuestion = { readonly repository: RepositoryName; readonly commits: readonly CommitSha[] };

const batchSize = 100;
// Reading pull requests of a commit needs both; the second is the one that tokens lack.
const permission = 'pull-requests: read';
const answerSchema = v.object({ repository: v.nullable(v.record(v.string(), v.unknown())) });

/** For n commits; ids travel as variables, so nothing is spliced into the query but numbers. */
export function commitsQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const parameters = numbers.map((index) => `, $c${index}: GitObjectID!`).join('');
  const objects = numbers.map((index) => `c${index}: object(oid: $c${index}) { ... on Commit { ...C } }`);
  return `query RangeCommits($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    ${objects.join('\n    ')}
  }
}
fragment C on Commit { ${rangeCommitFields} }`;
}

function readCommit(node: unknown, commit: CommitSha, answer: Fact<unknown>): Fact<RangeCommit> {
  if (node === null || node === undefined)
    return missing('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
  const read = parseRangeCommit(node);
  if (read === 'cut')
    return missing('truncated', `commit ${commit} has more people or pull requests than GitHub lists`);
  if (read === undefined || read.commit !== commit)
    return missing('malformed', `GitHub answered for commit ${commit} in a shape that is not known`);
  return fromAnswer(read, answer);
}

async function askBatch(
  client: GitHubClient,
  repository: RepositoryName,
  batch: readonly CommitSha[],
): Promise<Fact<readonly Fact<RangeCommit>[]>> {
  const ids = Object.fromEntries(batch.map((commit, index) => [`c${index}`, commit]));
  const answer = await client.graphql({
    query: commitsQuery(batch.length),
    variables: { ...repository, ...ids },
    what: 'for the people and pull requests of commits',
    permission,
  });
  if (answer.state === 'missing') return failureOf(answer);
  const read = v.safeParse(answerSchema, answer.value);
  if (!read.success || read.output.repository === null)
    return missing('malformed', 'GitHub answered for commits in a shape that is not known');
  const objects = read.output.repository;
  return known(batch.map((commit, index) => readCommit(objects[`c${index}`], commit, answer)));
}

/** GraphQL's index of pull requests lags behind a merge; REST knows it first. */
async function withRestPullRequests(
  client: GitHubClient,
  repository: RepositoryName,
  fact: Fact<RangeCommit>,
): Promise<Fact<RangeCommit>> {
  if (fact.state === 'missing') return fact;
  const { commit } = fact.value;
  const path = ['repos', repository.owner, repository.name, 'commits', commit, 'pulls'];
  const pages = await client.rest.pages({ path, query: { per_page: '100' }, permission });
  if (pages.state === 'missing') return { ...failureOf(pages), partial: fact.value };
  const refs = pages.value.map(parseAssociatedPullRequests);
  if (refs.includes(undefined))
    return truncated(
      `GitHub answered for the pull requests of ${commit} in a shape that is not known`,
      fact.value,
    );
  const pullRequests = refs.flatMap((page) => [...(page ?? [])]);
  return known({ ...fact.value, pullRequests }, [...fact.evidence, ...pages.evidence]);
}

/**
 * The people of each commit and the pull requests that GraphQL associates with it, in the order asked. Needs
 * `contents: read` and `pull-requests: read`. Each commit fails by itself.
 */
export async function readCommits(
  client: GitHubClient,
  question: CommitsQuestion,
): Promise<readonly Fact<RangeCommit>[]> {
  const { repository, commits } = question;
  if (!commits.every(isCommitSha)) return commits.map(() => missing('malformed', 'not a full commit SHA'));
  return askInBatches(commits, batchSize, (batch) => askBatch(client, repository, batch));
}

// One REST request each; a range with more commits that came without a pull request is no matter of a late index.
const mostAskedAgain = 30;

function lacksPullRequest(fact: Fact<RangeCommit>): boolean {
  return fact.state === 'known' && fact.value.pullRequests.length === 0;
}

/**
 * As `readCommits`, for the commits of a range: those that GraphQL finds no pull request for (30 at most) are asked
 * about once more by REST.
 */
export async function readRangeCommits(
  client: GitHubClient,
  question: CommitsQuestion,
): Promise<readonly Fact<RangeCommit>[]> {
  const facts = [...(await readCommits(client, question))];
  const again = [...facts.keys()].filter((index) => {
    const fact = facts[index];
    return fact !== undefined && lacksPullRequest(fact);
  });
  for (const index of again.slice(0, mostAskedAgain)) {
    const fact = facts[index];
    if (fact !== undefined) facts[index] = await withRestPullRequests(client, question.repository, fact);
  }
  return facts;
}
