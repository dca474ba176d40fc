import { accepted, type Parsed, rejected } from './rejection.ts';

/** A place in a git repository as provenance names it. What the text does not say is null. */
export type GitSource = { readonly repository: string; readonly ref: string | null };

const spdx = /^(?:git\+)?(https:\/\/[^\s@?#]+)(?:@([^\s]+))?$/;
const commitForm = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A repository's address in one form: https, lower-case host, without `.git` and without a slash at the end. */
function normalAddress(text: string): string {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(text) ?? [];
  return `https://${host.toLowerCase()}${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}

/**
 * Reads `git+https://host/owner/repo@ref` (SPDX download location) or a plain https address. Undefined for anything
 * else; provenance may name images and archives in the same places.
 */
export function parseGitUri(text: string): GitSource | undefined {
  const [, address, ref] = spdx.exec(text) ?? [];
  return address === undefined ? undefined : { repository: normalAddress(address), ref: ref ?? null };
}

/** The commit in lower-case hex; undefined for a text that is not one. */
export function parseCommit(text: string): string | undefined {
  const lower = text.toLowerCase();
  return commitForm.test(lower) ? lower : undefined;
}

/**
 * The one value of several places that mean the same, null when none of them says it. Two that differ are refused: a
 * reader would have to choose, and two readers would choose differently.
 */
export function oneOf(name: string, stated: readonly (string | null | undefined)[]): Parsed<string | null> {
  const values = [...new Set(stated.filter((value) => typeof value === 'string' && value !== ''))];
  if (values.length > 1)
    return rejected(
      'provenance-invalid',
      `it states two different values for ${name}: ${values.slice(0, 2).join(' and ')}`,
    );
  return accepted(values[0] ?? null);
}
