import { sha256Schema } from '@countersign/core';
import * as v from 'valibot';

/** The trusted root that comes with the suite. */
export const builtInRoot = 'public-good';
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

const shape = v.strictObject({
  predicateType: v.optional(
    v.pipe(text, v.description('type of the attestation; its predicate has `result: passed`')),
    'https://countersign.dev/rollback-test/v1',
  ),
  signer: v.exactOptional(
    v.strictObject({
      identity: v.pipe(text, v.description('subject alternative name of the signer, exactly')),
      issuer: v.optional(text, 'https://token.actions.githubusercontent.com'),
    }),
  ),
  bundles: v.optional(
    v.pipe(v.array(text), v.maxLength(50), v.description('bundle files: workspace paths or globs')),
    [],
  ),
  trustedRoot: v.optional(text, builtInRoot),
  trustedRootDigest: v.exactOptional(sha256Schema),
});
/** Whose word counts that going back was tried. Without a signer nobody's does. */
export type RollbackTestPolicy = v.InferOutput<typeof shape>;

export const rollbackTestSchema = v.pipe(
  shape,
  v.forward(
    // The change that is judged could replace a file in the workspace.
    v.check(
      ({ trustedRoot, trustedRootDigest }) =>
        (trustedRoot === builtInRoot) === (trustedRootDigest === undefined),
      'expected trustedRootDigest with a trusted root file, and only then',
    ),
    ['trustedRootDigest'],
  ),
);
