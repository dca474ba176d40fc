import { epochMilliseconds, type Instant } from '@countersign/core';
import { wallClockText } from './wall-clock.ts';
import { findZone } from './zone.ts';

/**
 * An instant for a reader: `2026-12-20 18:00 Europe/Berlin (2026-12-20T17:00:00.000Z)`. The instant alone where no
 * zone is given or the running engine does not know it (an old record, read by a newer engine).
 */
export function zonedText(instant: Instant, timeZone: string | null): string {
  const zone = timeZone === null || timeZone === 'UTC' ? null : findZone(timeZone);
  if (zone === null) return instant;
  const wall = zone.wallAt(epochMilliseconds(instant));
  return `${wallClockText(wall)} ${zone.name} (${instant})`;
}
