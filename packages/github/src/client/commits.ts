import {
  type CommitSha,
  type Fact,
  type Instant,
  isCommitSha,
  known,
  type Missing,
  missing,
  truncated,
} from '@countersign/core';
import * as v from 'valibot';
import type { RangeCommit } from '../commit.ts';
import {
  parseAssociatedPullRequests,
  parseRangeCommit,
  type RangeCommitAnswer,
  rangeCommitFields,
} from '../range-commit.ts';
import type { RepositoryName } from '../repository-name.ts';
import { askInBatches, type Cut, everyItem, fromAnswer } from './batches.ts';
import { learnAddresses, memoryKey } from './commit-memory.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { rateLimitSelection } from './graphql-limit.ts';
import { failureAt } from './partial-answer.ts';

export type CommitsQuestion = { readonly repository: RepositoryName; readonly commits: readonly CommitSha[] };

const batchSize = 100;
// Reading pull requests of a commit needs both; the second is the one that tokens lack.
const permission = 'pull-requests: read';
const unknownShape: Missing<never> = missing(
  'malformed',
  'GitHub answered for commits in a shape that is not known',
);
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
  ${rateLimitSelection}
}
fragment C on Commit { ${rangeCommitFields} }`;
}

type Read = Fact<RangeCommitAnswer>;

function readCommit(node: unknown, commit: CommitSha, answer: Fact<unknown>): Read {
  if (node === null || node === undefined)
    return missing('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
  const read = parseRangeCommit(node);
  if (read === 'cut')
    return missing('truncated', `commit ${commit} has more people or pull requests than GitHub lists`);
  if (read === undefined || read.commit.commit !== commit)
    return missing('malformed', `GitHub answered for commit ${commit} in a shape that is not known`);
  return fromAnswer(read, answer);
}

async function askBatch(
  client: GitHubClient,
  repository: RepositoryName,
  batch: readonly CommitSha[],
): Promise<readonly (Read | Cut)[]> {
  const ids = Object.fromEntries(batch.map((commit, index) => [`c${index}`, commit]));
  const answer = await client.graphql({
    query: commitsQuery(batch.length),
    variables: { ...repository, ...ids },
    what: 'for the people and pull requests of commits',
    permission,
  });
  const read = v.safeParse(answerSchema, answer.state === 'known' ? answer.value : answer.partial);
  if (!read.success || read.output.repository === null)
    return everyItem(batch.length, answer.state === 'known' ? unknownShape : failureOf(answer));
  const objects = read.output.repository;
  return batch.map((commit, index) => {
    const place = `c${index}`;
    return failureAt(answer, ['repository', place]) ?? readCommit(objects[place], commit, answer);
  });
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

async function askUnread(
  client: GitHubClient,
  { repository, commits }: CommitsQuestion,
): Promise<ReadonlyMap<CommitSha, Read>> {
  const answers = await askInBatches<CommitSha, RangeCommitAnswer>(commits, {
    size: batchSize,
    ask: (batch) => askBatch(client, repository, batch),
    done: (count) => client.say(`GitHub: read ${count} of ${commits.length} commits`),
  });
  for (const answer of answers) {
    if (answer.state === 'missing') continue;
    const { commit } = answer.value;
    learnAddresses(client.memory, answer.value);
    client.memory.commits.set(memoryKey(repository, commit.commit), known(answer.value, answer.evidence));
  }
  return new Map(
    answers.flatMap((answer, index) => commits.slice(index, index + 1).map((commit) => [commit, answer])),
  );
}

const notAsked = missing('not-collected', 'not asked');

async function readAnswers(client: GitHubClient, question: CommitsQuestion): Promise<readonly Read[]> {
  const { repository, commits } = question;
  if (!commits.every(isCommitSha)) return commits.map(() => missing('malformed', 'not a full commit SHA'));
  const remembered = (commit: CommitSha) => client.memory.commits.get(memoryKey(repository, commit));
  const unread = [...new Set(commits)].filter((commit) => remembered(commit) === undefined);
  const asked = await askUnread(client, { repository, commits: unread });
  return commits.map((commit) => asked.get(commit) ?? remembered(commit) ?? notAsked);
}

function commitOf(answer: Read): Fact<RangeCommit> {
  return answer.state === 'missing' ? failureOf(answer) : known(answer.value.commit, answer.evidence);
}

/**
 * The people of each commit and the pull requests that GraphQL associates with it, in the order asked. Needs
 * `contents: read` and `pull-requests: read`. Each commit fails by itself. What the client has read is not asked again.
 */
export async function readCommits(
  client: GitHubClient,
  question: CommitsQuestion,
): Promise<readonly Fact<RangeCommit>[]> {
  return (await readAnswers(client, question)).map(commitOf);
}

// One REST request each; a range with more commits that came without a pull request is no matter of a late index.
const mostAskedAgain = 30;
// GitHub's index of pull requests follows a merge within seconds; much later it lacks only what is not there.
const youngMs = 10 * 60_000;
const secondThoughtMs = 2000;

function lacksPullRequest(fact: Fact<RangeCommit> | undefined): boolean {
  return fact?.state === 'known' && fact.value.pullRequests.length === 0;
}

function isYoung(answer: Read | undefined, now: Instant): boolean {
  if (answer?.state !== 'known') return false;
  return Math.abs(Date.parse(now) - Date.parse(answer.value.committedAt)) <= youngMs;
}

/**
 * As `readCommits`, for the commits of a range: those that GraphQL finds no pull request for (30 at most) are asked
 * about once more by REST, and those made within the last ten minutes yet once more after a moment (with a clock only).
 */
export async function readRangeCommits(
  client: GitHubClient,
  question: CommitsQuestion,
): Promise<readonly Fact<RangeCommit>[]> {
  const answers = await readAnswers(client, question);
  const facts = answers.map(commitOf);
  const askAgain = async (indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) {
      const fact = facts[index];
      if (fact !== undefined) facts[index] = await withRestPullRequests(client, question.repository, fact);
    }
  };
  const lacking = [...facts.keys()]
    .filter((index) => lacksPullRequest(facts[index]))
    .slice(0, mostAskedAgain);
  await askAgain(lacking);
  const { clock } = client;
  if (clock === undefined) return facts;
  const young = lacking.filter(
    (index) => lacksPullRequest(facts[index]) && isYoung(answers[index], clock.now()),
  );
  if (young.length > 0) await clock.sleep(secondThoughtMs);
  await askAgain(young);
  return facts;
}
