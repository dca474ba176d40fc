import {
  accountSchema,
  commitSchema,
  evidenceDocumentSchema,
  factSchema,
  instantSchema,
  sha256Schema,
  verdictSchema,
} from '@countersign/core';
import * as v from 'valibot';

/** Our predicate of an in-toto Statement v1. */
export const deployRecordType = 'https://countersign.dev/deploy-record/v1';
export const statementType = 'https://in-toto.io/Statement/v1';

/** How the attempt to deploy ended. `unknown` when the job results are missing or contradict each other. */
export const deployOutcomes = [
  'deployed',
  'blocked',
  'failed',
  'rolled-back',
  'cancelled',
  'unknown',
] as const;
export type DeployOutcome = (typeof deployOutcomes)[number];

/** `needs.<job>.result` of GitHub Actions; null when the run has no such job. */
export const jobResults = ['success', 'failure', 'cancelled', 'skipped'] as const;
export type JobResult = (typeof jobResults)[number];

const jobResultSchema = v.nullable(v.picklist(jobResults));

/** The results of the jobs that a deploy is made of. */
export const deployJobsSchema = v.strictObject({
  gate: jobResultSchema,
  deploy: jobResultSchema,
  canary: jobResultSchema,
  promote: jobResultSchema,
  rollBack: jobResultSchema,
});
export type DeployJobs = v.InferOutput<typeof deployJobsSchema>;

const hexOf = (digits: number) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `expected ${digits} lower-case hex digits`),
  );

/** in-toto DigestSet with exactly one algorithm. */
const artifactDigestSchema = v.union([
  v.strictObject({ sha256: hexOf(64) }),
  v.strictObject({ sha512: hexOf(128) }),
  v.strictObject({ sha1: hexOf(40) }),
]);

const artifactSchema = v.strictObject({
  name: v.pipe(v.string(), v.description('name of what was to be deployed, without its digest')),
  digest: artifactDigestSchema,
});
const sourceSchema = v.strictObject({
  name: v.pipe(v.string(), v.description('git+<server>/<owner>/<repo>')),
  digest: v.strictObject({ gitCommit: commitSchema }),
});

/** One evidence file as the record keeps it: the whole document when it was accepted, else why it was refused. */
export const recordedEvidenceSchema = v.strictObject({
  gate: v.pipe(
    v.nullable(v.string()),
    v.description('the action that wrote it; null when it could not be read'),
  ),
  digest: v.pipe(
    v.nullable(sha256Schema),
    v.description('sha256 of the bytes of the evidence file; null when they could not be read'),
  ),
  handedOver: v.pipe(
    v.nullable(sha256Schema),
    v.description('the digest that the runner handed over for this file; null when none was'),
  ),
  document: v.nullable(evidenceDocumentSchema),
  refused: v.pipe(v.array(v.string()), v.description('reason codes; empty exactly when it was accepted')),
});
export type RecordedEvidence = v.InferOutput<typeof recordedEvidenceSchema>;

const previousSchema = v.strictObject({ record: sha256Schema, commit: commitSchema });
export type PreviousRecord = v.InferOutput<typeof previousSchema>;

export const predicateSchema = v.strictObject({
  recordId: v.pipe(
    v.string(),
    v.description('address of the run attempt, then #<environment>/<service>, percent-encoded'),
  ),
  environment: v.pipe(v.string(), v.minLength(1)),
  service: v.pipe(v.string(), v.minLength(1)),
  repository: v.strictObject({ name: v.string(), id: v.nullable(v.string()) }),
  run: v.strictObject({
    id: v.string(),
    attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
    workflow: v.string(),
    event: v.string(),
  }),
  ref: v.string(),
  actor: accountSchema,
  triggeringActor: accountSchema,
  subject: v.pipe(v.string(), v.description('the artifact in its written form, digest included')),
  outcome: v.picklist(deployOutcomes),
  effect: v.pipe(
    v.picklist(['allow', 'deny', 'unknown']),
    v.description('all accepted evidence combined; unknown when none was accepted'),
  ),
  opened: v.pipe(v.boolean(), v.description('true when there is accepted evidence and all of it opened')),
  by: v.picklist(['verdict', 'break-glass', 'observe', 'nobody']),
  requestedAt: v.pipe(v.nullable(instantSchema), v.description('when the deploy was asked for')),
  decidedAt: v.pipe(
    v.nullable(instantSchema),
    v.description('the last decision among the accepted evidence'),
  ),
  recordedAt: instantSchema,
  jobs: deployJobsSchema,
  evidence: v.array(recordedEvidenceSchema),
  evidenceVerdict: v.pipe(
    verdictSchema,
    v.description("deploy-record's own verdict: whether the evidence is complete and what it claims to be"),
  ),
  previous: v.pipe(
    factSchema(v.nullable(previousSchema)),
    v.description(
      'the last deploy before this one, as the writer saw it; known null: proven to be the first',
    ),
  ),
});
export type DeployPredicate = v.InferOutput<typeof predicateSchema>;

/**
 * A deploy record: an in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md) whose subjects are the artifact
 * and the commit it was built from. One for each attempt and outcome, blocked ones too.
 */
export const deployRecordSchema = v.strictObject({
  _type: v.literal(statementType),
  subject: v.strictTuple([artifactSchema, sourceSchema]),
  predicateType: v.literal(deployRecordType),
  predicate: predicateSchema,
});
export type DeployRecord = v.InferOutput<typeof deployRecordSchema>;
