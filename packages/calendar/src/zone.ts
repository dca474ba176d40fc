import { nearest } from '@countersign/core';
import { dayMs, type WallMs } from './wall-clock.ts';

/** Which of two instants is meant by a wall-clock reading that happens twice (the night when clocks go back). */
export type Fold = 'first' | 'second';

/** One IANA time zone, opened. Answers from the tz data that the running JavaScript engine carries. */
export type Zone = {
  readonly name: string;
  /** What a clock on the wall shows at `epochMs`. */
  wallAt(epochMs: number): WallMs;
  /**
   * The instant of a wall-clock reading, in epoch milliseconds. A reading that is skipped (clocks go forward) is
   * moved forward by the length of the gap, as RFC 5545 section 3.3.5 says; one that happens twice is settled by `fold`.
   */
  instantOf(wall: WallMs, fold: Fold): number;
};

// The engine also knows abbreviations such as IST or PST, which name several zones at once (ICU reads IST as India,
// its author may have meant Ireland or Israel), and offsets such as +01:00, which know no summer time.
const regionName = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/;

function formatterOf(name: string): Intl.DateTimeFormat | null {
  if (!regionName.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** True for `UTC` and for `Area/Location` names that the running engine knows. */
export function isTimeZone(name: string): boolean {
  return name === 'UTC' || formatterOf(name) !== null;
}

/** The known zone that `name` was most likely meant to be; a place alone (`Berlin`) finds its zone. */
export function nearestTimeZone(name: string): string | undefined {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const place = name.toLowerCase().replaceAll(' ', '_');
  return zones.find((zone) => zone.toLowerCase().split('/').at(-1) === place) ?? nearest(name, zones);
}

/** What is wrong with a zone name, as the words after "expected"; null when nothing is. */
export function timeZoneProblem(name: string): string | null {
  if (isTimeZone(name)) return null;
  const near = nearestTimeZone(name);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `expected an IANA time zone such as Europe/Berlin, or UTC${hint}`;
}

const utc: Zone = { name: 'UTC', wallAt: (epochMs) => epochMs, instantOf: (wall) => wall };

function readWall(formatter: Intl.DateTimeFormat, epochMs: number): WallMs {
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = formatter
    .format(epochMs)
    .split(/\D+/u)
    .map(Number);
  const subsecond = ((epochMs % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + subsecond;
}

/**
 * Opens a zone by its IANA name. The zone is always named: the system's own zone is never asked. Good for the years
 * 1000 to 9999. Null for a name that `isTimeZone` refuses.
 */
export function findZone(name: string): Zone | null {
  if (name === 'UTC') return utc;
  const formatter = formatterOf(name);
  if (formatter === null) return null;
  // Repeated windows ask for the same days again and again, and one reading costs microseconds.
  const offsets = new Map<number, number>();
  const offsetAt = (epochMs: number): number => {
    const seen = offsets.get(epochMs);
    if (seen !== undefined) return seen;
    const offset = readWall(formatter, epochMs) - epochMs;
    offsets.set(epochMs, offset);
    return offset;
  };
  const instantOf = (wall: WallMs, fold: Fold): number => {
    // No zone is further than a day from UTC, and none changes its clock twice in two days.
    const before = offsetAt(wall - dayMs);
    const after = offsetAt(wall + dayMs);
    if (before === after) return wall - before;
    const candidates = [wall - before, wall - after]
      .filter((epochMs) => epochMs + offsetAt(epochMs) === wall)
      .sort((left, right) => left - right);
    // In a gap neither reads back; the offset from before the gap moves the reading forward by the gap's length.
    if (candidates.length === 0) return wall - before;
    return (fold === 'first' ? candidates[0] : candidates.at(-1)) ?? wall - before;
  };
  return { name, wallAt: (epochMs) => epochMs + offsetAt(epochMs), instantOf };
}

/** Opens a zone that is known to exist. Throws RangeError, naming the nearest valid zone, for one that does not. */
export function openZone(name: string): Zone {
  const zone = findZone(name);
  if (zone === null) throw new RangeError(`"${name}": ${timeZoneProblem(name) ?? 'not a time zone'}`);
  return zone;
}
