import { createHash, type KeyObject } from 'node:crypto';
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
 * A signature over an artifact of which only the digest is known. The digest is the bundle's own: that it is also the
 * digest of what somebody wants to deploy is for the caller to compare.
 */
export function prehashedMessage(digest: string, signature: Uint8Array): SignedEntity['signature'] {
  const expected = Buffer.from(digest.split(':', 2)[1] ?? '', 'hex');
  const own = Buffer.from(signature);
  const sameDigest = (found: Buffer): boolean => equalBytes(found, expected);
  return {
    signature: own,
    compareSignature: (found) => equalBytes(found, own),
    compareDigest: sameDigest,
    compareSignedDigest: sameDigest,
    verifySignature: (key: KeyObject) => {
      if (!canVerifyPrehashed(key))
        throw new NeedsMessageError(
          `a signature by an ${key.asymmetricKeyType ?? 'unknown'} key can only be verified over the artifact itself`,
        );
      return verifyPrehashedEcdsa(key, expected, own);
    },
  };
}
