import type { Insertion, Pin, PinnedFile } from './pin.ts';
import type { FindOptions } from './reference.ts';

/** Writes pins into a file by insertions alone, and proves it. */
export function pinFile(_bytes: Uint8Array, _pins: readonly Pin[], _options: FindOptions): PinnedFile {
  return { state: 'refused', why: 'not supported yet', line: 1, column: 1 };
}

/** The original of a pinned file. */
export function undoPins(bytes: Uint8Array, _insertions: readonly Insertion[]): Uint8Array {
  return bytes;
}
