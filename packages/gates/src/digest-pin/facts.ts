import {
  commitSchema,
  digestSchema,
  factSchema,
  instantSchema,
  sha256Schema,
  subjectSchema,
} from '@countersign/core';
import * as v from 'valibot';
import { actionFactSchema, referenceKinds } from './action-facts.ts';
import { fileFormats } from '@countersign/references';
import { pinLockSchema } from './lock.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const referenceSchema = v.strictObject({
  kind: v.picklist(referenceKinds),
  document: v.pipe(count, v.description('which document of the file, from 1')),
  documentKind: v.pipe(v.nullable(v.string()), v.description('`kind` of a Kubernetes document')),
  path: v.pipe(v.string(), v.description('e.g. spec.template.spec.containers[0].image')),
  line: count,
  column: count,
  text: v.pipe(v.nullable(v.string()), v.description('the whole reference; null where it is no text')),
  found: v.pipe(v.string(), v.description('a short form of the value, for messages')),
  why: v.pipe(v.nullable(v.string()), v.description('why it is not understood; null when it is')),
  comment: v.pipe(v.nullable(v.string()), v.description('the version that a comment behind a commit names')),
});
/** A place in a file that names an image or an action, or seems to. */
export type ReferenceFact = v.InferOutput<typeof referenceSchema>;

const problemSchema = v.strictObject({ line: count, column: count, why: v.string() });

const parsedFileSchema = v.strictObject({
  format: v.pipe(
    v.nullable(v.picklist(fileFormats)),
    v.description('how it was read; null where no word in it could begin a reference'),
  ),
  documents: count,
  references: v.array(referenceSchema),
  problems: v.pipe(
    v.array(problemSchema),
    v.description('what was not understood: references may hide there'),
  ),
  leftOut: v.pipe(
    v.array(
      v.strictObject({ document: count, path: v.string(), line: count, column: count, why: v.string() }),
    ),
    v.description('places that a rule of the format leaves out, such as a Compose service that is built'),
  ),
  takes: v.optional(
    v.pipe(
      v.array(v.strictObject({ file: v.string(), line: count, column: count })),
      v.description('files and folders that its reader takes too, as written: relative to the file'),
    ),
    [],
  ),
});
/** What a file says of images and actions. */
export type ParsedFile = v.InferOutput<typeof parsedFileSchema>;

const resolvedSchema = v.strictObject({
  digest: v.pipe(digestSchema, v.description('our own sha256 over the bytes that the registry served')),
  mediaType: v.string(),
  size: count,
  children: v.pipe(
    v.array(v.strictObject({ digest: digestSchema, platform: v.nullable(v.string()) })),
    v.description('the platform images of an index'),
  ),
  config: v.pipe(v.nullable(digestSchema), v.description('of an image; null for an index')),
  layers: v.array(digestSchema),
});
/** What a reference named in its registry when it was asked for. */
export type Resolved = v.InferOutput<typeof resolvedSchema>;

const lockFileSchema = v.strictObject({
  path: v.string(),
  content: v.pipe(
    factSchema(v.strictObject({ digest: sha256Schema, lock: pinLockSchema })),
    v.description('the file in the workspace, with the sha256 of its bytes'),
  ),
  reviewed: v.pipe(
    factSchema(v.nullable(sha256Schema)),
    v.description(
      'sha256 of the same file at the deployed commit, as GitHub has it; null where there is none',
    ),
  ),
});

const platformPinSchema = v.strictObject({
  workflow: v.string(),
  uses: v.pipe(v.string(), v.description('owner/repo@ref')),
  commit: commitSchema,
  repositoryId: v.pipe(v.string(), v.description('numeric id when it was locked')),
});

export const digestPinFactsSchema = v.strictObject({
  at: v.pipe(instantSchema, v.description("the request's instant")),
  commit: v.pipe(commitSchema, v.description('the commit that is deployed')),
  subject: subjectSchema,
  selections: v.pipe(
    v.array(v.strictObject({ pattern: v.string(), files: factSchema(v.array(v.string())) })),
    v.description('file patterns of every policy and of the action input, and the files that each matched'),
  ),
  files: v.array(v.strictObject({ path: v.string(), parsed: factSchema(parsedFileSchema) })),
  locals: v.pipe(
    v.array(v.strictObject({ path: v.string(), files: v.array(v.string()) })),
    v.description('local actions that are used, and which of the files exist that say what they run'),
  ),
  resolutions: v.pipe(
    v.array(v.strictObject({ reference: v.string(), manifest: factSchema(resolvedSchema) })),
    v.description('by normalised reference: name:tag or name@digest'),
  ),
  actions: v.array(actionFactSchema),
  attested: v.pipe(
    factSchema(v.array(subjectSchema)),
    v.description(
      'what attest-verify accepted in this run: its subjects, and the platform images of an index under its name',
    ),
  ),
  locks: v.array(lockFileSchema),
  actionsLock: v.pipe(
    factSchema(v.array(platformPinSchema)),
    v.description('what .github/workflows/actions.lock pins'),
  ),
  earlier: v.pipe(
    factSchema(v.array(v.strictObject({ reference: v.string(), digest: digestSchema }))),
    v.description('what tags named when something was deployed before'),
  ),
});
/** The references in the files, and what registries, repositories and locks say of them. */
export type DigestPinFacts = v.InferOutput<typeof digestPinFactsSchema>;
