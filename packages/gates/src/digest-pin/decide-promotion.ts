import type { Fact } from '@countersign/core';
import { imageText } from '@countersign/oci';
import { type Bench, draft, type Pinned, resolutionOf } from './bench.ts';
import type { Resolved } from './facts.ts';
import type { changes } from './approval-reasons.ts';
import type { Draft } from './reasons.ts';

type Change = { readonly change: (typeof changes)[number]; readonly platform: string | null };

function sorted(digests: readonly string[]): string {
  return digests.toSorted().join(' ');
}

function isIndex({ children }: Resolved): boolean {
  return children.length > 0;
}

function isDocker({ mediaType }: Resolved): boolean {
  return mediaType.startsWith('application/vnd.docker.');
}

function sameImages(before: Resolved, after: Resolved): boolean {
  const digests = ({ children }: Resolved): string => sorted(children.map(({ digest }) => digest));
  return isIndex(before) && digests(before) === digests(after);
}

/** Same layers in the same order, or the same platforms, and the other family of media types. */
function converted(before: Resolved, after: Resolved): boolean {
  if (isDocker(before) === isDocker(after) || isIndex(before) !== isIndex(after)) return false;
  const platforms = ({ children }: Resolved): string =>
    sorted(children.map(({ platform }) => platform ?? '?'));
  return isIndex(before)
    ? platforms(before) === platforms(after)
    : before.layers.length > 0 && before.layers.join(' ') === after.layers.join(' ');
}

/** How does what is deployed differ from what was approved? Pure; both are what registries served. */
export function changeBetween(before: Resolved, after: Resolved): Change {
  const child = before.children.find(({ digest }) => digest === after.digest);
  if (child !== undefined) return { change: 'single-platform', platform: child.platform };
  if (sameImages(before, after)) return { change: 're-serialised-index', platform: null };
  if (converted(before, after)) return { change: 'format-conversion', platform: null };
  return { change: 'other-bytes', platform: null };
}

function changeFrom(approved: readonly Fact<Resolved>[], after: Fact<Resolved>): Change {
  if (after.state === 'missing') return { change: 'not-known', platform: null };
  const known = approved.filter((fact) => fact.state === 'known');
  const found = known.map(({ value }) => changeBetween(value, after.value));
  const telling = found.find(({ change }) => change !== 'other-bytes');
  return telling ?? found[0] ?? { change: 'not-known', platform: null };
}

type Promotion = { readonly unchanged: boolean; readonly drafts: readonly Draft[] };

function changed(bench: Bench, { site, image, digest }: Pinned, from: string): Promotion {
  const approved = approvedAs(bench, from);
  const before = approved.map((one) => resolutionOf(bench, { name: from, tag: null, digest: one }));
  const after = resolutionOf(bench, image);
  const data = { pinned: digest, from, approved: [...approved], ...changeFrom(before, after) };
  return {
    unchanged: false,
    drafts: [draft('promotion-changed', site, { data, from: [...before, after] })],
  };
}

function approvedAs({ approvals }: Bench, name: string): readonly string[] {
  return [...new Set(approvals.filter((one) => one.name === name).map(({ digest }) => digest))].sort();
}

/** Whether something is approved under the name that it was promoted from, and this digest under neither name. */
function isOther(bench: Bench, { image, digest }: Pinned, from: string): boolean {
  const approved = approvedAs(bench, from);
  // What cannot be read of the lock may hold this very digest.
  if (bench.lock.state === 'missing' || approved.length === 0) return false;
  return !approved.includes(digest) && !approvedAs(bench, image.name).includes(digest);
}

/**
 * Is what is deployed byte for byte what was approved under the other name? The registry under that name is asked for
 * the very digest; where it is another one, the approved digests say what became of it.
 */
export function decidePromotion(bench: Bench, pinned: Pinned, from: string): Promotion {
  const { site, digest } = pinned;
  if (isOther(bench, pinned, from)) return changed(bench, pinned, from);
  const source = { name: from, tag: null, digest };
  const there = resolutionOf(bench, source);
  if (there.state === 'known')
    return { unchanged: true, drafts: [draft('promoted', site, { data: { from, digest }, from: [there] })] };
  if (there.cause === 'not-found') return changed(bench, pinned, from);
  const data = { reference: imageText(source), cause: there.cause, detail: there.detail };
  return { unchanged: false, drafts: [draft('registry-unknown', site, { data })] };
}
