import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantAt } from '@countersign/core';
import { openZone, parseWallClock, type Zone } from '@countersign/calendar';
import * as v from 'valibot';

const caseSchema = v.array(
  v.object({
    tz: v.string(),
    wall: v.string(),
    utc: v.string(),
    kind: v.picklist(['gap', 'fold', 'normal']),
  }),
);

export type ConformanceResult = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: string;
  readonly got: string;
};

/** Wall clock to UTC around the transitions of many zones: a gap shifts forward, a fold takes the first. */
export async function run(vectorsDir: string): Promise<ConformanceResult[]> {
  const text = await readFile(join(vectorsDir, 'zone-conversions.json'), 'utf8');
  const cases = v.parse(caseSchema, JSON.parse(text));
  const zones = new Map<string, Zone>();
  return cases.map(({ tz, wall, utc, kind }, index) => {
    const zone = zones.get(tz) ?? openZone(tz);
    zones.set(tz, zone);
    const reading = parseWallClock(wall);
    const got =
      reading === null ? 'unreadable' : instantAt(zone.instantOf(reading, 'first')).replace('.000Z', 'Z');
    return { id: `${index}:${tz} ${wall} ${kind}`, pass: got === utc, expected: utc, got };
  });
}
