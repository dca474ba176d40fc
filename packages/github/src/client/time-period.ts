import { epochMilliseconds, type Instant } from '@countersign/core';

const dayMs = 24 * 60 * 60_000;
// GitHub does not say from which instant it counts a period, so one is taken only with room to spare.
const room = 0.95;

/**
 * The shortest of GitHub's periods that reaches back to an instant; undefined when the longest does not. An instant
 * that has not come yet shows that our clock is wrong, so then it is the longest.
 * `periods` are their lengths in days, by name, shortest first.
 */
export function periodSince<Name extends string>(
  since: Instant,
  now: Instant,
  periods: Readonly<Record<Name, number>>,
): Name | undefined {
  const days = (epochMilliseconds(now) - epochMilliseconds(since)) / dayMs;
  const named = Object.entries(periods) as [Name, number][];
  if (days < 0) return named.at(-1)?.[0];
  return named.find(([, length]) => days <= length * room)?.[0];
}
