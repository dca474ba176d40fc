import { type EvidenceId, type Fact, known, type Missing, missing } from '@countersign/core';
import * as v from 'valibot';
import type { UnresolvedCommit } from '../commit.ts';
import {
  commitsOf,
  listSelection,
  type PullRequest,
  type PullRequestAnswer,
  pullRequestFields,
  type PullRequestList,
  pullRequestLists,
  pullRequestOf,
  parsePullRequestAnswer,
} from '../pull-request.ts';
import type { RepositoryName } from '../repository-name.ts';
import { askInBatches, fromAnswer } from './batches.ts';
import { readCommits } from './commits.ts';
import { failureOf, gatherFacts } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type PullRequestsQuestion = {
  readonly repository: RepositoryName;
  /** GraphQL node ids. */
  readonly ids: readonly string[];
};

const batchSize = 50;
const mostPages = 50;
const permission = 'pull-requests: read';
const nodesSchema = v.object({ nodes: v.array(v.nullable(v.unknown())) });
const nodeSchema = v.object({ node: v.record(v.string(), v.unknown()) });

export const pullRequestsQuery = `query PullRequests($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${pullRequestFields} } }
}`;

/** The next page of one list of one pull request. */
export function pullRequestPageQuery(list: PullRequestList): string {
  return `query PullRequestPage($id: ID!, $after: String) {
  node(id: $id) { ... on PullRequest { ${listSelection(list)} } }
}`;
}

async function askBatch(
  client: GitHubClient,
  ids: readonly string[],
): Promise<Fact<readonly Fact<PullRequestAnswer>[]>> {
  const what = 'for pull requests';
  const answer = await client.graphql({ query: pullRequestsQuery, variables: { ids }, what, permission });
  if (answer.state === 'missing') return failureOf(answer);
  const read = v.safeParse(nodesSchema, answer.value);
  if (!read.success || read.output.nodes.length !== ids.length)
    return missing('malformed', 'GitHub answered for pull requests in a shape that is not known');
  return known(
    read.output.nodes.map((node, index): Fact<PullRequestAnswer> => {
      const parsed = parsePullRequestAnswer(node);
      return parsed?.id === ids[index] && parsed !== undefined
        ? fromAnswer(parsed, answer)
        : missing('malformed', 'GitHub answered for a pull request in a shape that is not known');
    }),
  );
}

type Page = PullRequestAnswer[PullRequestList];

async function nextPage(
  client: GitHubClient,
  id: string,
  list: PullRequestList,
  after: string | null,
): Promise<Fact<Page>> {
  const query = pullRequestPageQuery(list);
  const what = `for more ${list} of a pull request`;
  const answer = await client.graphql({ query, variables: { id, after }, what, permission });
  if (answer.state === 'missing') return failureOf(answer);
  const read = v.safeParse(nodeSchema, answer.value);
  const page = read.success ? v.safeParse(pullRequestLists[list].page, read.output.node[list]) : undefined;
  return page?.success === true
    ? known(page.output, answer.evidence)
    : missing('malformed', `GitHub answered ${what} in a shape that is not known`);
}

/** Follows one list to its end. Its page types differ, but a list only ever continues with its own kind. */
async function completeList(
  client: GitHubClient,
  pull: PullRequestAnswer,
  list: PullRequestList,
): Promise<Fact<Page>> {
  const first: Page = pull[list];
  const nodes: unknown[] = [...first.nodes];
  const evidence: EvidenceId[] = [];
  let { pageInfo } = first;
  for (let pages = 1; pageInfo.hasNextPage; pages += 1) {
    if (pages >= mostPages)
      return missing('truncated', `#${pull.number} has more than ${mostPages} pages of ${list}`);
    const page = await nextPage(client, pull.id, list, pageInfo.endCursor);
    if (page.state === 'missing') return page;
    nodes.push(...page.value.nodes);
    evidence.push(...page.evidence);
    pageInfo = page.value.pageInfo;
  }
  // timelineItems counts every item whatever its type, so only the other two lists can be counted.
  if (list !== 'timelineItems' && nodes.length !== first.totalCount)
    return missing('truncated', `#${pull.number} lists ${nodes.length} of ${first.totalCount} ${list}`);
  return known({ ...first, nodes } as Page, evidence);
}

async function completeLists(
  client: GitHubClient,
  fact: Fact<PullRequestAnswer>,
): Promise<Fact<PullRequestAnswer>> {
  if (fact.state === 'missing') return fact;
  const evidence: EvidenceId[] = [...fact.evidence];
  let pull = fact.value;
  for (const list of ['reviews', 'commits', 'timelineItems'] as const) {
    const whole = await completeList(client, pull, list);
    if (whole.state === 'missing') return failureOf(whole);
    pull = { ...pull, [list]: whole.value };
    evidence.push(...whole.evidence);
  }
  return known(pull, evidence);
}

type PendingPullRequest = {
  readonly answer: PullRequestAnswer;
  readonly commits: readonly UnresolvedCommit[];
};

function pendingOf(fact: Fact<PullRequestAnswer>): Fact<PendingPullRequest> {
  if (fact.state === 'missing') return failureOf(fact);
  const commits = commitsOf(fact.value);
  return commits === undefined
    ? missing('truncated', `a commit of #${fact.value.number} has more parents than GitHub lists`)
    : known({ answer: fact.value, commits }, fact.evidence);
}

type Resolved = ReadonlyMap<string, Fact<PullRequest['commits'][number]>>;

/** Only GitHub can say whose account an address is, so commits with trailers are asked about by themselves. */
async function resolveCoAuthors(
  client: GitHubClient,
  repository: RepositoryName,
  pending: readonly Fact<PendingPullRequest>[],
): Promise<Resolved> {
  const all = pending.flatMap((fact) => (fact.state === 'known' ? fact.value.commits : []));
  const wanted = [...new Set(all.filter(({ trailers }) => trailers > 0).map(({ people }) => people.commit))];
  const facts = await readCommits(client, { repository, commits: wanted });
  return new Map(
    wanted.map((commit, index) => [commit, peopleOf(facts[index] ?? missing('not-collected', 'not asked'))]),
  );
}

function peopleOf(
  fact: Awaited<ReturnType<typeof readCommits>>[number],
): Fact<PullRequest['commits'][number]> {
  if (fact.state === 'missing') return failureOf(fact);
  const { pullRequests: _, ...people } = fact.value;
  return known(people, fact.evidence);
}

function conclude(pending: Fact<PendingPullRequest>, resolved: Resolved): Fact<PullRequest> {
  if (pending.state === 'missing') return failureOf(pending);
  const { answer, commits } = pending.value;
  const people = gatherFacts(
    commits.map((commit) => resolved.get(commit.people.commit) ?? known(commit.people)),
  );
  if (people.state === 'missing') {
    const failure: Missing<unknown> = people;
    return missing(failure.cause, `the co-authors of #${answer.number}: ${failure.detail}`);
  }
  const evidence = [...new Set([...pending.evidence, ...people.evidence])];
  return known(pullRequestOf(answer, [...people.value]), evidence);
}

/**
 * Each pull request with all its reviews, all its commits with every co-author resolved, force pushes, retargetings
 * and dismissals, in the order asked. A list that is not complete makes that pull request missing: an absent review
 * and an unread one must not look alike. Needs `contents: read` and `pull-requests: read`.
 */
export async function readPullRequests(
  client: GitHubClient,
  question: PullRequestsQuestion,
): Promise<readonly Fact<PullRequest>[]> {
  const { repository, ids } = question;
  const answers = await askInBatches(ids, batchSize, (batch) => askBatch(client, batch));
  const pending: Fact<PendingPullRequest>[] = [];
  for (const answer of answers) pending.push(pendingOf(await completeLists(client, answer)));
  const resolved = await resolveCoAuthors(client, repository, pending);
  return pending.map((fact) => conclude(fact, resolved));
}
