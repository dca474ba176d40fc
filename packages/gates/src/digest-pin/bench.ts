import { type EvidenceId, type Fact, missing } from '@countersign/core';
import { type Image, imageText } from '@countersign/oci';
import { type Approval, approvalsOf, lockOfPolicy } from './approvals.ts';
import type { DigestPinFacts, Resolved } from './facts.ts';
import { type LocalRoots, localRoots, localUses } from './local-roots.ts';
import type { PinLock } from './lock.ts';
import { isExcluded, meaningOf, type Site, sitesOf } from './places.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { Draft } from './reasons.ts';

/** What every reference is judged against. */
export type Bench = {
  readonly policy: DigestPinPolicy;
  readonly facts: DigestPinFacts;
  readonly sites: readonly Site[];
  readonly approvals: readonly Approval[];
  readonly lock: Fact<PinLock | null>;
  readonly resolutions: ReadonlyMap<string, Fact<Resolved>>;
  /** The digests that the files pin a `name:tag` to. */
  readonly tagDigests: ReadonlyMap<string, readonly string[]>;
  /** From where paths in a file are counted. */
  readonly roots: LocalRoots;
};
/** An image that is understood and pinned, at its place. */
export type Pinned = { readonly site: Site; readonly image: Image; readonly digest: string };

function tagDigestsIn(policy: DigestPinPolicy, sites: readonly Site[]): Map<string, readonly string[]> {
  const digests = new Map<string, Set<string>>();
  for (const site of sites) {
    const meaning = meaningOf(site.reference);
    if (meaning.is !== 'image' || isExcluded(policy, site)) continue;
    const { name, tag, digest } = meaning.image;
    if (tag === null || digest === null) continue;
    const key = `${name}:${tag}`;
    digests.set(key, (digests.get(key) ?? new Set()).add(digest));
  }
  return new Map([...digests].map(([key, found]) => [key, [...found].sort()]));
}

export function benchOf(policy: DigestPinPolicy, facts: DigestPinFacts): Bench {
  const sites = sitesOf(facts);
  return {
    policy,
    facts,
    sites,
    approvals: approvalsOf(policy, facts),
    lock: lockOfPolicy(policy, facts),
    // The first one counts, whatever follows it.
    resolutions: new Map(
      facts.resolutions.toReversed().map(({ reference, manifest }) => [reference, manifest]),
    ),
    tagDigests: tagDigestsIn(policy, sites),
    roots: localRoots(localUses(facts)),
  };
}

/** What the registry said of `name:tag` or `name@digest`; `not-collected` when it was not asked. */
export function resolutionOf(bench: Bench, image: Pick<Image, 'name' | 'tag' | 'digest'>): Fact<Resolved> {
  const reference = imageText(image);
  const fact = bench.resolutions.get(reference);
  if (fact === undefined) return missing('not-collected', `the registry was not asked for ${reference}`);
  const other = fact.state === 'known' && image.digest !== null && fact.value.digest !== image.digest;
  return other ? missing('malformed', `the registry answered with ${fact.value.digest}`) : fact;
}

function evidenceOf(facts: readonly Fact<unknown>[]): readonly EvidenceId[] {
  return facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
}

/** A reason about one place; the place is added to its data, and the evidence of the file to its evidence. */
export function draft<K extends Draft['code']>(
  code: K,
  site: Site,
  rest: {
    readonly data: Omit<Extract<Draft, { code: K }>['data'], 'place'>;
    readonly from?: readonly Fact<unknown>[];
  },
): Draft {
  const evidence = [...new Set([...site.evidence, ...evidenceOf(rest.from ?? [])])];
  return { code, question: site.question, data: { place: site.place, ...rest.data }, evidence } as Draft;
}

/** The same for reasons that are not about a place, such as what is not known of the lock. */
export function lockUnknown(bench: Bench, question: string): Draft[] {
  const { lock, policy } = bench;
  if (lock.state === 'known' || policy.lock === null) return [];
  const { cause, detail } = lock;
  return [{ code: 'lock-unknown', question, data: { lock: policy.lock.path, cause, detail }, evidence: [] }];
}
