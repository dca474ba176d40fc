import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key pair and the forms of its public half that documents need. */
export type KeyPair = {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  /** sha256 over `spki`: how logs are named. */
  readonly keyId: Buffer;
};

/** Kinds of keys that somebody might trust; `rsa1024` is one that nobody should. */
export type KeyType = 'p256' | 'p384' | 'p521' | 'ed25519' | 'rsa2048' | 'rsa1024';
const curves: Readonly<Record<string, string>> = { p256: 'prime256v1', p384: 'secp384r1', p521: 'secp521r1' };

function generate(type: KeyType): { privateKey: KeyObject; publicKey: KeyObject } {
  if (type === 'ed25519') return generateKeyPairSync('ed25519');
  if (type === 'rsa2048') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (type === 'rsa1024') return generateKeyPairSync('rsa', { modulusLength: 1024 });
  return generateKeyPairSync('ec', { namedCurve: curves[type] ?? '' });
}

export function newKeyPair(type: KeyType = 'p256'): KeyPair {
  const { privateKey, publicKey } = generate(type);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey, spki, keyId: sha256(spki) };
}

/** How a key writes a signature, and with which hash (default the one that Sigstore pairs with it). */
export type SignatureStyle = { readonly encoding?: 'der' | 'ieee-p1363'; readonly hash?: string };

const hashByCurve: Readonly<Record<string, string>> = { secp384r1: 'sha384', secp521r1: 'sha512' };

/** A signature by any key. */
export function signWith(key: KeyPair, data: Uint8Array, style: SignatureStyle = {}): Buffer {
  const { privateKey } = key;
  if (privateKey.asymmetricKeyType === 'ed25519') return sign(null, data, privateKey);
  const hash = style.hash ?? hashByCurve[privateKey.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
  return sign(hash, data, { key: privateKey, dsaEncoding: style.encoding ?? 'der' });
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** ECDSA over sha256, DER. */
export function signSha256(key: KeyPair, data: Uint8Array): Buffer {
  return sign('sha256', data, key.privateKey);
}

/** The PEM form of DER bytes. */
export function pem(label: 'CERTIFICATE' | 'PUBLIC KEY', der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/gu, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
