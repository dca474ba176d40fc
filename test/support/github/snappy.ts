// GitHub stores the bundles that it hands out by address as raw snappy blocks (format description of
// google/snappy: the length as a varint, then elements). Literals alone are a valid block.

const LONGEST_LITERAL = 65_536;

/** A raw snappy block of these bytes, not compressed but readable by every decoder. */
export function snappyBlock(data: Uint8Array): Buffer {
  const parts: Uint8Array[] = [varint(data.length)];
  for (let at = 0; at < data.length; at += LONGEST_LITERAL) {
    const literal = data.subarray(at, at + LONGEST_LITERAL);
    const length = literal.length - 1;
    // Tag 61 says that the length, less one, stands in the next two bytes.
    parts.push(Uint8Array.of(61 << 2, length & 0xff, length >> 8), literal);
  }
  return Buffer.concat(parts);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
