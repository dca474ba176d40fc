import { type Instant, instantAt } from '@countersign/core';

const imfFixdate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/** The instant of a `Date` header (RFC 9110 section 5.6.7, IMF-fixdate only, whole seconds); null for other text. */
export function parseHttpDate(text: string): Instant | null {
  if (!imfFixdate.test(text)) return null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  // Date.parse rolls 30 Feb over and ignores the weekday's name; the header must read back as it was written.
  return new Date(milliseconds).toUTCString() === text ? instantAt(milliseconds) : null;
}
