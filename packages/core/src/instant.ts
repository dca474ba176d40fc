import * as v from 'valibot';

/** A point in time: RFC 3339, UTC, exactly three fraction digits, e.g. `2026-06-22T14:32:04.000Z`. */
export type Instant = string;

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True when the text is an instant that exists (2026-02-30 does not). */
export function isInstant(text: string): boolean {
  if (!pattern.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}

/** Milliseconds since 1970-01-01T00:00Z. Expects a valid instant; NaN otherwise. */
export function epochMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant at `milliseconds` since 1970-01-01T00:00Z. */
export function instantAt(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** `instant` moved by `milliseconds`. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantAt(epochMilliseconds(instant) + milliseconds);
}

export const instantSchema = v.pipe(
  v.string(),
  v.check(isInstant, 'expected an instant such as 2026-06-22T14:32:04.000Z'),
  v.description('RFC 3339, UTC, milliseconds'),
);
