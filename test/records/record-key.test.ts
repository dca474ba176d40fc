import {
  keyComponent,
  keyMatches,
  nameOfComponent,
  parseRecordKey,
  recordMatches,
} from '@countersign/records';
import { isStoreKey } from '@countersign/records/client';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { runNumber, sampleRecord, sampleSealed } from './sample-record.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

describe('record keys', () => {
  it('have the layout that is promised', () => {
    const { key, digest } = sampleSealed({ service: 'Check out', environment: 'Production' });
    expect(key).toBe(
      'records/v1/environment=production/month=2026-06/day=22/' +
        `20260622t143204000z-%43heck%20out-deployed-71-1.${digest.slice(7)}.json`,
    );
  });

  it('are read back', () => {
    const sealed = sampleSealed({ service: 'a-rolled-back', outcome: 'rolled-back', run: runNumber(8, 12) });
    expect(parseRecordKey(sealed.key)).toEqual({
      key: sealed.key,
      environment: 'production',
      service: 'a-rolled-back',
      environmentComponent: 'production',
      serviceComponent: 'a-rolled-back',
      recordedAt: '2026-06-22T14:32:04.000Z',
      outcome: 'rolled-back',
      runId: '8',
      attempt: 12,
      digest: sealed.digest,
    });
  });

  it('hold lower-case ASCII alone, leave no folder, and are read back whatever the names are', () => {
    fc.assert(
      fc.property(name, name, fc.string({ minLength: 1 }), (service, environment, run) => {
        const sealed = sampleSealed({ service, environment, run: { ...runNumber(1), id: run } });
        const parsed = parseRecordKey(sealed.key);
        expect(isStoreKey(sealed.key)).toBe(true);
        expect(sealed.key).toBe(sealed.key.toLowerCase());
        expect(sealed.key.split('/')).toHaveLength(6);
        expect(sealed.key.split('/').every((part) => part.length <= 255)).toBe(true);
        expect(parsed?.digest).toBe(sealed.digest);
        if (!parsed?.serviceComponent.endsWith('~')) expect(parsed?.service).toBe(service);
        expect(parsed && keyMatches(parsed, { service, environment })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never put two services under one component, short of cutting', () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        if (left === right || keyComponent(left).endsWith('~')) return;
        expect(keyComponent(left)).not.toBe(keyComponent(right));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['.', '%2e'],
    ['..', '.%2e'],
    ['a/b', 'a%2fb'],
    ['~', '%7e'],
    ["!*'()", '%21%2a%27%28%29'],
    ['Straße', '%53tra%c3%9fe'],
  ])('writes %j as %j', (text, component) => {
    expect(keyComponent(text)).toBe(component);
    expect(nameOfComponent(component)).toBe(text);
  });

  it.each([
    'records/v1/environment=production/month=2026-06/day=22/x.json',
    'records/v2/environment=production/month=2026-06/day=22/20260622t143204000z-a-deployed-1-1',
    `records/v1/environment=production/month=2026-06/day=23/20260622t143204000z-a-deployed-1-1.${'0'.repeat(64)}.json`,
    `records/v1/environment=production/month=2026-02/day=30/20260230t143204000z-a-deployed-1-1.${'0'.repeat(64)}.json`,
    `records/v1/environment=production/month=2026-06/day=22/20260622t143204000z-a-shipped-1-1.${'0'.repeat(64)}.json`,
    `records/v1/environment=a/b/month=2026-06/day=22/20260622t143204000z-a-deployed-1-1.${'0'.repeat(64)}.json`,
  ])('refuses %s', (key) => expect(parseRecordKey(key)).toBeUndefined());

  it('take a hostile key in linear time', () => {
    const hostile = `records/v1/environment=e/month=2026-06/day=22/20260622t143204000z-${'-deployed-1-1'.repeat(70)}`;
    const before = performance.now();
    expect(parseRecordKey(hostile)).toBeUndefined();
    expect(parseRecordKey(hostile.repeat(10_000))).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(200);
  });

  it('match environments in either case and services exactly', () => {
    const record = sampleRecord({ environment: 'Production', service: 'checkout' });
    expect(recordMatches(record, { environment: 'PRODUCTION', service: 'checkout' })).toBe(true);
    expect(recordMatches(record, { environment: 'production', service: 'Checkout' })).toBe(false);
    // GitHub folds ASCII letters alone: the Kelvin sign is no k.
    expect(
      recordMatches(sampleRecord({ environment: 'k' }), { environment: '\u212a', service: 'checkout' }),
    ).toBe(false);
  });
});
