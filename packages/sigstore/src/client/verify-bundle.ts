import { createPublicKey, type KeyObject } from 'node:crypto';
import { bundleFromJSON, ValidationError } from '@sigstore/bundle';
import { TrustedRoot as TrustedRootMessage } from '@sigstore/protobuf-specs';
import {
  type SignedEntity,
  toSignedEntity,
  toTrustMaterial,
  VerificationError,
  Verifier,
} from '@sigstore/verify';
import { type ParsedBundle, parseBundle, type SignedContent } from '../bundle.ts';
import { accepted, type Parsed, type Rejection, type RejectionCode, rejected } from '../rejection.ts';
import type { TrustedRoot } from '../trusted-root.ts';
import { type CertificateIdentity, isSelfIssued, leafProblem, readIdentity } from './leaf-certificate.ts';
import { logEntryProblem } from './log-entry-binding.ts';
import { hasDigest, NeedsMessageError, signedMessageContent } from './signed-message.ts';
import { logWasInUse, type TrustedTime, trustedTimesOf } from './trusted-times.ts';

/** Who signed, proven. A key has no identity: whoever chose to trust it knows whose it is. */
export type VerifiedSigner =
  | ({ readonly kind: 'certificate' } & CertificateIdentity)
  | { readonly kind: 'key' };

/** What a bundle proves. Whose signature counts, and for which artifact, is judged elsewhere. */
export type VerifiedBundle = {
  readonly signer: VerifiedSigner;
  readonly content: SignedContent;
  readonly trustedTimes: readonly TrustedTime[];
};

export type VerifyRequest = {
  readonly bundle: string;
  /** Tried in order; the first one that verifies the bundle counts. */
  readonly trustedRoots: readonly TrustedRoot[];
  /** The key of a bundle that names a key (PEM, SPKI). A bundle with a certificate never uses it. */
  readonly publicKey?: string;
  /** The signed bytes, where they are at hand. Only Ed25519 and RSA message signatures cannot do without. */
  readonly artifact?: Uint8Array;
};

const codeByVerifierCode: Readonly<Record<string, RejectionCode>> = {
  NOT_IMPLEMENTED_ERROR: 'verifier-failed',
  TLOG_ERROR: 'log-entry-invalid',
  TLOG_INCLUSION_PROOF_ERROR: 'log-entry-invalid',
  TLOG_INCLUSION_PROMISE_ERROR: 'log-entry-invalid',
  TLOG_MISSING_INCLUSION_ERROR: 'log-entry-invalid',
  TLOG_BODY_ERROR: 'log-entry-invalid',
  CERTIFICATE_ERROR: 'certificate-untrusted',
  PUBLIC_KEY_ERROR: 'key-unknown',
  SIGNATURE_ERROR: 'signature-invalid',
  TIMESTAMP_ERROR: 'timestamp-invalid',
};

/** Any throw is a refusal: the verifier is known to reject by TypeError and SyntaxError, too. */
function rejectionOf(thrown: unknown): Rejection {
  if (thrown instanceof NeedsMessageError) return rejected('digest-only-impossible', thrown.message);
  if (thrown instanceof ValidationError) return rejected('bundle-shape-invalid', thrown.message);
  const detail = thrown instanceof Error ? thrown.message : 'the verifier failed without a message';
  const code = thrown instanceof VerificationError ? codeByVerifierCode[thrown.code] : undefined;
  return rejected(code ?? 'verifier-failed', detail);
}

function certificateProblem(bundle: ParsedBundle): Rejection | undefined {
  if (bundle.signer.kind !== 'certificate') return undefined;
  if (bundle.signer.others.some(isSelfIssued))
    return rejected('certificate-untrusted', 'the bundle brings its own root certificate');
  const problem = leafProblem(bundle.signer.der);
  return problem === undefined ? undefined : rejected('certificate-untrusted', problem);
}

function artifactProblem(content: SignedContent, artifact: Uint8Array | undefined): Rejection | undefined {
  if (content.kind !== 'message' || artifact === undefined) return undefined;
  return hasDigest(artifact, content.digest)
    ? undefined
    : rejected('artifact-differs', `the artifact does not have the signed digest ${content.digest}`);
}

function entityOf({ json, content }: ParsedBundle, artifact: Uint8Array | undefined): SignedEntity {
  const entity = toSignedEntity(bundleFromJSON(json));
  if (content.kind === 'statement') return entity;
  const { signature } = entity.signature;
  return { ...entity, signature: signedMessageContent({ digest: content.digest, signature, artifact }) };
}

function signerDer(bundle: ParsedBundle, key: KeyObject): Uint8Array {
  return bundle.signer.kind === 'certificate'
    ? bundle.signer.der
    : key.export({ format: 'der', type: 'spki' });
}

function parseKey(publicKey: string | undefined): KeyObject | undefined {
  if (publicKey === undefined) return undefined;
  try {
    return createPublicKey(publicKey);
  } catch {
    throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: 'the key is not a PEM public key' });
  }
}

function verifyUnder(
  root: TrustedRoot,
  bundle: ParsedBundle,
  request: VerifyRequest,
): Parsed<VerifiedBundle> {
  const publicKey = parseKey(request.publicKey);
  const material = toTrustMaterial(TrustedRootMessage.fromJSON(root.json), (hint) => {
    if (publicKey === undefined)
      throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: `no key is trusted as "${hint}"` });
    return { publicKey, validFor: () => true };
  });
  const entity = entityOf(bundle, request.artifact);
  const { key } = new Verifier(material, {
    tlogThreshold: root.thresholds.logEntries,
    ctlogThreshold: root.thresholds.certificateLogEntries,
    timestampThreshold: root.thresholds.timestamps,
  }).verify(entity);
  const times = trustedTimesOf(entity);
  for (const entry of entity.tlogEntries) {
    const problem = logEntryProblem(entry, signerDer(bundle, key));
    if (problem !== undefined) return rejected('log-entry-invalid', problem);
    if (!logWasInUse(material.tlogs, entry.logId.keyId, times))
      return rejected('log-entry-invalid', "the log's key was not in use when the bundle was signed");
  }
  return accepted({ signer: verifiedSigner(bundle), content: bundle.content, trustedTimes: times });
}

function verifiedSigner(bundle: ParsedBundle): VerifiedSigner {
  return bundle.signer.kind === 'key'
    ? { kind: 'key' }
    : { kind: 'certificate', ...readIdentity(bundle.signer.der) };
}

function attempt(verify: () => Parsed<VerifiedBundle>): Parsed<VerifiedBundle> {
  try {
    return verify();
  } catch (thrown) {
    return rejectionOf(thrown);
  }
}

function underAnyRoot(bundle: ParsedBundle, request: VerifyRequest): Parsed<VerifiedBundle> {
  const problem = certificateProblem(bundle) ?? artifactProblem(bundle.content, request.artifact);
  if (problem !== undefined) return problem;
  let last: Parsed<VerifiedBundle> = rejected('root-invalid', 'no trusted root was given');
  for (const root of request.trustedRoots) {
    last = attempt(() => verifyUnder(root, bundle, request));
    if (last.state === 'accepted') return last;
  }
  return last;
}

/**
 * What does this Sigstore bundle prove under these trusted roots? Checks the certificate chain and its log promise, the
 * transparency log entries, the trusted times and the signature; compares no identity and no artifact name, because
 * that is a judgement. Without `artifact`, a message signature is verified over the digest that the bundle states.
 * Never throws: whatever goes wrong is a rejection with a code of ours.
 */
export function verifyBundle(request: VerifyRequest): Parsed<VerifiedBundle> {
  const bundle = parseBundle(request.bundle);
  if (bundle.state === 'rejected') return bundle;
  return attempt(() => underAnyRoot(bundle.value, request));
}
