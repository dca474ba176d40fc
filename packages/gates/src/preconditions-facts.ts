import { factSchema, known, policyOriginKinds, requestSchema } from '@countersign/core';
import * as v from 'valibot';

const claimsSchema = v.strictObject({
  repository: v.string(),
  runId: v.string(),
  runAttempt: v.string(),
  commit: v.string(),
  environment: v.pipe(v.nullable(v.string()), v.description('null: the job names no environment')),
});
/** What GitHub's own OIDC token says of this job. */
export type Claims = v.InferOutput<typeof claimsSchema>;

const sourceSchema = v.strictObject({
  kind: v.picklist(policyOriginKinds),
  locator: v.string(),
  commit: factSchema(v.nullable(v.string())),
  present: factSchema(v.boolean()),
});
/** A place where a policy was looked for, and whether one is there. */
export type PolicySource = v.InferOutput<typeof sourceSchema>;

export const preconditionsFactsSchema = v.strictObject({
  request: requestSchema,
  claims: v.pipe(
    factSchema(v.nullable(claimsSchema)),
    v.description('null: the job has no id-token permission'),
  ),
  sources: v.array(sourceSchema),
  firstDeploy: v.pipe(
    factSchema(v.boolean()),
    v.description('no record of this service and environment exists'),
  ),
  ownProblems: v.pipe(
    v.string(),
    v.description("what is wrong with the policy file of this run's own commit; empty: nothing"),
  ),
  undecidedRules: v.pipe(v.array(v.string()), v.description('rules that ask for a tier which is not known')),
});
export type PreconditionsFacts = v.InferOutput<typeof preconditionsFactsSchema>;

/** A claim that is known to be absent: the job was not given `id-token: write`. */
export const notClaimed = known<Claims | null>(null);
