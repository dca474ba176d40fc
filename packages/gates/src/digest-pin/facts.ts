import { digestSchema, factSchema, instantSchema, subjectSchema } from '@countersign/core';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const imageUseSchema = v.strictObject({
  document: v.pipe(count, v.description('which document of the file, from 1')),
  kind: v.pipe(v.nullable(v.string()), v.description('`kind` of that document')),
  path: v.pipe(v.string(), v.description('e.g. spec.template.spec.containers[0].image')),
  line: count,
  column: count,
  text: v.pipe(v.nullable(v.string()), v.description('as written; null where the value is no text')),
  found: v.pipe(v.string(), v.description('a short form of the value, for messages')),
});
/** A place in a manifest that names an image, or seems to. */
export type ImageUse = v.InferOutput<typeof imageUseSchema>;

export const manifestProblemSchema = v.strictObject({
  line: count,
  column: count,
  why: v.string(),
});
/** Something in a file that we did not understand, so that images may hide in it. */
export type ManifestProblem = v.InferOutput<typeof manifestProblemSchema>;

export const parsedManifestSchema = v.strictObject({
  documents: count,
  images: v.array(imageUseSchema),
  problems: v.array(manifestProblemSchema),
});
/** What a file of Kubernetes manifests says of images. */
export type ParsedManifest = v.InferOutput<typeof parsedManifestSchema>;

export const resolvedSchema = v.strictObject({
  digest: v.pipe(digestSchema, v.description('our own sha256 over the bytes that the registry served')),
  mediaType: v.string(),
  size: count,
  children: v.pipe(
    v.array(v.strictObject({ digest: digestSchema, platform: v.nullable(v.string()) })),
    v.description('the platform images of an index'),
  ),
});
/** What a reference named in its registry when it was asked for. */
export type Resolved = v.InferOutput<typeof resolvedSchema>;

export const digestPinFactsSchema = v.strictObject({
  at: v.pipe(instantSchema, v.description("the request's instant")),
  subject: subjectSchema,
  selections: v.pipe(
    v.array(v.strictObject({ pattern: v.string(), files: factSchema(v.array(v.string())) })),
    v.description('file patterns of every policy and of the action input, and the files that each matched'),
  ),
  files: v.array(v.strictObject({ path: v.string(), manifest: factSchema(parsedManifestSchema) })),
  resolutions: v.pipe(
    v.array(v.strictObject({ reference: v.string(), manifest: factSchema(resolvedSchema) })),
    v.description('by normalised reference: name:tag or name@digest'),
  ),
});
/** The images in the manifests, and what the registries say of them. */
export type DigestPinFacts = v.InferOutput<typeof digestPinFactsSchema>;
