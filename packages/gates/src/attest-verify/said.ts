import { type Fact, type Instant, known, missing } from '@countersign/core';
import { type ClaimName, readClaim } from '@countersign/sigstore';
import type { FoundProvenance, Verified } from './facts.ts';
import { foldAscii } from './fold-ascii.ts';

const fromProvenance: Readonly<Partial<Record<ClaimName, (provenance: FoundProvenance) => string | null>>> = {
  sourceRepositoryUri: ({ source }) => source.repository,
  sourceRepositoryDigest: ({ source }) => source.commit,
  sourceRepositoryRef: ({ source }) => source.ref,
  sourceRepositoryId: ({ repositoryId }) => repositoryId,
  sourceRepositoryOwnerId: ({ ownerId }) => ownerId,
  buildTrigger: ({ event }) => event,
  runnerEnvironment: ({ runnerEnvironment }) => runnerEnvironment,
  runInvocationUri: ({ invocation }) => invocation,
};

/**
 * What a bundle says of the build. A certificate is the authority, and what it leaves open stays open. A bare key has
 * no certificate: there the holder of the key, whom the policy trusts, vouches for the provenance.
 */
export function said({ signer, provenance }: Verified, name: ClaimName): Fact<string> {
  if (signer.kind === 'certificate') return readClaim(signer.claims, name);
  const read = fromProvenance[name];
  if (provenance === null || read === undefined)
    return missing(
      'not-found',
      'it is signed with a bare key, and its predicate is no provenance that says so',
    );
  if (provenance.state === 'missing') return missing(provenance.cause, provenance.detail);
  const value = read(provenance.value);
  return value === null ? missing('not-found', 'the provenance does not say') : known(value);
}

/** `said`, for a sentence. */
export function saidText(verified: Verified, name: ClaimName): string {
  const fact = said(verified, name);
  return fact.state === 'known' ? fact.value : 'not stated';
}

/** The signer's name, for a sentence. */
export function identityText({ signer }: Verified): string {
  if (signer.kind === 'key') return `the key "${signer.name}"`;
  return signer.identity.state === 'known' ? signer.identity.value : 'not stated';
}

/**
 * One text for one signer: what is counted when different signers are wanted. A workflow is one signer at whatever ref
 * (whoever can push has as many refs as they like), and a mailbox one in whatever case.
 */
export function identityKey({ signer }: Verified): string {
  if (signer.kind === 'key') return `key ${signer.fingerprint}`;
  const [issuer, identity] = [signer.issuer, signer.identity].map((fact) =>
    fact.state === 'known' ? fact.value : '',
  );
  const name = identity?.startsWith('https://') === true ? identity.split('@', 1)[0] : identity;
  return `identity ${issuer ?? ''} ${foldAscii(name ?? '')}`;
}

/** Fingerprint of what signed. */
export function fingerprintOf({ signer }: Verified): `sha256:${string}` {
  return signer.kind === 'key' ? signer.fingerprint : signer.certificate;
}

/** The oldest trusted time: the signature existed by then. Null where nobody vouches for one. */
export function signedAt({ trustedTimes }: Pick<Verified, 'trustedTimes'>): Instant | null {
  return trustedTimes.map(({ at }) => at).toSorted()[0] ?? null;
}

/** The digests that a bundle speaks of. */
export function digestsOf({ content }: Pick<Verified, 'content'>): readonly string[] {
  return content.kind === 'message' ? [content.digest] : content.subjects.map(({ digest }) => digest);
}

/** The type of the statement; `none` for a bare signature. */
export function predicateTypeOf({ content }: Pick<Verified, 'content'>): string {
  return content.kind === 'message' ? 'none' : content.predicateType;
}
