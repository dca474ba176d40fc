/**
 * A wall-clock reading without a zone, as milliseconds since 1970-01-01T00:00 on that same clock. A number, so that
 * days and weeks can be added without meeting a summer-time change; only a `Zone` turns it into an instant.
 */
export type WallMs = number;

export const dayMs = 86_400_000;
export const minuteMs = 60_000;

const wallPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function timeOfDayMs(hour: number, minute: number, second: number): number | null {
  // ISO 8601 (2019 amendment) and RFC 5545 users write the end of a day as 24:00; nothing else may pass midnight.
  if (hour === 24) return minute === 0 && second === 0 ? dayMs : null;
  return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : null;
}

/**
 * Reads `2026-12-20T18:00`, `2026-12-20T18:00:30`, `2026-12-20T24:00` or `2026-12-20` (its first moment).
 * Null for any other text and for a date that does not exist.
 */
export function parseWallClock(text: string): WallMs | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = wallPattern.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = Date.parse(`${year}-${month}-${day}T00:00:00.000Z`);
  // Date.parse rolls 30 February over into March; a date that reads back otherwise does not exist.
  if (Number.isNaN(date) || new Date(date).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const time = timeOfDayMs(Number(hour), Number(minute), Number(second));
  return time === null ? null : date + time;
}

/** `2026-12-20 18:00`, with seconds only where there are any. */
export function wallClockText(wall: WallMs): string {
  const text = new Date(wall).toISOString().replace('T', ' ');
  return text.slice(17, 19) === '00' ? text.slice(0, 16) : text.slice(0, 19);
}

/** The wall's date at midnight. */
export function startOfDay(wall: WallMs): WallMs {
  return Math.floor(wall / dayMs) * dayMs;
}

/** 0 for Monday .. 6 for Sunday (ISO 8601 order). */
export function weekdayIndex(wall: WallMs): number {
  // 1970-01-01 was a Thursday, which is 3 in this order.
  return (((Math.floor(wall / dayMs) + 3) % 7) + 7) % 7;
}
