import { isInstant } from '@countersign/core';
import type { Interval } from './timeline.ts';
import { parseWallClock } from './wall-clock.ts';
import type { Fold, Zone } from './zone.ts';

const zonedPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Epoch milliseconds of a time that names its own offset (`2026-12-20T18:00Z`, `…+01:00`); null for other text. */
export function parseZonedTime(text: string): number | null {
  const [, offset] = zonedPattern.exec(text) ?? [];
  if (offset === undefined) return null;
  // The date and time of day must exist on their own, before the offset moves them.
  const local = text.slice(0, text.length - offset.length);
  const full = `${local}${local.length === 16 ? ':00.000' : local.length === 19 ? '.000' : ''}Z`;
  const parsed = Date.parse(text);
  return isInstant(full) && !Number.isNaN(parsed) ? parsed : null;
}

/** True for a time that needs no zone to be named beside it. */
export function namesItsOffset(text: string): boolean {
  return parseZonedTime(text) !== null;
}

/** True for a date-time that can be read, with an offset of its own or as a wall-clock reading. */
export function isDatedTime(text: string): boolean {
  return namesItsOffset(text) || parseWallClock(text) !== null;
}

function instantOf(text: string, zone: Zone | null, fold: Fold): number | null {
  const zoned = parseZonedTime(text);
  if (zoned !== null) return zoned;
  const wall = parseWallClock(text);
  return wall === null || zone === null ? null : zone.instantOf(wall, fold);
}

/**
 * The stretch of a dated window. Null when a time cannot be read, or is a wall-clock reading and no zone is given.
 * The stretch is empty or turned round when the author wrote it so: the caller refuses it. `endFold` as for weekly windows.
 */
export function datedInterval(
  window: { readonly from: string; readonly until: string },
  zone: Zone | null,
  endFold: Fold,
): Interval | null {
  const startMs = instantOf(window.from, zone, 'first');
  const endMs = instantOf(window.until, zone, endFold);
  return startMs === null || endMs === null ? null : { startMs, endMs };
}
