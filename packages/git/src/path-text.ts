const named: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};
const quote = 34;

function quoteByte(byte: number): string {
  const escape = named[byte];
  if (escape !== undefined) return escape;
  return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A path as text that no other path has. UTF-8 stays as it is; other bytes give git's own C-quoted form
 * (`"caf\351.sql"`, git-config(1) core.quotePath). A path that begins with a quotation mark is quoted too, so that
 * it cannot pass for one of those. Whoever makes a commit controls the bytes.
 */
export function pathText(bytes: Uint8Array): string {
  const text = bytes[0] === quote ? undefined : utf8(bytes);
  return text ?? `"${Array.from(bytes, quoteByte).join('')}"`;
}

const letters: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};
const pieces = /\\([0-3][0-7]{2})|\\([abtnvfr"\\])|([^\\"])/guy;

/** The bytes behind git's C-quoted form; undefined when the text is not of that form. */
export function unquotePath(text: string): Uint8Array | undefined {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return undefined;
  const inner = text.slice(1, -1);
  const bytes: number[] = [];
  let read = 0;
  for (const [piece, octal, letter, plain] of inner.matchAll(pieces)) {
    read += piece.length;
    if (plain !== undefined) bytes.push(...new TextEncoder().encode(plain));
    else bytes.push(octal === undefined ? (letters[letter ?? ''] ?? 0) : Number.parseInt(octal, 8));
  }
  return read === inner.length ? Uint8Array.from(bytes) : undefined;
}
