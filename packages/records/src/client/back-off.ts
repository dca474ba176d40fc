import type { Hash } from '@countersign/core';

const firstMs = 200;
const longestMs = 10_000;

/**
 * How long to wait before the next attempt, in milliseconds: exponential with full jitter. The jitter is taken from a
 * hash of the key and the attempt, so writers of different records spread out, and a run can be repeated.
 */
export function backOffMs(hash: Hash, key: string, attempt: number): number {
  const digest = hash.sha256(new TextEncoder().encode(`${key}#${attempt}`));
  const share = Number.parseInt(digest.slice('sha256:'.length, 'sha256:'.length + 8), 16) / 2 ** 32;
  return Math.ceil(share * Math.min(longestMs, firstMs * 2 ** attempt));
}
