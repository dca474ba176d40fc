import { type EvidenceId, type Fact, known, type Missing, missing } from '@countersign/core';
import * as v from 'valibot';
import {
  listSelection,
  type PullRequestAnswer,
  pullRequestFields,
  type PullRequestList,
  pullRequestLists,
  pullRequestOf,
  parsePullRequestAnswer,
} from '../pull-request-answer.ts';
import type { PullRequest } from '../pull-request.ts';
import type { RepositoryName } from '../repository-name.ts';
import { askInBatches, type Cut, everyItem, fromAnswer } from './batches.ts';
import { resolveCoAuthors } from './co-authors.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { rateLimitSelection } from './graphql-limit.ts';
import { failureAt } from './partial-answer.ts';

export type PullRequestsQuestion = {
  readonly repository: RepositoryName;
  /** GraphQL node ids. */
  readonly ids: readonly string[];
};

// GitHub refuses more ids than this in one `nodes(ids:)`.
const batchSize = 100;
const mostPages = 50;
const permission = 'pull-requests: read';
const nodesSchema = v.object({ nodes: v.array(v.nullable(v.unknown())) });
const nodeSchema = v.object({ node: v.looseObject({ headRefOid: v.string() }) });

export const pullRequestsQuery = `query PullRequests($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${pullRequestFields} } }
  ${rateLimitSelection}
}`;

/** The next page of one list of one pull request. */
export function pullRequestPageQuery(list: PullRequestList): string {
  return `query PullRequestPage($id: ID!, $after: String) {
  node(id: $id) { ... on PullRequest { headRefOid ${listSelection(list)} } }
  ${rateLimitSelection}
}`;
}

function readPull(node: unknown, id: string, answer: Fact<unknown>): Fact<PullRequestAnswer> {
  if (node === null) return missing('not-found', 'a pull request is gone, or the token may not see it');
  const parsed = parsePullRequestAnswer(node);
  return parsed?.id === id
    ? fromAnswer(parsed, answer)
    : missing('malformed', 'GitHub answered for a pull request in a shape that is not known');
}

const unknownShape: Missing<never> = missing(
  'malformed',
  'GitHub answered for pull requests in a shape that is not known',
);

async function askBatch(
  client: GitHubClient,
  ids: readonly string[],
): Promise<readonly (Fact<PullRequestAnswer> | Cut)[]> {
  const what = 'for pull requests';
  const answer = await client.graphql({ query: pullRequestsQuery, variables: { ids }, what, permission });
  const read = v.safeParse(nodesSchema, answer.state === 'known' ? answer.value : answer.partial);
  if (!read.success || read.output.nodes.length !== ids.length)
    return everyItem(ids.length, answer.state === 'known' ? unknownShape : failureOf(answer));
  const { nodes } = read.output;
  return ids.map((id, index) => failureAt(answer, ['nodes', index]) ?? readPull(nodes[index], id, answer));
}

type Page = PullRequestAnswer[PullRequestList];
type HeadAndPage = { readonly head: string; readonly page: Page };

async function nextPage(
  client: GitHubClient,
  list: PullRequestList,
  variables: { readonly id: string; readonly after: string },
): Promise<Fact<HeadAndPage>> {
  const what = `for more ${list} of a pull request`;
  const answer = await client.graphql({ query: pullRequestPageQuery(list), variables, what, permission });
  if (answer.state === 'missing') return failureOf(answer);
  const read = v.safeParse(nodeSchema, answer.value);
  const page = read.success ? v.safeParse(pullRequestLists[list].page, read.output.node[list]) : undefined;
  return read.success && page?.success === true
    ? known({ head: read.output.node.headRefOid, page: page.output }, answer.evidence)
    : missing('malformed', `GitHub answered ${what} in a shape that is not known`);
}

/** Timeline items are counted whatever their type, so a mere comment changes that count. */
const isCounted = (list: PullRequestList): boolean => list !== 'timelineItems';

function changed(pull: PullRequestAnswer, list: PullRequestList, next: HeadAndPage): string | undefined {
  if (next.head !== pull.headRefOid) return `#${pull.number} was pushed to while its ${list} were read`;
  const same = !isCounted(list) || next.page.totalCount === pull[list].totalCount;
  return same ? undefined : `#${pull.number} got other ${list} while they were read`;
}

// "Lists a maximum of 250 commits": docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request.
const mostCommits = 250;

function beyondLimit(pull: PullRequestAnswer, list: PullRequestList): string | undefined {
  if (list !== 'commits' || pull.commits.totalCount < mostCommits) return undefined;
  return `#${pull.number} has ${pull.commits.totalCount} commits, and GitHub lists no more than ${mostCommits}`;
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
  const tooMany = beyondLimit(pull, list);
  if (tooMany !== undefined) return missing('truncated', tooMany);
  for (let pages = 1; pageInfo.hasNextPage; pages += 1) {
    if (pages >= mostPages)
      return missing('truncated', `#${pull.number} has more than ${mostPages} pages of ${list}`);
    if (pageInfo.endCursor === null)
      return missing('truncated', `#${pull.number}: GitHub does not say where its ${list} go on`);
    const next = await nextPage(client, list, { id: pull.id, after: pageInfo.endCursor });
    if (next.state === 'missing') return failureOf(next);
    const change = changed(pull, list, next.value);
    if (change !== undefined) return missing('truncated', change);
    const { page } = next.value;
    // The same page again would make up the count with what was read already.
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor === pageInfo.endCursor)
      return missing('truncated', `#${pull.number}: GitHub repeats a page of its ${list}`);
    nodes.push(...page.nodes);
    evidence.push(...next.evidence);
    pageInfo = page.pageInfo;
  }
  if (isCounted(list) && nodes.length !== first.totalCount)
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

/**
 * Each pull request with all its reviews, all its commits with every co-author resolved, force pushes, retargetings,
 * dismissals and queueings, in the order asked. A list that is not complete makes that pull request missing: an absent
 * review and an unread one must not look alike. Needs `contents: read` and `pull-requests: read`.
 */
export async function readPullRequests(
  client: GitHubClient,
  question: PullRequestsQuestion,
): Promise<readonly Fact<PullRequest>[]> {
  const { repository, ids } = question;
  const answers = await askInBatches<string, PullRequestAnswer>(ids, {
    size: batchSize,
    ask: (batch) => askBatch(client, batch),
    done: (count) => client.say(`GitHub: read ${count} of ${ids.length} pull requests`),
  });
  const whole: Fact<PullRequestAnswer>[] = [];
  for (const answer of answers) whole.push(await completeLists(client, answer));
  const people = await resolveCoAuthors(client, repository, whole);
  return whole.map((fact, index) => {
    const commits = people[index] ?? missing('not-collected', 'not asked');
    if (fact.state === 'missing') return failureOf(fact);
    if (commits.state === 'missing') return failureOf(commits);
    return known(pullRequestOf(fact.value, [...commits.value]), [
      ...new Set([...fact.evidence, ...commits.evidence]),
    ]);
  });
}
