/** What a registry says of its own limit, in requests; null where it does not say. */
export type RateLimit = { readonly limit: number | null; readonly remaining: number | null };

/** `100;w=21600`: the count, before the window. */
function leadingNumber(header: string | undefined): number | null {
  const digits = /^\s*([0-9]{1,9})(?:\s*[;,]|\s*$)/.exec(header ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Reads `ratelimit-limit` and `ratelimit-remaining` (draft-ietf-httpapi-ratelimit-headers-04, as Docker Hub sends
 * them). Null where an answer holds neither. Controlled by the registry.
 */
export function parseRateLimit(headers: Readonly<Record<string, string>>): RateLimit | null {
  const limit = leadingNumber(headers['ratelimit-limit']);
  const remaining = leadingNumber(headers['ratelimit-remaining']);
  return limit === null && remaining === null ? null : { limit, remaining };
}

/** Is so little left that the reader should hear of it? A tenth of the limit, or ten requests. */
export function isNearlyUsedUp({ limit, remaining }: RateLimit): boolean {
  return remaining !== null && (remaining < 10 || (limit !== null && remaining * 10 < limit));
}
