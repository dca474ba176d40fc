const utf8String = 0x0c;

type Length = { readonly value: number; readonly next: number };

function longLength(bytes: Uint8Array, count: number): Length | undefined {
  if (count === 0 || count > 3) return undefined;
  let value = 0;
  for (let index = 0; index < count; index += 1) value = value * 256 + (bytes[2 + index] ?? 0);
  // X.690 §10.1: DER demands the shortest form of a length.
  const shortest = value < 128 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 3;
  return shortest === count ? { value, next: 2 + count } : undefined;
}

function readLength(bytes: Uint8Array): Length | undefined {
  const first = bytes[1];
  if (first === undefined) return undefined;
  return first < 128 ? { value: first, next: 2 } : longLength(bytes, first & 127);
}

/** The content bytes of exactly one DER UTF8String (X.690 §8.23), or undefined when the bytes are anything else. */
export function utf8StringContent(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== utf8String) return undefined;
  const length = readLength(bytes);
  if (length === undefined || length.next + length.value !== bytes.length) return undefined;
  return bytes.subarray(length.next);
}
