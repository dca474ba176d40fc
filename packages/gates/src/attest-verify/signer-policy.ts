import { instantSchema } from '@countersign/core';
import { looksLikePattern } from '@countersign/sigstore';
import * as v from 'valibot';
import { patternSchema, shaSchema, signerRefSchema, textSchema } from './policy-text.ts';

/** The issuer of GitHub Actions on github.com. */
export const githubIssuer = 'https://token.actions.githubusercontent.com';

const workflowForm =
  /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[^@\s^]{1,200}\.ya?ml$/;

const keySchema = v.strictObject({
  name: v.pipe(textSchema, v.description('how `key` of a signer calls it')),
  publicKey: v.pipe(
    v.string(),
    v.maxLength(10_000),
    v.regex(
      /^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/,
      'expected one public key in PEM (SPKI)',
    ),
    v.description('PEM (SPKI)'),
  ),
  validFrom: v.exactOptional(v.pipe(instantSchema, v.description('signatures before it do not count'))),
  validUntil: v.exactOptional(v.pipe(instantSchema, v.description('signatures after it do not count'))),
  ecdsaEncoding: v.exactOptional(
    v.pipe(
      v.picklist(['der', 'ieee-p1363']),
      v.description('how ECDSA signatures by it are written; der when absent'),
    ),
  ),
  log: v.optional(
    v.pipe(
      v.picklist(['required', 'none']),
      v.description('whether the signature has to be in the transparency log of the trusted root'),
    ),
    'required',
  ),
});
/** A key whose holder the policy's author trusts. */
export type PolicyKey = v.InferOutput<typeof keySchema>;

export const keysSchema = v.pipe(
  v.array(keySchema),
  v.maxLength(20),
  v.check(
    (keys) => new Set(keys.map(({ name }) => name)).size === keys.length,
    'expected every key to have a name of its own',
  ),
  v.description('public keys that signers may name'),
);

/** Who may have signed: exactly one of identity, identityPattern, signerWorkflow and key. */
export const signerEntries = {
  issuer: v.optional(
    v.pipe(textSchema, v.description('OIDC issuer that vouched for the signer, exactly')),
    githubIssuer,
  ),
  identity: v.exactOptional(
    v.pipe(
      textSchema,
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
  signerWorkflow: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(workflowForm, 'expected owner/repo/.github/workflows/file.yml'),
      v.description('instead of identity: the workflow file that signed, owner/repo/path, at `signerRef`'),
    ),
  ),
  signerRef: v.exactOptional(
    v.pipe(
      signerRefSchema,
      v.description('with signerWorkflow: deployed, a full ref, a commit SHA, or a pattern ^…$'),
    ),
  ),
  signerDigest: v.exactOptional(
    v.pipe(
      v.union([shaSchema, v.literal('source')], 'expected a full commit SHA, or source'),
      v.description('commit that the signing workflow file was read at: a SHA, or `source` (the one built)'),
    ),
  ),
  key: v.exactOptional(v.pipe(textSchema, v.description('instead of identity: the name of one of `keys`'))),
};

const signerShape = v.strictObject(signerEntries);
/** Who may have signed; nobody, where all are absent. */
export type SignerRule = v.InferOutput<typeof signerShape>;

/** How many of the ways to name a signer are used. */
export function waysToSign({ identity, identityPattern, signerWorkflow, key }: SignerRule): number {
  return [identity, identityPattern, signerWorkflow, key].filter((way) => way !== undefined).length;
}

/** What is wrong with a signer, in the words of an error; undefined when nothing is. Naming nobody is not wrong here. */
export function signerProblem(signer: SignerRule): string | undefined {
  const { signerWorkflow, signerRef, signerDigest, key } = signer;
  if (waysToSign(signer) > 1)
    return 'expected exactly one of identity and identityPattern, or else signerWorkflow or key';
  if (signerRef !== undefined && signerWorkflow === undefined)
    return 'expected signerRef together with signerWorkflow';
  if (signerWorkflow !== undefined && signerRef === undefined)
    return 'expected signerRef together with signerWorkflow: which version of the workflow may sign';
  if (key !== undefined && signerDigest !== undefined)
    return 'expected no signerDigest with a key, which has no certificate';
  return undefined;
}

/** The name of a signer's place in an error, e.g. `signers[1]`. */
export function namedSigner(signer: SignerRule): string {
  const { identity, identityPattern, signerWorkflow, signerRef, key } = signer;
  if (signerWorkflow !== undefined) return `${signerWorkflow}@${signerRef ?? ''}`;
  if (key !== undefined) return `the key ${key}`;
  return identity ?? identityPattern ?? 'nobody';
}
