/** A stretch of time in epoch milliseconds, half-open: `startMs` is inside, `endMs` is not. */
export type Interval = { readonly startMs: number; readonly endMs: number };

/**
 * Something that holds during some stretches of time: a dated window, a weekly one, and whatever else can answer
 * these two questions.
 */
export type Timeline = {
  /** The stretch that holds at `epochMs`, the one that ends last where several do; null when none does. */
  holding(epochMs: number): Interval | null;
  /** The earliest start after `epochMs` (not at it); null when nothing starts again. */
  nextStart(epochMs: number): number | null;
};

/** True when `epochMs` lies in the interval: the start counts, the end does not. */
export function contains(interval: Interval, epochMs: number): boolean {
  return interval.startMs <= epochMs && epochMs < interval.endMs;
}

/** A timeline of given stretches, in any order. */
export function fixedTimeline(intervals: readonly Interval[]): Timeline {
  return {
    holding: (epochMs) =>
      intervals
        .filter((interval) => contains(interval, epochMs))
        .reduce<Interval | null>((last, next) => (last && last.endMs >= next.endMs ? last : next), null),
    nextStart: (epochMs) =>
      earliest(intervals.map((interval) => interval.startMs).filter((startMs) => startMs > epochMs)),
  };
}

/** The smallest of some times; null when there are none. */
export function earliest(times: readonly (number | null)[]): number | null {
  return times.reduce((first, next) => {
    if (first === null || next === null) return first ?? next;
    return Math.min(first, next);
  }, null);
}
