import { check, factSchema, isInstant, nearest, problemText, sha256Schema } from '@countersign/core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const schema = v.strictObject({
  preset: v.optional(v.picklist(['strict', 'team', 'solo']), 'strict'),
  windows: v.optional(
    v.array(
      v.strictObject({ name: v.string(), hours: v.pipe(v.number(), v.maxValue(24, 'expected at most 24')) }),
    ),
    [],
  ),
});

function problems(value: unknown): string[] {
  const checked = check(schema, value);
  return checked.ok ? [] : checked.problems.map(problemText);
}

describe('check', () => {
  it('fills in defaults', () => {
    expect(check(schema, {})).toEqual({ ok: true, value: { preset: 'strict', windows: [] } });
  });

  it.each([
    [
      { presett: 'team' },
      'presett: unknown key "presett", expected one of: preset, windows; did you mean "preset"?',
    ],
    [{ preset: 'teem' }, 'preset: found "teem", expected ("strict" | "team" | "solo"); did you mean "team"?'],
    [{ windows: [{ name: 'x' }] }, 'windows[0].hours: found nothing, expected the key hours'],
    [{ windows: [{ name: 'x', hours: 25 }] }, 'windows[0].hours: found 25, expected at most 24'],
    [
      { windows: [{ nmae: 'x', hours: 2 }] },
      'windows[0].nmae: unknown key "nmae", expected one of: name, hours; did you mean "name"?',
    ],
    [[], '(top): found an empty list, expected a mapping'],
    [{ windows: [[]] }, 'windows[0]: found an empty list, expected a mapping'],
    [{ windows: 'x'.repeat(500) }, `windows: found "${'x'.repeat(79)}…, expected Array`],
  ])('case %#', (value, text) => {
    expect(problems(value)).toContain(text);
  });

  it('reports every problem, not the first', () => {
    expect(problems({ preset: 1, windows: 2, more: 3 })).toHaveLength(3);
  });

  it('does not take an inherited key for a key', () => {
    expect(problems(JSON.parse('{"__proto__": {"preset": "solo"}}')).length).toBeGreaterThan(0);
  });
});

describe('factSchema', () => {
  const fact = factSchema(v.number());
  it.each([
    [{ state: 'known', value: 1, evidence: [] }, true],
    [{ state: 'known', value: '1', evidence: [] }, false],
    [{ state: 'known', evidence: [] }, false],
    [{ state: 'missing', cause: 'forbidden', detail: 'x' }, true],
    [{ state: 'missing', cause: 'truncated', detail: 'x', partial: 3 }, true],
    [{ state: 'missing', cause: 'tired', detail: 'x' }, false],
    [{ state: 'missing', cause: 'forbidden', detail: 'x', value: 1 }, false],
    [[], false],
  ])('%j is accepted: %s', (value, accepted) => {
    expect(check(fact, value).ok).toBe(accepted);
  });
});

describe('small checks', () => {
  it.each([
    ['2026-06-22T14:32:04.000Z', true],
    ['2026-02-30T00:00:00.000Z', false],
    ['2026-06-22T14:32:04Z', false],
    ['2026-06-22T14:32:04.000+02:00', false],
    ['2026-06-22T14:32:04.000Z\n', false],
  ])('instant %j: %s', (text, valid) => expect(isInstant(text)).toBe(valid));

  it.each([
    [`sha256:${'a'.repeat(64)}`, true],
    [`sha256:${'A'.repeat(64)}`, false],
    [`sha256:${'a'.repeat(63)}`, false],
    [`sha256:${'a'.repeat(64)}\n`, false],
  ])('sha256 %j: %s', (text, valid) => expect(check(sha256Schema, text).ok).toBe(valid));

  it('names the nearest candidate, and none where none is near', () => {
    expect(nearest('enviroment', ['service', 'environment', 'tier'])).toBe('environment');
    expect(nearest('xyz', ['service', 'environment'])).toBeUndefined();
    expect(nearest('x'.repeat(10_000), ['service'])).toBeUndefined();
  });
});
