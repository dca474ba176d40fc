import { commitSchema, instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { accountActorSchema } from './account.ts';
import { commitPeopleSchema } from './commit.ts';

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

/** A field that older records do not have; null is not collected. */
function nullable<T extends v.GenericSchema>(schema: T, description = 'null: not collected') {
  return v.optional(v.pipe(v.nullable(schema), v.description(description)), null);
}

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
  title: nullable(v.string()),
  labels: nullable(v.array(v.string())),
  createdAt: nullable(instantSchema),
  headRef: nullable(
    v.string(),
    'name of the head branch, in whichever repository it is; null: not collected',
  ),
  fromFork: nullable(v.boolean(), 'the head branch is in another repository; null: not collected'),
  authorAssociation: nullable(v.string(), 'OWNER, MEMBER, FIRST_TIME_CONTRIBUTOR …; null: not collected'),
  queuedBy: nullable(
    v.array(v.nullable(accountActorSchema)),
    'who added it to the merge queue, each time; null in it is an account that is gone',
  ),
  autoMergeBy: nullable(
    v.array(v.nullable(accountActorSchema)),
    'who switched auto-merge on, each time; null in it is an account that is gone',
  ),
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;
