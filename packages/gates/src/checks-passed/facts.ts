import { commitSchema, factSchema, instantSchema, sha256Schema, subjectSchema } from '@countersign/core';
import { checkRunSchema, commitStatusSchema, jobOriginSchema, runAttemptSchema } from '@countersign/github';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';

const texts = v.array(v.string());

export const originSchema = v.strictObject({
  job: jobOriginSchema,
  attempts: v.pipe(v.array(runAttemptSchema), v.description('attempt 1 up to that of the job')),
});
/** Where a check run of GitHub Actions comes from. */
export type Origin = v.InferOutput<typeof originSchema>;

export const authorsSchema = v.strictObject({
  accounts: v.pipe(texts, v.description('logins of everybody who wrote or opened the change')),
  unlinked: v.pipe(texts, v.description('names of authors whom no account stands for')),
});
export type Authors = v.InferOutput<typeof authorsSchema>;

const verifiedSchema = v.strictObject({
  state: v.literal('verified'),
  certificate: v.pipe(sha256Schema, v.description('fingerprint of the signing certificate')),
  identity: factSchema(v.string()),
  issuer: factSchema(v.string()),
  predicateType: v.pipe(v.nullable(v.string()), v.description('null for a bare signature over an artifact')),
  digests: v.pipe(texts, v.description('what it speaks of, algorithm:hex')),
  values: v.pipe(
    v.array(v.strictObject({ field: v.string(), value: factSchema(v.number()) })),
    v.description('the fields that a policy names'),
  ),
});
const rejectedSchema = v.strictObject({
  state: v.literal('rejected'),
  code: v.picklist(rejectionCodes),
  detail: v.string(),
});
/** What a bundle proves under one trusted root, or why it proves nothing. */
export const measuredSchema = v.variant('state', [verifiedSchema, rejectedSchema]);
export type Measured = v.InferOutput<typeof measuredSchema>;

export const waitEnds = ['not-waited', 'settled', 'limit', 'cancelled'] as const;

export const checksPassedFactsSchema = v.strictObject({
  at: instantSchema,
  commit: commitSchema,
  subject: subjectSchema,
  waiting: v.strictObject({
    began: instantSchema,
    ended: v.pipe(instantSchema, v.description('when the last look was over')),
    looks: v.pipe(v.number(), v.integer(), v.minValue(1)),
    end: v.picklist(waitEnds),
  }),
  checkRuns: v.pipe(
    factSchema(v.array(checkRunSchema)),
    v.description('every check run of the commit, older ones of a name too'),
  ),
  statuses: factSchema(v.array(commitStatusSchema)),
  origins: v.array(v.strictObject({ checkRun: v.string(), fact: factSchema(originSchema) })),
  authors: factSchema(authorsSchema),
  roots: v.array(
    v.strictObject({
      root: v.pipe(v.string(), v.description('trustedRoot as the policy writes it')),
      digest: factSchema(sha256Schema),
    }),
  ),
  searches: v.array(
    v.strictObject({
      pattern: v.string(),
      from: v.pipe(
        v.picklist(['policy', 'input']),
        v.description('an input can only add candidates to every policy'),
      ),
      paths: factSchema(texts),
    }),
  ),
  bundles: v.array(
    v.strictObject({
      path: v.string(),
      line: v.pipe(v.nullable(v.number()), v.description('line of a .jsonl file, from 1')),
      root: v.string(),
      measured: factSchema<Measured>(measuredSchema),
    }),
  ),
});
/** The checks of the commit as GitHub knew them when waiting ended, and what the attestations hold. */
export type ChecksPassedFacts = v.InferOutput<typeof checksPassedFactsSchema>;
export type BundleFact = ChecksPassedFacts['bundles'][number];
