import { commitSchema, factSchema, instantSchema, sha256Schema, subjectSchema } from '@countersign/core';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';

const texts = v.pipe(v.array(v.string()), v.readonly());

const contentSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('statement'),
    predicateType: v.string(),
    subjects: v.pipe(
      v.array(v.strictObject({ name: v.nullable(v.string()), digest: v.string() })),
      v.readonly(),
      v.description('one row per digest, algorithm:hex'),
    ),
  }),
  v.strictObject({ kind: v.literal('message'), digest: v.string() }),
]);

const verifiedSchema = v.strictObject({
  state: v.literal('verified'),
  certificate: v.pipe(sha256Schema, v.description('fingerprint of the signing certificate')),
  identity: factSchema(v.string()),
  issuer: factSchema(v.string()),
  claims: v.record(v.string(), factSchema(v.string())),
  content: contentSchema,
  trustedTimes: v.pipe(
    v.array(v.strictObject({ source: v.picklist(['log', 'timestamp-authority']), at: instantSchema })),
    v.readonly(),
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
export type Verified = v.InferOutput<typeof verifiedSchema>;

export const attestVerifyFactsSchema = v.strictObject({
  at: instantSchema,
  server: v.pipe(v.string(), v.description('GITHUB_SERVER_URL of this run')),
  subject: subjectSchema,
  commit: commitSchema,
  ref: v.string(),
  roots: v.array(
    v.strictObject({
      root: v.pipe(v.string(), v.description('trustedRoot as the policy writes it')),
      read: factSchema(
        v.strictObject({
          digest: sha256Schema,
          published: v.pipe(v.nullable(v.string()), v.description('date of the built-in root')),
        }),
      ),
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

/** What was learned about the candidates: every bundle is measured under every root that a policy names. */
export type AttestVerifyFacts = v.InferOutput<typeof attestVerifyFactsSchema>;
export type BundleFact = AttestVerifyFacts['bundles'][number];
