import { createHash } from 'node:crypto';
import type { JsonValue } from '@countersign/core';
import { isBase64 } from '../base64.ts';
import { legacyMaterial } from '../legacy-annotations.ts';
import { accepted, type Parsed, rejected } from '../rejection.ts';
import { readSimpleSigning, signedFor } from '../simple-signing.ts';
import { parseStrictJson } from '../strict-json.ts';
import { decodeUtf8 } from '../text-bytes.ts';
import { type VerifiedBundle, type VerifyRequest, verifyBundle } from './verify-bundle.ts';

/** A layer of a cosign `.sig` or `.att` image; `bytes` have the digest that its descriptor states. */
export type LegacyLayer = {
  readonly mediaType: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

/** Media types of the layers that `legacyBundle` reads. */
export const legacyMediaTypes = {
  attestation: 'application/vnd.dsse.envelope.v1+json',
  signature: 'application/vnd.dev.cosign.simplesigning.v1+json',
} as const;

const bundleMediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const signatureAnnotation = 'dev.cosignproject.cosign/signature';
const mostCharacters = 16 * 1024 * 1024;

function envelopeContent({ bytes }: LegacyLayer): Parsed<{ [name: string]: JsonValue }> {
  const text = decodeUtf8(bytes);
  const json = text === undefined ? undefined : parseStrictJson(text, mostCharacters);
  if (json?.ok !== true)
    return rejected(
      'legacy-layer-invalid',
      `the envelope cannot be read: ${json?.detail ?? 'it is not UTF-8'}`,
    );
  return accepted({ dsseEnvelope: json.value });
}

function messageContent({ annotations, bytes }: LegacyLayer): Parsed<{ [name: string]: JsonValue }> {
  const signature = annotations[signatureAnnotation] ?? '';
  if (signature === '' || !isBase64(signature))
    return rejected('legacy-layer-invalid', `the annotation ${signatureAnnotation}: expected base64`);
  const digest = createHash('sha256').update(bytes).digest('base64');
  return accepted({
    messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature },
  });
}

function contentOf(layer: LegacyLayer): Parsed<{ [name: string]: JsonValue }> {
  if (layer.mediaType === legacyMediaTypes.attestation) return envelopeContent(layer);
  if (layer.mediaType === legacyMediaTypes.signature) return messageContent(layer);
  return rejected('legacy-layer-invalid', `its media type is ${JSON.stringify(layer.mediaType)}`);
}

/**
 * A cosign layer as the JSON text of a v0.1 bundle, which `verifyBundle` judges like any other. Nothing is verified
 * here. For a signature layer the bundle speaks of the payload, not of the image: see `verifyLegacyLayer`.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md
 */
export function legacyBundle(layer: LegacyLayer): Parsed<string> {
  const content = contentOf(layer);
  if (content.state === 'rejected') return content;
  const material = legacyMaterial(layer.annotations);
  if (material.state === 'rejected') return material;
  const bundle = { mediaType: bundleMediaType, verificationMaterial: material.value, ...content.value };
  return accepted(JSON.stringify(bundle));
}

/** What else a layer is verified against. */
export type LegacyRequest = Pick<VerifyRequest, 'trustedRoots' | 'keys'> & {
  /**
   * The repository (`host/path`) that a signature layer must have been made for; null when images may have been copied
   * from elsewhere. An attestation layer names no repository.
   */
  readonly repository: string | null;
};

/**
 * What does this cosign layer prove? An attestation layer proves what its statement says. A signature layer proves that
 * somebody signed an image: the content is then a message whose digest is the image's, taken from the signed payload,
 * whose type and repository are checked. Never throws.
 */
export function verifyLegacyLayer(layer: LegacyLayer, request: LegacyRequest): Parsed<VerifiedBundle> {
  const bundle = legacyBundle(layer);
  if (bundle.state === 'rejected') return bundle;
  const { repository, ...trust } = request;
  if (layer.mediaType !== legacyMediaTypes.signature) return verifyBundle({ ...trust, bundle: bundle.value });
  const verified = verifyBundle({ ...trust, bundle: bundle.value, artifact: layer.bytes });
  if (verified.state === 'rejected') return verified;
  const signing = readSimpleSigning(layer.bytes);
  if (signing.state === 'rejected') return signing;
  if (repository !== null && !signedFor(signing.value, repository))
    return rejected(
      'artifact-differs',
      `it was signed for ${signing.value.repository}, expected ${repository}`,
    );
  return accepted({ ...verified.value, content: { kind: 'message', digest: signing.value.digest } });
}
