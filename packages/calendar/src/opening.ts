import { earliest, type Timeline } from './timeline.ts';

/**
 * Closed while any freeze holds; where there are windows, closed outside all of them too.
 */
export type Schedule = { readonly freezes: readonly Timeline[]; readonly windows: readonly Timeline[] };

// A chain of back-to-back windows is walked one at a time; a schedule without any opening ends here, not never.
const longestWalk = 1_000;

function lastEnd(timelines: readonly Timeline[], epochMs: number): number | null {
  const ends = timelines.flatMap((timeline) => timeline.holding(epochMs)?.endMs ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

function nextStart(timelines: readonly Timeline[], epochMs: number): number | null {
  return earliest(timelines.map((timeline) => timeline.nextStart(epochMs)));
}

/** The end of the unbroken chain of stretches that holds at `epochMs`; null when none holds, or the chain is endless. */
export function chainEnd(timelines: readonly Timeline[], epochMs: number): number | null {
  let end = lastEnd(timelines, epochMs);
  for (let step = 0; end !== null && step < longestWalk; step += 1) {
    const next = lastEnd(timelines, end);
    if (next === null) return end;
    end = next;
  }
  return null;
}

/** True when no freeze holds and, where there are windows, one of them does. */
export function isOpen(schedule: Schedule, epochMs: number): boolean {
  if (lastEnd(schedule.freezes, epochMs) !== null) return false;
  return schedule.windows.length === 0 || lastEnd(schedule.windows, epochMs) !== null;
}

/** When a schedule that is open at `epochMs` closes: the next freeze's start or the windows' end. Null for never. */
export function nextClose(schedule: Schedule, epochMs: number): number | null {
  return earliest([nextStart(schedule.freezes, epochMs), chainEnd(schedule.windows, epochMs)]);
}

/** Where to look next when `epochMs` itself cannot be the answer; `here` when it can. */
function step(schedule: Schedule, epochMs: number, durationMs: number): number | 'here' | null {
  const frozenUntil = lastEnd(schedule.freezes, epochMs);
  if (frozenUntil !== null) return frozenUntil;
  if (!isOpen(schedule, epochMs)) return nextStart(schedule.windows, epochMs);
  if (durationMs === 0) return 'here';
  const close = nextClose(schedule, epochMs);
  return close === null || epochMs + durationMs <= close ? 'here' : close;
}

/**
 * The first instant at or after `epochMs` that is open and stays open for `durationMs`. Null when there is none
 * within a thousand consecutive stretches.
 */
export function nextOpening(schedule: Schedule, epochMs: number, durationMs = 0): number | null {
  let at: number | null = epochMs;
  for (let count = 0; at !== null && count < longestWalk; count += 1) {
    const next = step(schedule, at, durationMs);
    if (next === 'here') return at;
    at = next;
  }
  return null;
}
