import {
  datedInterval,
  type Fold,
  fixedTimeline,
  type Interval,
  findZone,
  type Timeline,
  type WeeklyWindow,
  weeklyTimeline,
  type Zone,
} from '@countersign/calendar';

/** The part of a policy's window that says when it holds. */
export type WindowTimes = {
  readonly name: string;
  readonly reason: string;
  readonly timeZone?: string;
  readonly from?: string;
  readonly until?: string;
  readonly weekly?: WeeklyWindow;
};

/** The part of a policy that says when it is open. */
export type ScheduleTimes = {
  readonly timeZone?: string;
  readonly freezes: readonly WindowTimes[];
  readonly windows: readonly WindowTimes[];
};

/** A window with its name, ready to be asked. */
export type NamedTimeline = Timeline & {
  readonly name: string;
  readonly reason: string;
  readonly timeZone: string | null;
};

export type OpenedSchedule = {
  readonly freezes: readonly NamedTimeline[];
  readonly windows: readonly NamedTimeline[];
};

/** Opens each zone once, however many windows name it. Null for no name and for one that does not exist. */
export type Zones = (name: string | undefined) => Zone | null;

export function zoneOpener(): Zones {
  const opened = new Map<string, Zone | null>();
  return (name) => {
    if (name === undefined) return null;
    const seen = opened.get(name);
    if (seen !== undefined) return seen;
    const zone = findZone(name);
    opened.set(name, zone);
    return zone;
  };
}

/** The stretch of a dated window; null for a weekly one, and where a time or its zone is missing. */
export function datedTimes(window: WindowTimes, zone: Zone | null, endFold: Fold): Interval | null {
  const { from, until } = window;
  return from === undefined || until === undefined ? null : datedInterval({ from, until }, zone, endFold);
}

function timelineOf(window: WindowTimes, zone: Zone | null, endFold: Fold): Timeline {
  if (window.weekly !== undefined && zone !== null) return weeklyTimeline(window.weekly, zone, endFold);
  const interval = datedTimes(window, zone, endFold);
  return fixedTimeline(interval === null ? [] : [interval]);
}

/**
 * Opens a policy's freezes and windows. In the night when clocks go back every start takes the first of two readings;
 * an end takes the second for a freeze and the first for an allowed window, so that doubt keeps the gate shut.
 */
export function openSchedule(policy: ScheduleTimes): OpenedSchedule {
  const zones = zoneOpener();
  const open = (endFold: Fold) => (window: WindowTimes) => {
    const timeZone = window.timeZone ?? policy.timeZone ?? null;
    const { name, reason } = window;
    return { ...timelineOf(window, zones(timeZone ?? undefined), endFold), name, reason, timeZone };
  };
  return { freezes: policy.freezes.map(open('second')), windows: policy.windows.map(open('first')) };
}
