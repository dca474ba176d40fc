import { type Call, errorReply, type Reply } from './reply.ts';

/** So many manifests may be fetched; then 429, as Docker Hub does. HEAD does not count. */
export type RateLimit = { readonly limit: number; readonly windowSeconds: number; remaining: number };

function headersOf({ limit, remaining, windowSeconds }: RateLimit): Record<string, string> {
  const window = `;w=${windowSeconds}`;
  return { 'ratelimit-limit': `${limit}${window}`, 'ratelimit-remaining': `${remaining}${window}` };
}

/** Counts a call; the reply to refuse it with, or the headers to add to its own. */
export function countCall(limit: RateLimit, call: Call): Reply | Record<string, string> {
  if (call.method !== 'GET' || !call.url.pathname.includes('/manifests/')) return {};
  if (limit.remaining === 0) {
    const refused = errorReply(429, 'TOOMANYREQUESTS', { 'retry-after': String(limit.windowSeconds) });
    return { ...refused, headers: { ...refused.headers, ...headersOf(limit) } };
  }
  limit.remaining -= 1;
  return headersOf(limit);
}
