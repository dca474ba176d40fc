import { instantAt } from '@countersign/core';
import {
  datedInterval,
  fixedTimeline,
  isDatedTime,
  nextClose,
  nextOpening,
  openZone,
  parseHttpDate,
  parseWallClock,
  parseZonedTime,
  type Schedule,
  weekdayIndex,
  weekdays,
  weeklyTimeline,
  type WeeklyWindow,
} from '@countersign/calendar';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';

fc.configureGlobal({ seed: 20260703 });

const berlin = openZone('Europe/Berlin');
const at = (text: string) => Date.parse(text);
const hourMs = 3_600_000;
const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

describe('times', () => {
  it.each(['2026-12-20', '2026-12-20T18:00', '2026-12-20T18:00:30', '2026-12-20T24:00', '2028-02-29'])(
    'reads %s as a wall clock',
    (text) => expect(parseWallClock(text)).not.toBeNull(),
  );

  it.each([
    '2026-02-29',
    '2026-02-30T10:00',
    '2026-13-01',
    '2026-12-20T24:01',
    '2026-12-20T25:00',
    '20.12.2026',
  ])('does not read %s', (text) => expect(isDatedTime(text)).toBe(false));

  it.each([
    ['2026-12-20T18:00Z', '2026-12-20T18:00:00.000Z'],
    ['2026-12-20T18:00:30+01:00', '2026-12-20T17:00:30.000Z'],
    ['2026-12-20T18:00:30.500-14:00', '2026-12-21T08:00:30.500Z'],
    ['2026-02-30T18:00Z', null],
    ['2026-12-20T18:00+15:00', null],
    ['2026-12-20T18:00', null],
  ])('reads %s with its own offset', (text, expected) => {
    const parsed = parseZonedTime(text);
    expect(parsed === null ? null : instantAt(parsed)).toBe(expected);
  });

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Mon, 06 Nov 1994 08:49:37 GMT', null],
    ['Sunday, 06-Nov-94 08:49:37 GMT', null],
    ['Sun, 06 Nov 1994 08:49:37 +0000', null],
    ['', null],
  ])('reads the Date header "%s"', (text, expected) => {
    expect(parseHttpDate(text)).toBe(expected);
  });
});

describe('windows', () => {
  it('a dated freeze is as long as it can be read', () => {
    const window = { from: '2026-10-25T02:15', until: '2026-10-25T02:45' };
    const hours = (fold: 'first' | 'second') => {
      const { startMs, endMs } = datedInterval(window, berlin, fold) ?? { startMs: 0, endMs: 0 };
      return (endMs - startMs) / hourMs;
    };
    expect([hours('first'), hours('second')]).toEqual([0.5, 1.5]);
  });

  it('has no interval where a local time has no zone', () => {
    expect(datedInterval({ from: '2026-10-25T02:15', until: '2026-10-26T00:00Z' }, null, 'first')).toBeNull();
  });

  it('a weekend is 63 hours long when clocks go forward, 64 else', () => {
    const weekend = weeklyTimeline({ days: ['fri'], from: '16:00', until: 'mon 08:00' }, berlin, 'second');
    const length = (time: string) => {
      const { startMs, endMs } = weekend.holding(at(time)) ?? { startMs: 0, endMs: 0 };
      return (endMs - startMs) / hourMs;
    };
    expect([length('2026-03-28T12:00Z'), length('2026-04-04T12:00Z')]).toEqual([63, 64]);
  });

  it.each([
    ['over midnight', { days: ['sun'], from: '22:00', until: 'next-day 06:00' }, '2026-07-06T03:59Z', true],
    ['after it', { days: ['sun'], from: '22:00', until: 'next-day 06:00' }, '2026-07-06T04:00Z', false],
    ['wrong evening', { days: ['sun'], from: '22:00', until: 'next-day 06:00' }, '2026-07-06T21:00Z', false],
    ['almost a week', { days: ['fri'], from: '16:00', until: 'fri 15:00' }, '2026-07-10T12:59Z', true],
    ['its hour off', { days: ['fri'], from: '16:00', until: 'fri 15:00' }, '2026-07-10T13:30Z', false],
  ] as const)('%s', (_name, window, time, holds) => {
    expect(weeklyTimeline(window, berlin, 'second').holding(at(time)) !== null).toBe(holds);
  });

  it('agrees with reading the wall, away from the nights when clocks change', () => {
    const windows = fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      fromHour: fc.integer({ min: 0, max: 11 }),
      untilHour: fc.integer({ min: 12, max: 23 }),
    });
    const summer = fc.integer({ min: at('2026-04-01T00:00Z'), max: at('2026-10-20T00:00Z') });
    fc.assert(
      fc.property(windows, summer, ({ days, fromHour, untilHour }, epochMs) => {
        const window: WeeklyWindow = { days, from: two(fromHour), until: two(untilHour) };
        const wall = epochMs + 2 * hourMs;
        const hour = new Date(wall).getUTCHours();
        const today = weekdays[weekdayIndex(wall)];
        const expected = today !== undefined && days.includes(today) && hour >= fromHour && hour < untilHour;
        expect(weeklyTimeline(window, berlin, 'second').holding(epochMs) !== null).toBe(expected);
      }),
    );
  });
});

describe('openings', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
    .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
  const stretches = fc.array(stretch, { maxLength: 6 });

  it('agree with trying every instant in turn', () => {
    fc.assert(
      fc.property(
        stretches,
        stretches,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 5 }),
        (freezes, windows, start, duration) => {
          const schedule: Schedule = {
            freezes: freezes.map((freeze) => fixedTimeline([freeze])),
            windows: windows.length === 0 ? [] : [fixedTimeline(windows)],
          };
          const inAny = (list: typeof freezes, time: number) =>
            list.some(({ startMs, endMs }) => startMs <= time && time < endMs);
          const open = (time: number) =>
            !inAny(freezes, time) && (windows.length === 0 || inAny(windows, time));
          const stays = (time: number) =>
            Array.from({ length: Math.max(1, duration) }, (_, offset) => time + offset).every(open);
          const every = Array.from({ length: 140 }, (_, offset) => start + offset);
          expect(nextOpening(schedule, start, duration)).toBe(every.find(stays) ?? null);
          if (open(start)) expect(nextClose(schedule, start)).toBe(every.find((time) => !open(time)) ?? null);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives up on a schedule that never opens', () => {
    const always = { holding: (time: number) => ({ startMs: time, endMs: time + 1 }), nextStart: () => null };
    expect(nextOpening({ freezes: [always], windows: [] }, 0)).toBeNull();
  });
});
