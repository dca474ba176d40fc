import { commitSchema, factSchema, instantSchema, sha256Schema, subjectSchema } from '@countersign/core';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';
import { keysSchema } from './signer-policy.ts';

const texts = v.pipe(v.array(v.string()), v.readonly());
const nullableText = v.nullable(v.string());

const contentSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('statement'),
    predicateType: v.string(),
    subjects: v.pipe(
      v.array(v.strictObject({ name: nullableText, digest: v.string() })),
      v.readonly(),
      v.description('one row per digest, algorithm:hex'),
    ),
  }),
  v.strictObject({ kind: v.literal('message'), digest: v.string() }),
]);

const signerSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('certificate'),
    certificate: v.pipe(sha256Schema, v.description('fingerprint of the signing certificate')),
    identity: factSchema(v.string()),
    issuer: factSchema(v.string()),
    claims: v.record(v.string(), factSchema(v.string())),
  }),
  v.strictObject({
    kind: v.literal('key'),
    name: v.pipe(v.string(), v.description('as the policy that trusts the key calls it')),
    fingerprint: sha256Schema,
  }),
]);

const provenanceSchema = v.strictObject({
  version: v.picklist(['0.2', '1']),
  builderId: v.string(),
  buildType: v.string(),
  source: v.strictObject({
    repository: nullableText,
    ref: nullableText,
    commit: nullableText,
    workflowPath: nullableText,
    workflowCommit: nullableText,
  }),
  event: nullableText,
  repositoryId: nullableText,
  ownerId: nullableText,
  runnerEnvironment: nullableText,
  invocation: nullableText,
  externalParameters: v.pipe(
    texts,
    v.description('dotted names of those that the build type does not define'),
  ),
  materials: v.pipe(v.array(v.strictObject({ uri: v.string(), digests: texts })), v.readonly()),
});
/** What SLSA provenance says of a build. Signed, but written by the build itself. */
export type FoundProvenance = v.InferOutput<typeof provenanceSchema>;

const summarySchema = v.strictObject({
  verifier: v.string(),
  resourceUri: v.string(),
  policyDigests: v.pipe(texts, v.description('algorithm:hex')),
  policyUri: v.exactOptional(v.pipe(nullableText, v.description('absent in older records'))),
  result: v.picklist(['PASSED', 'FAILED']),
  levels: texts,
});
/** What a verification summary says. */
export type FoundSummary = v.InferOutput<typeof summarySchema>;

const scalarSchema = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
/** A value inside a predicate that policies may ask for. */
export type Scalar = v.InferOutput<typeof scalarSchema>;

const verifiedSchema = v.strictObject({
  state: v.literal('verified'),
  signer: signerSchema,
  content: contentSchema,
  provenance: v.pipe(
    v.nullable(factSchema(provenanceSchema)),
    v.description('null where the predicate is not SLSA provenance'),
  ),
  crossCheck: v.pipe(
    v.array(
      v.strictObject({
        field: v.string(),
        predicate: v.string(),
        certificate: v.string(),
        agrees: v.boolean(),
      }),
    ),
    v.readonly(),
    v.description('what provenance and certificate both state'),
  ),
  summary: v.nullable(factSchema(summarySchema)),
  attributes: v.pipe(
    v.array(v.strictObject({ path: v.string(), value: factSchema(scalarSchema) })),
    v.readonly(),
    v.description('of the predicate, only what policies ask for'),
  ),
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

const searchSchema = v.strictObject({
  source: v.pipe(
    v.picklist(['policy-files', 'input-files', 'github', 'registry']),
    v.description('an input can only add candidates to every policy'),
  ),
  where: v.pipe(
    v.string(),
    v.description('pattern of files; repository or owner at GitHub; repository of the registry'),
  ),
  digest: v.pipe(nullableText, v.description('what GitHub or the registry was asked for')),
  found: v.pipe(factSchema(texts), v.description('places of bundles, as `bundles` lists them')),
});

const imageSchema = v.strictObject({
  digest: v.string(),
  read: factSchema(
    v.strictObject({
      kind: v.picklist(['index', 'image']),
      children: v.pipe(
        v.array(
          v.strictObject({
            digest: v.string(),
            platform: v.pipe(nullableText, v.description('os/architecture[/variant]')),
            kind: v.picklist(['index', 'image', 'other']),
          }),
        ),
        v.readonly(),
        v.description('from bytes that have the digest'),
      ),
    }),
  ),
});

const rootSchema = v.strictObject({
  root: v.pipe(v.string(), v.description('as the policy writes it')),
  read: factSchema(
    v.strictObject({
      digest: sha256Schema,
      published: v.pipe(nullableText, v.description('day of a root that comes with the suite')),
      expires: v.pipe(v.nullable(instantSchema), v.description('of a root that TUF vouches for')),
    }),
  ),
});

export const attestVerifyFactsSchema = v.strictObject({
  at: instantSchema,
  server: v.pipe(v.string(), v.description('GITHUB_SERVER_URL of this run')),
  subjects: v.pipe(
    v.array(subjectSchema),
    v.readonly(),
    v.description('what is deployed, and what the input adds; all must be attested'),
  ),
  commit: commitSchema,
  ref: v.string(),
  roots: v.array(rootSchema),
  keySets: v.pipe(
    v.array(keysSchema),
    v.description('keys of the requirements, as they were trusted while measuring'),
  ),
  searches: v.array(searchSchema),
  images: v.array(imageSchema),
  bundles: v.array(
    v.strictObject({
      places: v.pipe(texts, v.description('the same bytes may lie in several')),
      read: v.pipe(factSchema(sha256Schema), v.description('digest of its text')),
      measured: v.array(
        v.strictObject({
          root: v.string(),
          keys: v.pipe(
            v.nullable(v.number()),
            v.description('index in keySets; null for a bundle that is not signed with a bare key'),
          ),
          result: factSchema<Measured>(measuredSchema),
        }),
      ),
    }),
  ),
});

/** What was learned about the candidates: every bundle is measured under every root that a requirement names. */
export type AttestVerifyFacts = v.InferOutput<typeof attestVerifyFactsSchema>;
export type BundleFact = AttestVerifyFacts['bundles'][number];
export type SearchFact = AttestVerifyFacts['searches'][number];
export type ImageFact = AttestVerifyFacts['images'][number];
export type RootFact = AttestVerifyFacts['roots'][number];
