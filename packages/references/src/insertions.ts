import { SuiteError } from '@countersign/core';
import type { Insertion } from './pin.ts';

/** The same insertions with byte offsets: the text is UTF-8. They are sorted, and stay so. */
export function inBytes(text: string, insertions: readonly Insertion[]): readonly Insertion[] {
  const encoder = new TextEncoder();
  let [from, bytes] = [0, 0];
  return insertions.map(({ offset, text: inserted }) => {
    bytes += encoder.encode(text.slice(from, offset)).length;
    from = offset;
    return { offset: bytes, text: inserted };
  });
}

/** Puts sorted insertions, whose offsets count bytes of the original, into its bytes. */
export function applyInsertions(bytes: Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const texts = insertions.map(({ text }) => new TextEncoder().encode(text));
  const result = new Uint8Array(bytes.length + texts.reduce((sum, text) => sum + text.length, 0));
  let [from, to] = [0, 0];
  for (const [index, { offset }] of insertions.entries()) {
    result.set(bytes.subarray(from, offset), to);
    to += offset - from;
    from = offset;
    const text = texts[index] ?? new Uint8Array();
    result.set(text, to);
    to += text.length;
  }
  result.set(bytes.subarray(from), to);
  return result;
}

function holds(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  return text.every((byte, index) => bytes[at + index] === byte);
}

/**
 * The original of a pinned file: takes the insertions out again. Throws `input-invalid` where the file does not hold
 * what was inserted.
 */
export function undoPins(bytes: Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const texts = insertions.map(({ text }) => new TextEncoder().encode(text));
  const length = bytes.length - texts.reduce((sum, text) => sum + text.length, 0);
  const original = new Uint8Array(Math.max(0, length));
  let [from, to] = [0, 0];
  for (const [index, { offset }] of insertions.entries()) {
    const text = texts[index] ?? new Uint8Array();
    const at = from + offset - to;
    if (at < from || !holds(bytes, at, text))
      throw new SuiteError(
        'input-invalid',
        `the file holds no pin at byte ${at}, expected what was inserted there`,
      );
    original.set(bytes.subarray(from, at), to);
    to = offset;
    from = at + text.length;
  }
  original.set(bytes.subarray(from), to);
  return original;
}
