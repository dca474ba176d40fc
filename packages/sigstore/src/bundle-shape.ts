import * as v from 'valibot';
import { isBase64 } from './base64.ts';

// The JSON form of dev.sigstore.bundle.v1.Bundle. Every member is named and unknown ones are refused, as the proto3
// JSON mapping demands of a parser; a null stands for an absent member.
// Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto

const bytes = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(isBase64, 'expected padded base64 in the standard alphabet'),
);
// proto3 JSON writes a 64-bit integer as a string; numbers are read too. Negative ones are never valid here.
const count = v.union([
  v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,18})$/, 'expected a decimal number')),
  v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
]);
const rawBytes = v.strictObject({ rawBytes: bytes });

const inclusionProof = v.strictObject({
  logIndex: v.nullish(count),
  rootHash: bytes,
  treeSize: v.nullish(count),
  hashes: v.nullish(v.array(bytes)),
  checkpoint: v.nullish(v.strictObject({ envelope: v.string() })),
});

const logEntry = v.strictObject({
  logIndex: v.nullish(count),
  logId: v.strictObject({ keyId: bytes }),
  kindVersion: v.strictObject({ kind: v.string(), version: v.string() }),
  integratedTime: v.nullish(count),
  inclusionPromise: v.nullish(v.strictObject({ signedEntryTimestamp: bytes })),
  inclusionProof: v.nullish(inclusionProof),
  canonicalizedBody: bytes,
});

const mostEntries = 32;

const verificationMaterial = v.strictObject({
  publicKey: v.nullish(v.strictObject({ hint: v.nullish(v.string()) })),
  x509CertificateChain: v.nullish(
    v.strictObject({ certificates: v.pipe(v.array(rawBytes), v.minLength(1)) }),
  ),
  certificate: v.nullish(rawBytes),
  tlogEntries: v.nullish(v.pipe(v.array(logEntry), v.maxLength(mostEntries))),
  timestampVerificationData: v.nullish(
    v.strictObject({
      rfc3161Timestamps: v.nullish(
        v.pipe(v.array(v.strictObject({ signedTimestamp: bytes })), v.maxLength(mostEntries)),
      ),
    }),
  ),
});

const messageSignature = v.strictObject({
  messageDigest: v.strictObject({ algorithm: v.string(), digest: bytes }),
  signature: bytes,
});

const dsseEnvelope = v.strictObject({
  payload: bytes,
  payloadType: v.string(),
  // More than one signature is refused: only the first would be verified.
  signatures: v.tuple([v.strictObject({ sig: bytes, keyid: v.nullish(v.string()) })]),
});

export const bundleShape = v.strictObject({
  mediaType: v.string(),
  verificationMaterial,
  messageSignature: v.nullish(messageSignature),
  dsseEnvelope: v.nullish(dsseEnvelope),
});
export type BundleShape = v.InferOutput<typeof bundleShape>;
