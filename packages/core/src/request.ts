import * as v from 'valibot';
import type { EvidenceId } from './evidence.ts';
import { type Instant, instantSchema } from './instant.ts';
import { subjectSchema } from './subject.ts';

/** 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type CommitSha = string;
const commitPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full commit SHA; short ones are not accepted anywhere. */
export function isCommitSha(text: string): boolean {
  return commitPattern.test(text);
}
export const commitSchema = v.pipe(
  v.string(),
  v.regex(commitPattern, 'expected a full commit SHA (40 or 64 lower-case hex digits)'),
);

/** A GitHub account as the runner or the API named it. `id` is null where only the login is known. */
export const accountSchema = v.strictObject({ login: v.string(), id: v.nullable(v.string()) });
export type Account = v.InferOutput<typeof accountSchema>;

/**
 * What is asked, by whom, in which run. Everything here is told by the runner (GITHUB_*), by the action's inputs or
 * by the clock; a verdict belongs to exactly this.
 */
export const requestSchema = v.strictObject({
  server: v.pipe(v.string(), v.description('GITHUB_SERVER_URL, e.g. https://github.com')),
  repository: v.strictObject({
    name: v.pipe(v.string(), v.description('owner/repo')),
    id: v.nullable(v.string()),
  }),
  run: v.strictObject({ id: v.string(), attempt: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  workflow: v.pipe(v.string(), v.description('GITHUB_WORKFLOW_REF')),
  event: v.string(),
  ref: v.string(),
  commit: commitSchema,
  actor: accountSchema,
  triggeringActor: accountSchema,
  environment: v.pipe(v.string(), v.minLength(1)),
  service: v.pipe(v.string(), v.minLength(1)),
  subject: subjectSchema,
  at: v.pipe(instantSchema, v.description('the instant that the decision is made for')),
});
export type Request = v.InferOutput<typeof requestSchema>;

/** The newest record of this service and environment in the record store. Not signed yet, so not proven. */
export const lastDeploySchema = v.strictObject({
  commit: commitSchema,
  record: v.pipe(v.string(), v.description('digest of the record, sha256:<hex>')),
  recordedAt: instantSchema,
  locator: v.string(),
});
export type LastDeploy = v.InferOutput<typeof lastDeploySchema>;

/**
 * One earlier deploy of this service to this environment, as its record has it: what all accepted evidence came to,
 * who opened, and the facts on which each gate judged. Not signed yet, so not proven.
 */
export type EarlierDeploy = {
  readonly commit: CommitSha;
  /** Digest of the record, `sha256:<hex>`. */
  readonly record: EvidenceId;
  readonly recordedAt: Instant;
  readonly effect: 'allow' | 'deny' | 'unknown';
  readonly by: 'verdict' | 'break-glass' | 'observe' | 'nobody';
  /** Of the accepted evidence alone. `facts` are as they were written: check them against the gate's schema. */
  readonly judgements: readonly { readonly gate: string; readonly facts: unknown }[];
};
