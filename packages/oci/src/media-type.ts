/** A single image for one platform. */
export const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;

/** A list of images, one a platform. */
export const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

/** distribution-spec, "Listing Referrers": the one type of such a list. */
export const referrersType = indexTypes[0];

/**
 * All four types, always: without them a registry answers 404 for an index, or hands out one platform's manifest
 * under the index's tag.
 */
export const acceptedManifests = [...indexTypes, ...manifestTypes].join(', ');

export type ManifestKind = 'image' | 'index';

/** `application/json; charset=utf-8` without its parameters, in lower case. */
export function bareMediaType(header: string): string {
  return (header.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** What a media type says of a manifest, or null for every type that we do not read (schema 1 among them). */
export function manifestKind(mediaType: string): ManifestKind | null {
  if (manifestTypes.some((known) => known === mediaType)) return 'image';
  return indexTypes.some((known) => known === mediaType) ? 'index' : null;
}
