import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A P-256 key pair and the forms of its public half that documents need. */
export type KeyPair = {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  /** sha256 over `spki`: how logs are named. */
  readonly keyId: Buffer;
};

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey, spki, keyId: sha256(spki) };
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
