/**
 * The text of UTF-8 bytes, or undefined when they are not UTF-8. Strict (overlong forms, surrogates and stray bytes
 * are refused, a byte order mark is kept), unlike an `ascii` or a lossy decoding, under which two different byte strings
 * read the same.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lower-case hex of bytes. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
