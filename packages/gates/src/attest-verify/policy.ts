import { sha256Schema } from '@countersign/core';
import { compileAnchoredPattern, looksLikePattern } from '@countersign/sigstore';
import * as v from 'valibot';

const repositoryForm = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/;

function patternProblem(text: string): string | undefined {
  const compiled = compileAnchoredPattern(text);
  return compiled.ok ? undefined : compiled.detail;
}

const patternSchema = v.pipe(
  v.string(),
  v.check(
    (text) => patternProblem(text) === undefined,
    ({ input }) => `a pattern such as ^https://…$; ${patternProblem(input) ?? ''}`,
  ),
);

const refSchema = v.pipe(
  v.string(),
  v.check(
    (text) =>
      text === 'deployed' ||
      text.startsWith('refs/') ||
      (looksLikePattern(text) && patternProblem(text) === undefined),
    'expected "deployed", a full ref such as refs/heads/main, or a pattern such as ^refs/tags/v\\d+$',
  ),
);

const shape = v.strictObject({
  bundles: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.maxLength(50),
      v.description('bundle files: workspace paths or globs; .jsonl files hold one bundle a line'),
    ),
    [],
  ),
  trustedRoot: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('whose signatures count: public-good (built in) or the path of a trusted root file'),
    ),
    'public-good',
  ),
  trustedRootDigest: v.exactOptional(
    v.pipe(
      sha256Schema,
      v.description('sha256 of the trusted root file; without it a file in the workspace counts for nothing'),
    ),
  ),
  issuer: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('OIDC issuer that vouched for the signer, exactly')),
    'https://token.actions.githubusercontent.com',
  ),
  identity: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.check(
        (text) => !looksLikePattern(text),
        'expected an exact identity; patterns go to identityPattern',
      ),
      v.description(
        'subject alternative name of the signer, exactly: https://github.com/o/r/.github/workflows/w.yml@ref',
      ),
    ),
  ),
  identityPattern: v.exactOptional(
    v.pipe(patternSchema, v.description('instead of identity: a pattern over the whole name, ^…$')),
  ),
  sourceRepository: v.pipe(
    v.string(),
    v.regex(repositoryForm, 'expected owner/repo'),
    v.description('owner/repo that was built, case-insensitive, on the server that this run is on'),
  ),
  sourceRepositoryId: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,20}$/, 'expected the numeric id as text'),
      v.description('numeric id of the repository, which survives renaming and is never given out again'),
    ),
  ),
  sourceRef: v.optional(
    v.pipe(
      refSchema,
      v.description('ref that was built: deployed (the ref of this run), exactly, or a pattern ^…$'),
    ),
    'deployed',
  ),
  commit: v.optional(
    v.pipe(
      v.picklist(['deployed', 'any']),
      v.description('commit that was built: the one being deployed, or any'),
    ),
    'deployed',
  ),
  predicateType: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('type of the attestation, exactly; none accepts a bare signature over the artifact'),
    ),
    'https://slsa.dev/provenance/v1',
  ),
  minimum: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(10),
      v.description('accepted bundles needed, counted by signing certificate'),
    ),
    1,
  ),
});

/** Whose attestation an artifact needs. There is no default for who that is. */
export type AttestVerifyPolicy = v.InferOutput<typeof shape>;

export const attestVerifyPolicySchema = v.pipe(
  shape,
  v.forward(
    v.check(
      ({ identity, identityPattern }) => (identity === undefined) !== (identityPattern === undefined),
      'expected exactly one of identity and identityPattern',
    ),
    ['identity'],
  ),
);
