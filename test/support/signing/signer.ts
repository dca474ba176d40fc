import {
  authorityExtensions,
  distinguishedName,
  emptyName,
  type ExtensionDraft,
  issue,
  issueLogged,
  keyExtensions,
  signingExtensions,
} from './certificate.ts';
import { claimExtensions, identityOf, sanExtension, type SigningJob } from './identity.ts';
import { type KeyPair, newKeyPair, pem, sha256, signSha256 } from './key-pair.ts';
import { provenance } from './provenance.ts';
import { createTimestampAuthority } from './timestamp-authority.ts';
import { createTransparencyLog, logHost } from './transparency-log.ts';

/** An artifact that a statement speaks of; `digest` is `sha256:<hex>` or another `algorithm:hex`. */
export type SignedSubject = { readonly name: string; readonly digest: string };

/** Shapes of the certificate that a signing may ask for. */
export type CertificateOptions = {
  /** Instead of the job's own identity. */
  readonly sans?: readonly string[];
  /** Added behind everything else, e.g. a claim with hand-made bytes. */
  readonly extraExtensions?: readonly ExtensionDraft[];
  /** Default 1.3.6.1.5.5.7.3.3, code signing. */
  readonly purpose?: string;
};
export type SigningOptions = SigningJob & {
  /** When it was signed; default 2026-06-22T14:00:00.000Z. */
  readonly at?: string;
  readonly certificate?: CertificateOptions;
};
export type StatementOptions = SigningOptions & {
  readonly subjects: readonly SignedSubject[];
  readonly predicateType: string;
  readonly predicate: unknown;
};

/**
 * A Sigstore of its own: certificate authority, certificate log, transparency log and timestamp authority with fresh
 * keys. Every bundle it signs verifies under its `trustedRoot`, and under no other.
 */
export type Signer = {
  /** trusted_root.json, as an object. */
  readonly trustedRoot: object;
  /** A bundle (v0.3, DSSE) with SLSA provenance v1 as `actions/attest` writes it. */
  signProvenance(options: SigningOptions & { readonly subjects: readonly SignedSubject[] }): Promise<object>;
  /** A bundle (v0.3, DSSE) with any in-toto statement. */
  signStatement(options: StatementOptions): Promise<object>;
  /** A bundle (v0.3, DSSE) over any payload, however malformed. */
  signPayload(
    options: SigningOptions & { readonly payload: string; readonly payloadType?: string },
  ): Promise<object>;
  /** A bundle (v0.3) with a signature over the artifact itself. */
  signMessage(options: SigningOptions & { readonly artifact: Uint8Array }): Promise<object>;
};

/** `public-good`: certificate log and transparency log. `github`: neither, only a timestamp authority. */
export type SignerKind = 'public-good' | 'github';

const defaultAt = '2026-06-22T14:00:00.000Z';
const period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };
const validFor = { start: '2020-01-01T00:00:00.000Z' };
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const hexOf = (bytes: Uint8Array): string => sha256(bytes).toString('hex');
const statementType = 'application/vnd.in-toto+json';

/** DSSE's pre-authentication encoding: what the signature is over. */
function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function digestSet(digest: string): Record<string, string> {
  const [algorithm = '', hex = ''] = digest.split(':', 2);
  return { [algorithm]: hex };
}

export async function createSigner(kind: SignerKind = 'public-good'): Promise<Signer> {
  const [caKey, certificateLog] = [newKeyPair(), newKeyPair()];
  const caName = distinguishedName('countersign.test', `${kind} authority`);
  const authority = createTimestampAuthority(period);
  const log = createTransparencyLog();
  const caCertificate = issue({
    issuer: caName,
    issuerKey: caKey,
    subject: caName,
    spki: caKey.spki,
    ...period,
    extensions: [...authorityExtensions, ...keyExtensions(caKey.spki, caKey.spki)],
  });

  const certify = (key: KeyPair, options: SigningOptions): Buffer => {
    const notBefore = new Date(options.at ?? defaultAt);
    const shape = options.certificate ?? {};
    const draft = {
      issuer: caName,
      issuerKey: caKey,
      subject: emptyName,
      spki: key.spki,
      notBefore,
      notAfter: new Date(notBefore.getTime() + 600_000),
      extensions: [
        ...signingExtensions(shape.purpose ?? '1.3.6.1.5.5.7.3.3'),
        ...keyExtensions(key.spki, caKey.spki),
        sanExtension(shape.sans ?? [identityOf(options)]),
        ...claimExtensions(options),
        ...(shape.extraExtensions ?? []),
      ],
    };
    return kind === 'public-good' ? issueLogged(draft, certificateLog) : issue(draft);
  };

  type Entry = { readonly kind: string; readonly apiVersion: string; readonly spec: unknown };
  const material = (certificate: Buffer, signature: Buffer, signed: { entry: Entry; at: Date }): object => {
    const own = { certificate: { rawBytes: base64(certificate) } };
    if (kind === 'public-good') return { ...own, tlogEntries: [log.append(signed.entry, signed.at)] };
    const stamp = { signedTimestamp: base64(authority.stamp(signature, signed.at)) };
    return { ...own, tlogEntries: [], timestampVerificationData: { rfc3161Timestamps: [stamp] } };
  };

  const seal = (
    certificate: Buffer,
    signature: Buffer,
    signed: { entry: Entry; at: Date; content: object },
  ) => ({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: material(certificate, signature, signed),
    ...signed.content,
  });

  const signPayload: Signer['signPayload'] = async (options) => {
    const key = newKeyPair();
    const certificate = certify(key, options);
    const payloadType = options.payloadType ?? statementType;
    const payload = Buffer.from(options.payload);
    const signature = signSha256(key, preAuthEncoding(payloadType, payload));
    const envelope = { payload: base64(payload), payloadType, signatures: [{ sig: base64(signature) }] };
    const verifier = base64(Buffer.from(pem('CERTIFICATE', certificate)));
    const spec = {
      envelopeHash: { algorithm: 'sha256', value: hexOf(Buffer.from(JSON.stringify(envelope))) },
      payloadHash: { algorithm: 'sha256', value: hexOf(payload) },
      signatures: [{ signature: base64(signature), verifier }],
    };
    return seal(certificate, signature, {
      entry: { kind: 'dsse', apiVersion: '0.0.1', spec },
      at: new Date(options.at ?? defaultAt),
      content: { dsseEnvelope: envelope },
    });
  };

  const signStatement: Signer['signStatement'] = async ({
    subjects,
    predicateType,
    predicate,
    ...options
  }) => {
    const subject = subjects.map(({ name, digest }) => ({ name, digest: digestSet(digest) }));
    const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate };
    return signPayload({ ...options, payload: JSON.stringify(statement) });
  };

  const signMessage: Signer['signMessage'] = async ({ artifact, ...options }) => {
    const key = newKeyPair();
    const certificate = certify(key, options);
    const signature = signSha256(key, artifact);
    const content = base64(Buffer.from(pem('CERTIFICATE', certificate)));
    const spec = {
      data: { hash: { algorithm: 'sha256', value: hexOf(artifact) } },
      signature: { content: base64(signature), publicKey: { content } },
    };
    const messageDigest = { algorithm: 'SHA2_256', digest: base64(sha256(artifact)) };
    return seal(certificate, signature, {
      entry: { kind: 'hashedrekord', apiVersion: '0.0.1', spec },
      at: new Date(options.at ?? defaultAt),
      content: { messageSignature: { messageDigest, signature: base64(signature) } },
    });
  };

  const publicKey = (spki: Buffer): object => ({
    rawBytes: base64(spki),
    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
    validFor,
  });
  const logInstance = (baseUrl: string, of: { spki: Buffer; keyId: Buffer }): object => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: publicKey(of.spki),
    logId: { keyId: base64(of.keyId) },
  });
  const authorityEntry = (uri: string, chain: readonly Buffer[]): object => ({
    subject: { organization: 'countersign.test', commonName: kind },
    uri,
    certChain: { certificates: chain.map((der) => ({ rawBytes: base64(der) })) },
    validFor,
  });
  const logged = kind === 'public-good';
  return {
    trustedRoot: {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: logged ? [logInstance(`https://${logHost}`, log)] : [],
      certificateAuthorities: [authorityEntry('https://fulcio.countersign.test', [caCertificate])],
      ctlogs: logged ? [logInstance('https://ctfe.countersign.test', certificateLog)] : [],
      timestampAuthorities: logged ? [] : [authorityEntry('https://tsa.countersign.test', authority.chain)],
    },
    signPayload,
    signStatement,
    signMessage,
    signProvenance: (options) =>
      signStatement({
        ...options,
        predicateType: 'https://slsa.dev/provenance/v1',
        predicate: provenance(options),
      }),
  };
}
