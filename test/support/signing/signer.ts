import {
  createInstance,
  type Instance,
  type SignerKind,
  type SigningOptions,
  signingTime,
} from './instance.ts';
import { newKeyPair, pem, sha256, signSha256 } from './key-pair.ts';
import { provenance } from './provenance.ts';
import type { EntryBody } from './transparency-log.ts';

/** An artifact that a statement speaks of; `digest` is `sha256:<hex>` or another `algorithm:hex`. */
export type SignedSubject = { readonly name: string; readonly digest: string };
export type ProvenanceOptions = SigningOptions & { readonly subjects: readonly SignedSubject[] };
export type StatementOptions = ProvenanceOptions & {
  readonly predicateType: string;
  readonly predicate: unknown;
};
export type PayloadOptions = SigningOptions & { readonly payload: string; readonly payloadType?: string };
export type MessageOptions = SigningOptions & { readonly artifact: Uint8Array };

/**
 * A Sigstore of its own: certificate authority, certificate log, transparency log and timestamp authority with fresh
 * keys. Every bundle it signs verifies under its `trustedRoot`, and under no other.
 */
export type Signer = {
  /** trusted_root.json, as an object. */
  readonly trustedRoot: object;
  /** A bundle (v0.3, DSSE) with SLSA provenance v1 as `actions/attest` writes it. */
  signProvenance(options: ProvenanceOptions): Promise<object>;
  /** A bundle (v0.3, DSSE) with any in-toto statement. */
  signStatement(options: StatementOptions): Promise<object>;
  /** A bundle (v0.3, DSSE) over any payload, however malformed. */
  signPayload(options: PayloadOptions): Promise<object>;
  /** A bundle (v0.3) with a signature over the artifact itself. */
  signMessage(options: MessageOptions): Promise<object>;
};

/** The signature, the certificate, and what both logs and bundle say of them. */
type Sealed = { readonly signature: Buffer; readonly certificate: Buffer; readonly entry: EntryBody };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const sha256Hex = (bytes: Uint8Array): { algorithm: 'sha256'; value: string } => ({
  algorithm: 'sha256',
  value: sha256(bytes).toString('hex'),
});
/** How Rekor v1 keeps the signer: base64 of PEM. */
const loggedCertificate = (der: Uint8Array): string => base64(Buffer.from(pem('CERTIFICATE', der)));

/** DSSE's pre-authentication encoding: what the signature is over. */
function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function statementText({ subjects, predicateType, predicate }: StatementOptions): string {
  const subject = subjects.map(({ name, digest }) => {
    const [algorithm = '', hex = ''] = digest.split(':', 2);
    return { name, digest: { [algorithm]: hex } };
  });
  return JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate });
}

function bundleOf(
  instance: Instance,
  sealed: Sealed,
  signed: { options: SigningOptions; content: object },
): object {
  const { options } = signed;
  const entry = options.logged?.(sealed.entry) ?? sealed.entry;
  const witness = instance.witness({ signature: sealed.signature, entry, at: signingTime(options) });
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: { rawBytes: base64(sealed.certificate) }, ...witness },
    ...signed.content,
  };
}

function signPayload(instance: Instance, options: PayloadOptions): object {
  const key = newKeyPair();
  const certificate = instance.certify(key.spki, options);
  const payloadType = options.payloadType ?? 'application/vnd.in-toto+json';
  const payload = Buffer.from(options.payload);
  const signature = signSha256(key, preAuthEncoding(payloadType, payload));
  const envelope = { payload: base64(payload), payloadType, signatures: [{ sig: base64(signature) }] };
  const spec = {
    envelopeHash: sha256Hex(Buffer.from(JSON.stringify(envelope))),
    payloadHash: sha256Hex(payload),
    signatures: [{ signature: base64(signature), verifier: loggedCertificate(certificate) }],
  };
  const entry = { kind: 'dsse', apiVersion: '0.0.1', spec };
  const content = { dsseEnvelope: envelope };
  return bundleOf(instance, { signature, certificate, entry }, { options, content });
}

function signMessage(instance: Instance, { artifact, ...options }: MessageOptions): object {
  const key = newKeyPair();
  const certificate = instance.certify(key.spki, options);
  const signature = signSha256(key, artifact);
  const spec = {
    data: { hash: sha256Hex(artifact) },
    signature: { content: base64(signature), publicKey: { content: loggedCertificate(certificate) } },
  };
  const entry = { kind: 'hashedrekord', apiVersion: '0.0.1', spec };
  const messageDigest = { algorithm: 'SHA2_256', digest: base64(sha256(artifact)) };
  const content = { messageSignature: { messageDigest, signature: base64(signature) } };
  return bundleOf(instance, { signature, certificate, entry }, { options, content });
}

/** Makes a signer in some milliseconds, without a network. */
export async function createSigner(kind: SignerKind = 'public-good'): Promise<Signer> {
  const instance = createInstance(kind);
  const signStatement = async (options: StatementOptions): Promise<object> =>
    signPayload(instance, { ...options, payload: statementText(options) });
  return {
    trustedRoot: instance.trustedRoot,
    signStatement,
    signProvenance: async (options) =>
      signStatement({
        ...options,
        predicateType: 'https://slsa.dev/provenance/v1',
        predicate: provenance(options),
      }),
    signPayload: async (options) => signPayload(instance, options),
    signMessage: async (options) => signMessage(instance, options),
  };
}
