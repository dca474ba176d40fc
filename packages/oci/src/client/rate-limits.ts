import type { HttpAnswer, Progress } from '@countersign/core';
import { isNearlyUsedUp, parseRateLimit, type RateLimit } from '../rate-limit.ts';

/** What each registry last said of its limit. */
export type RateLimits = {
  note(host: string, answer: HttpAnswer): void;
  all(): readonly (RateLimit & { readonly host: string })[];
};

/** Remembers the newest limit of each host and warns once when little of it is left. */
export function createRateLimits(progress: Progress): RateLimits {
  const latest = new Map<string, RateLimit>();
  const warned = new Set<string>();
  return {
    note: (host, answer) => {
      const limit = parseRateLimit(answer.headers);
      if (limit === null) return;
      latest.set(host, limit);
      if (!isNearlyUsedUp(limit) || warned.has(host)) return;
      warned.add(host);
      const of = limit.limit === null ? '' : ` of ${limit.limit}`;
      progress.warn(`${host}: ${limit.remaining}${of} requests are left before it refuses more`);
    },
    all: () => [...latest].map(([host, limit]) => ({ host, ...limit })),
  };
}
