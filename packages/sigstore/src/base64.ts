const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const form = /^[A-Za-z0-9+/]*={0,2}$/;

function paddingOf(text: string): number {
  return text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
}

/** True for base64 in the standard alphabet, padded, without line breaks (RFC 4648 §4), unused bits zero (§3.5). */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0 || !form.test(text)) return false;
  const padding = paddingOf(text);
  if (padding === 0) return true;
  const last = alphabet.indexOf(text.charAt(text.length - padding - 1));
  return (last & (padding === 2 ? 0b1111 : 0b11)) === 0;
}

/** The bytes of strict base64, or undefined when the text is not that. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!isBase64(text)) return undefined;
  const bytes = new Uint8Array((text.length / 4) * 3 - paddingOf(text));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (const character of text) {
    if (character === '=') break;
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[written] = (bits >> held) & 255;
    written += 1;
  }
  return bytes;
}

/** Padded base64 in the standard alphabet. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    const left = Math.min(bytes.length - at, 3);
    text += digits.slice(0, left + 1).join('') + '='.repeat(3 - left);
  }
  return text;
}
