import type { Secret } from '@countersign/core';

/** How we prove ourselves to a registry. */
export type Credential =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  /** Exchanged for a bearer token at the realm (OAuth2 refresh). */
  | { readonly kind: 'identity-token'; readonly token: Secret }
  /** Used as the bearer token itself. */
  | { readonly kind: 'registry-token'; readonly token: Secret };
