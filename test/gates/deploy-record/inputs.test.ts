import { describe, expect, it } from 'vitest';
import {
  parseEvidenceLines,
  parseJobs,
  parseRequestedAt,
} from '../../../packages/gates/src/deploy-record/inputs.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const none = { gate: null, deploy: null, canary: null, promote: null, rollBack: null };

describe('the evidence input', () => {
  it.each([
    ['nothing', '', []],
    ['blank lines', '\n  \r\n', []],
    ['a path and its digest', `/tmp/a.json ${digest}`, [{ path: '/tmp/a.json', expected: digest }]],
    [
      'a path with spaces',
      `  /tmp/my file.json\t${digest}  `,
      [{ path: '/tmp/my file.json', expected: digest }],
    ],
    ['a line twice', `a.json ${digest}\r\na.json ${digest}\n`, [{ path: 'a.json', expected: digest }]],
    ['a path alone', 'a.json', [{ path: 'a.json', expected: null }]],
    ['a digest alone', digest, [{ path: digest, expected: null }]],
    [
      'a digest in capitals',
      `a.json ${digest.toUpperCase()}`,
      [{ path: `a.json ${digest.toUpperCase()}`, expected: null }],
    ],
    ['an output that was empty', 'a.json ', [{ path: 'a.json', expected: null }]],
  ])('reads %s', (_, text, lines) => expect(parseEvidenceLines(text)).toEqual(lines));

  it('reads a hostile text in linear time', () => {
    const before = performance.now();
    parseEvidenceLines(' x'.repeat(500_000));
    parseEvidenceLines(`${'\t'.repeat(500_000)}x y`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the jobs input', () => {
  it('reads what toJSON(needs) writes, and results alone of it', () => {
    const needs = {
      gate: { result: 'success', outputs: { opened: 'true', result: 'failure' } },
      deploy: { result: 'failure', outputs: {} },
      'roll-back': { result: 'skipped', outputs: {} },
      build: { result: 'success', outputs: {} },
    };
    expect(parseJobs(JSON.stringify(needs))).toMatchObject({
      state: 'known',
      value: { ...none, gate: 'success', deploy: 'failure', rollBack: 'skipped' },
    });
  });

  it.each(['roll-back', 'roll_back', 'rollback', 'rollBack', 'RollBack'])(
    'takes %s for the roll-back',
    (name) => {
      expect(parseJobs(JSON.stringify({ [name]: { result: 'success' } }))).toMatchObject({
        value: { ...none, rollBack: 'success' },
      });
    },
  );

  it.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a result that GitHub does not have', '{"deploy":{"result":"Success"}}'],
    ['a result by itself', '{"deploy":"success"}'],
    ['two jobs of one role', '{"roll-back":{"result":"success"},"rollback":{"result":"failure"}}'],
  ])('is missing for %s', (_, text) => {
    expect(parseJobs(text)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('is missing when it is not given', () => {
    expect(parseJobs(undefined)).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it('knows no job of an empty object, nor an inherited name', () => {
    expect(parseJobs('{"constructor":{"result":"success"},"__proto__":{"result":"success"}}')).toMatchObject({
      value: none,
    });
  });
});

describe('the requested-at input', () => {
  it.each([
    ['2026-06-22T14:32:04Z', '2026-06-22T14:32:04.000Z'],
    ['2026-06-22T14:32:04.5Z', '2026-06-22T14:32:04.500Z'],
    ['2026-06-22T14:32:04.123456789Z', '2026-06-22T14:32:04.123Z'],
  ])('reads %s', (text, instant) => expect(parseRequestedAt(text)).toMatchObject({ value: instant }));

  it.each(['yesterday', '2026-02-30T00:00:00Z', '2026-06-22T14:32:04+02:00', '2026-06-22', ''])(
    'is missing for %j',
    (text) => {
      expect(parseRequestedAt(text)).toMatchObject({ state: 'missing', cause: 'malformed' });
    },
  );

  it('is known to be null when it is not given', () => {
    expect(parseRequestedAt(undefined)).toMatchObject({ state: 'known', value: null });
  });
});
