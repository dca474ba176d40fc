import type { Fact } from '@countersign/core';
import { normalizeImageName } from '@countersign/oci';
import { type Approval, approvalText } from './approvals.ts';
import { type Bench, draft, lockUnknown, type Pinned, resolutionOf } from './bench.ts';
import { decidePromotion } from './decide-promotion.ts';
import type { Resolved } from './facts.ts';
import { promotedFrom } from './policy.ts';
import type { Site } from './places.ts';
import type { Draft } from './reasons.ts';

type Mix = {
  readonly approved: string;
  readonly pinnedIs: 'child' | 'index';
  readonly platform: string | null;
};

function childIn(fact: Fact<Resolved>, digest: string): { readonly platform: string | null } | undefined {
  const manifest = fact.state === 'known' ? fact.value : fact.partial;
  return manifest?.children.find((child) => child.digest === digest);
}

/** Membership is read from the index's own bytes, never guessed from names. */
function mixOf(bench: Bench, pinned: Pinned, approved: string): Mix | undefined {
  const approvedFact = resolutionOf(bench, { ...pinned.image, tag: null, digest: approved });
  const child = childIn(approvedFact, pinned.digest);
  if (child !== undefined) return { approved, pinnedIs: 'child', platform: child.platform };
  const inside = childIn(resolutionOf(bench, pinned.image), approved);
  return inside === undefined ? undefined : { approved, pinnedIs: 'index', platform: inside.platform };
}

function otherDigest(bench: Bench, pinned: Pinned, approved: readonly string[]): readonly Draft[] {
  const { site, digest } = pinned;
  const mixes = approved.flatMap((candidate) => mixOf(bench, pinned, candidate) ?? []);
  const from = [pinned.digest, ...mixes.map((mix) => mix.approved)].map((one) =>
    resolutionOf(bench, { ...pinned.image, tag: null, digest: one }),
  );
  if (mixes.length > 0)
    return mixes.map((mix) => draft('index-child-mix', site, { data: { pinned: digest, ...mix }, from }));
  return [
    draft('approved-digest-differs', site, { data: { pinned: digest, approved: [...approved].sort() } }),
  ];
}

function elsewhere(bench: Bench, { site }: Pinned, same: readonly Approval[]): Draft {
  const approved = same.map(approvalText).sort();
  return bench.policy.sameDigestElsewhere === 'allow'
    ? draft('pinned-and-approved-elsewhere', site, { data: { approved: approved.join(' and ') } })
    : draft('approved-under-other-name', site, { data: { approved } });
}

/** An image that no approval speaks of, by name or by digest. */
function stranger(bench: Bench, pinned: Pinned): readonly Draft[] {
  const { policy, facts } = bench;
  const { site } = pinned;
  if (policy.others === 'pinned') return [draft('pinned', site, { data: {} })];
  if (policy.others === 'approved') return [draft('not-approved', site, { data: {} })];
  const { attested } = facts;
  if (attested.state === 'missing') return attestedUnknown(bench, site);
  const data = { approvedBy: 'attestation' as const };
  return isAttested(bench, pinned)
    ? [draft('pinned-and-approved', site, { data, from: [attested] })]
    : [draft('not-approved', site, { data: {}, from: [attested] })];
}

/**
 * Under this name, or one that the policy takes for it: what attest-verify asks of an artifact may hang on its name, and
 * whoever calls it says under which name it asks.
 */
function isAttested({ policy, facts: { attested } }: Bench, { image, digest }: Pinned): boolean {
  if (attested.state === 'missing') return false;
  const names = [image.name, ...promotedFrom(policy, image.name)];
  return attested.value.some(
    (subject) =>
      subject.kind === 'image' &&
      subject.digest === digest &&
      (policy.sameDigestElsewhere === 'allow' || names.includes(normalizeImageName(subject.name) ?? '')),
  );
}

function attestedUnknown({ facts: { attested } }: Bench, site: Site): readonly Draft[] {
  if (attested.state === 'known') return [];
  const { cause, detail } = attested;
  return [draft('attested-unknown', site, { data: { cause, detail } })];
}

/** Where the policy asks that every deployed digest is attested, this one too. */
export function decideAttested(bench: Bench, pinned: Pinned): readonly Draft[] {
  const { attested } = bench.facts;
  const { site, digest } = pinned;
  if (bench.policy.attested === 'not-asked') return [];
  if (attested.state === 'missing') return attestedUnknown(bench, site);
  const code = isAttested(bench, pinned) ? 'attested' : 'not-attested';
  return [draft(code, site, { data: { digest }, from: [attested] })];
}

function byName(bench: Bench, pinned: Pinned, names: readonly string[]): readonly Draft[] | undefined {
  const named = bench.approvals.filter(({ name }) => names.includes(name));
  const exact = named.find((candidate) => candidate.digest === pinned.digest);
  if (exact !== undefined)
    return [
      draft('pinned-and-approved', pinned.site, { data: { approvedBy: exact.by }, from: [bench.lock] }),
    ];
  // What cannot be read of the lock may hold this very digest.
  const unknown = lockUnknown(bench, pinned.site.question);
  if (unknown.length > 0) return unknown;
  return named.length === 0
    ? undefined
    : otherDigest(bench, pinned, [...new Set(named.map(({ digest }) => digest))]);
}

/** Whose approval does this name and digest have? */
export function decideApproval(bench: Bench, pinned: Pinned): readonly Draft[] {
  const { image, digest } = pinned;
  const from = promotedFrom(bench.policy, image.name);
  const promotion = from.map((name) => decidePromotion(bench, pinned, name));
  // One place that has the digest is enough; why the others have not would only confuse.
  const settled = promotion.find(({ unchanged }) => unchanged) ?? promotion[0];
  if (settled !== undefined && !settled.unchanged) return settled.drafts;
  const said = settled?.drafts ?? [];
  const named = byName(bench, pinned, [image.name, ...from]);
  if (named !== undefined) return [...said, ...named];
  const same = bench.approvals.filter((candidate) => candidate.digest === digest);
  if (same.length > 0) return [...said, elsewhere(bench, pinned, same)];
  return [...said, ...stranger(bench, pinned)];
}
