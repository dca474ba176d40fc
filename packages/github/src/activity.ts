import { instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { restActorSchema, runActorSchema } from './run-attempt.ts';
import { timeAnswerSchema } from './time.ts';

/** One update of a ref, and the account that was authenticated when it was made, whatever the commits say. */
export const activitySchema = v.strictObject({
  at: instantSchema,
  type: v.pipe(
    v.string(),
    v.description('push, force_push, branch_creation, branch_deletion, pr_merge or merge_queue_merge'),
  ),
  ref: v.pipe(v.string(), v.description('refs/heads/…')),
  before: v.pipe(v.string(), v.description('zeros for a new ref')),
  after: v.pipe(v.string(), v.description('zeros for a deleted ref')),
  actor: v.nullable(runActorSchema),
});
export type Activity = v.InferOutput<typeof activitySchema>;

const rowSchema = v.pipe(
  v.object({
    timestamp: timeAnswerSchema,
    activity_type: v.string(),
    ref: v.string(),
    before: v.string(),
    after: v.string(),
    actor: restActorSchema,
  }),
  v.transform(
    (row): Activity => ({
      at: row.timestamp,
      type: row.activity_type,
      ref: row.ref,
      before: row.before,
      after: row.after,
      actor: row.actor,
    }),
  ),
);

/** Reads a page of `GET …/activity`; undefined when a row has another shape. */
export function parseActivityPage(answer: unknown): readonly Activity[] | undefined {
  const read = v.safeParse(v.array(rowSchema), answer);
  return read.success ? read.output : undefined;
}
