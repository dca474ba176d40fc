const chunkLength = 8192;

function decodeAscii(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunkLength)
    text += String.fromCharCode(...bytes.subarray(at, at + chunkLength));
  return text;
}

/**
 * The text of UTF-8 bytes, or undefined when they are not UTF-8. Strict (overlong forms, surrogates and stray bytes
 * are refused), unlike an `ascii` or a lossy decoding, under which two different byte strings read the same.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.every((byte) => byte < 0x80)) return decodeAscii(bytes);
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    // ECMA-262 §19.2.6.5 requires valid UTF-8 and throws otherwise; it exists in every environment.
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/** Lower-case hex of bytes. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
