import {
  parseAddedLines,
  parseLineCounts,
  parseMerge,
  parseMerges,
  parseRawDiff,
  pathText,
  unquotePath,
} from '@countersign/git';
import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const id = 'a'.repeat(40);
const entry = `:100644 100644 ${id} ${id} M`;

describe('the text of a path', () => {
  it.each([
    [[0x61], 'a'],
    [[0xc3, 0xa9], 'é'],
    [[0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
    [[0x63, 0xe9, 0x09, 0x5c], String.raw`"c\351\t\\"`],
    [[0x22, 0x61], String.raw`"\"a"`],
    [[0xed, 0xa0, 0x80], String.raw`"\355\240\200"`],
  ])('of %j is %s', (path, text) => expect(pathText(Uint8Array.from(path))).toBe(text));
  it('never loses a byte, and no two paths share one', () => {
    const path = fc.uint8Array({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(path, (given) => {
        const text = pathText(given);
        const back = text.startsWith('"') ? unquotePath(text) : bytes(text);
        expect([...(back ?? [])]).toEqual([...given]);
      }),
    );
  });
  it.each(['', '"', 'a', '"a', 'a"', '"a"b"', String.raw`"\"`, String.raw`"\q"`, String.raw`"\9"`])(
    'is not of the quoted form: %s',
    (text) => expect(unquotePath(text)).toBeUndefined(),
  );
});

describe('output that is cut or of another shape', () => {
  it.each([
    entry,
    `${entry}\0`,
    `${entry}\0a`,
    'a\0',
    `:100644 100644 abc ${id} M\0a\0`,
    `${entry}\0a\0${id}`,
  ])('is no raw diff: %j', (text) => expect(parseRawDiff(bytes(text))).toBeUndefined());
  it('reads both paths of a rename', () => {
    const [section] = parseRawDiff(bytes(`${entry.replace(/M$/, 'R100')}\0old\0new\0`)) ?? [];
    expect(section).toMatchObject({ commit: null, changes: [{ status: 'R', from: 'old', path: 'new' }] });
  });
  it.each(['1\t2\ta', '1\t2\0', '1\t2\t\0', 'x\t2\ta\0', '-\t2\ta\0'])('is no count of lines: %j', (text) =>
    expect(parseLineCounts(bytes(text))).toBeUndefined(),
  );
  it.each([
    '+++ b/a\n@@ -0,0 +1,2 @@\n+one\n',
    '+++ b/a\n@@ -0,0 +1 @@\n one\n',
    '+++ b/a\n@@ nonsense @@\n',
    '+++ /dev/null\n@@ -0,0 +1 @@\n+one\n',
    '+++ a\n',
    '+++ "b/a\n',
    '@@ -0,0 +1 @@\n+one\n',
  ])('is no patch: %j', (text) => expect(parseAddedLines(bytes(text))).toBeUndefined());
  it.each([
    [0, ''],
    [1, ''],
    [1, 'something\0'],
    [0, id],
    [0, `${id}\0a\0`],
    [128, `${id}\0`],
    [129, ''],
  ])('is no merge: code %d, %j', (code, text) => expect(parseMerge(code, bytes(text))).toBeUndefined());
  it('gives the merges before it', () => {
    const whole = `1\0${id}\0\x000\0${id}\0a\0\0`;
    const both = [
      { state: 'clean', tree: id },
      { state: 'conflict', paths: ['a'] },
    ];
    expect(parseMerges(bytes(whole))).toEqual(both);
    expect(parseMerges(bytes(`${whole}-1\0${id}\0\0`))).toEqual(both);
    expect(parseMerges(bytes(`${whole}1\0${id}\0a\0\0`))).toEqual(both);
    expect(parseMerges(bytes(`${whole}1\0${id}\0`))).toEqual(both);
    expect(parseMerges(bytes(whole.slice(0, -1)))).toEqual(both.slice(0, 1));
  });
});
