import * as v from 'valibot';
import { Actor, AuthorAssociation, FullName, Id, Instant, Login, Sha } from './scalars.ts';

const REVIEW_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] as const;

export const Review = v.strictObject({
  id: Id,
  author: Actor,
  state: v.picklist(REVIEW_STATES),
  commit: v.nullable(Sha),
  submittedAt: v.nullable(Instant),
  body: v.optional(v.string(), ''),
  lastEditedAt: v.optional(v.nullable(Instant), null),
  editor: v.optional(Actor, null),
  authorAssociation: v.optional(AuthorAssociation, 'MEMBER'),
  authorCanPush: v.optional(v.boolean(), true),
});

const common = { at: Instant, actor: Actor };

/** What happened to a pull request, named as GraphQL's PullRequestTimelineItemsItemType names it. */
export const TimelineEvent = v.variant('type', [
  v.strictObject({ ...common, type: v.literal('HEAD_REF_FORCE_PUSHED_EVENT'), before: Sha, after: Sha }),
  v.strictObject({ ...common, type: v.literal('BASE_REF_FORCE_PUSHED_EVENT'), before: Sha, after: Sha }),
  v.strictObject({ ...common, type: v.literal('BASE_REF_CHANGED_EVENT'), from: v.string(), to: v.string() }),
  v.strictObject({
    ...common,
    type: v.literal('AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT'),
    from: v.string(),
    to: v.string(),
  }),
  v.strictObject({
    ...common,
    type: v.literal('REVIEW_DISMISSED_EVENT'),
    review: Id,
    previousState: v.picklist(REVIEW_STATES),
    message: v.nullable(v.string()),
    commit: v.optional(v.nullable(Sha), null),
  }),
  v.strictObject({ ...common, type: v.literal('MERGED_EVENT'), commit: v.nullable(Sha), into: v.string() }),
  v.strictObject({ ...common, type: v.literal('ADDED_TO_MERGE_QUEUE_EVENT'), enqueuer: v.nullable(Login) }),
  v.strictObject({ ...common, type: v.literal('AUTO_MERGE_ENABLED_EVENT'), enabler: v.nullable(Login) }),
  v.strictObject({ ...common, type: v.literal('REOPENED_EVENT') }),
]);

/**
 * `base.sha` is the tip of the base branch that the pull request is measured against: its own
 * commits are `base.sha..head.sha`. `landed` are the commits that merging put on the base branch.
 */
export const PullRequest = v.strictObject({
  number: Id,
  title: v.string(),
  body: v.optional(v.nullable(v.string()), null),
  state: v.picklist(['open', 'closed', 'merged']),
  draft: v.optional(v.boolean(), false),
  author: Actor,
  createdAt: Instant,
  closedAt: v.optional(v.nullable(Instant), null),
  mergedAt: v.optional(v.nullable(Instant), null),
  mergedBy: v.optional(Actor, null),
  mergeCommit: v.optional(v.nullable(Sha), null),
  landed: v.optional(v.array(Sha), []),
  base: v.strictObject({ ref: v.string(), sha: Sha }),
  head: v.strictObject({ ref: v.string(), sha: Sha, repository: v.optional(FullName) }),
  labels: v.optional(v.array(v.string()), []),
  editor: v.optional(Actor, null),
  lastEditedAt: v.optional(v.nullable(Instant), null),
  reviewDecision: v.optional(
    v.nullable(v.picklist(['APPROVED', 'CHANGES_REQUESTED', 'REVIEW_REQUIRED'])),
    null,
  ),
  authorAssociation: v.optional(AuthorAssociation, 'MEMBER'),
  reviews: v.optional(v.array(Review), []),
  events: v.optional(v.array(TimelineEvent), []),
});

export type Review = v.InferOutput<typeof Review>;
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;
export type PullRequest = v.InferOutput<typeof PullRequest>;
