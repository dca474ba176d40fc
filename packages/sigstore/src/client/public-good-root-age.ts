import type { Instant } from '@countersign/core';
import { publicGoodRootDate } from './public-good-root.ts';

const dayMs = 86_400_000;

/**
 * How old the embedded root is at this instant, in whole days; never negative. A root that is not refreshed does not
 * know of keys that were added (new bundles fail) or revoked (old bundles still pass) after its day.
 */
export function publicGoodRootAgeDays(now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(publicGoodRootDate)) / dayMs));
}
