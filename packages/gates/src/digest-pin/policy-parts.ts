import { explainImageError, parseImage } from '@countersign/oci';
import * as v from 'valibot';
import { fileFormats } from '@countersign/references';

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

function nameProblem(text: string): string | null {
  const parsed = parseImage(text);
  if (!parsed.ok) return `expected registry/name, but ${explainImageError(parsed.error)}`;
  return text.includes('@') || /:[^/]*$/u.test(text)
    ? 'expected registry/name without a tag or digest'
    : null;
}

/** A text that a rule of ours must let pass; the rule says what is wrong, or null. */
function ruled(problemOf: (text: string) => string | null) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? problemOf(dataset.value) : null;
      if (problem !== null) addIssue({ message: problem });
    }),
  );
}

export const patternSchema = ruled(patternProblem);
export const approvedSchema = ruled(approvedProblem);
const nameSchema = ruled(nameProblem);
const filled = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

export const fileEntrySchema = v.union([
  patternSchema,
  v.strictObject({
    pattern: patternSchema,
    format: v.exactOptional(
      v.pipe(
        v.picklist(fileFormats),
        v.description('how the files are read; found out by name and content when absent'),
      ),
    ),
    expectReferences: v.optional(
      v.pipe(v.boolean(), v.description('files without any reference are not a pass')),
      true,
    ),
  }),
]);

export const excludeSchema = v.strictObject({
  kind: v.pipe(
    filled,
    v.description(
      '`kind` of the document, exactly; where documents have none, the format (workflow, compose, …)',
    ),
  ),
  path: v.pipe(
    filled,
    v.description('path of the value with every index left empty, e.g. data.image or spec.steps[].image'),
  ),
});

export const imagePathSchema = v.strictObject({
  kind: v.pipe(filled, v.description('`kind` of the document, exactly')),
  path: v.pipe(filled, v.description('path of a further image, indices left empty, e.g. spec.steps[].run')),
});
export const helmPathSchema = filled;

export const promotionSchema = v.strictObject({
  from: v.pipe(nameSchema, v.description('registry/name where it was approved')),
  to: v.pipe(nameSchema, v.description('registry/name under which it is deployed')),
});

const ownerRepo = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u, 'expected owner/repo'));

export const usesSchema = v.strictObject({
  reachable: v.optional(
    v.pipe(
      v.picklist(['branch', 'branch-or-tag', 'not-asked']),
      v.description(
        'what of its own repository must hold the commit of an action; a commit of a fork is held by neither',
      ),
    ),
    'branch-or-tag',
  ),
  inside: v.optional(
    v.pipe(
      v.picklist(['deny', 'warn']),
      v.description('an action that itself names an image or another action by something that can move'),
    ),
    'deny',
  ),
  acceptedInside: v.optional(
    v.pipe(
      v.array(ownerRepo),
      v.maxLength(100),
      v.description('owner/repo of actions of which that is accepted'),
    ),
    [],
  ),
});

export const lockSchema = v.strictObject({
  path: v.pipe(filled, v.description('the lock file, from the root of the workspace')),
  trust: v.pipe(
    v.picklist(['attested', 'reviewed']),
    v.description(
      'why it is believed. attested: attest-verify accepted its sha256 in this run; reviewed: GitHub has the same bytes at the deployed commit',
    ),
  ),
});
