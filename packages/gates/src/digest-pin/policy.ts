import { explainImageError, parseImage } from '@countersign/oci';
import * as v from 'valibot';

/** What is wrong with a file pattern, or null. Exclusions are refused: they would take files away silently. */
export function patternProblem(pattern: string): string | null {
  if (pattern.trim() === '' || pattern !== pattern.trim())
    return 'expected a file pattern such as deploy/**/*.yaml';
  return pattern.startsWith('!')
    ? 'expected a pattern of files to look at; exclusions (!…) are not taken'
    : null;
}

function approvedProblem(text: string): string | null {
  const parsed = parseImage(text);
  if (!parsed.ok)
    return `expected registry/name@sha256:<64 hex digits>, but ${explainImageError(parsed.error)}`;
  return parsed.value.digest === null
    ? 'expected a digest (registry/name@sha256:<64 hex digits>), because a tag can move'
    : null;
}

const patternSchema = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? patternProblem(dataset.value) : null;
    if (problem !== null) addIssue({ message: problem });
  }),
);

const approvedSchema = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? approvedProblem(dataset.value) : null;
    if (problem !== null) addIssue({ message: problem });
  }),
);

const excludeSchema = v.strictObject({
  kind: v.pipe(v.string(), v.minLength(1), v.description('`kind` of the document, exactly')),
  path: v.pipe(
    v.string(),
    v.minLength(1),
    v.description('path of the value with every index left empty, e.g. data.image or spec.steps[].image'),
  ),
});

export const digestPinPolicySchema = v.strictObject({
  mode: v.optional(
    v.pipe(
      v.picklist(['verify', 'check']),
      v.description(
        'verify: ask the registries and compare with what is approved; check: offline, only that every image is pinned',
      ),
    ),
    'verify',
  ),
  files: v.optional(
    v.pipe(
      v.array(patternSchema),
      v.maxLength(100),
      v.description('rendered Kubernetes manifests, as patterns from the root of the workspace'),
    ),
    [],
  ),
  expectSubject: v.optional(
    v.pipe(v.boolean(), v.description('the image that is deployed must appear in the manifests')),
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
      v.picklist(['approved', 'pinned']),
      v.description(
        'what is asked of images other than the subject: to be among `approved`, or only to be pinned by digest',
      ),
    ),
    'approved',
  ),
  sameDigestElsewhere: v.optional(
    v.pipe(
      v.picklist(['deny', 'allow']),
      v.description('an approved digest under another registry or repository name (a promotion)'),
    ),
    'deny',
  ),
  tagMoved: v.optional(
    v.pipe(
      v.picklist(['deny', 'warn']),
      v.description('name:tag@digest whose tag names another digest by now; the digest is what runs'),
    ),
    'deny',
  ),
  requireInRegistry: v.optional(
    v.pipe(v.boolean(), v.description('every pinned digest must still be in its registry')),
    true,
  ),
  exclude: v.optional(
    v.pipe(
      v.array(excludeSchema),
      v.maxLength(100),
      v.description('values under a key `image` that are no images, each named by kind and path'),
    ),
    [],
  ),
});

/** Which images may be deployed, and how they must be written. */
export type DigestPinPolicy = v.InferOutput<typeof digestPinPolicySchema>;
