import { isDigest, type Subject, subjectKinds, type SubjectKind, SuiteError } from '@countersign/core';
import { explainImageError, parseImage } from '@countersign/oci';

/** A text and the input that it came in, for the words of an error. */
type Written = { readonly input: string; readonly text: string };

function refuse({ input, text }: Written, why: string): never {
  throw new SuiteError('input-invalid', `input "${input}": found "${text.slice(0, 200)}", ${why}`);
}

function digestOf(written: Written, digest: string): string {
  if (isDigest(digest)) return digest;
  return refuse(
    written,
    'whose digest is not complete; expected @sha256: and 64 lower-case hex digits (or @sha512: and 128)',
  );
}

function imageName(written: Written, name: string): string {
  const image = parseImage(name);
  if (image.ok) return image.value.name;
  return refuse(
    written,
    `which is no image name (${explainImageError(image.error)}); expected e.g. ghcr.io/acme/shop@sha256:…`,
  );
}

// https://github.com/package-url/purl-spec: scheme, type, name, then version, qualifiers and subpath.
const purl = /^pkg:[a-z][a-z0-9.+-]*\/[^\s@?#]+(?:@[^\s@?#]+)?(?:\?[^\s#]*)?(?:#\S*)?$/;

function packageName(written: Written, name: string): string {
  if (!name.startsWith('pkg:') || purl.test(name)) return name;
  return refuse(written, 'which is no package URL; expected e.g. package:pkg:npm/shop@1.2.3@sha512:…');
}

function isKind(text: string): text is SubjectKind {
  return (subjectKinds as readonly string[]).includes(text);
}

function kindAndName(written: string): { kind: SubjectKind; name: string } {
  const cut = written.indexOf(':');
  const prefix = written.slice(0, Math.max(0, cut));
  return isKind(prefix) ? { kind: prefix, name: written.slice(cut + 1) } : { kind: 'image', name: written };
}

function normalName(written: Written, kind: SubjectKind, name: string): string {
  if (kind === 'image') return imageName(written, name);
  return kind === 'package' ? packageName(written, name) : name;
}

/**
 * Parses `name@sha256:…` (an image) or `kind:name@digest`; the name of a package is best its package URL. An image's tag
 * beside a digest is dropped; a subject without a digest is refused. Throws `input-invalid`, naming `input`. The text is
 * controlled by the workflow's author. Pure.
 */
export function parseSubject(text: string, input = 'subject'): Subject {
  const written = { input, text };
  const cut = text.lastIndexOf('@');
  if (cut <= 0)
    refuse(
      written,
      'which names no digest, and a tag or a branch can move; expected name@sha256:<64 hex digits>',
    );
  const digest = digestOf(written, text.slice(cut + 1));
  const { kind, name } = kindAndName(text.slice(0, cut));
  if (name === '' || name !== name.trim()) refuse(written, 'which has no name before the digest');
  if (digest.startsWith('sha1:') && kind !== 'commit') {
    refuse(written, 'whose digest is SHA-1; only commit:owner/repo@sha1:<40 hex> may be');
  }
  return { kind, name: normalName(written, kind, name), digest };
}

const mostSubjects = 500;

/** The subjects of an input, one a line; blank lines do not count. Throws `input-invalid`. */
export function parseSubjects(text: string, input: string): readonly Subject[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  if (written.length > mostSubjects)
    throw new SuiteError(
      'input-invalid',
      `input "${input}": found ${written.length} lines, expected at most ${mostSubjects}`,
    );
  return written.map((line) => parseSubject(line, input));
}
