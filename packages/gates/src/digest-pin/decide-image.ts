import type { Missing } from '@countersign/core';
import { type Image, imageText } from '@countersign/oci';
import { type Bench, draft, type Pinned, resolutionOf } from './bench.ts';
import { decideApproval, decideAttested } from './decide-approval.ts';
import type { Site } from './places.ts';
import type { Draft } from './reasons.ts';

function registryUnknown(site: Site, reference: string, fact: Missing<unknown>): Draft {
  return draft('registry-unknown', site, { data: { reference, cause: fact.cause, detail: fact.detail } });
}

type Known = { readonly digest: string; readonly knownFrom: 'lock' | 'earlier-deploy' };

/** What the tag is known to have named before: by the lock, else by the last deploy that asked. */
function earlier(bench: Bench, { name, tag }: Image): readonly Known[] {
  const { lock, facts } = bench;
  const images = lock.state === 'known' ? (lock.value?.images ?? []) : [];
  const locked = images.filter((entry) => entry.name === name && entry.tag === tag);
  const seen = facts.earlier.state === 'known' ? facts.earlier.value : [];
  const before = seen.filter(({ reference }) => reference === `${name}:${tag}`);
  return [
    ...locked.map(({ digest }): Known => ({ digest, knownFrom: 'lock' })),
    ...before.map(({ digest }): Known => ({ digest, knownFrom: 'earlier-deploy' })),
  ];
}

/** A bare tag is no pin, whatever it names. That it moved since it was locked is told beside that. */
function mutable(bench: Bench, site: Site, image: Image): readonly Draft[] {
  const tag = image.tag ?? 'latest';
  const fact = resolutionOf(bench, image);
  const now = fact.state === 'known' ? fact.value.digest : null;
  const approved = bench.approvals.some(({ name, digest }) => name === image.name && digest === now);
  const asked = bench.policy.mode === 'verify' && fact.state === 'missing';
  const data = { tag, now, approved, detail: asked ? fact.detail : null };
  const moved = earlier(bench, image).find(({ digest }) => now !== null && digest !== now);
  return [
    draft('mutable-reference', site, { data, from: [fact] }),
    ...(moved === undefined
      ? []
      : [
          draft('tag-moved', site, {
            data: { tag, pinned: moved.digest, now, knownFrom: moved.knownFrom },
            from: [fact],
          }),
        ]),
  ];
}

function inRegistry(bench: Bench, { site, image }: Pinned): readonly Draft[] {
  if (!bench.policy.requireInRegistry) return [];
  const fact = resolutionOf(bench, image);
  if (fact.state === 'known') return [];
  if (fact.cause === 'not-found')
    return [draft('gone-from-registry', site, { data: { detail: fact.detail } })];
  return [registryUnknown(site, imageText(image), fact)];
}

/** The tag beside a digest is what people read, although no runtime looks at it: when it lies, that is told. */
function tagBeside(bench: Bench, { site, image, digest }: Pinned): readonly Draft[] {
  if (image.tag === null) return [];
  const tagged = { ...image, digest: null };
  const fact = resolutionOf(bench, tagged);
  const warnOnly = bench.policy.tagMoved === 'warn';
  const gone = fact.state === 'missing' && fact.cause === 'not-found';
  if (fact.state === 'missing' && !gone)
    return warnOnly ? [] : [registryUnknown(site, imageText(tagged), fact)];
  const now = fact.state === 'known' ? fact.value.digest : null;
  if (now === digest) return [];
  const data = { tag: image.tag, pinned: digest, now };
  if (warnOnly) return [draft('tag-moved-tolerated', site, { data, from: [fact] })];
  const known = earlier(bench, image).find((one) => one.digest === digest);
  return known === undefined
    ? [draft('tag-and-digest-disagree', site, { data, from: [fact] })]
    : [draft('tag-moved', site, { data: { ...data, knownFrom: known.knownFrom }, from: [fact] })];
}

/** One tag cannot be two digests: whoever reads one of the files is told something wrong. */
function tagElsewhere(bench: Bench, { site, image }: Pinned): readonly Draft[] {
  const digests = bench.tagDigests.get(`${image.name}:${image.tag}`) ?? [];
  if (image.tag === null || digests.length < 2) return [];
  const data = { tag: `${image.name}:${image.tag}`, digests: [...digests] };
  const code = bench.policy.tagMoved === 'warn' ? 'tag-with-two-digests-tolerated' : 'tag-with-two-digests';
  return [draft(code, site, { data })];
}

/** The lock has the last word on the references that it holds, whoever else approves. */
function drift(bench: Bench, { site, image, digest }: Pinned): readonly Draft[] {
  const { lock } = bench;
  const images = lock.state === 'known' ? (lock.value?.images ?? []) : [];
  const named = images.filter((entry) => entry.name === image.name);
  const same = named.filter(({ tag }) => tag === image.tag);
  if (same.length === 0 || same.some((entry) => entry.digest === digest)) return [];
  const locked = [...new Set(same.map((entry) => entry.digest))].sort();
  return [draft('pin-drift', site, { data: { pinned: digest, locked }, from: [lock] })];
}

/** What is said of one image. An allowing reason stands beside a shutting one; deny and unknown win. */
export function decideImage(bench: Bench, site: Site, image: Image): readonly Draft[] {
  if (image.digest === null) return mutable(bench, site, image);
  const pinned: Pinned = { site, image, digest: image.digest };
  if (bench.policy.mode === 'check')
    return [draft('pinned', site, { data: {} }), ...tagElsewhere(bench, pinned)];
  const drifted = drift(bench, pinned);
  return [
    ...inRegistry(bench, pinned),
    ...tagBeside(bench, pinned),
    ...tagElsewhere(bench, pinned),
    ...decideAttested(bench, pinned),
    ...(drifted.length > 0 ? drifted : decideApproval(bench, pinned)),
  ];
}
