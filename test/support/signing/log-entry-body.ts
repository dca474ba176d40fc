import type { KeyPair } from './key-pair.ts';
import { pem, sha256 } from './key-pair.ts';
import type { EntryBody, TransparencyLog } from './transparency-log.ts';

// What a log records of a signature: Rekor v1 and v2 use different shapes.

/** Who signed: a certificate (DER) or a bare key. */
export type LoggedSigner =
  | { readonly kind: 'certificate'; readonly der: Buffer }
  | { readonly kind: 'key'; readonly key: KeyPair };

export type Envelope = {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly sig: string }[];
};

/** What was signed, as far as an entry needs it. */
export type Signed =
  | { readonly kind: 'envelope'; readonly envelope: Envelope; readonly signature: Buffer }
  | { readonly kind: 'message'; readonly artifact: Uint8Array; readonly signature: Buffer };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const hexHash = (bytes: Uint8Array): object => ({
  algorithm: 'sha256',
  value: sha256(bytes).toString('hex'),
});
const base64Hash = (bytes: Uint8Array): object => ({ algorithm: 'SHA2_256', digest: base64(sha256(bytes)) });

/** Rekor v1 keeps the signer as base64 of PEM. */
function pemOf(signer: LoggedSigner): string {
  const text =
    signer.kind === 'certificate' ? pem('CERTIFICATE', signer.der) : pem('PUBLIC KEY', signer.key.spki);
  return base64(Buffer.from(text));
}

function verifierOf(signer: LoggedSigner): object {
  const keyDetails = 'PKIX_ECDSA_P256_SHA_256';
  return signer.kind === 'certificate'
    ? { keyDetails, x509Certificate: { rawBytes: base64(signer.der) } }
    : { keyDetails, publicKey: { rawBytes: base64(signer.key.spki) } };
}

function body1(signed: Signed, signer: LoggedSigner): EntryBody {
  const content = base64(signed.signature);
  if (signed.kind === 'message') {
    const signature = { content, publicKey: { content: pemOf(signer) } };
    const spec = { data: { hash: hexHash(signed.artifact) }, signature };
    return { kind: 'hashedrekord', apiVersion: '0.0.1', spec };
  }
  const { envelope } = signed;
  const spec = {
    envelopeHash: hexHash(Buffer.from(JSON.stringify(envelope))),
    payloadHash: hexHash(Buffer.from(envelope.payload, 'base64')),
    signatures: [{ signature: content, verifier: pemOf(signer) }],
  };
  return { kind: 'dsse', apiVersion: '0.0.1', spec };
}

function body2(signed: Signed, signer: LoggedSigner): EntryBody {
  const signature = { content: base64(signed.signature), verifier: verifierOf(signer) };
  if (signed.kind === 'message') {
    const spec = { hashedRekordV002: { data: base64Hash(signed.artifact), signature } };
    return { kind: 'hashedrekord', apiVersion: '0.0.2', spec };
  }
  const payloadHash = base64Hash(Buffer.from(signed.envelope.payload, 'base64'));
  return { kind: 'dsse', apiVersion: '0.0.2', spec: { dsseV002: { payloadHash, signatures: [signature] } } };
}

/** The entry that a log of this style would make. */
export function entryBody(style: TransparencyLog['style'], signed: Signed, signer: LoggedSigner): EntryBody {
  return style === 'rekor-v1' ? body1(signed, signer) : body2(signed, signer);
}
