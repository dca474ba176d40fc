import { factSchema, sha256Schema } from '@countersign/core';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';

const measuredSchema = v.variant('state', [
  v.strictObject({
    state: v.literal('verified'),
    identity: factSchema(v.string()),
    issuer: factSchema(v.string()),
    predicateType: v.pipe(v.nullable(v.string()), v.description('null for a signature over an artifact')),
    digests: v.pipe(v.array(v.string()), v.description('what it speaks of, algorithm:hex')),
    result: v.pipe(factSchema(v.string()), v.description('`result` of the predicate')),
  }),
  v.strictObject({ state: v.literal('rejected'), code: v.picklist(rejectionCodes), detail: v.string() }),
]);
/** What a bundle proves under one trusted root, or why it proves nothing. */
export type Measured = v.InferOutput<typeof measuredSchema>;

const bundleSchema = v.strictObject({
  path: v.pipe(v.string(), v.description('with the line of a .jsonl file')),
  measured: factSchema<Measured>(measuredSchema),
});
export type MeasuredBundle = v.InferOutput<typeof bundleSchema>;

export const rollbackTestsSchema = v.array(
  v.strictObject({
    pattern: v.string(),
    root: v.pipe(v.string(), v.description('trustedRoot as the policy writes it')),
    rootDigest: factSchema(sha256Schema),
    bundles: factSchema(v.array(bundleSchema)),
  }),
);
/** What matched each pattern of a policy, measured under its root. */
export type RollbackTests = v.InferOutput<typeof rollbackTestsSchema>;
