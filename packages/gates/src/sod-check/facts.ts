import { accountSchema, commitSchema, factSchema, instantSchema, lastDeploySchema } from '@countersign/core';
import {
  comparisonSchema,
  pullRequestSchema,
  rangeCommitSchema,
  relations,
  runAttemptSchema,
} from '@countersign/github';
import * as v from 'valibot';

const relation = factSchema(v.picklist(relations));

export const sodCheckFactsSchema = v.strictObject({
  at: instantSchema,
  repository: v.pipe(v.string(), v.description('owner/repo')),
  environment: v.string(),
  service: v.string(),
  run: v.strictObject({ id: v.string(), attempt: v.number() }),
  head: v.pipe(commitSchema, v.description('the commit to be deployed')),
  actor: accountSchema,
  triggeringActor: accountSchema,
  earlierAttempts: v.pipe(
    factSchema(v.array(runAttemptSchema)),
    v.description('attempts of this run before the present one; none for the first'),
  ),
  lastDeploy: factSchema(v.nullable(lastDeploySchema)),
  base: v.pipe(v.nullable(commitSchema), v.description('the action input; the caller controls it')),
  fromRecord: v.pipe(factSchema(comparisonSchema), v.description('from the last record to the head')),
  fromBase: v.pipe(factSchema(comparisonSchema), v.description('from the given base to the head')),
  recordFromBase: v.pipe(relation, v.description('how the last record stands to the given base')),
  defaultBranch: factSchema(v.string()),
  branches: v.pipe(
    v.array(v.strictObject({ branch: v.string(), fromHead: relation })),
    v.description('how the tip of each branch stands to the head'),
  ),
  commits: v.array(v.strictObject({ commit: commitSchema, fact: factSchema(rangeCommitSchema) })),
  pullRequests: v.array(v.strictObject({ id: v.string(), fact: factSchema(pullRequestSchema) })),
});
/** What was learned of the range, its commits and their pull requests. */
export type SodCheckFacts = v.InferOutput<typeof sodCheckFactsSchema>;
