import { isDigest, type Subject, subjectKinds, type SubjectKind, SuiteError } from '@countersign/core';
import { explainImageError, parseImage } from '@countersign/oci';

function refuse(text: string, why: string): never {
  throw new SuiteError('input-invalid', `input "subject": found "${text.slice(0, 200)}", ${why}`);
}

function digestOf(text: string, digest: string): string {
  if (isDigest(digest)) return digest;
  return refuse(
    text,
    'whose digest is not complete; expected @sha256: and 64 lower-case hex digits (or @sha512: and 128)',
  );
}

function imageName(text: string, written: string): string {
  const image = parseImage(written);
  if (image.ok) return image.value.name;
  return refuse(
    text,
    `which is no image name (${explainImageError(image.error)}); expected e.g. ghcr.io/acme/shop@sha256:…`,
  );
}

function isKind(text: string): text is SubjectKind {
  return (subjectKinds as readonly string[]).includes(text);
}

function kindAndName(written: string): { kind: SubjectKind; name: string } {
  const cut = written.indexOf(':');
  const prefix = written.slice(0, Math.max(0, cut));
  return isKind(prefix) ? { kind: prefix, name: written.slice(cut + 1) } : { kind: 'image', name: written };
}

/**
 * Parses `name@sha256:…` (an image) or `kind:name@digest`. An image's tag beside a digest is dropped; a subject
 * without a digest is refused. Throws `input-invalid`. The text is controlled by the workflow's author.
 */
export function parseSubject(text: string): Subject {
  const cut = text.lastIndexOf('@');
  if (cut <= 0)
    refuse(
      text,
      'which names no digest, and a tag or a branch can move; expected name@sha256:<64 hex digits>',
    );
  const digest = digestOf(text, text.slice(cut + 1));
  const { kind, name } = kindAndName(text.slice(0, cut));
  if (name === '' || name !== name.trim()) refuse(text, 'which has no name before the digest');
  if (digest.startsWith('sha1:') && kind !== 'commit') {
    refuse(text, 'whose digest is SHA-1; only commit:owner/repo@sha1:<40 hex> may be');
  }
  return { kind, name: kind === 'image' ? imageName(text, name) : name, digest };
}
