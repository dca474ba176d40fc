import { createHash, randomBytes } from 'node:crypto';
import {
  bits,
  certificateTime,
  integer,
  objectIdentifier,
  octets,
  sequence,
  set,
  tagged,
  taggedBytes,
  utf8,
  yes,
} from './der.ts';
import { type KeyPair, sha256, signSha256 } from './key-pair.ts';

// X.509 (RFC 5280) as far as Fulcio, its certificate log (RFC 6962) and a timestamp authority need it.

export const ecdsaSha256: Buffer = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

/** One extension: dotted identifier, whether it is critical, and the DER inside the OCTET STRING. */
export type ExtensionDraft = {
  readonly oid: string;
  readonly critical?: boolean;
  readonly value: Uint8Array;
};

export type CertificateDraft = {
  readonly issuer: Buffer;
  readonly issuerKey: KeyPair;
  readonly subject: Buffer;
  readonly spki: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly ExtensionDraft[];
  readonly serial?: Buffer;
};

function nameAttribute(oid: string, text: string): Buffer {
  return set(sequence(objectIdentifier(oid), utf8(text)));
}

export function distinguishedName(organization: string, commonName: string): Buffer {
  return sequence(nameAttribute('2.5.4.10', organization), nameAttribute('2.5.4.3', commonName));
}

/** Fulcio's leaf certificates have none. */
export const emptyName: Buffer = sequence();

function extension({ oid, critical, value }: ExtensionDraft): Buffer {
  return sequence(objectIdentifier(oid), ...(critical === true ? [yes] : []), octets(value));
}

function keyIdentifier(spki: Buffer): Buffer {
  return createHash('sha1').update(spki).digest();
}

/** Which key this is, and which one signed it. */
export function keyExtensions(spki: Buffer, issuerSpki: Buffer): ExtensionDraft[] {
  return [
    { oid: '2.5.29.14', value: octets(keyIdentifier(spki)) },
    { oid: '2.5.29.35', value: sequence(taggedBytes(0, keyIdentifier(issuerSpki))) },
  ];
}

export const authorityExtensions: readonly ExtensionDraft[] = [
  { oid: '2.5.29.15', critical: true, value: bits(Buffer.from([0b0000_0110]), 1) },
  { oid: '2.5.29.19', critical: true, value: sequence(yes) },
];

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** A leaf that signs, for one purpose (`1.3.6.1.5.5.7.3.3` code signing, `…3.8` time stamping). */
export function signingExtensions(purpose: string): ExtensionDraft[] {
  return [
    { oid: '2.5.29.15', critical: true, value: bits(Buffer.from([0b1000_0000]), 7) },
    // RFC 3161 §2.3: a time-stamping certificate is for nothing else, and says so critically.
    { oid: '2.5.29.37', critical: purpose === timeStamping, value: sequence(objectIdentifier(purpose)) },
  ];
}

/** The part that is signed. */
export function tbsCertificate(draft: CertificateDraft & { readonly serial: Buffer }): Buffer {
  return sequence(
    tagged(0, integer(2)),
    integer(draft.serial),
    ecdsaSha256,
    draft.issuer,
    sequence(certificateTime(draft.notBefore), certificateTime(draft.notAfter)),
    draft.subject,
    draft.spki,
    tagged(3, sequence(...draft.extensions.map(extension))),
  );
}

/** 16 bytes whose first is never zero, so that the DER form is the shortest. */
export function newSerial(): Buffer {
  return Buffer.concat([Buffer.from([0x3e]), randomBytes(15)]);
}

export function issue(draft: CertificateDraft): Buffer {
  const tbs = tbsCertificate({ ...draft, serial: draft.serial ?? newSerial() });
  return sequence(tbs, ecdsaSha256, bits(signSha256(draft.issuerKey, tbs)));
}

function uint(value: number | bigint, bytes: number): Buffer {
  return Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex');
}

/** RFC 6962 §3.2 and §3.3: the log's promise over the certificate without this extension. */
function timestampList(draft: CertificateDraft & { readonly serial: Buffer }, log: KeyPair): ExtensionDraft {
  const tbs = tbsCertificate(draft);
  const time = uint(draft.notBefore.getTime(), 8);
  const signed = Buffer.concat([
    Buffer.from([0, 0]),
    time,
    uint(1, 2),
    sha256(draft.issuerKey.spki),
    uint(tbs.length, 3),
    tbs,
    uint(0, 2),
  ]);
  const signature = signSha256(log, signed);
  const promise = Buffer.concat([
    Buffer.from([0]),
    log.keyId,
    time,
    uint(0, 2),
    Buffer.from([4, 3]),
    uint(signature.length, 2),
    signature,
  ]);
  const list = Buffer.concat([uint(promise.length + 2, 2), uint(promise.length, 2), promise]);
  return { oid: '1.3.6.1.4.1.11129.2.4.2', value: octets(list) };
}

/** Issues a certificate with the promise of a certificate log in it. */
export function issueLogged(draft: CertificateDraft, log: KeyPair): Buffer {
  const numbered = { ...draft, serial: draft.serial ?? newSerial() };
  return issue({ ...numbered, extensions: [...draft.extensions, timestampList(numbered, log)] });
}
