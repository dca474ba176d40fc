import { type Digest, type Fact, known, missing, subjectText } from '@countersign/core';
import type { Scene } from './candidate.ts';
import type { ImageFact } from './facts.ts';
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

/** Digests that an accepted subject brings along: the platform images that its own bytes list, where they were read. */
export function digestsBelow(scene: Scene): Digest[] {
  const read = readOf(scene);
  return read.state === 'known' ? imagesOf(read.value).map(({ digest }) => digest) : [];
}

function nested(children: Read['children']): string | undefined {
  const odd = children.find(({ kind }) => kind !== 'image');
  return (
    odd && `${odd.digest} inside of the index is ${odd.kind === 'index' ? 'an index itself' : 'no image'}`
  );
}

/** True when the requirement asks for more than the subject itself. */
export function asksPlatforms({ requirement, subject }: Scene): boolean {
  return requirement.platforms !== 'index' && subject.kind === 'image';
}

/** The platform images that must be attested beside the subject; missing where that is not known. */
export function wantedPlatforms(scene: Scene): Fact<readonly Child[]> {
  const { platforms } = scene.requirement;
  const read = readOf(scene);
  if (read.state === 'missing') return missing(read.cause, read.detail);
  const images = imagesOf(read.value);
  const odd = nested(images);
  if (odd !== undefined) return missing('unsupported', odd);
  const all = images.map(({ digest, platform }) => ({ digest, platform: platform ?? 'no platform' }));
  if (typeof platforms === 'string') return known(all);
  return known(all.filter(({ platform }) => platforms.includes(platform)));
}

/** Platforms that the policy lists and the index lacks. A single image is one platform, whichever. */
export function absentPlatforms(scene: Scene): Draft[] {
  const { requirement, subject, question } = scene;
  const { platforms } = requirement;
  const read = readOf(scene);
  if (typeof platforms === 'string' || read.state === 'missing' || read.value.kind !== 'index') return [];
  const found = imagesOf(read.value).map(({ platform }) => platform ?? 'no platform');
  return platforms
    .filter((platform) => !found.includes(platform))
    .map((platform): Draft => {
      const data = { subject: subjectText(subject), platform, found };
      return { code: 'platform-missing', question, data, evidence: [] };
    });
}
