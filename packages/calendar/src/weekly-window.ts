import { dayMs, minuteMs, startOfDay, type WallMs, weekdayIndex } from './wall-clock.ts';
import { contains, type Interval, type Timeline } from './timeline.ts';
import type { Fold, Zone } from './zone.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A window that comes back every week, on the wall's clock: each of `days` from `from` until `until`. */
export type WeeklyWindow = {
  readonly days: readonly Weekday[];
  /** `16:00` */
  readonly from: string;
  /** `24:00` of the same day, `next-day 06:00`, or the first `mon 08:00` after the start. */
  readonly until: string;
};

const startPattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const endPattern = /^(?:(next-day|mon|tue|wed|thu|fri|sat|sun) )?(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const weekMinutes = 7 * 24 * 60;

/** Minutes after midnight for `16:00`; null for any other text. */
export function parseTimeOfDay(text: string): number | null {
  const [, hour, minute] = startPattern.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

type WeeklyEnd = { readonly day: Weekday | 'next-day' | 'same-day'; readonly minutes: number };

/** Reads the end of a weekly window; null for any other text. */
export function parseWeeklyEnd(text: string): WeeklyEnd | null {
  const match = endPattern.exec(text);
  if (match === null) return null;
  const [, day = 'same-day', hour = '24', minute = '00'] = match;
  return { day: day as WeeklyEnd['day'], minutes: Number(hour) * 60 + Number(minute) };
}

/** Minutes from the midnight that begins `day` to the window's end; the end is after `fromMinutes` or dead. */
function endMinutes(end: WeeklyEnd, day: Weekday, fromMinutes: number): number {
  if (end.day === 'same-day') return end.minutes;
  if (end.day === 'next-day') return end.minutes + dayMs / minuteMs;
  const daysAhead = (weekdays.indexOf(end.day) - weekdays.indexOf(day) + 7) % 7;
  const minutes = daysAhead * (dayMs / minuteMs) + end.minutes;
  return minutes <= fromMinutes ? minutes + weekMinutes : minutes;
}

/** One weekday's occurrence, as minutes after that day's midnight. */
type Span = { readonly day: number; readonly fromMinutes: number; readonly untilMinutes: number };

function spansOf(window: WeeklyWindow): Span[] {
  const fromMinutes = parseTimeOfDay(window.from);
  const end = parseWeeklyEnd(window.until);
  if (fromMinutes === null || end === null) return [];
  return [...new Set(window.days)].map((day) => ({
    day: weekdays.indexOf(day),
    fromMinutes,
    untilMinutes: endMinutes(end, day, fromMinutes),
  }));
}

/** What is wrong with a weekly window, as the words after "expected"; null when nothing is. */
export function weeklyWindowProblem(window: WeeklyWindow): string | null {
  if (window.days.length === 0) return 'expected at least one day: a window without days never holds';
  if (parseTimeOfDay(window.from) === null) return 'expected `from` as a time of day such as 16:00';
  if (parseWeeklyEnd(window.until) === null)
    return 'expected `until` as a time of day such as 18:00 or 24:00, or "next-day 06:00", or "mon 08:00"';
  const spans = spansOf(window);
  if (spans.some((span) => span.untilMinutes <= span.fromMinutes))
    return `expected an end after the start: ${window.until} is not after ${window.from} of the same day; for a window over midnight write "next-day ${window.until}"`;
  if (spans.some((span) => span.untilMinutes - span.fromMinutes >= weekMinutes))
    return 'expected a window shorter than a week: this one never ends';
  return null;
}

/** The occurrence that starts on the day that begins at `day`; null on a day without one. */
type Occurrences = (day: WallMs) => Interval | null;

function occurrencesOf(spans: readonly Span[], zone: Zone, endFold: Fold): Occurrences {
  const byDay = weekdays.map((_, day) => spans.find((span) => span.day === day));
  return (day) => {
    const span = byDay[weekdayIndex(day)];
    if (span === undefined) return null;
    const startMs = zone.instantOf(day + span.fromMinutes * minuteMs, 'first');
    const endMs = zone.instantOf(day + span.untilMinutes * minuteMs, endFold);
    // A window that lies wholly in a gap, or is turned round by a fold, holds at no time on that day.
    return startMs < endMs ? { startMs, endMs } : null;
  };
}

/**
 * When a weekly window holds. Its times are the wall's: `22:00` to `next-day 06:00` lasts nine hours in the night when
 * clocks go back. `endFold` settles an end that happens twice: `second` gives the longest interval (a freeze),
 * `first` the shortest (an opening). A window that `weeklyWindowProblem` refuses holds at no time.
 */
export function weeklyTimeline(window: WeeklyWindow, zone: Zone, endFold: Fold): Timeline {
  const spans = spansOf(window);
  const occurrences = occurrencesOf(spans, zone, endFold);
  const longestMinutes = Math.max(0, ...spans.map((span) => span.untilMinutes));
  // One day more than the window is long, for the hours that clocks are set back.
  const daysBack = Math.ceil(longestMinutes / (24 * 60)) + 1;
  return {
    holding: (epochMs) => {
      const today = startOfDay(zone.wallAt(epochMs));
      let last: Interval | null = null;
      for (let day = today - daysBack * dayMs; day <= today + dayMs; day += dayMs) {
        const interval = occurrences(day);
        if (interval === null || !contains(interval, epochMs)) continue;
        if (last === null || interval.endMs > last.endMs) last = interval;
      }
      return last;
    },
    nextStart: (epochMs) => {
      const today = startOfDay(zone.wallAt(epochMs));
      // Two weeks ahead: the next one may be swallowed by a gap.
      for (let day = today - dayMs; day <= today + 15 * dayMs; day += dayMs) {
        const startMs = occurrences(day)?.startMs;
        if (startMs !== undefined && startMs > epochMs) return startMs;
      }
      return null;
    },
  };
}
