import { accountSchema, commitSchema, factSchema, instantSchema, lastDeploySchema } from '@countersign/core';
import {
  activitySchema,
  comparisonSchema,
  environmentRulesSchema,
  permissionSchema,
  pullRequestSchema,
  rangeCommitSchema,
  relations,
  rulesetSchema,
  runApprovalSchema,
  runAttemptSchema,
  runDeploymentSchema,
  teamMemberSchema,
} from '@countersign/github';
import * as v from 'valibot';
import {
  builderSchema,
  codeOwnersSchema,
  earlierDeploySchema,
  measuredContentSchema,
  ruleEvidenceSchema,
} from './deploy-facts.ts';

/** A list that facts of an older version do not have: whatever is looked for in it was not collected. */
function listed<T extends v.GenericSchema>(item: T) {
  return v.optional(v.array(item), []);
}

const contentSchema = v.strictObject({
  pullRequest: v.pipe(v.string(), v.description('node id')),
  commit: v.pipe(commitSchema, v.description('what the merge made')),
  base: v.pipe(commitSchema, v.description('the commit that it was merged onto')),
  head: v.pipe(commitSchema, v.description('the head that was reviewed')),
  fact: factSchema(measuredContentSchema),
});

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
  content: listed(contentSchema),
  activity: v.pipe(
    factSchema(v.array(activitySchema)),
    v.description('pushes and merges on the head branches and on the accepted branches'),
  ),
  environmentRules: v.pipe(
    factSchema(v.nullable(environmentRulesSchema)),
    v.description('null: GitHub has no such environment'),
  ),
  environmentReviews: factSchema(v.array(runApprovalSchema)),
  environmentDeployments: v.pipe(
    factSchema(v.array(runDeploymentSchema)),
    v.description('what this run deployed to the environment so far'),
  ),
  permissions: listed(v.strictObject({ login: v.string(), fact: factSchema(permissionSchema) })),
  teams: listed(
    v.strictObject({
      team: v.pipe(v.string(), v.description('organisation/team')),
      fact: factSchema(v.array(teamMemberSchema)),
    }),
  ),
  codeOwners: v.pipe(
    factSchema(v.nullable(codeOwnersSchema)),
    v.description('where the range starts, so that no change chooses its reviewers; null: no such file'),
  ),
  files: listed(v.strictObject({ pullRequest: v.string(), fact: factSchema(v.array(v.string())) })),
  touched: listed(v.strictObject({ commit: commitSchema, fact: factSchema(v.array(v.string())) })),
  rulesets: v.pipe(
    factSchema(v.array(rulesetSchema)),
    v.description('the rules of the accepted branches and who may bypass them, as they are now'),
  ),
  ruleSuites: v.pipe(
    factSchema(ruleEvidenceSchema),
    v.description('how the rules of the accepted branches were evaluated'),
  ),
  earlierDeploys: factSchema(v.array(earlierDeploySchema)),
  workflow: v.optional(
    v.pipe(
      v.nullable(v.string()),
      v.description('the workflow that deploys, as a certificate would name it; null: not collected'),
    ),
    null,
  ),
  builder: v.pipe(
    factSchema(v.nullable(builderSchema)),
    v.description('who built and signed, handed over by the caller; null: none was given'),
  ),
});
/** What was learned of the range, its commits and their pull requests. */
export type SodCheckFacts = v.InferOutput<typeof sodCheckFactsSchema>;
