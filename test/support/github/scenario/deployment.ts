import * as v from 'valibot';
import { Actor, FullName, Id, Instant, Login, Sha } from './scalars.ts';

const Reviewer = v.union([
  v.strictObject({ user: Login }),
  /** `organisation/slug` */
  v.strictObject({ team: FullName }),
]);

export const ProtectionRule = v.variant('type', [
  v.strictObject({
    type: v.literal('required_reviewers'),
    id: Id,
    preventSelfReview: v.boolean(),
    reviewers: v.array(Reviewer),
  }),
  v.strictObject({ type: v.literal('wait_timer'), id: Id, minutes: v.number() }),
  v.strictObject({ type: v.literal('branch_policy'), id: Id }),
]);

export const Environment = v.strictObject({
  id: Id,
  name: v.string(),
  createdAt: Instant,
  protectionRules: v.optional(v.array(ProtectionRule), []),
  branchPolicy: v.optional(
    v.nullable(v.strictObject({ protectedBranches: v.boolean(), customBranchPolicies: v.boolean() })),
    null,
  ),
});

export const DEPLOYMENT_STATES = [
  'error',
  'failure',
  'inactive',
  'pending',
  'success',
  'queued',
  'in_progress',
] as const;

export const DeploymentStatus = v.strictObject({
  id: Id,
  state: v.picklist(DEPLOYMENT_STATES),
  creator: Actor,
  createdAt: Instant,
  description: v.optional(v.string(), ''),
  logUrl: v.optional(v.string(), ''),
  environmentUrl: v.optional(v.string(), ''),
});

export const Deployment = v.strictObject({
  id: Id,
  sha: Sha,
  ref: v.string(),
  environment: v.string(),
  creator: Actor,
  createdAt: Instant,
  task: v.optional(v.string(), 'deploy'),
  payload: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())]), ''),
  description: v.optional(v.nullable(v.string()), null),
  production: v.optional(v.boolean(), false),
  transient: v.optional(v.boolean(), false),
  /** Oldest first. */
  statuses: v.optional(v.array(DeploymentStatus), []),
});

export type ProtectionRule = v.InferOutput<typeof ProtectionRule>;
export type Environment = v.InferOutput<typeof Environment>;
export type DeploymentStatus = v.InferOutput<typeof DeploymentStatus>;
export type Deployment = v.InferOutput<typeof Deployment>;
