import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { EvidenceId, Instant } from '@countersign/core';
import { accepted, type Parsed, rejected } from '../rejection.ts';
import { derFromP1363 } from './signature-encoding.ts';

/** A public key that a policy trusts, and for when. Written by the policy's author. */
export type TrustedKey = {
  /** Whose key it is, in the words of the policy. */
  readonly name: string;
  /** PEM, SubjectPublicKeyInfo: ECDSA on P-256, P-384 or P-521, Ed25519, or RSA from 2,048 bits on (PKCS #1 v1.5). */
  readonly publicKey: string;
  /** Both ends count as inside. A bound needs a trusted time to be compared with; without one nothing is accepted. */
  readonly validFrom: Instant | null;
  readonly validUntil: Instant | null;
  /**
   * `required`: the bundle must carry an entry of a log that a trusted root names, made for this very key. `none`: the
   * signature is enough; log entries and timestamps that the bundle does carry must still verify, where roots are given.
   */
  readonly log: 'required' | 'none';
  /** How ECDSA signatures are written: `der` (default, RFC 3279) or `ieee-p1363`, r and s side by side. */
  readonly ecdsaEncoding?: 'der' | 'ieee-p1363';
};

/** A trusted key that node:crypto understood. */
export type UsableKey = {
  readonly trusted: TrustedKey;
  readonly key: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** sha256 over `spki`. */
  readonly fingerprint: EvidenceId;
};

const leastRsaBits = 2048;
/** Sigstore's algorithm registry pairs curve and hash; signers older than it use sha256 with every curve. */
const hashesByCurve: Readonly<Record<string, readonly string[]>> = {
  prime256v1: ['sha256'],
  secp384r1: ['sha384', 'sha256'],
  secp521r1: ['sha512', 'sha256'],
};
const integerBytesByCurve: Readonly<Record<string, number>> = {
  prime256v1: 32,
  secp384r1: 48,
  secp521r1: 66,
};
const publicPem = /^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;

function curveOf(key: KeyObject): string {
  return key.asymmetricKeyDetails?.namedCurve ?? '';
}

function unfitness(key: KeyObject): string | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return undefined;
  if (type === 'ec')
    return Object.hasOwn(hashesByCurve, curveOf(key)) ? undefined : `it is on the curve ${curveOf(key)}`;
  if (type !== 'rsa') return `it is of the type ${type ?? 'unknown'}`;
  const bits = details?.modulusLength ?? 0;
  return bits >= leastRsaBits ? undefined : `it is an RSA key of ${bits} bits`;
}

/** Reads a trusted key; one that is not a public key, or too weak, is refused by name. */
export function readTrustedKey(trusted: TrustedKey): Parsed<UsableKey> {
  const refused = (why: string): Parsed<UsableKey> =>
    rejected('key-invalid', `the key "${trusted.name}" cannot be used: ${why}`);
  // createPublicKey derives a public key from private keys and certificates, too; neither belongs into a policy.
  if (!publicPem.test(trusted.publicKey)) return refused('it is not one PEM public key');
  try {
    const key = createPublicKey(trusted.publicKey);
    const why = unfitness(key);
    if (why !== undefined) return refused(why);
    const spki = key.export({ format: 'der', type: 'spki' });
    const fingerprint: EvidenceId = `sha256:${createHash('sha256').update(spki).digest('hex')}`;
    return accepted({ trusted, key, spki, fingerprint });
  } catch {
    return refused('it is not one PEM public key');
  }
}

/** The signature in DER, whatever the key's encoding; undefined when it cannot be one by this key. */
export function derSignature({ trusted, key }: UsableKey, signature: Uint8Array): Uint8Array | undefined {
  if (key.asymmetricKeyType !== 'ec' || trusted.ecdsaEncoding !== 'ieee-p1363') return signature;
  return derFromP1363(signature, integerBytesByCurve[curveOf(key)] ?? 0);
}

function verifiesWith(hash: string | null, key: KeyObject, signed: SignedBytes): boolean {
  try {
    return verify(hash, signed.bytes, key, signed.signature);
  } catch {
    return false;
  }
}

type SignedBytes = { readonly bytes: Uint8Array; readonly signature: Uint8Array };

/** Is this a signature over these bytes by this key? */
export function verifyByKey(usable: UsableKey, { bytes, signature }: SignedBytes): boolean {
  const { key } = usable;
  const der = derSignature(usable, signature);
  if (der === undefined) return false;
  // RFC 8032: Ed25519 hashes by itself and takes no algorithm.
  const hashes = key.asymmetricKeyType === 'ed25519' ? [null] : (hashesByCurve[curveOf(key)] ?? ['sha256']);
  return hashes.some((hash) => verifiesWith(hash, key, { bytes, signature: der }));
}

/** What speaks against a signature at these trusted times under the key's period; undefined when nothing does. */
export function periodProblem({ trusted }: UsableKey, times: readonly Instant[]): string | undefined {
  const { name, validFrom, validUntil } = trusted;
  if (validFrom === null && validUntil === null) return undefined;
  if (times.length === 0)
    return `the key "${name}" is trusted for a period only, and no trusted time proves that the signature is from it`;
  const at = times.map((time) => Date.parse(time));
  // Written so that a bound that is no time (NaN) lets nothing through.
  const inside = at.every(
    (time) =>
      (validFrom === null || Date.parse(validFrom) <= time) &&
      (validUntil === null || time <= Date.parse(validUntil)),
  );
  return inside
    ? undefined
    : `the key "${name}" is trusted from ${validFrom ?? 'ever'} until ${validUntil ?? 'further notice'}, it signed at ${times[0] ?? 'an unknown time'}`;
}
