import { commitSchema, factSchema, instantSchema, lastDeploySchema, subjectSchema } from '@countersign/core';
import { relations } from '@countersign/github';
import * as v from 'valibot';
import { rollbackTestsSchema } from './rollback-facts.ts';
import { sqlFindings } from './sql-findings.ts';

const changeSchema = v.strictObject({
  path: v.pipe(v.string(), v.description("as git has it; git's quoted form where it is no UTF-8")),
  from: v.pipe(v.nullable(v.string()), v.description('old path, where git saw a move')),
  status: v.pipe(v.string(), v.description('A, M, D, T, R or C')),
  oldMode: v.string(),
  newMode: v.pipe(v.string(), v.description('100644, 100755 executable, 120000 link, 160000 submodule')),
});
/** One changed entry of the tree, from `git diff-tree --raw`. */
export type Change = v.InferOutput<typeof changeSchema>;

const lineCountSchema = v.strictObject({
  path: v.string(),
  added: v.pipe(v.nullable(v.number()), v.description('null: git calls the file binary')),
  removed: v.nullable(v.number()),
});

const contentSchema = v.strictObject({
  paths: v.pipe(v.array(v.string()), v.description('files whose added lines were read')),
  texts: v.pipe(v.array(v.string()), v.description('literals that were looked for, in lower case')),
  sql: v.array(v.strictObject({ path: v.string(), line: v.number(), finding: v.picklist(sqlFindings) })),
  found: v.array(v.strictObject({ path: v.string(), line: v.number(), text: v.string() })),
});
/** What added lines hold. A file or literal that is not named here was not looked at. */
export type Content = v.InferOutput<typeof contentSchema>;

const pullRequestsSchema = v.strictObject({
  direct: v.pipe(v.number(), v.description('commits that belong to no pull request')),
  pullRequests: v.array(
    v.strictObject({
      number: v.number(),
      title: v.string(),
      labels: v.array(v.string()),
      authorAssociation: v.string(),
    }),
  ),
});
export type PullRequests = v.InferOutput<typeof pullRequestsSchema>;

const rangeSchema = v.strictObject({
  base: v.pipe(v.nullable(commitSchema), v.description('null: everything is new')),
  head: commitSchema,
  changes: factSchema(v.array(changeSchema)),
  lines: factSchema(v.array(lineCountSchema)),
  content: factSchema(contentSchema),
  pullRequests: factSchema(pullRequestsSchema),
});
/** What differs between two trees. */
export type Range = v.InferOutput<typeof rangeSchema>;

const earlierDeploySchema = v.strictObject({
  commit: commitSchema,
  record: v.string(),
  recordedAt: instantSchema,
  paths: v.pipe(
    factSchema(v.array(v.string())),
    v.description('files of the expand phase that this deploy brought'),
  ),
});
export type EarlierExpand = v.InferOutput<typeof earlierDeploySchema>;

export const riskTierFactsSchema = v.strictObject({
  at: instantSchema,
  environment: v.string(),
  service: v.string(),
  subject: subjectSchema,
  head: v.pipe(commitSchema, v.description('the commit to be deployed')),
  lastDeploy: factSchema(v.nullable(lastDeploySchema)),
  base: v.pipe(v.nullable(commitSchema), v.description('the action input; the caller controls it')),
  baseToHead: v.pipe(
    factSchema(v.picklist(relations)),
    v.description('how the deployed commit stands to the given base; asked for a first deploy'),
  ),
  ranges: v.array(rangeSchema),
  earlierDeploys: v.pipe(
    factSchema(v.array(earlierDeploySchema)),
    v.description('newest first; read when a migration needs its expand phase'),
  ),
  rollbackTests: v.pipe(
    rollbackTestsSchema,
    v.description('bundles that a policy names; read when the change migrates'),
  ),
});
/** What was learned of the change, and of deploys before it. */
export type RiskTierFacts = v.InferOutput<typeof riskTierFactsSchema>;
