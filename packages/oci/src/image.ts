import type { Subject } from '@countersign/core';
import { type NamedReference, parseNormalizedReference, type ReferenceError } from './reference.ts';
import { canonicalHost } from './registry-host.ts';

/**
 * An image as a cluster would pull it, in the one form that may be compared as text: `name` is `host/path` with the
 * host folded. `tag` is what was written, or `latest` when neither tag nor digest was.
 */
export type Image = {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly tag: string | null;
  readonly digest: string | null;
};

/** `no-registry` and `ambiguous-registry` are ours: texts that the grammar lets through and that we refuse. */
export type ImageError = ReferenceError | 'no-registry' | 'ambiguous-registry';

export type ImageParsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ImageError };

const sentences: Readonly<Record<ImageError, string>> = {
  'name-empty': 'it is empty',
  'invalid-format': 'it is not of the form [registry/]path[:tag][@sha256:…]',
  'name-uppercase': 'the repository name must be lower-case',
  'name-too-long': 'the repository name is longer than 255 characters',
  'name-is-identifier': '64 hexadecimal digits are an image id, not a name',
  'digest-invalid-format': 'the digest is not sha256: and 64 lower-case hexadecimal digits',
  'digest-invalid-length': 'the digest does not have 64 hexadecimal digits',
  'digest-unsupported': 'the digest is not a sha256 digest',
  'no-registry': 'its registry is not a valid host name',
  'ambiguous-registry': 'its first part is a registry only because it has capital letters',
};

/** Says in plain words what is wrong with a reference; completes a sentence that begins with the reference. */
export function explainImageError(error: ImageError): string {
  return sentences[error];
}

/** A folded host must still look like a host, or its name would mean another repository when it is read again. */
function looksLikeHost(host: string): boolean {
  return host === 'localhost' || /[.:]/.test(host);
}

function imageOf(reference: NamedReference): ImageParsed<Image> {
  if (reference.domain === '') return { ok: false, error: 'no-registry' };
  const host = canonicalHost(reference.domain);
  if (!looksLikeHost(host)) return { ok: false, error: 'ambiguous-registry' };
  // `DOCKER.IO/nginx` is not given its `library/` by the grammar.
  const official = host === 'docker.io' && !reference.path.includes('/');
  const path = official ? `library/${reference.path}` : reference.path;
  const tag = reference.tag ?? (reference.digest === null ? 'latest' : null);
  return { ok: true, value: { host, path, name: `${host}/${path}`, tag, digest: reference.digest } };
}

/**
 * Which image does this text in a manifest mean? Stricter than a container runtime: a text without a usable registry
 * host is refused, and so is every digest but sha256. The text is controlled by the author of the manifest.
 */
export function parseImage(text: string): ImageParsed<Image> {
  const parsed = parseNormalizedReference(text);
  return parsed.ok ? imageOf(parsed.value) : parsed;
}

/**
 * The name of a subject for what a user wrote (`shop`, `DOCKER.IO/acme/shop:1`): `host/path`, host folded, any tag or
 * digest dropped. Null when the text is no image reference that we accept.
 */
export function normalizeImageName(text: string): string | null {
  const parsed = parseImage(text);
  return parsed.ok ? parsed.value.name : null;
}

/** `name@digest`, or `name:tag` where there is no digest: what a registry is asked for. */
export function imageText(image: Pick<Image, 'name' | 'tag' | 'digest'>): string {
  return image.digest === null ? `${image.name}:${image.tag ?? 'latest'}` : `${image.name}@${image.digest}`;
}

/** The subject that a pinned reference names; null when there is no digest, since a tag is never approved. */
export function imageSubject(image: Image): Subject | null {
  return image.digest === null ? null : { kind: 'image', name: image.name, digest: image.digest };
}
