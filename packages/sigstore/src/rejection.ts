/**
 * Why a bundle or a trusted root was not accepted. Ours, and closed: the words of the underlying verifier travel in
 * `detail` only, because its error classes are not a stable interface.
 */
export const rejectionCodes = [
  'bundle-too-large',
  'bundle-not-json',
  'bundle-duplicate-key',
  'bundle-shape-invalid',
  'bundle-media-type-unknown',
  'statement-invalid',
  'root-invalid',
  'root-validity-missing',
  'root-without-time',
  'certificate-untrusted',
  'key-unknown',
  'key-invalid',
  'key-out-of-validity',
  'signature-invalid',
  'log-entry-invalid',
  'timestamp-invalid',
  'artifact-differs',
  'legacy-layer-invalid',
  'provenance-invalid',
  'summary-invalid',
  'digest-only-impossible',
  'verifier-failed',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** A named refusal. `detail` is one sentence and may quote the hostile document. */
export type Rejection = { readonly state: 'rejected'; readonly code: RejectionCode; readonly detail: string };
export type Accepted<T> = { readonly state: 'accepted'; readonly value: T };
export type Parsed<T> = Accepted<T> | Rejection;

export function accepted<T>(value: T): Accepted<T> {
  return { state: 'accepted', value };
}

export function rejected(code: RejectionCode, detail: string): Rejection {
  return { state: 'rejected', code, detail };
}
