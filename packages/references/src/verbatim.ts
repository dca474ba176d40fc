import type { Scalar } from 'yaml';

const blockBody = /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n((?:[ \t]*\r?\n)*[ ]*)/;

/** Where the text of a scalar stands exactly as it reads, so that text can go behind it; null where it is written otherwise. */
export function verbatim(text: string, scalar: Scalar): number | null {
  const [start = 0, end = 0] = scalar.range ?? [];
  const content = String(scalar.value);
  const written = text.slice(start, end);
  if (scalar.type === 'PLAIN') return written === content ? start : null;
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE')
    return written.slice(1, -1) === content ? start + 1 : null;
  const header = blockBody.exec(written);
  if (header === null) return null;
  const body = written.slice(header[0].length);
  return body.trimEnd() === content ? start + header[0].length : null;
}
