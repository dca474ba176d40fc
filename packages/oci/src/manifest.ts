import { check, type Fact, known, missing, problemText } from '@countersign/core';
import * as v from 'valibot';
import { parseDigest } from './digest.ts';
import { bareMediaType, type ManifestKind, manifestKind } from './media-type.ts';

/** A manifest that an index lists. `platform` is `os/architecture[/variant]`, null where none is given. */
export type ManifestChild = {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly platform: string | null;
};
export type Manifest = {
  readonly kind: ManifestKind;
  readonly mediaType: string;
  /** What an index lists, in its order; empty for a single image. */
  readonly children: readonly ManifestChild[];
  readonly artifactType: string | null;
};

const mostChildren = 1_000;

const descriptorSchema = v.looseObject({
  mediaType: v.string(),
  digest: v.pipe(
    v.string(),
    v.check((text) => parseDigest(text).ok, 'expected sha256:<64 lower-case hex digits>'),
  ),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
const platformSchema = v.looseObject({
  os: v.string(),
  architecture: v.string(),
  variant: v.exactOptional(v.string()),
});
const shared = {
  schemaVersion: v.literal(2),
  mediaType: v.exactOptional(v.string()),
  artifactType: v.exactOptional(v.string()),
};
const imageSchema = v.looseObject({
  ...shared,
  config: descriptorSchema,
  layers: v.array(descriptorSchema),
  manifests: v.exactOptional(v.never()),
});
const indexSchema = v.looseObject({
  ...shared,
  manifests: v.pipe(
    v.array(v.looseObject({ ...descriptorSchema.entries, platform: v.exactOptional(platformSchema) })),
    v.maxLength(mostChildren),
  ),
  config: v.exactOptional(v.never()),
  layers: v.exactOptional(v.never()),
});
type IndexBody = v.InferOutput<typeof indexSchema>;

function childOf(entry: IndexBody['manifests'][number]): ManifestChild {
  const { digest, mediaType, size, platform } = entry;
  const parts = platform === undefined ? [] : [platform.os, platform.architecture, platform.variant];
  const written = parts.filter((part) => part !== undefined && part !== '').join('/');
  return { digest, mediaType, size, platform: written === '' ? null : written };
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

function parseBody(body: unknown, mediaType: string, kind: ManifestKind): Fact<Manifest> {
  const checked =
    kind === 'index' ? check(indexSchema, body) : check<v.InferOutput<typeof imageSchema>>(imageSchema, body);
  if (!checked.ok) return missing('malformed', `the manifest is wrong: ${problemText(checked.problems[0])}`);
  const { value } = checked;
  if (value.mediaType !== undefined && value.mediaType !== mediaType)
    return missing(
      'malformed',
      `the manifest calls itself ${JSON.stringify(value.mediaType)}, not ${mediaType}`,
    );
  const children =
    'manifests' in value && kind === 'index' ? (value as IndexBody).manifests.map(childOf) : [];
  return known({ kind, mediaType, children, artifactType: value.artifactType ?? null });
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
