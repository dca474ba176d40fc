import { check, problemText } from '@countersign/core';
import { freezeWindowGate } from '@countersign/gates/freeze-window';
import { describe, expect, it } from 'vitest';

function problems(policy: unknown): string[] {
  const checked = check(freezeWindowGate.policy, policy);
  return checked.ok ? [] : checked.problems.map(problemText);
}

const dated = { name: 'f', from: '2026-12-20T18:00', until: '2027-01-03T24:00' };
const zone = { timeZone: 'Europe/Berlin' };

describe('freeze-window policy', () => {
  it('fills in the strict defaults', () => {
    const checked = check(freezeWindowGate.policy, {});
    expect(checked).toEqual({
      ok: true,
      value: {
        freezes: [],
        windows: [],
        expectedDurationMinutes: 0,
        clock: 'server',
        maxClockSkewSeconds: 120,
      },
    });
  });

  it.each([
    ['a zone at the top', { ...zone, freezes: [dated] }],
    ['a zone on the window', { freezes: [{ ...dated, ...zone }] }],
    [
      'times that name their offset',
      { freezes: [{ ...dated, from: '2026-12-20T18:00Z', until: '2026-12-21T18:00+01:00' }] },
    ],
    ['a date as a start', { ...zone, freezes: [{ ...dated, from: '2026-12-20' }] }],
    [
      'a weekend',
      { ...zone, freezes: [{ name: 'w', weekly: { days: ['fri'], from: '16:00', until: 'mon 08:00' } }] },
    ],
    [
      'nights',
      {
        ...zone,
        freezes: [{ name: 'n', weekly: { days: ['mon'], from: '22:00', until: 'next-day 06:00' } }],
      },
    ],
  ])('accepts %s', (_name, policy) => {
    expect(problems(policy)).toEqual([]);
  });

  it.each([
    ['no zone', { freezes: [dated] }, /^freezes\[0\].timeZone: found nothing, expected a `timeZone` here/],
    [
      'an unknown zone',
      { timeZone: 'Europe/Berln' },
      /^timeZone: .*IANA time zone.*did you mean "Europe\/Berlin"/,
    ],
    ['a place', { timeZone: 'Berlin' }, /did you mean "Europe\/Berlin"/],
    ['an abbreviation', { timeZone: 'IST' }, /expected an IANA time zone/],
    ['an offset as a zone', { timeZone: '+01:00' }, /expected an IANA time zone/],
    [
      'no end',
      { ...zone, freezes: [{ name: 'f', from: dated.from }] },
      /^freezes\[0\].until: .*never lifted/,
    ],
    ['neither form', { ...zone, freezes: [{ name: 'f' }] }, /^freezes\[0\].from: .*or `weekly`/],
    [
      'both forms',
      { ...zone, freezes: [{ ...dated, weekly: { days: ['mon'], from: '01:00', until: '02:00' } }] },
      /not both/,
    ],
    [
      'turned round',
      { ...zone, freezes: [{ ...dated, until: '2026-12-20T17:00' }] },
      /^freezes\[0\].until: .*after the start/,
    ],
    ['dead', { ...zone, freezes: [{ ...dated, until: dated.from }] }, /never holds/],
    [
      'dead in a gap',
      { ...zone, windows: [{ name: 'w', from: '2026-03-29T02:30', until: '2026-03-29T03:30' }] },
      /never holds/,
    ],
    ['endless in effect', { ...zone, freezes: [{ ...dated, until: '2099-01-01T00:00' }] }, /endless/],
    [
      'a date as an end',
      { ...zone, freezes: [{ ...dated, until: '2027-01-03' }] },
      /2027-01-03T24:00 after it/,
    ],
    [
      'a day that does not exist',
      { ...zone, freezes: [{ ...dated, from: '2026-02-30T10:00' }] },
      /^freezes\[0\].from: found "2026-02-30T10:00", expected a time that exists/,
    ],
    [
      'weekly without days',
      { ...zone, freezes: [{ name: 'w', weekly: { days: [], from: '01:00', until: '02:00' } }] },
      /at least one day/,
    ],
    [
      'weekly turned round',
      { ...zone, freezes: [{ name: 'w', weekly: { days: ['mon'], from: '22:00', until: '06:00' } }] },
      /write "next-day 06:00"/,
    ],
    [
      'weekly for a whole week',
      { ...zone, freezes: [{ name: 'w', weekly: { days: ['mon'], from: '08:00', until: 'mon 08:00' } }] },
      /never ends/,
    ],
    [
      'a weekday that does not exist',
      { ...zone, freezes: [{ name: 'w', weekly: { days: ['tues'], from: '08:00', until: '09:00' } }] },
      /did you mean "tue"/,
    ],
    [
      'total closure by freezes',
      {
        ...zone,
        freezes: [
          {
            name: 'w',
            weekly: {
              days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
              from: '00:00',
              until: '24:00',
            },
          },
        ],
      },
      /^freezes: .*leave none/,
    ],
    [
      'total closure by freeze and window',
      {
        ...zone,
        freezes: [{ name: 'f', weekly: { days: ['mon'], from: '00:00', until: '24:00' } }],
        windows: [{ name: 'w', weekly: { days: ['mon'], from: '09:00', until: '10:00' } }],
      },
      /leave none/,
    ],
    [
      'windows shorter than the deploy',
      {
        ...zone,
        expectedDurationMinutes: 61,
        windows: [{ name: 'w', weekly: { days: ['mon'], from: '09:00', until: '10:00' } }],
      },
      /an opening of 61 minutes/,
    ],
    [
      'the same name twice',
      { ...zone, freezes: [dated, dated] },
      /^freezes\[1\].name: found "f", expected a name/,
    ],
    ['a misspelt key', { ...zone, freeze: [] }, /unknown key "freeze".*did you mean "freezes"/],
  ])('refuses %s', (_name, policy, sentence) => {
    const found = problems(policy);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });
});
