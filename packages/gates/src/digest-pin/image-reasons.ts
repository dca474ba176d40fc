import { digestSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { at, placed, unlearned } from './placed-reason.ts';

const nullableDigest = v.nullable(digestSchema);
const tagged = {
  tag: v.string(),
  pinned: digestSchema,
  now: v.pipe(nullableDigest, v.description('null: the tag does not exist any more')),
};

function nowText(now: string | null): string {
  return now === null ? 'does not exist any more' : `names ${now}`;
}

/** What is said of one image at one place, whoever approved it. */
export const imageReasons = {
  pinned: reasonKind({
    effect: 'allow',
    title: 'Pinned',
    data: placed({}),
    explain: (data) => `${at(data.place)}: ${data.place.reference} is pinned by its digest.`,
  }),
  excluded: reasonKind({
    effect: 'allow',
    title: 'Excluded by the policy',
    data: placed({ kind: v.string() }),
    explain: (data) =>
      `${at(data.place)}: the policy says that this value of a ${data.kind} is no reference.`,
  }),
  'tag-moved-tolerated': reasonKind({
    effect: 'allow',
    title: 'The tag names another digest',
    data: placed(tagged),
    explain: (data) =>
      `${at(data.place)}: the tag ${data.tag} ${nowText(data.now)}; ${data.pinned} is pinned and is what runs. The policy only warns of this.`,
  }),
  'tag-with-two-digests-tolerated': reasonKind({
    effect: 'allow',
    title: 'One tag, several digests',
    data: placed({ tag: v.string(), digests: v.array(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the files pin the tag ${data.tag} to ${data.digests.join(' and to ')}. The policy only warns of this.`,
  }),
  'mutable-reference': reasonKind({
    effect: 'deny',
    title: 'The image is not pinned',
    data: placed({
      tag: v.string(),
      now: v.pipe(nullableDigest, v.description('what the tag named when the registry was asked')),
      approved: v.pipe(v.boolean(), v.description('whether that is an approved digest of this image')),
      detail: v.pipe(v.nullable(v.string()), v.description('why the digest is not known')),
    }),
    explain: ({ place, tag, now, approved, detail }) => {
      const known = `the tag names ${now} now, which is ${approved ? '' : 'not '}an approved digest of this image`;
      const state = now === null ? (detail ?? 'the registry was not asked') : known;
      return `${at(place)}: ${place.reference} names the tag ${tag}, which can be moved: ${state}.`;
    },
    remedy:
      'Write the digest behind the tag (name:tag@sha256:…); `countersign digest-pin pin` does it without changing another byte.',
  }),
  'tag-moved': reasonKind({
    effect: 'deny',
    title: 'The tag has moved',
    data: placed({
      ...tagged,
      knownFrom: v.pipe(
        v.picklist(['lock', 'earlier-deploy']),
        v.description('who says that the tag named the pinned digest before'),
      ),
    }),
    explain: ({ place, tag, pinned, now, knownFrom }) =>
      `${at(place)}: the tag ${tag} named ${pinned} ${knownFrom === 'lock' ? 'when it was locked' : 'at an earlier deploy'}, and now ${nowText(now)}.`,
    remedy:
      'Find out who moved the tag. The digest is what runs: correct or drop the tag, or let the policy say `tagMoved: warn`.',
  }),
  'tag-and-digest-disagree': reasonKind({
    effect: 'deny',
    title: 'Tag and digest disagree',
    data: placed(tagged),
    explain: (data) =>
      `${at(data.place)}: ${data.pinned} is pinned, but the tag ${data.tag} beside it ${nowText(data.now)}.`,
    remedy:
      'The digest is what runs, the tag is what people read: find out which of them is meant, or let the policy say `tagMoved: warn`.',
  }),
  'tag-with-two-digests': reasonKind({
    effect: 'deny',
    title: 'One tag, several digests',
    data: placed({ tag: v.string(), digests: v.array(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the files pin the tag ${data.tag} to ${data.digests.join(' and to ')}.`,
    remedy: 'Pin the tag to one digest everywhere, or give the other image its own tag.',
  }),
  'gone-from-registry': reasonKind({
    effect: 'deny',
    title: 'The digest is not in the registry',
    data: placed({ detail: v.string() }),
    explain: (data) => `${at(data.place)}: ${data.place.reference} cannot be pulled: ${data.detail}.`,
    remedy:
      'Push the image again or roll forward. Some registries answer like this when the credentials may not read the repository.',
  }),
  'not-understood': reasonKind({
    effect: 'unknown',
    title: 'A reference was not understood',
    data: placed({ why: v.string() }),
    explain: (data) => `${at(data.place)}: ${data.place.reference} is not understood: ${data.why}.`,
    remedy:
      'Render templates first (helm template, kustomize build, envsubst). A value that is no reference can be named under `exclude`.',
  }),
  'registry-unknown': reasonKind({
    effect: 'unknown',
    title: 'The registry did not say',
    data: placed({ reference: v.string(), ...unlearned.entries }),
    explain: (data) =>
      `${at(data.place)}: what ${data.reference} is could not be learned (${data.cause}): ${data.detail}.`,
    remedy:
      'Give credentials that may pull (docker/login-action, input `docker-config`), or run again when the registry answers.',
  }),
} as const;
