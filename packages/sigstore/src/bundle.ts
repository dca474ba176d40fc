import type { JsonValue } from '@countersign/core';
import * as v from 'valibot';
import { decodeBase64 } from './base64.ts';
import { type BundleShape, bundleShape } from './bundle-shape.ts';
import { accepted, type Parsed, type Rejection, rejected } from './rejection.ts';
import { parseStatement, type Statement } from './statement.ts';
import { parseStrictJson, type StrictJsonProblem } from './strict-json.ts';
import { decodeUtf8, hexText } from './text-bytes.ts';

/** A bundle of 1,024 subjects is well under 1 MiB; an SBOM inside one can be a few. */
export const mostBundleCharacters = 16 * 1024 * 1024;

const versionByMediaType: Readonly<Record<string, BundleVersion>> = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
export type BundleVersion = '0.1' | '0.2' | '0.3';

const algorithmNames: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  SHA2_256: { name: 'sha256', bytes: 32 },
  SHA2_384: { name: 'sha384', bytes: 48 },
  SHA2_512: { name: 'sha512', bytes: 64 },
};

/** What the signature is over: an in-toto statement in a DSSE envelope, or the digest of the artifact itself. */
export type SignedContent =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'message'; readonly digest: string };

/** Who signed, as the bundle claims: nothing of this is proven yet. */
export type ClaimedSigner =
  | { readonly kind: 'certificate'; readonly der: Uint8Array; readonly others: readonly Uint8Array[] }
  | { readonly kind: 'key'; readonly hint: string };

/** A bundle that is well-formed. Nothing of it is verified. */
export type ParsedBundle = {
  readonly version: BundleVersion;
  readonly content: SignedContent;
  readonly signer: ClaimedSigner;
  readonly shape: BundleShape;
  readonly json: JsonValue;
};

const jsonProblemCode = {
  'too-large': 'bundle-too-large',
  'not-json': 'bundle-not-json',
  'duplicate-key': 'bundle-duplicate-key',
} as const satisfies Record<StrictJsonProblem, string>;

function misshapen(detail: string): Rejection {
  return rejected('bundle-shape-invalid', detail);
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the bundle';
  return issue.expected === 'never' ? `${path} is not a member of a bundle` : `${path}: ${issue.message}`;
}

function parseContent(shape: BundleShape): Parsed<SignedContent> {
  const { messageSignature, dsseEnvelope } = shape;
  if (messageSignature && dsseEnvelope) return misshapen('it holds both messageSignature and dsseEnvelope');
  if (messageSignature) return parseMessage(messageSignature.messageDigest);
  if (!dsseEnvelope) return misshapen('it holds neither messageSignature nor dsseEnvelope');
  const payload = decodeUtf8(decodeBase64(dsseEnvelope.payload) ?? new Uint8Array());
  if (payload === undefined) return rejected('statement-invalid', 'the payload is not UTF-8');
  const statement = parseStatement(dsseEnvelope.payloadType, payload);
  return statement.state === 'rejected'
    ? statement
    : accepted({ kind: 'statement', statement: statement.value });
}

function parseMessage(message: { algorithm: string; digest: string }): Parsed<SignedContent> {
  const algorithm = Object.hasOwn(algorithmNames, message.algorithm)
    ? algorithmNames[message.algorithm]
    : undefined;
  const digest = decodeBase64(message.digest);
  if (algorithm === undefined || digest?.length !== algorithm.bytes)
    return misshapen('messageDigest is not a complete SHA2_256, SHA2_384 or SHA2_512 digest');
  return accepted({ kind: 'message', digest: `${algorithm.name}:${hexText(digest)}` });
}

function parseSigner(shape: BundleShape): Parsed<ClaimedSigner> {
  const { publicKey, certificate, x509CertificateChain } = shape.verificationMaterial;
  const given = [publicKey, certificate, x509CertificateChain].filter((member) => member);
  if (given.length !== 1)
    return misshapen(
      `it holds ${given.length} of publicKey, certificate and x509CertificateChain, expected one`,
    );
  if (publicKey) return accepted({ kind: 'key', hint: publicKey.hint ?? '' });
  const chain = certificate ? [certificate] : (x509CertificateChain?.certificates ?? []);
  const [der, ...others] = chain.map(({ rawBytes }) => decodeBase64(rawBytes) ?? new Uint8Array());
  return der === undefined
    ? misshapen('the certificate chain is empty')
    : accepted({ kind: 'certificate', der, others });
}

/**
 * What each version of the format demands beyond the common shape, so that a bundle cannot be passed off as another
 * version's. Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
function versionProblem(version: BundleVersion, shape: BundleShape): Rejection | undefined {
  const { certificate, x509CertificateChain } = shape.verificationMaterial;
  const entries = shape.verificationMaterial.tlogEntries ?? [];
  if (version === '0.3' && x509CertificateChain)
    return misshapen('a v0.3 bundle holds a single certificate, not x509CertificateChain');
  if (version !== '0.3' && certificate)
    return misshapen(`a v${version} bundle holds x509CertificateChain, not certificate`);
  if (version === '0.1' && entries.some((entry) => !entry.inclusionPromise))
    return misshapen('a v0.1 bundle needs an inclusion promise for every log entry');
  if (version !== '0.1' && entries.some((entry) => !entry.inclusionProof?.checkpoint))
    return misshapen(`a v${version} bundle needs an inclusion proof with a checkpoint for every log entry`);
  return undefined;
}

/**
 * The DSSE keyid is an unauthenticated hint. Fulcio bundles leave it empty and key bundles repeat the key's hint;
 * anything else was put there by somebody else.
 */
function keyIdProblem(signer: ClaimedSigner, shape: BundleShape): Rejection | undefined {
  const keyId = shape.dsseEnvelope?.signatures[0].keyid ?? '';
  const expected = signer.kind === 'key' ? signer.hint : '';
  return keyId === '' || keyId === expected
    ? undefined
    : misshapen('dsseEnvelope.signatures[0].keyid names no key of this bundle');
}

function parseShape(json: JsonValue): Parsed<ParsedBundle> {
  const checked = v.safeParse(bundleShape, json);
  if (!checked.success) return misshapen(issueText(checked.issues[0]));
  const shape = checked.output;
  const version = Object.hasOwn(versionByMediaType, shape.mediaType)
    ? versionByMediaType[shape.mediaType]
    : undefined;
  if (version === undefined)
    return rejected('bundle-media-type-unknown', `mediaType is ${JSON.stringify(shape.mediaType)}`);
  const signer = parseSigner(shape);
  if (signer.state === 'rejected') return signer;
  const problem = versionProblem(version, shape) ?? keyIdProblem(signer.value, shape);
  if (problem !== undefined) return problem;
  const content = parseContent(shape);
  if (content.state === 'rejected') return content;
  return accepted({ version, content: content.value, signer: signer.value, shape, json });
}

/**
 * Is this text a Sigstore bundle that every reader understands alike? Accepts versions 0.1 to 0.3. Refuses repeated
 * JSON keys, unknown members, unknown media types, sloppy base64, several signatures, and payloads that are not an
 * in-toto Statement v1. Verifies nothing.
 */
export function parseBundle(text: string): Parsed<ParsedBundle> {
  const json = parseStrictJson(text, mostBundleCharacters);
  return json.ok ? parseShape(json.value) : rejected(jsonProblemCode[json.problem], json.detail);
}
