import { digestSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const placeSchema = v.strictObject({
  file: v.string(),
  document: v.number(),
  path: v.string(),
  line: v.number(),
  column: v.number(),
  image: v.string(),
});
/** Where an image stands, and how it is written there. */
export type Place = v.InferOutput<typeof placeSchema>;

function at(place: Place): string {
  return `${place.file}:${place.line}:${place.column} (${place.path})`;
}

function placed<E extends v.ObjectEntries>(entries: E) {
  return v.strictObject({ place: placeSchema, ...entries });
}

const pattern = v.strictObject({ pattern: v.string() });
const unlearned = v.strictObject({ cause: v.string(), detail: v.string() });
const subjectOnly = v.strictObject({ subject: v.string() });

export const digestPinReasons = {
  'files-listed': reasonKind({
    effect: 'allow',
    title: 'Files found',
    data: v.strictObject({ pattern: v.string(), files: v.number() }),
    explain: (data) => `${data.pattern} matches ${data.files} files.`,
  }),
  'file-understood': reasonKind({
    effect: 'allow',
    title: 'File understood',
    data: v.strictObject({ file: v.string(), documents: v.number(), images: v.number() }),
    explain: (data) => `${data.file} was read: ${data.documents} documents, ${data.images} images.`,
  }),
  'images-found': reasonKind({
    effect: 'allow',
    title: 'Images found',
    data: v.strictObject({ images: v.number(), files: v.number() }),
    explain: (data) => `${data.images} images were found in ${data.files} files.`,
  }),
  'subject-found': reasonKind({
    effect: 'allow',
    title: 'The subject is deployed',
    data: v.strictObject({ subject: v.string(), places: v.array(placeSchema) }),
    explain: (data) => `${data.subject} is deployed at ${data.places.map(at).join(', ')}.`,
  }),
  'pinned-and-approved': reasonKind({
    effect: 'allow',
    title: 'Pinned and approved',
    data: placed({ approvedBy: v.picklist(['subject', 'policy']) }),
    explain: (data) =>
      data.approvedBy === 'subject'
        ? `${at(data.place)}: ${data.place.image} is the subject that is being deployed.`
        : `${at(data.place)}: ${data.place.image} is approved by the policy.`,
  }),
  'pinned-and-approved-elsewhere': reasonKind({
    effect: 'allow',
    title: 'Pinned, approved under another name',
    data: placed({ approved: v.string() }),
    explain: (data) =>
      `${at(data.place)}: ${data.place.image} has the digest of the approved ${data.approved}, and the policy takes an approved digest under any name.`,
  }),
  pinned: reasonKind({
    effect: 'allow',
    title: 'Pinned',
    data: placed({}),
    explain: (data) => `${at(data.place)}: ${data.place.image} is pinned by its digest.`,
  }),
  excluded: reasonKind({
    effect: 'allow',
    title: 'Excluded by the policy',
    data: placed({ kind: v.string() }),
    explain: (data) => `${at(data.place)}: the policy says that this value of a ${data.kind} is no image.`,
  }),
  'tag-moved-tolerated': reasonKind({
    effect: 'allow',
    title: 'The tag has moved',
    data: placed({ tag: v.string(), pinned: digestSchema, now: v.nullable(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the tag ${data.tag} ${data.now === null ? 'is gone' : `names ${data.now} by now`}; ${data.pinned} is pinned and is what runs. The policy only warns of this.`,
  }),
  'mutable-reference': reasonKind({
    effect: 'deny',
    title: 'The image is not pinned',
    data: placed({
      tag: v.string(),
      now: v.pipe(v.nullable(digestSchema), v.description('what the tag named when the registry was asked')),
      approved: v.pipe(v.boolean(), v.description('whether that is an approved digest of this image')),
      detail: v.pipe(v.nullable(v.string()), v.description('why the digest is not known')),
    }),
    explain: ({ place, tag, now, approved, detail }) => {
      const known = `the tag names ${now} now, which is ${approved ? '' : 'not '}an approved digest of this image`;
      const state = now === null ? (detail ?? 'the registry was not asked') : known;
      return `${at(place)}: ${place.image} names the tag ${tag}, which can be moved: ${state}.`;
    },
    remedy: 'Write the approved digest behind the tag (name:tag@sha256:…), and deploy that.',
  }),
  'tag-moved': reasonKind({
    effect: 'deny',
    title: 'The tag has moved',
    data: placed({ tag: v.string(), pinned: digestSchema, now: v.nullable(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the manifest pins ${data.pinned}, but the tag ${data.tag} ${data.now === null ? 'does not exist any more' : `names ${data.now}`}.`,
    remedy:
      'Find out who moved the tag. The digest is what runs: correct or drop the tag, or let the policy say `tagMoved: warn`.',
  }),
  'approved-digest-differs': reasonKind({
    effect: 'deny',
    title: 'Another digest than the approved one',
    data: placed({ pinned: digestSchema, approved: v.array(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the manifest pins ${data.pinned}, approved for this image is ${data.approved.join(' or ')}.`,
    remedy: 'Render the manifests from the approved digest, or get the digest that they pin approved.',
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
        ? `${at(place)}: the manifest pins ${pinned}, which is only the image for ${one} inside the approved index ${approved}.`
        : `${at(place)}: the manifest pins the index ${pinned}, but approved is only its image ${approved} for ${one}.`;
    },
    remedy:
      'Approve and deploy the same thing: take the digest of the index on both sides (or of the platform image on both).',
  }),
  'approved-under-other-name': reasonKind({
    effect: 'deny',
    title: 'Approved, but under another name',
    data: placed({ approved: v.array(v.string()) }),
    explain: (data) =>
      `${at(data.place)}: ${data.place.image} has the digest of ${data.approved.join(' and ')}, but that name is what was approved.`,
    remedy:
      'Deploy it under the approved name, add this name with its digest to `approved`, or let the policy say `sameDigestElsewhere: allow`.',
  }),
  'not-approved': reasonKind({
    effect: 'deny',
    title: 'Nobody approved this image',
    data: placed({}),
    explain: (data) => `${at(data.place)}: ${data.place.image} is pinned, but nobody approved it.`,
    remedy:
      'Add it to `approved` in the policy, or let the policy say `others: pinned` when a digest is enough for images that are not the subject.',
  }),
  'gone-from-registry': reasonKind({
    effect: 'deny',
    title: 'The digest is not in the registry',
    data: placed({ detail: v.string() }),
    explain: (data) => `${at(data.place)}: ${data.place.image} cannot be pulled: ${data.detail}.`,
    remedy:
      'Push the image again or roll forward. Some registries answer like this when the credentials may not read the repository.',
  }),
  'subject-absent': reasonKind({
    effect: 'deny',
    title: 'The subject is not in the manifests',
    data: v.strictObject({ subject: v.string(), images: v.number() }),
    explain: (data) => `None of the ${data.images} images in the manifests is ${data.subject}.`,
    remedy:
      'Render the manifests with the digest that is being deployed, or check that `files` names the right manifests.',
  }),
  'no-files-named': reasonKind({
    effect: 'unknown',
    title: 'No manifests were named',
    data: v.strictObject({}),
    explain: () => 'Neither the policy nor the input `manifests` names a file.',
    remedy: 'Name the rendered manifests: `files` in the policy or the input `manifests`.',
  }),
  'no-file-matched': reasonKind({
    effect: 'unknown',
    title: 'No file matches',
    data: pattern,
    explain: (data) => `No file matches ${data.pattern}.`,
    remedy:
      'Check the pattern, and that the manifests were rendered before this step. Links are not followed.',
  }),
  'files-unknown': reasonKind({
    effect: 'unknown',
    title: 'Files could not be listed',
    data: v.strictObject({ pattern: v.string(), ...unlearned.entries }),
    explain: (data) => `The files of ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
    remedy: 'See the cause; a narrower pattern helps when there are too many files.',
  }),
  'file-unreadable': reasonKind({
    effect: 'unknown',
    title: 'A file could not be read',
    data: v.strictObject({ file: v.string(), ...unlearned.entries }),
    explain: (data) => `${data.file} could not be read (${data.cause}): ${data.detail}.`,
    remedy: 'Make it a readable UTF-8 file of at most 4 MiB.',
  }),
  'file-not-understood': reasonKind({
    effect: 'unknown',
    title: 'A file was not understood',
    data: v.strictObject({ file: v.string(), line: v.number(), column: v.number(), why: v.string() }),
    explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
    remedy:
      'Correct the file. Templates and overlays must be rendered first (helm template, kustomize build).',
  }),
  'not-understood': reasonKind({
    effect: 'unknown',
    title: 'An image was not understood',
    data: placed({ why: v.string() }),
    explain: (data) => `${at(data.place)}: ${data.place.image} is not understood as an image: ${data.why}.`,
    remedy:
      'Render templates first (helm template, kustomize build, envsubst). A value that is no image can be named under `exclude`.',
  }),
  'no-image-found': reasonKind({
    effect: 'unknown',
    title: 'No image found',
    data: v.strictObject({ files: v.number() }),
    explain: (data) => `The ${data.files} files that were read name no image.`,
    remedy: 'Check that `files` names the manifests of the workloads.',
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
  'subject-unusable': reasonKind({
    effect: 'unknown',
    title: 'The subject is no image',
    data: v.strictObject({ subject: v.string(), why: v.string() }),
    explain: (data) => `The subject ${data.subject} cannot be compared with images: ${data.why}.`,
    remedy:
      'Give `subject` as registry/name@sha256:…. Before there is an image, as on a pull request, use `mode: check`.',
  }),
  'subject-not-seen': reasonKind({
    effect: 'unknown',
    title: 'The subject was not seen',
    data: subjectOnly,
    explain: (data) =>
      `${data.subject} was not seen in the manifests, but not all of them could be read or understood.`,
    remedy: 'Mend what the other reasons say of the manifests.',
  }),
} as const;
