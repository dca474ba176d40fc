import { type DigestAlgorithms, type DigestError, parseDigest } from './digest.ts';

/**
 * A parsed image reference, as distribution/reference understands it. `domain` is empty where the text names no
 * registry; a bare digest (see `parseAnyReference`) has neither domain nor path.
 */
export type Reference = {
  readonly domain: string | null;
  readonly path: string | null;
  readonly tag: string | null;
  readonly digest: string | null;
};
/** A reference that names a repository. */
export type NamedReference = Reference & { readonly domain: string; readonly path: string };

export type ReferenceError =
  | 'name-empty'
  | 'invalid-format'
  | 'name-uppercase'
  | 'name-too-long'
  | 'name-is-identifier'
  | DigestError;

export type ReferenceParsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReferenceError };

const defaultDomain = 'docker.io';
const legacyDefaultDomain = 'index.docker.io';
const officialPrefix = 'library/';
const longestPath = 255;

// The grammar of distribution/reference (regexp.go). Every pattern is anchored and unambiguous, so it is linear on
// whatever the author of a manifest writes.
const domainLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const ipv6Host = /^\[[a-fA-F0-9:]+\]$/;
const portPattern = /^[0-9]+$/;
const pathPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;
const identifierPattern = /^[a-f0-9]{64}$/;

function refuse(error: ReferenceError): { readonly ok: false; readonly error: ReferenceError } {
  return { ok: false, error };
}

/** Splits at the first `mark`; the second part is null when there is none. */
function cut(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Go's strings.ToLower. It folds U+0130 to a plain i, where ECMAScript adds a combining dot. */
function toLowerGo(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

function isDomain(text: string): boolean {
  const portAt = text.startsWith('[') ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
  const host = portAt < 0 ? text : text.slice(0, portAt);
  if (portAt >= 0 && !portPattern.test(text.slice(portAt + 1))) return false;
  return ipv6Host.test(host) || host.split('.').every((label) => domainLabel.test(label));
}

type Pieces = {
  readonly domain: string;
  readonly path: string;
  readonly tag: string | null;
  readonly digest: string | null;
};

/** The grammar without the checks that follow it, or null where the text does not fit. */
function matchGrammar(text: string): Pieces | null {
  const [named, digest] = cut(text, '@');
  const [first, rest] = cut(named, '/');
  const hasDomain = rest !== null && isDomain(first);
  const [path, tag] = cut(hasDomain ? rest : named, ':');
  const fits =
    pathPattern.test(path) &&
    (tag === null || tagPattern.test(tag)) &&
    (digest === null || digestPattern.test(digest));
  return fits ? { domain: hasDomain ? first : '', path, tag, digest } : null;
}

/**
 * What does this text say, taken literally? No default registry, no default tag: `nginx` has an empty domain.
 * The rule is `Parse` of distribution/reference (commit 0965666a).
 */
export function parseReference(
  text: string,
  algorithms: DigestAlgorithms = 'sha256-only',
): ReferenceParsed<NamedReference> {
  const pieces = matchGrammar(text);
  if (pieces === null) {
    if (text === '') return refuse('name-empty');
    return refuse(matchGrammar(toLowerGo(text)) === null ? 'invalid-format' : 'name-uppercase');
  }
  if (pieces.path.length > longestPath) return refuse('name-too-long');
  if (pieces.digest === null) return { ok: true, value: pieces };
  const digest = parseDigest(pieces.digest, algorithms);
  return digest.ok ? { ok: true, value: pieces } : refuse(digest.error);
}

function isDomainByLook(first: string): boolean {
  return first === 'localhost' || /[.:]/.test(first) || toLowerGo(first) !== first;
}

/** Which part of the text is the registry, by the look of it; Docker Hub where there is none. */
function splitDomain(text: string): { readonly domain: string; readonly remainder: string } {
  const [first, rest] = cut(text, '/');
  if (rest === null) return { domain: defaultDomain, remainder: officialPrefix + text };
  const named = isDomainByLook(first)
    ? { domain: first === legacyDefaultDomain ? defaultDomain : first, remainder: rest }
    : { domain: defaultDomain, remainder: text };
  if (named.domain !== defaultDomain || named.remainder.includes('/')) return named;
  return { domain: defaultDomain, remainder: officialPrefix + named.remainder };
}

/**
 * Which repository does a user's text name, with Docker Hub and `library/` filled in? The tag stays absent when none
 * is written. The rule is `ParseNormalizedNamed`. Beware: `my_host.com/x` comes back with an empty domain, without
 * an error; `parseImage` refuses it.
 */
export function parseNormalizedReference(
  text: string,
  algorithms: DigestAlgorithms = 'sha256-only',
): ReferenceParsed<NamedReference> {
  if (identifierPattern.test(text)) return refuse('name-is-identifier');
  const { domain, remainder } = splitDomain(text);
  const [remote] = cut(remainder, ':');
  if (toLowerGo(remote) !== remote) return refuse('name-uppercase');
  return parseReference(`${domain}/${remainder}`, algorithms);
}

/**
 * What would a container runtime pull? A digest wins and the tag beside it is dropped (it is a comment that can lie);
 * with neither, the tag is `latest`. The rule is `ParseDockerRef`.
 */
export function parseDockerReference(
  text: string,
  algorithms: DigestAlgorithms = 'sha256-only',
): ReferenceParsed<NamedReference> {
  const parsed = parseNormalizedReference(text, algorithms);
  if (!parsed.ok) return parsed;
  const { tag, digest } = parsed.value;
  const pulledTag = digest === null ? (tag ?? 'latest') : null;
  return { ok: true, value: { ...parsed.value, tag: pulledTag } };
}

function bareDigest(digest: string): ReferenceParsed<Reference> {
  return { ok: true, value: { domain: null, path: null, tag: null, digest } };
}

/**
 * Like `parseNormalizedReference`, but 64 hex digits or a bare digest name an image by digest alone (then domain and
 * path are null). The rule is `ParseAnyReference`.
 */
export function parseAnyReference(
  text: string,
  algorithms: DigestAlgorithms = 'sha256-only',
): ReferenceParsed<Reference> {
  if (identifierPattern.test(text)) return bareDigest(`sha256:${text}`);
  const digest = parseDigest(text, algorithms);
  return digest.ok ? bareDigest(digest.value) : parseNormalizedReference(text, algorithms);
}
