import type { Secret } from '@countersign/core';

/** How a metrics server is told who asks. */
export type PrometheusCredential =
  | { readonly scheme: 'bearer'; readonly token: Secret }
  | { readonly scheme: 'basic'; readonly username: string; readonly password: Secret };
