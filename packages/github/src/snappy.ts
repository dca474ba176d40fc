/** What became of a block: its bytes, or why it is none. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly detail: string };

/** Where to read on, and how much of the output is written. */
type Cursor = { at: number; written: number };

class SnappyError extends Error {}

const mostLengthBytes = 5;

function byteAt(block: Uint8Array, at: number): number {
  const byte = block[at];
  if (byte === undefined) throw new SnappyError('it ends in the middle');
  return byte;
}

function readLittleEndian(block: Uint8Array, cursor: Cursor, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index += 1) value += byteAt(block, cursor.at + index) * 2 ** (8 * index);
  cursor.at += bytes;
  return value;
}

function readLength(block: Uint8Array, cursor: Cursor): number {
  let length = 0;
  for (let index = 0; index < mostLengthBytes; index += 1) {
    const byte = byteAt(block, cursor.at);
    cursor.at += 1;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return length;
  }
  throw new SnappyError('its length is no number of 32 bits');
}

function literal(block: Uint8Array, output: Uint8Array, cursor: Cursor, tag: number): void {
  const short = tag >> 2;
  const length = (short < 60 ? short : readLittleEndian(block, cursor, short - 59)) + 1;
  if (cursor.at + length > block.length) throw new SnappyError('it ends in the middle');
  if (cursor.written + length > output.length) throw new SnappyError('it holds more than it announces');
  output.set(block.subarray(cursor.at, cursor.at + length), cursor.written);
  cursor.at += length;
  cursor.written += length;
}

function copyOf(block: Uint8Array, cursor: Cursor, tag: number): { length: number; offset: number } {
  if ((tag & 3) === 1) {
    const length = 4 + ((tag >> 2) & 7);
    return { length, offset: (tag >> 5) * 256 + readLittleEndian(block, cursor, 1) };
  }
  return { length: 1 + (tag >> 2), offset: readLittleEndian(block, cursor, (tag & 3) === 2 ? 2 : 4) };
}

function copy(block: Uint8Array, output: Uint8Array, cursor: Cursor, tag: number): void {
  const { length, offset } = copyOf(block, cursor, tag);
  if (offset === 0 || offset > cursor.written) throw new SnappyError('it refers to what is not there');
  if (cursor.written + length > output.length) throw new SnappyError('it holds more than it announces');
  // Byte by byte: a copy may overlap what it writes, which is how runs are written.
  for (let index = 0; index < length; index += 1) {
    output[cursor.written] = output[cursor.written - offset] ?? 0;
    cursor.written += 1;
  }
}

function unpack(block: Uint8Array, mostBytes: number): Unpacked {
  const cursor: Cursor = { at: 0, written: 0 };
  const length = readLength(block, cursor);
  // The announced length is checked before a byte is set aside for it.
  if (length > mostBytes)
    return { ok: false, detail: `it announces ${length} bytes, at most ${mostBytes} are read` };
  const output = new Uint8Array(length);
  while (cursor.at < block.length) {
    const tag = byteAt(block, cursor.at);
    cursor.at += 1;
    if ((tag & 3) === 0) literal(block, output, cursor, tag);
    else copy(block, output, cursor, tag);
  }
  if (cursor.written !== length) return { ok: false, detail: 'it holds less than it announces' };
  return { ok: true, bytes: output };
}

/**
 * Unpacks a raw snappy block (no frames), as GitHub stores bundles. Work and memory are at most in proportion to the
 * block and `mostBytes`, whoever wrote it.
 * Source: https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappy(block: Uint8Array, mostBytes: number): Unpacked {
  try {
    return unpack(block, mostBytes);
  } catch (thrown) {
    if (!(thrown instanceof SnappyError)) throw thrown;
    return { ok: false, detail: thrown.message };
  }
}
