import type { EvidenceId } from '@countersign/core';
import { bundleFromJSON } from '@sigstore/bundle';
import type { X509Certificate } from '@sigstore/core';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';
import { type ClaimedSigner, type ParsedBundle, parseBundle, type SignedContent } from '../bundle.ts';
import { accepted, type Parsed, type Rejection, rejected } from '../rejection.ts';
import type { TrustedRoot } from '../trusted-root.ts';
import {
  type CertificateIdentity,
  isSelfIssued,
  leafProblem,
  parseCertificate,
  readIdentity,
} from './leaf-certificate.ts';
import { type PreparedRoot, prepareRoot } from './prepared-root.ts';
import { hasDigest } from './signed-message.ts';
import { readTrustedKey, type TrustedKey, type UsableKey } from './trusted-key.ts';
import type { TrustedTime } from './trusted-times.ts';
import { attempt, mostTelling } from './verifier-rejection.ts';
import { type Candidate, type Trust, verifyUnder } from './verify-under.ts';

/** Who signed, proven. A key has no identity: whoever chose to trust it knows whose it is, and named it. */
export type VerifiedSigner =
  | ({ readonly kind: 'certificate' } & CertificateIdentity)
  | {
      readonly kind: 'key';
      readonly name: string;
      /** sha256 over the key's SubjectPublicKeyInfo, DER. */
      readonly fingerprint: EvidenceId;
    };

/** What a bundle proves. Whose signature counts, and for which artifact, is judged elsewhere. */
export type VerifiedBundle = {
  readonly signer: VerifiedSigner;
  readonly content: SignedContent;
  /** Oldest first. Empty only for a key with `log: none`. */
  readonly trustedTimes: readonly TrustedTime[];
  /** Position in `trustedRoots` of the root that it was verified under; null for a key that needed none. */
  readonly root: number | null;
};

export type VerifyRequest = {
  readonly bundle: string;
  /**
   * Each is tried by itself, in order; nothing of one ever completes another. The first that verifies counts. For many
   * bundles `prepareRoots` parses them once.
   */
  readonly trustedRoots: readonly (TrustedRoot | PreparedRoot)[];
  /** Tried in order for a bundle that names a key. A bundle with a certificate never uses them. */
  readonly keys?: readonly TrustedKey[];
  /** The signed bytes, where they are at hand. Only Ed25519 and RSA message signatures cannot do without. */
  readonly artifact?: Uint8Array;
};

const mostKeys = 100;

type CertificateSigner = Extract<ClaimedSigner, { kind: 'certificate' }>;

/** The signing certificate, as the verifier has parsed it. Throws on bytes that are not a certificate. */
function leafOf({ der }: CertificateSigner, entity: Parsed<SignedEntity>): X509Certificate {
  const key = entity.state === 'accepted' ? entity.value.key : undefined;
  return key?.$case === 'certificate' ? key.certificate : parseCertificate(der);
}

function certificateProblem({ bundle, entity }: Candidate): Rejection | undefined {
  const { signer } = bundle;
  if (signer.kind !== 'certificate') return undefined;
  if (signer.others.some(isSelfIssued))
    return rejected('certificate-untrusted', 'the bundle brings its own root certificate');
  const problem = leafProblem(leafOf(signer, entity));
  return problem === undefined ? undefined : rejected('certificate-untrusted', problem);
}

function artifactProblem({ bundle, artifact }: Candidate): Rejection | undefined {
  const { content } = bundle;
  if (content.kind !== 'message' || artifact === undefined) return undefined;
  return hasDigest(artifact, content.digest)
    ? undefined
    : rejected('artifact-differs', `the artifact does not have the signed digest ${content.digest}`);
}

function verifiedSigner({ bundle: { signer }, entity }: Candidate, key: UsableKey | null): VerifiedSigner {
  if (signer.kind === 'certificate')
    return { kind: 'certificate', ...readIdentity(leafOf(signer, entity), signer.der) };
  if (key === null) throw new Error('a key bundle was verified without a key');
  return { kind: 'key', name: key.trusted.name, fingerprint: key.fingerprint };
}

type Attempt = Trust & { readonly position: number | null };

function underOne(candidate: Candidate, { root, key, position }: Attempt): Parsed<VerifiedBundle> {
  const found = verifyUnder(candidate, { root, key });
  if ('state' in found) return found;
  const { content } = candidate.bundle;
  const signer = verifiedSigner(candidate, key);
  return accepted({ signer, content, trustedTimes: found, root: position });
}

function usableKeys(keys: readonly TrustedKey[]): Parsed<readonly UsableKey[]> {
  if (keys.length > mostKeys)
    return rejected('key-invalid', `${keys.length} keys are trusted, at most ${mostKeys} are tried`);
  const usable: UsableKey[] = [];
  for (const trusted of keys) {
    const key = readTrustedKey(trusted);
    if (key.state === 'rejected') return key;
    usable.push(key.value);
  }
  return accepted(usable);
}

/** Every root for a certificate, every pair of root and key for a key; a key without a log can do without a root. */
function attemptsFor(bundle: ParsedBundle, request: VerifyRequest): Parsed<readonly Attempt[]> {
  const roots = request.trustedRoots.map((root, position) => ({ root: prepareRoot(root), position }));
  if (bundle.signer.kind === 'certificate') return accepted(roots.map((root) => ({ ...root, key: null })));
  const keys = usableKeys(request.keys ?? []);
  if (keys.state === 'rejected') return keys;
  if (keys.value.length === 0)
    return rejected('key-unknown', `no key is trusted; the bundle names "${bundle.signer.hint}"`);
  const attempts = keys.value.flatMap((key): Attempt[] => {
    const rootless = roots.length === 0 && key.trusted.log === 'none';
    return rootless ? [{ root: null, position: null, key }] : roots.map((root) => ({ ...root, key }));
  });
  return accepted(attempts);
}

function verifyCandidate(candidate: Candidate, request: VerifyRequest): Parsed<VerifiedBundle> {
  const problem = certificateProblem(candidate) ?? artifactProblem(candidate);
  if (problem !== undefined) return problem;
  const attempts = attemptsFor(candidate.bundle, request);
  if (attempts.state === 'rejected') return attempts;
  const refusals: Rejection[] = [];
  for (const one of attempts.value) {
    const result = attempt(() => underOne(candidate, one));
    if (result.state === 'accepted') return result;
    refusals.push(result);
  }
  const [first, ...rest] = refusals;
  return first === undefined
    ? rejected('root-invalid', 'no trusted root was given')
    : mostTelling([first, ...rest]);
}

/**
 * What does this Sigstore bundle prove under these trusted roots and keys? Checks the certificate chain and its log
 * promise, or the key and its period, the transparency log entries, the trusted times and the signature; compares no
 * identity and no artifact name, because that is a judgement. Without `artifact`, a message signature is verified over
 * the digest that the bundle states. Never throws: whatever goes wrong is a rejection with a code of ours.
 */
export function verifyBundle(request: VerifyRequest): Parsed<VerifiedBundle> {
  const bundle = parseBundle(request.bundle);
  if (bundle.state === 'rejected') return bundle;
  const entity = attempt(() => accepted(toSignedEntity(bundleFromJSON(bundle.value.json))));
  const { artifact } = request;
  return attempt(() => verifyCandidate({ bundle: bundle.value, entity, artifact }, request));
}
