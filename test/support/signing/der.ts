// Just enough DER (X.690) to write certificates and timestamps.

function lengthBytes(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

/** One element: tag, length, content. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => element(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => element(0x04, content);
export const bits = (content: Uint8Array, unused = 0): Buffer =>
  element(0x03, Buffer.from([unused]), content);
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text));
export const yes: Buffer = element(0x01, Buffer.from([0xff]));
/** [n], constructed. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Buffer =>
  element(0xa0 | number, ...parts);
/** [n], primitive. */
export const taggedBytes = (number: number, content: Uint8Array): Buffer => element(0x80 | number, content);

/** A positive integer. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes =
    typeof value === 'number' ? Buffer.from(value.toString(16).padStart(2, '0'), 'hex') : Buffer.from(value);
  const negative = (bytes[0] ?? 0) >= 0x80;
  return element(0x02, negative ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

function arcBytes(arc: number): number[] {
  const groups = [arc & 127];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    groups.unshift((rest & 127) | 128);
  return groups;
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(arcBytes)]));
}

/** A time of a certificate: UTCTime through 2049, GeneralizedTime from then on (RFC 5280 §4.1.2.5). */
export function certificateTime(at: Date): Buffer {
  if (at.getUTCFullYear() >= 2050) return generalizedTime(at);
  const digits = at.toISOString().slice(2, 19).replaceAll(/[-:T]/gu, '');
  return element(0x17, Buffer.from(`${digits}Z`));
}

/** GeneralizedTime in whole seconds. */
export function generalizedTime(at: Date): Buffer {
  const digits = at.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '');
  return element(0x18, Buffer.from(`${digits}Z`));
}
