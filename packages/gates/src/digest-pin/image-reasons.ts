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

const approvers = ['subject', 'policy', 'lock', 'attestation'] as const;
const approvedBy: Readonly<Record<(typeof approvers)[number], string>> = {
  subject: 'is the subject that is being deployed',
  policy: 'is approved by the policy',
  lock: 'is what the lock holds',
  attestation: 'is attested in this run',
};

/** How a promoted image differs from what was approved. */
export const changes = [
  'single-platform',
  'format-conversion',
  're-serialised-index',
  'other-bytes',
  'not-known',
] as const;
const changeText: Readonly<Record<(typeof changes)[number], string>> = {
  'single-platform': 'only the image of one platform was copied out of the index',
  'format-conversion': 'the same layers were written in another manifest format',
  're-serialised-index': 'the index lists the same images, but was written anew',
  'other-bytes': 'it holds something else',
  'not-known': 'what it holds could not be compared',
};

/** What is said of one image at one place, beside its approval. */
export const imageReasons = {
  'pinned-and-approved': reasonKind({
    effect: 'allow',
    title: 'Pinned and approved',
    data: placed({ approvedBy: v.picklist(approvers) }),
    explain: (data) => `${at(data.place)}: ${data.place.reference} ${approvedBy[data.approvedBy]}.`,
  }),
  'pinned-and-approved-elsewhere': reasonKind({
    effect: 'allow',
    title: 'Pinned, approved under another name',
    data: placed({ approved: v.string() }),
    explain: (data) =>
      `${at(data.place)}: ${data.place.reference} has the digest of the approved ${data.approved}, and the policy takes an approved digest under any name.`,
  }),
  promoted: reasonKind({
    effect: 'allow',
    title: 'Promoted unchanged',
    data: placed({ from: v.string(), digest: digestSchema }),
    explain: (data) => `${at(data.place)}: ${data.digest} is also what ${data.from} has.`,
  }),
  pinned: reasonKind({
    effect: 'allow',
    title: 'Pinned',
    data: placed({}),
    explain: (data) => `${at(data.place)}: ${data.place.reference} is pinned by its digest.`,
  }),
  attested: reasonKind({
    effect: 'allow',
    title: 'Attested in this run',
    data: placed({ digest: digestSchema }),
    explain: (data) => `${at(data.place)}: attest-verify accepted ${data.digest} in this run.`,
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
  'approved-digest-differs': reasonKind({
    effect: 'deny',
    title: 'Another digest than the approved one',
    data: placed({ pinned: digestSchema, approved: v.array(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the file pins ${data.pinned}, approved for this image is ${data.approved.join(' or ')}.`,
    remedy: 'Render the files from the approved digest, or get the digest that they pin approved.',
  }),
  'index-child-mix': reasonKind({
    effect: 'deny',
    title: 'Index and platform image are mixed up',
    data: placed({
      pinned: digestSchema,
      approved: digestSchema,
      pinnedIs: v.picklist(['child', 'index']),
      platform: v.nullable(v.string()),
    }),
    explain: ({ place, pinned, approved, pinnedIs, platform }) => {
      const one = platform === null ? 'one platform' : `the platform ${platform}`;
      return pinnedIs === 'child'
        ? `${at(place)}: the file pins ${pinned}, which is only the image for ${one} inside the approved index ${approved}.`
        : `${at(place)}: the file pins the index ${pinned}, but approved is only its image ${approved} for ${one}.`;
    },
    remedy:
      'Approve and deploy the same thing: take the digest of the index on both sides (or of the platform image on both).',
  }),
  'promotion-changed': reasonKind({
    effect: 'deny',
    title: 'The promotion changed the digest',
    data: placed({
      pinned: digestSchema,
      from: v.string(),
      approved: v.pipe(v.array(digestSchema), v.description('what is approved under that name')),
      change: v.picklist(changes),
      platform: v.nullable(v.string()),
    }),
    explain: ({ place, pinned, from, approved, change, platform }) => {
      const what =
        approved.length === 0
          ? `${from} does not have ${pinned}`
          : `${pinned} is not what is approved as ${from} (${approved.join(', ')})`;
      const which = platform === null ? '' : ` (${platform})`;
      return `${at(place)}: ${what}: ${changeText[change]}${which}.`;
    },
    remedy:
      'Copy the image byte for byte, with every platform and without converting it (`skopeo copy --all --preserve-digests`, `crane copy`).',
  }),
  'approved-under-other-name': reasonKind({
    effect: 'deny',
    title: 'Approved, but under another name',
    data: placed({ approved: v.array(v.string()) }),
    explain: (data) =>
      `${at(data.place)}: ${data.place.reference} has the digest of ${data.approved.join(' and ')}, but that name is what was approved.`,
    remedy:
      'Deploy it under the approved name, name the pair under `promotions`, or let the policy say `sameDigestElsewhere: allow`.',
  }),
  'not-approved': reasonKind({
    effect: 'deny',
    title: 'Nobody approved this',
    data: placed({}),
    explain: (data) => `${at(data.place)}: ${data.place.reference} is pinned, but nobody approved it.`,
    remedy:
      'Add it to `approved` or to the lock (`countersign digest-pin approve`), have it attested (`others: attested`), or let the policy say `others: pinned`.',
  }),
  'not-attested': reasonKind({
    effect: 'deny',
    title: 'Not attested in this run',
    data: placed({ digest: digestSchema }),
    explain: (data) =>
      `${at(data.place)}: attest-verify accepted other digests in this run, and not ${data.digest}.`,
    remedy: 'Let attest-verify verify this image too, or deploy what it verified.',
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
  'attested-unknown': reasonKind({
    effect: 'unknown',
    title: 'Not known what is attested',
    data: placed(unlearned.entries),
    explain: (data) =>
      `${at(data.place)}: what attest-verify accepted in this run is not known (${data.cause}): ${data.detail}.`,
    remedy: 'Let deploy-gate run both gates: name attest-verify in the same rule of the policy.',
  }),
} as const;
