import { commitSchema } from '@countersign/core';
import * as v from 'valibot';
import { type AccountActor, actorAnswerSchema, actorFields } from './account.ts';
import { commitAnswerSchema, commitFields, type UnresolvedCommit, unresolvedCommitOf } from './commit.ts';
import type { PullRequest } from './pull-request.ts';
import { timeAnswerSchema } from './time.ts';

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
    __typename: v.literal('AutomaticBaseChangeSucceededEvent'),
    oldBase: v.string(),
    newBase: v.string(),
  }),
  v.object({
    ...eventEntries,
    __typename: v.literal('ReviewDismissedEvent'),
    previousReviewState: v.string(),
    review: v.nullable(v.object({ id: v.string() })),
  }),
  v.object({
    ...eventEntries,
    __typename: v.literal('AddedToMergeQueueEvent'),
    enqueuer: actorAnswerSchema,
  }),
  v.object({ ...eventEntries, __typename: v.literal('AutoMergeEnabledEvent'), enabler: actorAnswerSchema }),
]);

const pageEntries = {
  totalCount: v.number(),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
};

// Where the schema says User instead of Actor.
const personFields = '__typename login databaseId';

/** The three lists of a pull request that come in pages: how each is asked and how a page of it is read. */
export const pullRequestLists = {
  reviews: {
    ask: 'reviews(first: 100, after: $after)',
    fields: `id state submittedAt authorCanPushToRepository author { ${actorFields} } commit { oid }`,
    page: v.object({ ...pageEntries, nodes: v.array(reviewNode) }),
  },
  commits: {
    ask: 'commits(first: 100, after: $after)',
    fields: `commit { ${commitFields} }`,
    page: v.object({ ...pageEntries, nodes: v.array(commitNode) }),
  },
  timelineItems: {
    ask: `timelineItems(first: 100, after: $after, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, REVIEW_DISMISSED_EVENT, ADDED_TO_MERGE_QUEUE_EVENT, AUTO_MERGE_ENABLED_EVENT])`,
    fields: `__typename
      ... on HeadRefForcePushedEvent { createdAt actor { ${actorFields} } }
      ... on BaseRefChangedEvent { createdAt actor { ${actorFields} } previousRefName currentRefName }
      ... on AutomaticBaseChangeSucceededEvent { createdAt actor { ${actorFields} } oldBase newBase }
      ... on ReviewDismissedEvent { createdAt actor { ${actorFields} } previousReviewState review { id } }
      ... on AddedToMergeQueueEvent { createdAt actor { ${actorFields} } enqueuer { ${personFields} } }
      ... on AutoMergeEnabledEvent { createdAt actor { ${actorFields} } enabler { ${personFields} } }`,
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
export const pullRequestFields = `id number state title createdAt mergedAt baseRefName headRefName headRefOid
  isCrossRepository authorAssociation labels(first: 100) { totalCount nodes { name } }
  author { ${actorFields} } mergedBy { ${actorFields} } mergeCommit { oid }
  ${listSelection('reviews')} ${listSelection('commits')} ${listSelection('timelineItems')}`;

export const pullRequestAnswerSchema = v.object({
  id: v.string(),
  number: v.number(),
  state: v.string(),
  title: v.string(),
  createdAt: timeAnswerSchema,
  mergedAt: v.nullable(timeAnswerSchema),
  baseRefName: v.string(),
  headRefName: v.string(),
  headRefOid: commitSchema,
  isCrossRepository: v.boolean(),
  authorAssociation: v.string(),
  labels: v.nullable(v.object({ totalCount: v.number(), nodes: v.array(v.object({ name: v.string() })) })),
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

/** The schema names a User there, so an App is told only by the event's own actor. */
function actedBy(person: AccountActor | null, actor: AccountActor | null): AccountActor | null {
  return person ?? (actor?.type === 'Bot' ? actor : null);
}

type Events = Pick<
  PullRequest,
  'headForcePushes' | 'baseChanges' | 'dismissals' | 'queuedBy' | 'autoMergeBy'
>;

function eventsOf(nodes: readonly EventNode[]): Events {
  const of = <T extends EventNode['__typename']>(type: T) =>
    nodes.filter((node): node is Extract<EventNode, { __typename: T }> => node.__typename === type);
  const happened = ({ createdAt, actor }: EventNode) => ({ at: createdAt, actor });
  return {
    headForcePushes: of('HeadRefForcePushedEvent').map(happened),
    baseChanges: [
      ...of('BaseRefChangedEvent').map((node) => ({
        ...happened(node),
        from: node.previousRefName,
        to: node.currentRefName,
      })),
      // When the base branch is deleted, GitHub itself points its pull requests elsewhere and keeps their approvals.
      ...of('AutomaticBaseChangeSucceededEvent').map((node) => ({
        ...happened(node),
        from: node.oldBase,
        to: node.newBase,
      })),
    ],
    dismissals: of('ReviewDismissedEvent').map((node) => ({
      ...happened(node),
      review: node.review?.id ?? null,
      previousState: node.previousReviewState,
    })),
    queuedBy: of('AddedToMergeQueueEvent').map(({ enqueuer, actor }) => actedBy(enqueuer, actor)),
    autoMergeBy: of('AutoMergeEnabledEvent').map(({ enabler, actor }) => actedBy(enabler, actor)),
  };
}

/** The commits of a pull request as they came, co-authors without their accounts. */
export function commitsOf(answer: PullRequestAnswer): readonly UnresolvedCommit[] {
  return answer.commits.nodes.map((node) => unresolvedCommitOf(node.commit));
}

/** Labels are asked for once, a hundred at most, which is as many as GitHub lets one pull request have. */
function labelsOf({ labels }: PullRequestAnswer): string[] | null {
  if (labels === null || labels.totalCount !== labels.nodes.length) return null;
  return labels.nodes.map(({ name }) => name.toWellFormed());
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
    title: answer.title.toWellFormed(),
    labels: labelsOf(answer),
    createdAt: answer.createdAt,
    headRef: answer.headRefName,
    fromFork: answer.isCrossRepository,
    authorAssociation: answer.authorAssociation,
  };
}
