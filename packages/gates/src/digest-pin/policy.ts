import { parseImage } from '@countersign/oci';
import * as v from 'valibot';
import {
  approvedSchema,
  excludeSchema,
  fileEntrySchema,
  helmPathSchema,
  imagePathSchema,
  lockSchema,
  promotionSchema,
  usesSchema,
} from './policy-parts.ts';

const usesDefault = {};

export const digestPinPolicySchema = v.strictObject({
  mode: v.optional(
    v.pipe(
      v.picklist(['verify', 'check']),
      v.description(
        'verify: ask the registries and compare with what is approved; check: offline, only that everything is pinned',
      ),
    ),
    'verify',
  ),
  files: v.optional(
    v.pipe(
      v.array(fileEntrySchema),
      v.maxLength(100),
      v.description('what is deployed: patterns from the root of the workspace, or { pattern, format }'),
    ),
    [],
  ),
  imagePaths: v.optional(
    v.pipe(
      v.array(imagePathSchema),
      v.maxLength(100),
      v.description('further places of images in custom resources, each by kind and path'),
    ),
    [],
  ),
  helmPaths: v.optional(
    v.pipe(
      v.array(helmPathSchema),
      v.maxLength(100),
      v.description('further mappings of Helm values that hold repository, tag and digest'),
    ),
    [],
  ),
  expectSubject: v.optional(
    v.pipe(v.boolean(), v.description('the image that is deployed must appear in the files')),
    true,
  ),
  approved: v.optional(
    v.pipe(
      v.array(approvedSchema),
      v.maxLength(1_000),
      v.description('further approved images, registry/name@sha256:…, beside the subject'),
    ),
    [],
  ),
  others: v.optional(
    v.pipe(
      v.picklist(['approved', 'attested', 'pinned']),
      v.description(
        'what is asked of everything but the subject: to be in `approved` or the lock, or else to be attested in this run, or only to be pinned',
      ),
    ),
    'approved',
  ),
  attested: v.optional(
    v.pipe(
      v.picklist(['required', 'not-asked']),
      v.description(
        'required: attest-verify accepted every deployed digest in this run, the subject and what is approved too',
      ),
    ),
    'not-asked',
  ),
  lock: v.optional(
    v.pipe(
      v.nullable(lockSchema),
      v.description('digest-pin.lock: what it holds is approved, and what differs from it is denied'),
    ),
    null,
  ),
  promotions: v.optional(
    v.pipe(
      v.array(promotionSchema),
      v.maxLength(100),
      v.description('images that are approved under one name and deployed, byte for byte, under another'),
    ),
    [],
  ),
  sameDigestElsewhere: v.optional(
    v.pipe(
      v.picklist(['deny', 'allow']),
      v.description('an approved digest under any other registry or repository name'),
    ),
    'deny',
  ),
  tagMoved: v.optional(
    v.pipe(
      v.picklist(['deny', 'warn']),
      v.description('name:tag@digest whose tag names another digest; the digest is what runs'),
    ),
    'deny',
  ),
  requireInRegistry: v.optional(
    v.pipe(v.boolean(), v.description('every pinned digest must still be in its registry')),
    true,
  ),
  uses: v.optional(
    v.pipe(usesSchema, v.description('what is asked of actions and reusable workflows')),
    usesDefault,
  ),
  actionsLock: v.optional(
    v.pipe(
      v.picklist(['ignore', 'accept']),
      v.description(
        'whether a pin in .github/workflows/actions.lock, which the runner enforces, counts as one',
      ),
    ),
    'ignore',
  ),
  exclude: v.optional(
    v.pipe(
      v.array(excludeSchema),
      v.maxLength(100),
      v.description('values that look like references and are none, each named by kind and path'),
    ),
    [],
  ),
});

/** Which images and actions may be deployed, and how they must be written. */
export type DigestPinPolicy = v.InferOutput<typeof digestPinPolicySchema>;

/** One entry of `files` with nothing left out. */
export type FileEntry = {
  readonly pattern: string;
  readonly format: Extract<DigestPinPolicy['files'][number], object>['format'];
  readonly expectReferences: boolean;
};

export function fileEntries(policy: DigestPinPolicy): readonly FileEntry[] {
  return policy.files.map((entry) =>
    typeof entry === 'string'
      ? { pattern: entry, format: undefined, expectReferences: true }
      : { pattern: entry.pattern, format: entry.format, expectReferences: entry.expectReferences },
  );
}

/** The names under which an image of that name may have been approved before it was promoted. */
export function promotedFrom(policy: DigestPinPolicy, name: string): readonly string[] {
  const nameOf = (text: string): string => {
    const parsed = parseImage(text);
    return parsed.ok ? parsed.value.name : text;
  };
  return policy.promotions.filter(({ to }) => nameOf(to) === name).map(({ from }) => nameOf(from));
}
