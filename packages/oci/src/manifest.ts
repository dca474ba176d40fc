import { check, type Fact, known, mapFact, missing, problemText, type Schema } from '@countersign/core';
import * as v from 'valibot';
import {
  annotationsSchema,
  type Descriptor,
  descriptorOf,
  descriptorSchema,
  type Referrer,
} from './descriptor.ts';
import { bareMediaType, type ManifestKind, manifestKind } from './media-type.ts';

/** A manifest that an index lists. `platform` is `os/architecture[/variant]`, null where none is given. */
export type ManifestChild = Referrer & { readonly platform: string | null };
export type Manifest = {
  readonly kind: ManifestKind;
  readonly mediaType: string;
  /** What an index lists, in its order; empty for a single image. */
  readonly children: readonly ManifestChild[];
  /** What a single image is made of; null and empty for an index. */
  readonly config: Descriptor | null;
  readonly layers: readonly Descriptor[];
  /** The digest of what this manifest belongs to (image-spec, manifest.md, `subject`). Unsigned. */
  readonly subject: string | null;
  readonly artifactType: string | null;
  readonly annotations: Readonly<Record<string, string>>;
};

const mostChildren = 1_000;
const mostLayers = 1_000;

const platformSchema = v.looseObject({
  os: v.string(),
  architecture: v.string(),
  variant: v.exactOptional(v.string()),
});
const shared = {
  schemaVersion: v.literal(2),
  mediaType: v.exactOptional(v.string()),
  artifactType: v.exactOptional(v.string()),
  subject: v.exactOptional(v.nullable(descriptorSchema)),
  annotations: v.exactOptional(v.nullable(annotationsSchema)),
};
const imageSchema = v.looseObject({
  ...shared,
  config: descriptorSchema,
  layers: v.pipe(v.array(descriptorSchema), v.maxLength(mostLayers)),
  manifests: v.exactOptional(v.never()),
});
const indexSchema = v.looseObject({
  ...shared,
  manifests: v.pipe(
    v.array(
      v.looseObject({
        ...descriptorSchema.entries,
        platform: v.exactOptional(v.nullable(platformSchema)),
        artifactType: v.exactOptional(v.string()),
      }),
    ),
    v.maxLength(mostChildren),
  ),
  config: v.exactOptional(v.never()),
  layers: v.exactOptional(v.never()),
});
type IndexBody = v.InferOutput<typeof indexSchema>;
type ImageBody = v.InferOutput<typeof imageSchema>;

function childOf(entry: IndexBody['manifests'][number]): ManifestChild {
  const { platform, artifactType = null } = entry;
  const parts = [platform?.os, platform?.architecture, platform?.variant];
  const written = parts.filter((part) => part !== undefined && part !== '').join('/');
  return { ...descriptorOf(entry), artifactType, platform: written === '' ? null : written };
}

function parseJson(text: string): Fact<{ readonly body: unknown }> {
  try {
    return known({ body: JSON.parse(text) });
  } catch {
    return missing('malformed', 'the manifest is not JSON');
  }
}

function refuseType(mediaType: string): Fact<never> {
  const shown = mediaType === '' ? 'no media type' : `the media type ${JSON.stringify(mediaType)}`;
  return missing('unsupported', `the registry answered with ${shown}, not with an image or an index`);
}

type Parts = Pick<Manifest, 'children' | 'config' | 'layers'>;
type ReadBody = { readonly body: IndexBody | ImageBody; readonly parts: Parts };

/**
 * The common case costs half when only the schema looks at it; whatever it refuses is looked at again for a sentence.
 * No member of these schemas takes a list for a mapping, which is what the second look would find besides.
 */
function checkBody<T>(schema: Schema<T>, value: unknown): Fact<T> {
  const quick = v.safeParse(schema, value);
  if (quick.success) return known(quick.output);
  const checked = check(schema, value);
  const problem = checked.ok ? 'it does not fit' : problemText(checked.problems[0]);
  return missing('malformed', `the manifest is wrong: ${problem}`);
}

function readIndex(value: unknown): Fact<ReadBody> {
  return mapFact(checkBody<IndexBody>(indexSchema, value), (body) => ({
    body,
    parts: { children: body.manifests.map(childOf), config: null, layers: [] },
  }));
}

function readImage(value: unknown): Fact<ReadBody> {
  return mapFact(checkBody<ImageBody>(imageSchema, value), (body) => ({
    body,
    parts: { children: [], config: descriptorOf(body.config), layers: body.layers.map(descriptorOf) },
  }));
}

function parseBody(value: unknown, mediaType: string, kind: ManifestKind): Fact<Manifest> {
  const read = kind === 'index' ? readIndex(value) : readImage(value);
  if (read.state === 'missing') return missing(read.cause, read.detail);
  const { body, parts } = read.value;
  if (body.mediaType !== undefined && body.mediaType !== mediaType)
    return missing(
      'malformed',
      `the manifest calls itself ${JSON.stringify(body.mediaType)}, not ${mediaType}`,
    );
  return known({
    kind,
    mediaType,
    ...parts,
    subject: body.subject?.digest ?? null,
    artifactType: body.artifactType ?? null,
    annotations: body.annotations ?? {},
  });
}

/**
 * What is in this manifest? `contentType` is the header as the registry sent it; it must agree with the body's own
 * `mediaType`, or one set of bytes could be read as two things (image-spec, manifest.md and image-index.md, the
 * `mediaType` property). Schema 1 and unknown types are `unsupported`, anything else that does not fit `malformed`.
 */
export function parseManifest(text: string, contentType: string): Fact<Manifest> {
  const mediaType = bareMediaType(contentType);
  const kind = manifestKind(mediaType);
  if (kind === null) return refuseType(mediaType);
  const json = parseJson(text);
  return json.state === 'known'
    ? parseBody(json.value.body, mediaType, kind)
    : missing(json.cause, json.detail);
}
