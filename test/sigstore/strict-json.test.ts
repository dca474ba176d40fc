import { parseStrictJson } from '@countersign/sigstore';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';

const plenty = 1_000_000;

describe('parseStrictJson', () => {
  it.each([
    ['a repeated key', '{"a":1,"a":1}', 'duplicate-key'],
    ['a key repeated under an escape', String.raw`{"a":1,"\u0061":2}`, 'duplicate-key'],
    ['a repeated key deep inside', '{"x":[{"y":{"k":1,"l":2,"k":3}}]}', 'duplicate-key'],
    ['a repeated key after a nested object', '{"a":{"b":1},"a":2}', 'duplicate-key'],
    ['a cut document', '{"a":', 'not-json'],
    ['two documents', '{}{}', 'not-json'],
    ['a byte order mark', '\uFEFF{}', 'not-json'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'not-json'],
    ['more characters than allowed', ' '.repeat(plenty + 1), 'too-large'],
  ])('refuses %s', (_name, text, problem) => {
    expect(parseStrictJson(text, plenty)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['the same key in sibling objects', '[{"a":1},{"a":1}]'],
    ['a key that is repeated as a value', '{"a":"b","b":"a"}'],
    ['text that looks like structure', String.raw`{"a":"{\"a\":1,\"a\":2}","b":",\"a\":"}`],
    ['escapes at the end of a text', String.raw`{"a":"\\","b":"\\\""}`],
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
  ])('accepts %s', (_name, text) => {
    expect(parseStrictJson(text, plenty)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('reads every document that JSON.stringify writes, and finds any key that is written twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseStrictJson(text, plenty)).toEqual({ ok: true, value: JSON.parse(text) });
        const repeated = `${text.slice(0, -1)},${text.slice(1)}`;
        expect(parseStrictJson(repeated, plenty)).toMatchObject({ ok: false, problem: 'duplicate-key' });
      }),
    );
  });
});
