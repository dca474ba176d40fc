import type { Reference } from './reference.ts';

/** `domain/path`, or the path alone where there is no domain; null for a bare digest. */
export function referenceName(reference: Pick<Reference, 'domain' | 'path'>): string | null {
  if (reference.path === null) return null;
  return reference.domain === null || reference.domain === ''
    ? reference.path
    : `${reference.domain}/${reference.path}`;
}

/** The written form: `name[:tag][@digest]`, or the bare digest. */
export function referenceText(reference: Reference): string {
  const name = referenceName(reference);
  if (name === null) return reference.digest ?? '';
  const tag = reference.tag === null ? '' : `:${reference.tag}`;
  const digest = reference.digest === null ? '' : `@${reference.digest}`;
  return `${name}${tag}${digest}`;
}

/** The short form that Docker shows: Docker Hub's domain and `library/` are left out. For display only. */
export function familiarText(reference: Reference): string {
  if (reference.domain !== 'docker.io' || reference.path === null) return referenceText(reference);
  const official = /^library\/([^/]+)$/.exec(reference.path)?.[1];
  return referenceText({ ...reference, domain: '', path: official ?? reference.path });
}
