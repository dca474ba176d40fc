import type { Fact, Secret } from '@countersign/core';

/** How we prove ourselves to a registry. */
export type Credential =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  /** Exchanged for a bearer token at the realm (OAuth2 refresh). */
  | { readonly kind: 'identity-token'; readonly token: Secret }
  /** Used as the bearer token itself. */
  | { readonly kind: 'registry-token'; readonly token: Secret };

/**
 * The credential for a registry host; `path` is the repository, for sources that tell namespaces apart. Missing when
 * a source could not be read or a helper program failed: asking anonymously instead might be answered with something
 * else than the pull will get.
 */
export type FindCredential = (host: string, path?: string) => Promise<Fact<Credential>>;

export const anonymous: Credential = { kind: 'anonymous' };

/** Hides a text behind `reveal`. */
export function secretOf(text: string): Secret {
  return { reveal: () => text };
}
