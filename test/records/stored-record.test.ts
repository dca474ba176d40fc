import { canonicalJson } from '@countersign/core';
import { deployRecordSchema, parseCanonicalJson, parseRecord, recordKey } from '@countersign/records';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { sampleRecord, sampleSealed, textHash } from './sample-record.ts';

/** Another text under a key that fits it, as somebody who can write to the store would put it. */
function kept(text: string, record = sampleRecord()) {
  return parseRecord(recordKey(record, textHash(text)), text, textHash);
}

function detail(stored: ReturnType<typeof parseRecord>): string {
  if (stored.ok) throw new Error('the record was accepted');
  expect(stored.code).toBe('record-corrupt');
  expect(stored.detail.startsWith(stored.key)).toBe(true);
  return stored.detail.slice(stored.key.length);
}

describe('a stored record', () => {
  it('is read back as it was sealed', () => {
    const sealed = sampleSealed();
    expect(parseRecord(sealed.key, sealed.text, textHash)).toEqual({ ok: true, ...sealed });
  });

  it('is corrupt when one byte differs from what its name says', () => {
    const { key, text } = sampleSealed();
    expect(detail(parseRecord(key, text.replace('"deployed"', '"blocked"'), textHash))).toContain(
      'another digest',
    );
  });

  it('is corrupt when a key is repeated, even under a fitting name', () => {
    const { text } = sampleSealed();
    const twice = text.replace('"outcome":', '"outcome":"failed","outcome":');
    expect(detail(kept(twice))).toContain('canonical form');
  });

  it('is corrupt when it is not canonical, not JSON, or too deep', () => {
    const { text } = sampleSealed();
    expect(detail(kept(`${text}\n`))).toContain('canonical form');
    expect(detail(kept('{'))).toContain('not JSON');
    expect(detail(kept('"\\ud800"'))).toContain('canonical form');
    expect(detail(kept('['.repeat(5000) + ']'.repeat(5000)))).toContain('nested deeper');
  });

  it('is corrupt when the schema refuses it', () => {
    const text = canonicalJson({ ...sampleRecord(), predicateType: 'https://example.org/other' });
    expect(detail(kept(text))).toContain('predicateType');
    const added = canonicalJson({ ...sampleRecord(), approved: true });
    expect(detail(kept(added))).toContain('unknown key "approved"');
  });

  it.each([
    ['environment', { environment: 'staging' }],
    ['service', { service: 'search' }],
    ['outcome', { outcome: 'blocked' as const }],
    ['day', { recordedAt: '2026-06-23T14:32:04.000Z' }],
  ])('is corrupt when it lies under the name of another %s', (_, changes) => {
    const sealed = sampleSealed();
    const moved = recordKey(sampleRecord(changes), sealed.digest);
    expect(detail(parseRecord(moved, sealed.text, textHash))).toContain(`belongs at ${sealed.key}`);
  });

  it('is corrupt when it lies where no record does', () => {
    const { text } = sampleSealed();
    expect(detail(parseRecord('records/v1/README.md', text, textHash))).toContain('not named');
  });

  it('may spell the environment in either case', () => {
    const sealed = sampleSealed({ environment: 'PRODUCTION' });
    expect(sealed.key).toContain('environment=production/');
    expect(parseRecord(sealed.key, sealed.text, textHash).ok).toBe(true);
  });
});

describe('the schema', () => {
  it('can be published as JSON Schema', () => {
    const published = toJsonSchema(deployRecordSchema, { errorMode: 'ignore' });
    expect(published).toMatchObject({
      type: 'object',
      required: ['_type', 'subject', 'predicateType', 'predicate'],
    });
  });
});

describe('canonical text', () => {
  it('keeps a member named __proto__ as data', () => {
    expect(parseCanonicalJson('{"__proto__":1}')).toMatchObject({ ok: true });
    expect(parseCanonicalJson('{"__proto__":1,"__proto__":2}')).toMatchObject({ ok: false });
  });
});
