import * as v from 'valibot';
import { accepted, type Parsed, rejected } from './rejection.ts';
import { parseStrictJson } from './strict-json.ts';
import { decodeUtf8 } from './text-bytes.ts';

/** What a cosign image signature is about: an image by digest, and the repository it was signed for. */
export type SimpleSigning = {
  /** `sha256:<hex>`, lower-case. */
  readonly digest: string;
  /** The repository as the signer named it, without tag or digest. */
  readonly repository: string;
};

const mostCharacters = 1024 * 1024;
const signatureType = 'cosign container image signature';
const schema = v.object({
  critical: v.strictObject({
    identity: v.strictObject({ 'docker-reference': v.pipe(v.string(), v.regex(/^[a-z0-9][\w.:/-]*$/i)) }),
    image: v.strictObject({
      'docker-manifest-digest': v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
    }),
    type: v.literal(signatureType),
  }),
});

/**
 * Reads the payload of a cosign `.sig` layer. The members under `critical` are all there are, as the format demands.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing
 */
export function readSimpleSigning(payload: Uint8Array): Parsed<SimpleSigning> {
  const text = decodeUtf8(payload);
  const json = text === undefined ? undefined : parseStrictJson(text, mostCharacters);
  if (json?.ok !== true)
    return rejected(
      'legacy-layer-invalid',
      `the signed payload cannot be read: ${json?.detail ?? 'it is not UTF-8'}`,
    );
  const checked = v.safeParse(schema, json.value);
  if (!checked.success) {
    const [issue] = checked.issues;
    return rejected(
      'legacy-layer-invalid',
      `${v.getDotPath(issue) ?? 'the signed payload'}: ${issue.message}`,
    );
  }
  const { identity, image } = checked.output.critical;
  return accepted({
    digest: image['docker-manifest-digest'],
    repository: identity['docker-reference'],
  });
}

/** Docker Hub has several names; the rest of a repository's name is compared as it is. */
function normalRepository(repository: string): string {
  const lower = repository.toLowerCase().replace(/^(?:index\.)?docker\.io\//, 'docker.io/');
  return lower.replace(/^docker\.io\/library\//, 'docker.io/');
}

/** True when the signature was made for this repository (`host/path`, without tag or digest). */
export function signedFor(signing: SimpleSigning, repository: string): boolean {
  return normalRepository(signing.repository) === normalRepository(repository);
}
