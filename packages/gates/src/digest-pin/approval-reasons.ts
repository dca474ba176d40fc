import { digestSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { at, placed, unlearned } from './placed-reason.ts';

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

/** Who approved an image, or why nobody did. */
export const approvalReasons = {
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
  attested: reasonKind({
    effect: 'allow',
    title: 'Attested in this run',
    data: placed({ digest: digestSchema }),
    explain: (data) => `${at(data.place)}: attest-verify accepted ${data.digest} in this run.`,
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
      `${at(data.place)}: attest-verify did not accept ${data.digest} under this name in this run.`,
    remedy: 'Let attest-verify verify this image too, or deploy what it verified.',
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
