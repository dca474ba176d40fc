import * as v from 'valibot';
import { Actor, Id, Instant, Login, Sha } from './scalars.ts';

const Status = v.picklist(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending']);
const Conclusion = v.nullable(
  v.picklist([
    'success',
    'failure',
    'neutral',
    'cancelled',
    'skipped',
    'timed_out',
    'action_required',
  ] as const),
);

export const Job = v.strictObject({
  id: Id,
  name: v.string(),
  status: v.optional(Status, 'completed'),
  conclusion: v.optional(Conclusion, 'success'),
  startedAt: Instant,
  completedAt: v.optional(v.nullable(Instant), null),
  runnerName: v.optional(v.nullable(v.string()), null),
});

/** Attempt 1 is first in the list. `actor` of an attempt stays the run's own unless said otherwise. */
export const Attempt = v.strictObject({
  actor: v.optional(Actor),
  triggeringActor: Actor,
  startedAt: Instant,
  status: v.optional(Status, 'in_progress'),
  conclusion: v.optional(Conclusion, null),
  jobs: v.optional(v.array(Job), []),
});

export const WorkflowRun = v.strictObject({
  id: Id,
  workflow: v.strictObject({ id: Id, name: v.string(), path: v.string() }),
  number: v.optional(Id, 1),
  title: v.optional(v.string(), 'deploy'),
  event: v.string(),
  headBranch: v.nullable(v.string()),
  headSha: Sha,
  actor: Actor,
  createdAt: Instant,
  pullRequests: v.optional(v.array(Id), []),
  referencedWorkflows: v.optional(
    v.array(v.strictObject({ path: v.string(), sha: Sha, ref: v.optional(v.string()) })),
    [],
  ),
  attempts: v.pipe(v.array(Attempt), v.minLength(1)),
  approvals: v.optional(
    v.array(
      v.strictObject({
        state: v.picklist(['approved', 'rejected', 'pending']),
        user: Login,
        environments: v.array(v.string()),
        comment: v.optional(v.string(), ''),
      }),
    ),
    [],
  ),
  pendingEnvironments: v.optional(v.array(v.string()), []),
});

export type Job = v.InferOutput<typeof Job>;
export type Attempt = v.InferOutput<typeof Attempt>;
export type WorkflowRun = v.InferOutput<typeof WorkflowRun>;
