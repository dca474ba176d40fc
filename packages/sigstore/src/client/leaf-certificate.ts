import { createHash } from 'node:crypto';
import { type Fact, known, missing } from '@countersign/core';
import { type ASN1Obj, X509Certificate } from '@sigstore/core';
import { type Claims, type Extension, parseClaims, readIssuer } from '../claims.ts';
import { utf8StringContent } from '../der.ts';
import { decodeUtf8 } from '../text-bytes.ts';

const subjectAlternativeName = '2.5.29.17';
const extendedKeyUsage = '2.5.29.37';
const codeSigning = '1.3.6.1.5.5.7.3.3';
const otherNameUser = '1.3.6.1.4.1.57264.1.7';

/** Whom a Fulcio certificate speaks of. All of it is only worth what the certificate's verification is worth. */
export type CertificateIdentity = {
  /** sha256 over the DER form. */
  readonly fingerprint: `sha256:${string}`;
  /** The one subject alternative name: a URI (workflow), an e-mail address or a user name. */
  readonly san: Fact<string>;
  readonly issuer: Fact<string>;
  readonly claims: Claims;
};

function extensionsOf(certificate: X509Certificate): Extension[] {
  return certificate.extensions.map((extension) => ({
    oid: extension.subs[0]?.toOID() ?? '',
    value: extension.subs.at(-1)?.value ?? Buffer.alloc(0),
  }));
}

/** RFC 5280 §4.2.1.6: otherName is [0] { type-id OBJECT IDENTIFIER, value [0] EXPLICIT UTF8String }. */
function userName(name: ASN1Obj): string | undefined {
  if (name.subs[0]?.toOID() !== otherNameUser) return undefined;
  const content = utf8StringContent(name.subs[1]?.value ?? Buffer.alloc(0));
  return content === undefined ? undefined : decodeUtf8(content);
}

function nameText(name: ASN1Obj): string | undefined {
  if (name.tag.isContextSpecific(0x00)) return userName(name);
  const textual = name.tag.isContextSpecific(0x01) || name.tag.isContextSpecific(0x06);
  return textual ? decodeUtf8(name.value) : undefined;
}

/** Exactly one name: with two, it would be up to the reader whom the certificate speaks of. */
function readSan(certificate: X509Certificate): Fact<string> {
  const [extension, second] = certificate.extensions.filter(
    (candidate) => candidate.subs[0]?.toOID() === subjectAlternativeName,
  );
  if (extension === undefined) return missing('not-found', 'the certificate has no subject alternative name');
  const names = extension.subs.at(-1)?.subs[0]?.subs ?? [];
  const [name] = names;
  if (second !== undefined || names.length !== 1 || name === undefined)
    return missing('malformed', 'the certificate does not have exactly one subject alternative name');
  const text = nameText(name);
  return text === undefined || text === ''
    ? missing('malformed', 'the subject alternative name is neither a URI, an e-mail address nor a user name')
    : known(text);
}

function allowsCodeSigning(certificate: X509Certificate): boolean {
  const usage = certificate.extension(extendedKeyUsage);
  return usage?.valueObj.subs[0]?.subs.some((purpose) => purpose.toOID() === codeSigning) ?? false;
}

// What is understood here or by the chain's verifier: key usage, names, basic constraints, extended key usage.
const understood: ReadonlySet<string> = new Set([
  '2.5.29.15',
  subjectAlternativeName,
  '2.5.29.19',
  extendedKeyUsage,
]);

/** RFC 5280 §4.2: a critical extension that is not understood must not be passed over. */
function unknownCritical(certificate: X509Certificate): string | undefined {
  const ids = certificate.extensions.flatMap((extension) => {
    const [oid, critical] = extension.subs;
    const isCritical = extension.subs.length > 2 && critical?.toBoolean() === true;
    return isCritical ? [oid?.toOID() ?? 'without a name'] : [];
  });
  return ids.find((id) => !understood.has(id));
}

/** Throws on bytes that are not a certificate. */
export function parseCertificate(der: Uint8Array): X509Certificate {
  return X509Certificate.parse(Buffer.from(der));
}

/** What makes a certificate unfit to sign for a workflow, beyond its chain; undefined when nothing does. */
export function leafProblem(certificate: X509Certificate): string | undefined {
  // Whatever its key usage says: @sigstore/core's isCA asks for both.
  if (certificate.extBasicConstraints?.isCA === true)
    return 'the signing certificate is a certificate authority';
  const unknown = unknownCritical(certificate);
  if (unknown !== undefined)
    return `the signing certificate has a critical extension that is not understood (${unknown})`;
  // Fulcio's certificate profile: the leaf is for code signing and nothing else.
  return allowsCodeSigning(certificate) ? undefined : 'the signing certificate is not for code signing';
}

/** True for a certificate that names itself as its issuer, which has no place in a bundle. */
export function isSelfIssued(der: Uint8Array): boolean {
  const certificate = parseCertificate(der);
  return certificate.subject.equals(certificate.issuer) && certificate.isCA;
}

/** Reads who a certificate was issued to; `der` are the bytes that it was parsed from. */
export function readIdentity(certificate: X509Certificate, der: Uint8Array): CertificateIdentity {
  const claims = parseClaims(extensionsOf(certificate));
  const fingerprint = createHash('sha256').update(der).digest('hex');
  return {
    fingerprint: `sha256:${fingerprint}`,
    san: readSan(certificate),
    issuer: readIssuer(claims),
    claims,
  };
}
