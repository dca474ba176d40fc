import { commitSchema, instantSchema } from '@countersign/core';
import { ruleSuiteSchema } from '@countersign/github';
import * as v from 'valibot';

// Facts beside commits and pull requests that are this gate's own: what it puts together of several answers.

export const measuredContentSchema = v.strictObject({
  measured: v.variant('state', [
    v.strictObject({
      state: v.literal('clean'),
      tree: v.pipe(v.string(), v.description('what git makes of the merge by itself')),
    }),
    v.strictObject({ state: v.literal('conflict'), paths: v.array(v.string()) }),
  ]),
  tree: v.pipe(v.string(), v.description('the tree that the merged commit has')),
});

export const codeOwnersSchema = v.strictObject({
  commit: commitSchema,
  path: v.string(),
  rules: v.array(v.strictObject({ pattern: v.string(), owners: v.array(v.string()), line: v.number() })),
});

/** What the token may see of evaluated rules is itself known: `none` and `part` are answers, not failures. */
export const ruleEvidenceSchema = v.strictObject({
  visible: v.picklist(['all', 'part', 'none']),
  detail: v.pipe(v.string(), v.description('why not all of it is visible; empty when it is')),
  suites: v.array(ruleSuiteSchema),
});
export type RuleEvidence = v.InferOutput<typeof ruleEvidenceSchema>;

export const earlierDeploySchema = v.strictObject({
  commit: commitSchema,
  tree: v.pipe(v.nullable(v.string()), v.description('tree of that commit; null where it was not read')),
  record: v.string(),
  recordedAt: instantSchema,
  effect: v.string(),
  by: v.string(),
});
export type RecordedDeploy = v.InferOutput<typeof earlierDeploySchema>;

export const builderSchema = v.strictObject({
  identity: v.pipe(
    v.string(),
    v.description('of the certificate that signed the provenance, a workflow as a rule'),
  ),
});
