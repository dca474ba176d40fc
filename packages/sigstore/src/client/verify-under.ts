import type { Instant } from '@countersign/core';
import { dsse } from '@sigstore/core';
import { type SignedEntity, type TrustMaterial, Verifier } from '@sigstore/verify';
import { decodeBase64 } from '../base64.ts';
import type { ParsedBundle } from '../bundle.ts';
import { type Parsed, type Rejection, rejected } from '../rejection.ts';
import type { Thresholds } from '../trusted-root.ts';
import { logEntryProblem } from './log-entry-binding.ts';
import { type PreparedRoot, trustMaterial } from './prepared-root.ts';
import { signedMessageContent } from './signed-message.ts';
import { derSignature, periodProblem, type UsableKey, verifyByKey } from './trusted-key.ts';
import { logWasInUse, type TrustedTime, trustedTimesOf } from './trusted-times.ts';
import { countWitnesses } from './witnesses.ts';

/** What one attempt rests on. Without a root neither logs nor timestamps are looked at: for keys only. */
export type Trust = { readonly root: PreparedRoot | null; readonly key: UsableKey | null };
/** A bundle, as we read it and as the verifier does, and the signed bytes where they are at hand. */
export type Candidate = {
  readonly bundle: ParsedBundle;
  readonly entity: Parsed<SignedEntity>;
  readonly artifact: Uint8Array | undefined;
};

const nothing: Thresholds = { logEntries: 0, certificateLogEntries: 0, timestamps: 0 };

/** A key that needs no log excuses the thresholds, never a witness that does not verify. */
function thresholdsOf({ root, key }: Trust): Thresholds {
  if (root === null || key?.trusted.log === 'none') return nothing;
  const { thresholds } = root;
  return key === null ? thresholds : { ...thresholds, logEntries: Math.max(1, thresholds.logEntries) };
}

type Signature = SignedEntity['signature'];

/** The library verifies DSSE with its own choice of hash and encoding; a trusted key brings its own. */
function keySignature(content: Signature, { shape }: ParsedBundle, key: UsableKey): Signature {
  const { payload = '', payloadType = '' } = shape.dsseEnvelope ?? {};
  const bytes = dsse.preAuthEncoding(payloadType, Buffer.from(decodeBase64(payload) ?? new Uint8Array()));
  const { signature } = content;
  return {
    signature,
    compareDigest: (digest) => content.compareDigest(digest),
    compareSignedDigest: (digest) => content.compareSignedDigest(digest),
    compareSignature: (found) => content.compareSignature(found),
    verifySignature: () => verifyByKey(key, { bytes, signature }),
  };
}

function signatureOf(
  entity: SignedEntity,
  { bundle, artifact }: Candidate,
  key: UsableKey | null,
): Signature {
  const { content } = bundle;
  const { signature } = entity.signature;
  if (content.kind === 'message') {
    const verifiable = key === null ? signature : derSignature(key, signature);
    return signedMessageContent({ digest: content.digest, signature, verifiable, artifact });
  }
  return key === null ? entity.signature : keySignature(entity.signature, bundle, key);
}

function entityUnder(entity: SignedEntity, candidate: Candidate, { root, key }: Trust): SignedEntity {
  const signature = signatureOf(entity, candidate, key);
  return root === null ? { ...entity, signature, tlogEntries: [], timestamps: [] } : { ...entity, signature };
}

type Seen = { readonly entity: SignedEntity; readonly material: TrustMaterial };

function entryProblem(
  { entity, material }: Seen,
  signer: Uint8Array,
  times: readonly TrustedTime[],
): string | undefined {
  for (const entry of entity.tlogEntries) {
    const problem = logEntryProblem(entry, signer, material.tlogs);
    if (problem !== undefined) return problem;
    if (!logWasInUse(material.tlogs, entry.logId.keyId, times))
      return "the log's key was not in use when the bundle was signed";
  }
  return undefined;
}

/** Each log and each authority counts once; @sigstore/verify counts every entry and every timestamp. */
function thresholdProblem({ entity, material }: Seen, thresholds: Thresholds): Rejection | undefined {
  const { logs, observers } = countWitnesses(entity, material);
  if (logs < thresholds.logEntries)
    return rejected(
      'log-entry-invalid',
      `expected entries of ${thresholds.logEntries} different logs, got ${logs}`,
    );
  return observers < thresholds.timestamps
    ? rejected(
        'timestamp-invalid',
        `expected ${thresholds.timestamps} different observers of the time, got ${observers}`,
      )
    : undefined;
}

/** Throws what the underlying verifier throws. */
function timesOrProblem(seen: Seen, { bundle }: Candidate, trust: Trust): Rejection | readonly TrustedTime[] {
  const { entity, material } = seen;
  const thresholds = thresholdsOf(trust);
  new Verifier(material, {
    tlogThreshold: thresholds.logEntries,
    ctlogThreshold: thresholds.certificateLogEntries,
    timestampThreshold: thresholds.timestamps,
  }).verify(entity);
  const { signer } = bundle;
  const der = signer.kind === 'certificate' ? signer.der : (trust.key?.spki ?? new Uint8Array());
  const times = trustedTimesOf(entity);
  const problem = entryProblem(seen, der, times);
  if (problem !== undefined) return rejected('log-entry-invalid', problem);
  const tooFew = thresholdProblem(seen, thresholds);
  if (tooFew !== undefined) return tooFew;
  const instants = times.map(({ at }): Instant => at);
  const outside = trust.key === null ? undefined : periodProblem(trust.key, instants);
  return outside === undefined ? times : rejected('key-out-of-validity', outside);
}

/**
 * What is wrong with this bundle under this trust, or the times that it proves. Throws what the underlying verifier
 * throws; the caller turns every throw into a refusal.
 */
export function verifyUnder(candidate: Candidate, trust: Trust): Rejection | readonly TrustedTime[] {
  const material = trustMaterial(trust.root, trust.key);
  if (material.state === 'rejected') return material;
  if (candidate.entity.state === 'rejected') return candidate.entity;
  const entity = entityUnder(candidate.entity.value, candidate, trust);
  return timesOrProblem({ entity, material: material.value }, candidate, trust);
}
