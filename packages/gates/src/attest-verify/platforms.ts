import { type Digest, type Fact, known, missing, subjectText } from '@countersign/core';
import type { Scene } from './candidate.ts';
import type { ImageFact } from './facts.ts';
import { isPlatform, mayServe } from './platform-names.ts';
import type { Draft } from './reasons.ts';

type Child = { readonly digest: string; readonly platform: string };
type Read = Extract<ImageFact['read'], { state: 'known' }>['value'];

// What buildx puts beside the images of an index: unsigned statements, which no runtime pulls as a platform. Only this
// very platform is left out; a runtime may well take whatever else an index lists, annotations or not.
const noPlatform = 'unknown/unknown';

function readOf({ facts, subject }: Scene): ImageFact['read'] {
  const never = missing('not-collected', 'the image was not read');
  return facts.images.find(({ digest }) => digest === subject.digest)?.read ?? never;
}

function imagesOf({ kind, children }: Read): Read['children'] {
  return kind === 'index' ? children.filter(({ platform }) => platform !== noPlatform) : [];
}

function nested(children: Read['children']): string | undefined {
  const odd = children.find(({ kind }) => kind !== 'image');
  return (
    odd && `${odd.digest} inside of the index is ${odd.kind === 'index' ? 'an index itself' : 'no image'}`
  );
}

/** True when the requirement asks for more than the subject itself. */
export function asksPlatforms({ requirement }: Scene): boolean {
  return requirement.platforms !== 'index';
}

/** The platform images that must be attested beside the subject; missing where that is not known. */
export function wantedPlatforms(scene: Scene): Fact<readonly Child[]> {
  const { platforms } = scene.requirement;
  const { kind } = scene.subject;
  // The caller says of what kind the subject is: calling an image a file must not leave its platforms unasked.
  if (kind !== 'image') return missing('unsupported', `it is called a ${kind}, which lists no platforms`);
  const read = readOf(scene);
  if (read.state === 'missing') return missing(read.cause, read.detail);
  const images = imagesOf(read.value);
  const odd = nested(images);
  if (odd !== undefined) return missing('unsupported', odd);
  if (read.value.kind === 'index' && images.length === 0)
    return missing('not-found', 'the index lists no image of any platform');
  const serves = (found: string | null): boolean =>
    typeof platforms === 'string' || platforms.some((wanted) => mayServe(wanted, found));
  const wanted = images.filter(({ platform }) => serves(platform));
  return known(wanted.map(({ digest, platform }) => ({ digest, platform: platform ?? 'no platform' })));
}

/** Digests that an accepted subject brings along: the platform images that had to be attested beside it, and were. */
export function digestsBelow(scene: Scene): Digest[] {
  const wanted = asksPlatforms(scene) ? wantedPlatforms(scene) : undefined;
  return wanted?.state === 'known' ? wanted.value.map(({ digest }) => digest) : [];
}

/** Platforms that the policy lists and the index lacks. A single image is one platform, whichever. */
export function absentPlatforms(scene: Scene): Draft[] {
  const { requirement, subject, question } = scene;
  const { platforms } = requirement;
  const read = readOf(scene);
  if (typeof platforms === 'string' || read.state === 'missing' || read.value.kind !== 'index') return [];
  const images = imagesOf(read.value);
  const found = images.map(({ platform }) => platform ?? 'no platform');
  return platforms
    .filter((wanted) => !images.some(({ platform }) => isPlatform(wanted, platform)))
    .map((platform): Draft => {
      const data = { subject: subjectText(subject), platform, found };
      return { code: 'platform-missing', question, data, evidence: [] };
    });
}
