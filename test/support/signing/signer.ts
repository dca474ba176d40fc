import { createInstance, type Instance, type SignerKind, type SigningOptions } from './instance.ts';
import { type KeyPair, newKeyPair, sha256, signWith } from './key-pair.ts';
import type { LoggedSigner } from './log-entry-body.ts';
import { provenance } from './provenance.ts';

const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** An artifact that a statement speaks of; `digest` is `sha256:<hex>` or another `algorithm:hex`. */
export type SignedSubject = { readonly name: string; readonly digest: string };
export type ProvenanceOptions = SigningOptions & { readonly subjects: readonly SignedSubject[] };
export type StatementOptions = ProvenanceOptions & {
  readonly predicateType: string;
  readonly predicate: unknown;
};
export type PayloadOptions = SigningOptions & {
  readonly payload: string | Buffer;
  readonly payloadType?: string;
};
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

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

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

/** The key that signs, and how the bundle and the logs name who holds it. */
type Holder = { readonly key: KeyPair; readonly named: LoggedSigner; readonly material: object };

function holderOf(instance: Instance, options: SigningOptions): Holder {
  if (options.key !== undefined) {
    const { key } = options;
    return { key, named: { kind: 'key', key }, material: { publicKey: { hint: base64(key.keyId) } } };
  }
  const key = newKeyPair();
  const der = instance.certify(key.spki, options);
  return { key, named: { kind: 'certificate', der }, material: { certificate: { rawBytes: base64(der) } } };
}

function signPayload(instance: Instance, options: PayloadOptions): object {
  const { key, named, material } = holderOf(instance, options);
  const payloadType = options.payloadType ?? 'application/vnd.in-toto+json';
  const payload = Buffer.from(options.payload as string);
  const signature = signWith(key, preAuthEncoding(payloadType, payload), options.signature);
  const envelope = { payload: base64(payload), payloadType, signatures: [{ sig: base64(signature) }] };
  const witness = instance.witness({ kind: 'envelope', envelope, signature }, named, options);
  return {
    mediaType: bundleMediaType,
    verificationMaterial: { ...material, ...witness },
    dsseEnvelope: envelope,
  };
}

function signMessage(instance: Instance, { artifact, ...options }: MessageOptions): object {
  const { key, named, material } = holderOf(instance, options);
  const signature = signWith(key, artifact, options.signature);
  const messageDigest = { algorithm: 'SHA2_256', digest: base64(sha256(artifact)) };
  const witness = instance.witness({ kind: 'message', artifact, signature }, named, options);
  return {
    mediaType: bundleMediaType,
    verificationMaterial: { ...material, ...witness },
    messageSignature: { messageDigest, signature: base64(signature) },
  };
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
