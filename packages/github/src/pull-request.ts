import { commitSchema, instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { accountActorSchema, actorAnswerSchema } from './account.ts';
import { commitAnswerSchema, commitFields, commitPeopleSchema, parseUnresolvedCommit } from './commit.ts';
import type { UnresolvedCommit } from './commit.ts';
import { timeAnswerSchema } from './time.ts';

/** A review. `state` is as GitHub shows it now: a dismissed approval reads DISMISSED. */
export const reviewSchema = v.strictObject({
  id: v.string(),
  state: v.pipe(v.string(), v.description('APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING')),
  submittedAt: v.nullable(instantSchema),
  author: v.nullable(accountActorSchema),
  canPush: v.pipe(v.boolean(), v.description('whether the reviewer may push to the repository now')),
  commit: v.pipe(v.nullable(commitSchema), v.description('the head that was reviewed')),
});
export type Review = v.InferOutput<typeof reviewSchema>;

const happened = { at: instantSchema, actor: v.nullable(accountActorSchema) };
export const pullRequestSchema = v.strictObject({
  id: v.string(),
  number: v.number(),
  state: v.string(),
  mergedAt: v.nullable(instantSchema),
  base: v.string(),
  head: v.pipe(commitSchema, v.description('the final head: headRefOid')),
  author: v.nullable(accountActorSchema),
  mergedBy: v.nullable(accountActorSchema),
  mergeCommit: v.nullable(commitSchema),
  reviews: v.array(reviewSchema),
  commits: v.array(commitPeopleSchema),
  headForcePushes: v.array(v.strictObject(happened)),
  baseChanges: v.array(v.strictObject({ ...happened, from: v.string(), to: v.string() })),
  dismissals: v.array(
    v.strictObject({ ...happened, review: v.nullable(v.string()), previousState: v.string() }),
  ),
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;

const reviewNode = v.pipe(
  v.object({
    id: v.string(),
    state: v.string(),
    submittedAt: v.nullable(timeAnswerSchema),
    author: actorAnswerSchema,
    authorCanPushToRepository: v.boolean(),
    commit: v.nullable(v.object({ oid: commitSchema })),
  }),
  v.transform((node) => ({
    id: node.id,
    state: node.state,
    submittedAt: node.submittedAt,
    author: node.author,
    canPush: node.authorCanPushToRepository,
    commit: node.commit?.oid ?? null,
  })),
);
const commitNode = v.object({ commit: commitAnswerSchema });
const eventEntries = { createdAt: timeAnswerSchema, actor: actorAnswerSchema };
const eventNode = v.variant('__typename', [
  v.object({ ...eventEntries, __typename: v.literal('HeadRefForcePushedEvent') }),
  v.object({
    ...eventEntries,
    __typename: v.literal('BaseRefChangedEvent'),
    previousRefName: v.string(),
    currentRefName: v.string(),
  }),
  v.object({
    ...eventEntries,
    __typename: v.literal('ReviewDismissedEvent'),
    previousReviewState: v.string(),
    review: v.nullable(v.object({ id: v.string() })),
  }),
]);

const pageEntries = {
  totalCount: v.number(),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
};

/** The three lists of a pull request that come in pages: how each is asked and how a page of it is read. */
export const pullRequestLists = {
  reviews: {
    ask: 'reviews(first: 100, after: $after)',
    fields: `id state submittedAt authorCanPushToRepository author { __typename login } commit { oid }`,
    page: v.object({ ...pageEntries, nodes: v.array(reviewNode) }),
  },
  commits: {
    ask: 'commits(first: 100, after: $after)',
    fields: `commit { ${commitFields} }`,
    page: v.object({ ...pageEntries, nodes: v.array(commitNode) }),
  },
  timelineItems: {
    ask: `timelineItems(first: 100, after: $after, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, REVIEW_DISMISSED_EVENT])`,
    fields: `__typename
      ... on HeadRefForcePushedEvent { createdAt actor { __typename login } }
      ... on BaseRefChangedEvent { createdAt actor { __typename login } previousRefName currentRefName }
      ... on ReviewDismissedEvent { createdAt actor { __typename login } previousReviewState review { id } }`,
    page: v.object({ ...pageEntries, nodes: v.array(eventNode) }),
  },
} as const;
export type PullRequestList = keyof typeof pullRequestLists;

/** The selection of one page of a list; the query declares `$after: String`. */
export function listSelection(list: PullRequestList): string {
  const { ask, fields } = pullRequestLists[list];
  return `${ask} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
}

/** The fields that the query of pull requests asks of each. */
export const pullRequestFields = `id number state mergedAt baseRefName headRefOid
  author { __typename login } mergedBy { __typename login } mergeCommit { oid }
  ${listSelection('reviews')} ${listSelection('commits')} ${listSelection('timelineItems')}`;

export const pullRequestAnswerSchema = v.object({
  id: v.string(),
  number: v.number(),
  state: v.string(),
  mergedAt: v.nullable(timeAnswerSchema),
  baseRefName: v.string(),
  headRefOid: commitSchema,
  author: actorAnswerSchema,
  mergedBy: actorAnswerSchema,
  mergeCommit: v.nullable(v.object({ oid: commitSchema })),
  reviews: pullRequestLists.reviews.page,
  commits: pullRequestLists.commits.page,
  timelineItems: pullRequestLists.timelineItems.page,
});
/** A pull request as GraphQL gave it, its lists perhaps not complete yet. */
export type PullRequestAnswer = v.InferOutput<typeof pullRequestAnswerSchema>;

/** Reads one pull request of a query with `pullRequestFields`; undefined when it has another shape. */
export function parsePullRequestAnswer(answer: unknown): PullRequestAnswer | undefined {
  const read = v.safeParse(pullRequestAnswerSchema, answer);
  return read.success ? read.output : undefined;
}

type EventNode = v.InferOutput<typeof eventNode>;

function eventsOf(nodes: readonly EventNode[]) {
  const headForcePushes: PullRequest['headForcePushes'] = [];
  const baseChanges: PullRequest['baseChanges'] = [];
  const dismissals: PullRequest['dismissals'] = [];
  for (const node of nodes) {
    const event = { at: node.createdAt, actor: node.actor };
    if (node.__typename === 'HeadRefForcePushedEvent') headForcePushes.push(event);
    else if (node.__typename === 'BaseRefChangedEvent')
      baseChanges.push({ ...event, from: node.previousRefName, to: node.currentRefName });
    else
      dismissals.push({ ...event, review: node.review?.id ?? null, previousState: node.previousReviewState });
  }
  return { headForcePushes, baseChanges, dismissals };
}

/** The commits of a pull request as they came; undefined when one has more parents than were asked for. */
export function commitsOf(answer: PullRequestAnswer): readonly UnresolvedCommit[] | undefined {
  const commits = answer.commits.nodes.map((node) => parseUnresolvedCommit(node.commit));
  return commits.includes(undefined) ? undefined : commits.filter((commit) => commit !== undefined);
}

/** The pull request in our words, given its commits with every co-author resolved. */
export function pullRequestOf(answer: PullRequestAnswer, commits: PullRequest['commits']): PullRequest {
  return {
    id: answer.id,
    number: answer.number,
    state: answer.state,
    mergedAt: answer.mergedAt,
    base: answer.baseRefName,
    head: answer.headRefOid,
    author: answer.author,
    mergedBy: answer.mergedBy,
    mergeCommit: answer.mergeCommit?.oid ?? null,
    reviews: answer.reviews.nodes,
    commits,
    ...eventsOf(answer.timelineItems.nodes),
  };
}
