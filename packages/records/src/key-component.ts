const plain = /^[a-z0-9._-]$/;
// A file name may have 255 bytes; two names, time, digest and the rest take at most 240.
const longest = 60;
const cutMark = '~';

function escapeCharacter(character: string): string {
  if (plain.test(character)) return character;
  const percent = encodeURIComponent(character);
  // encodeURIComponent leaves A-Z and !~*'() as they are (ECMA-262 §19.2.6.5).
  if (percent !== character) return percent.toLowerCase();
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** A name that ends in a dot loses it on some file systems. */
function guardTrailingDot(escaped: string): string {
  return escaped.endsWith('.') ? `${escaped.slice(0, -1)}%2e` : escaped;
}

/**
 * A name as one part of a key: lower-case ASCII only, everything outside [a-z0-9._-] as percent-encoded UTF-8 with
 * lower-case hex, so that two keys never differ by case alone. A name longer than 60 characters in that form is cut
 * and marked with `~`; what was cut off is told apart by the digest in the key.
 */
export function keyComponent(name: string): string {
  const parts = Array.from(name.toWellFormed(), escapeCharacter);
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > longest) return `${text}${cutMark}`;
    text += part;
  }
  return guardTrailingDot(text);
}

/** ASCII letters in lower case; every other character stays (GitHub folds environment names so). */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The name behind a component, or undefined when it was cut or is not of this form. */
export function nameOfComponent(component: string): string | undefined {
  if (!/^(?:[a-z0-9._-]|%[0-9a-f]{2})*$/.test(component)) return undefined;
  try {
    const name = decodeURIComponent(component);
    return keyComponent(name) === component ? name : undefined;
  } catch {
    return undefined;
  }
}
