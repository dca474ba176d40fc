import { decodeUtf8 } from '@countersign/sigstore';
import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.ts';

/** ECMA-262 §19.2.6.5 demands valid UTF-8 of percent-encoded bytes, and throws otherwise. */
function oracle(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

// Whole sequences, cut ones, overlong ones, surrogates, and what is beyond Unicode.
const pieces = [
  [0x41],
  [0x00],
  [0x25, 0x34, 0x31],
  [0xc3, 0xa9],
  [0xe2, 0x80, 0x94],
  [0xe2, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xf0, 0x9f, 0x98, 0x80],
  [0xc0, 0x80],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xef, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0x80],
  [0xff],
];

describe('decodeUtf8', () => {
  it('keeps a byte order mark, which would else be invisible in a signed text', () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\u{FEFF}{');
  });

  it('refuses overlong forms, surrogates and stray bytes', () => {
    for (const bytes of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0x80], [0xe2, 0x80]])
      expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('reads every sequence of bytes as the language does', () => {
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.integer({ min: 0, max: 255 }).map((byte) => [byte]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        expect(decodeUtf8(bytes)).toBe(oracle(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
