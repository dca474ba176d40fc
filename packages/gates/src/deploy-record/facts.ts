import {
  commitSchema,
  evidenceDocumentSchema,
  factSchema,
  instantSchema,
  requestSchema,
  sha256Schema,
} from '@countersign/core';
import { deployJobsSchema } from '@countersign/records';
import * as v from 'valibot';

/** When the action that wrote the evidence judges. A gate that shuts during a deploy does not block it. */
export const evidencePhases = ['before-deploy', 'during-deploy', 'after-deploy'] as const;
export type EvidencePhase = (typeof evidencePhases)[number];

/** What judging the recorded facts once more gave: all verdicts the same, or the worst that was found. */
export const rejudgedStates = ['identical', 'differs', 'other-semantics', 'cannot-judge', 'corrupt'] as const;

const rejudgedSchema = v.strictObject({
  state: v.picklist(rejudgedStates),
  problems: v.pipe(
    v.array(v.string()),
    v.description('one sentence for each judgement that is not identical'),
  ),
});
export type Rejudged = v.InferOutput<typeof rejudgedSchema>;

const handedOverSchema = v.strictObject({
  path: v.string(),
  expected: v.pipe(
    v.nullable(sha256Schema),
    v.description('the digest in the `evidence` input; null when the line has none'),
  ),
  digest: v.pipe(factSchema(sha256Schema), v.description('sha256 of the bytes that are in the file')),
  document: factSchema(evidenceDocumentSchema),
  phase: v.nullable(v.picklist(evidencePhases)),
  rejudged: factSchema(rejudgedSchema),
});
/** One evidence file, as the workflow handed it over and as it was found. */
export type HandedOver = v.InferOutput<typeof handedOverSchema>;

export const factsSchema = v.strictObject({
  request: v.pipe(
    requestSchema,
    v.description('what the recording job was asked; `at` is the time of the record'),
  ),
  jobs: v.pipe(
    factSchema(deployJobsSchema),
    v.description('results of the jobs of this run, as GitHub gives them'),
  ),
  requestedAt: v.pipe(
    factSchema(v.nullable(instantSchema)),
    v.description('when the deploy was asked for; null when nobody said'),
  ),
  handedOver: v.pipe(v.array(handedOverSchema), v.readonly()),
  previous: v.pipe(
    factSchema(v.nullable(v.strictObject({ record: sha256Schema, commit: commitSchema }))),
    v.description('the last deploy on record; known null is a proven first'),
  ),
});
export type Facts = v.InferOutput<typeof factsSchema>;
