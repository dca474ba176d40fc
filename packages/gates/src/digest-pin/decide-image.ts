import type { EvidenceId, Fact, Missing, ReasonDraft } from '@countersign/core';
import { type Image, imageText } from '@countersign/oci';
import { type Approval, approvalText } from './approvals.ts';
import type { DigestPinFacts, Resolved } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { digestPinReasons } from './reasons.ts';
import { isExcluded, meaningOf, resolutionOf, type Use } from './uses.ts';

export type Draft = ReasonDraft<typeof digestPinReasons>;
/** What every image is judged against. */
export type Bench = {
  readonly policy: DigestPinPolicy;
  readonly facts: DigestPinFacts;
  readonly approvals: readonly Approval[];
};
/** An image that is understood, at its place. */
type Case = { readonly use: Use; readonly image: Image };
type Pinned = Case & { readonly digest: string };

function evidenceOf(...facts: readonly Fact<unknown>[]): readonly EvidenceId[] {
  return facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
}

function draft<K extends Draft['code']>(
  code: K,
  use: Use,
  rest: {
    readonly data: Omit<Extract<Draft, { code: K }>['data'], 'place'>;
    readonly from?: readonly Fact<unknown>[];
  },
): Draft {
  const evidence = [...new Set([...use.evidence, ...evidenceOf(...(rest.from ?? []))])];
  return { code, question: use.question, data: { place: use.place, ...rest.data }, evidence } as Draft;
}

function registryUnknown(use: Use, reference: string, fact: Missing<unknown>): Draft {
  return draft('registry-unknown', use, { data: { reference, cause: fact.cause, detail: fact.detail } });
}

function mutable(bench: Bench, { use, image }: Case): Draft {
  const tag = image.tag ?? 'latest';
  const fact = resolutionOf(bench.facts, image);
  const now = fact.state === 'known' ? fact.value.digest : null;
  const approved = bench.approvals.some(({ name, digest }) => name === image.name && digest === now);
  const asked = bench.policy.mode === 'verify' && fact.state === 'missing';
  const data = { tag, now, approved, detail: asked ? fact.detail : null };
  return draft('mutable-reference', use, { data, from: [fact] });
}

function inRegistry(bench: Bench, { use, image }: Pinned): readonly Draft[] {
  if (!bench.policy.requireInRegistry) return [];
  const fact = resolutionOf(bench.facts, image);
  if (fact.state === 'known') return [];
  if (fact.cause === 'not-found')
    return [draft('gone-from-registry', use, { data: { detail: fact.detail } })];
  return [registryUnknown(use, imageText(image), fact)];
}

/** The tag beside a digest is what people read, although no runtime looks at it: when it lies, that is told. */
function tagBeside(bench: Bench, { use, image, digest }: Pinned): readonly Draft[] {
  if (image.tag === null) return [];
  const tagged = { ...image, digest: null };
  const fact = resolutionOf(bench.facts, tagged);
  const warnOnly = bench.policy.tagMoved === 'warn';
  const gone = fact.state === 'missing' && fact.cause === 'not-found';
  if (fact.state === 'missing' && !gone)
    return warnOnly ? [] : [registryUnknown(use, imageText(tagged), fact)];
  const now = fact.state === 'known' ? fact.value.digest : null;
  if (now === digest) return [];
  const data = { tag: image.tag, pinned: digest, now };
  return [draft(warnOnly ? 'tag-moved-tolerated' : 'tag-moved', use, { data, from: [fact] })];
}

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
  const approvedFact = resolutionOf(bench.facts, { ...pinned.image, tag: null, digest: approved });
  const child = childIn(approvedFact, pinned.digest);
  if (child !== undefined) return { approved, pinnedIs: 'child', platform: child.platform };
  const inside = childIn(resolutionOf(bench.facts, pinned.image), approved);
  return inside === undefined ? undefined : { approved, pinnedIs: 'index', platform: inside.platform };
}

function otherDigest(bench: Bench, pinned: Pinned, approved: readonly string[]): readonly Draft[] {
  const { use, digest } = pinned;
  const mixes = approved.flatMap((candidate) => mixOf(bench, pinned, candidate) ?? []);
  const from = [pinned.digest, ...mixes.map((mix) => mix.approved)].map((one) =>
    resolutionOf(bench.facts, { ...pinned.image, tag: null, digest: one }),
  );
  if (mixes.length > 0)
    return mixes.map((mix) => draft('index-child-mix', use, { data: { pinned: digest, ...mix }, from }));
  return [
    draft('approved-digest-differs', use, { data: { pinned: digest, approved: [...approved].sort() } }),
  ];
}

function elsewhere(bench: Bench, { use }: Pinned, same: readonly Approval[]): Draft {
  const approved = same.map(approvalText).sort();
  return bench.policy.sameDigestElsewhere === 'allow'
    ? draft('pinned-and-approved-elsewhere', use, { data: { approved: approved.join(' and ') } })
    : draft('approved-under-other-name', use, { data: { approved } });
}

/** Whose approval does this name and digest have? */
function approval(bench: Bench, pinned: Pinned): readonly Draft[] {
  const { use, image, digest } = pinned;
  const named = bench.approvals.filter(({ name }) => name === image.name);
  const exact = named.find((candidate) => candidate.digest === digest);
  if (exact !== undefined) return [draft('pinned-and-approved', use, { data: { approvedBy: exact.by } })];
  if (named.length > 0) return otherDigest(bench, pinned, [...new Set(named.map((one) => one.digest))]);
  const same = bench.approvals.filter((candidate) => candidate.digest === digest);
  if (same.length > 0) return [elsewhere(bench, pinned, same)];
  return [draft(bench.policy.others === 'pinned' ? 'pinned' : 'not-approved', use, { data: {} })];
}

/** What is said of one place. An allowing reason stands beside a shutting one; deny and unknown win. */
export function decideImage(bench: Bench, use: Use): readonly Draft[] {
  if (isExcluded(bench.policy, use.use))
    return [draft('excluded', use, { data: { kind: use.use.kind ?? 'document' } })];
  const meaning = meaningOf(use.use);
  if (!meaning.understood) return [draft('not-understood', use, { data: { why: meaning.why } })];
  const { image } = meaning;
  if (image.digest === null) return [mutable(bench, { use, image })];
  if (bench.policy.mode === 'check') return [draft('pinned', use, { data: {} })];
  const pinned: Pinned = { use, image, digest: image.digest };
  return [...inRegistry(bench, pinned), ...tagBeside(bench, pinned), ...approval(bench, pinned)];
}
