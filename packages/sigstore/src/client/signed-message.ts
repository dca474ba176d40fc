import { createHash, type KeyObject, verify } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { canVerifyPrehashed, verifyPrehashedEcdsa } from './prehashed-ecdsa.ts';

/** Thrown inside the verifier when a key can only verify the message itself; becomes a named rejection. */
export class NeedsMessageError extends Error {
  override readonly name = 'NeedsMessageError';
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** True when the bytes have this digest (`sha256:<hex>` and its longer relatives). */
export function hasDigest(bytes: Uint8Array, digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(':', 2);
  return createHash(algorithm).update(bytes).digest('hex') === hex;
}

/**
 * A message signature as a bundle states it; `verifiable` in the encoding that node:crypto verifies (undefined when it
 * cannot be one), `artifact` where the signed bytes are at hand.
 */
export type SignedMessage = {
  readonly digest: string;
  readonly signature: Uint8Array;
  readonly verifiable: Uint8Array | undefined;
  readonly artifact: Uint8Array | undefined;
};

function verifyByDigest(key: KeyObject, digest: Uint8Array, signature: Uint8Array): boolean {
  if (canVerifyPrehashed(key)) return verifyPrehashedEcdsa(key, digest, signature);
  const type = key.asymmetricKeyType ?? 'unknown';
  throw new NeedsMessageError(
    `a signature by this key (${type}) can only be verified over the artifact itself`,
  );
}

function verifyOverBytes(
  key: KeyObject,
  algorithm: string,
  signed: { bytes: Uint8Array; signature: Uint8Array },
): boolean {
  // RFC 8032: Ed25519 hashes by itself and takes no algorithm.
  const hash = key.asymmetricKeyType === 'ed25519' ? null : algorithm;
  return verify(hash, signed.bytes, key, signed.signature);
}

/**
 * A signature over an artifact, in the form that the verifier asks. Without the artifact it is verified over the
 * bundle's own digest: that this is also the digest of what somebody wants to deploy is for the caller to compare.
 */
export function signedMessageContent({
  digest,
  signature,
  verifiable,
  artifact,
}: SignedMessage): SignedEntity['signature'] {
  const [algorithm = '', hex = ''] = digest.split(':', 2);
  const expected = Buffer.from(hex, 'hex');
  const own = Buffer.from(signature);
  const sameDigest = (found: Buffer): boolean => equalBytes(found, expected);
  return {
    signature: own,
    compareSignature: (found) => equalBytes(found, own),
    compareDigest: sameDigest,
    compareSignedDigest: sameDigest,
    verifySignature: (key: KeyObject) => {
      if (verifiable === undefined) return false;
      return artifact === undefined
        ? verifyByDigest(key, expected, verifiable)
        : verifyOverBytes(key, algorithm, { bytes: artifact, signature: verifiable });
    },
  };
}
