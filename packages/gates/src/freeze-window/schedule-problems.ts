import {
  dayMs,
  type Interval,
  isDatedTime,
  minuteMs,
  namesItsOffset,
  nextOpening,
  weeklyWindowProblem,
} from '@countersign/calendar';
import {
  datedTimes,
  openSchedule,
  type ScheduleTimes,
  type WindowTimes,
  type Zones,
  zoneOpener,
} from './schedule.ts';

type WindowList = 'freezes' | 'windows';
type Found = { readonly key: 'name' | 'from' | 'until' | 'weekly' | 'timeZone'; readonly message: string };
/** Something wrong with one window, or (index -1) with the whole list. */
export type ScheduleProblem = Found & { readonly list: WindowList; readonly index: number };

type Times = ScheduleTimes & { readonly expectedDurationMinutes: number };

const longestFreezeDays = 366;
const dateAlone = /^\d{4}-\d{2}-\d{2}$/;
// Any week does for windows that come back every week; a year of them meets every summer-time change.
const referenceMs = Date.UTC(2026, 0, 5);
const zoneWanted =
  'expected a `timeZone` here or at the top of the policy: a local time means nothing without one';

function formProblem(window: WindowTimes): Found | null {
  const { from, until, weekly } = window;
  if (weekly !== undefined) {
    const message = 'expected either `weekly` or `from` and `until`, not both';
    return from === undefined && until === undefined ? null : { key: 'weekly', message };
  }
  if (from === undefined)
    return { key: 'from', message: 'expected `from` and `until` (a dated window), or `weekly`' };
  if (until === undefined)
    return { key: 'until', message: 'expected `until`: a window without an end is never lifted' };
  return null;
}

function textProblem(key: 'from' | 'until', text: string): Found | null {
  if (!isDatedTime(text))
    return {
      key,
      message: 'expected a time that exists, such as 2026-12-20T18:00 (local) or 2026-12-20T18:00Z',
    };
  if (key === 'until' && dateAlone.test(text))
    return {
      key,
      message: `expected a time of day too: ${text}T00:00 ends before that day, ${text}T24:00 after it`,
    };
  return null;
}

function lengthProblem(interval: Interval, list: WindowList): Found | null {
  if (interval.endMs <= interval.startMs)
    return { key: 'until', message: 'expected an end after the start: this window never holds' };
  const days = (interval.endMs - interval.startMs) / dayMs;
  if (list === 'freezes' && days > longestFreezeDays)
    return {
      key: 'until',
      message: `expected a freeze of at most ${longestFreezeDays} days: this one is endless in effect`,
    };
  return null;
}

function datedProblem(window: WindowTimes, list: WindowList, zone: ReturnType<Zones>): Found | null {
  const { from = '', until = '' } = window;
  const unreadable = textProblem('from', from) ?? textProblem('until', until);
  if (unreadable !== null) return unreadable;
  const local = ([['from', from] as const, ['until', until] as const] as const).find(
    ([, text]) => !namesItsOffset(text),
  );
  if (local !== undefined && zone === null) return { key: 'timeZone', message: zoneWanted };
  const interval = datedTimes(window, zone, list === 'freezes' ? 'second' : 'first');
  return interval === null ? { key: 'timeZone', message: zoneWanted } : lengthProblem(interval, list);
}

function windowProblem(window: WindowTimes, list: WindowList, zone: ReturnType<Zones>): Found | null {
  const form = formProblem(window);
  if (form !== null) return form;
  if (window.weekly === undefined) return datedProblem(window, list, zone);
  const message = weeklyWindowProblem(window.weekly);
  if (message !== null) return { key: 'weekly', message };
  return zone === null ? { key: 'timeZone', message: zoneWanted } : null;
}

function listProblems(policy: Times, list: WindowList, zones: Zones): ScheduleProblem[] {
  return policy[list].flatMap((window, index) => {
    const name = window.timeZone ?? policy.timeZone;
    // A zone that does not exist is named by its own schema; the rest of that window cannot be judged.
    if (name !== undefined && zones(name) === null) return [];
    const found = windowProblem(window, list, zones(name));
    return found === null ? [] : [{ ...found, list, index }];
  });
}

function repeatedNames(policy: Times): ScheduleProblem[] {
  const seen = new Set<string>();
  return (['freezes', 'windows'] as const).flatMap((list) =>
    policy[list].flatMap((window, index): ScheduleProblem[] => {
      const repeated = seen.has(window.name);
      seen.add(window.name);
      const message = 'expected a name that no other freeze or window of this policy has';
      return repeated ? [{ list, index, key: 'name', message }] : [];
    }),
  );
}

function weeklyOnly(windows: readonly WindowTimes[]): WindowTimes[] {
  return windows.filter((window) => window.weekly !== undefined);
}

/**
 * Weekly freezes and windows that never leave the gate open. Dated freezes pass, so they are left out; a dated window
 * may be the opening, so then the freezes must leave one by themselves.
 */
function totalClosure(policy: Times): ScheduleProblem[] {
  const weekly = weeklyOnly(policy.windows);
  const windows = weekly.length === policy.windows.length ? weekly : [];
  const freezes = weeklyOnly(policy.freezes);
  if (freezes.length + windows.length === 0) return [];
  const schedule = openSchedule({ ...policy, freezes, windows });
  const opening = nextOpening(schedule, referenceMs, policy.expectedDurationMinutes * minuteMs);
  if (opening !== null) return [];
  const long = policy.expectedDurationMinutes > 0 ? ` of ${policy.expectedDurationMinutes} minutes` : '';
  const message = `expected weekly freezes and windows that leave an opening${long} in some week: these leave none`;
  return [{ list: policy.freezes.length > 0 ? 'freezes' : 'windows', index: -1, key: 'weekly', message }];
}

/** Everything wrong with a policy's windows that one window alone cannot show: endless, dead, turned round, zoneless. */
export function scheduleProblems(policy: Times): ScheduleProblem[] {
  const zones = zoneOpener();
  const found = [
    ...listProblems(policy, 'freezes', zones),
    ...listProblems(policy, 'windows', zones),
    ...repeatedNames(policy),
  ];
  return found.length > 0 ? found : totalClosure(policy);
}
