import { isSpace } from './dockerfile-word.ts';

/** One line of the file, without its line end; `start` is its offset in the text. */
export type SourceLine = { readonly start: number; readonly text: string };

/** What BuildKit reads as one line: lines that an escape character joins, without the comments between them. */
export type LogicalLine = {
  readonly text: string;
  /** Where the pieces of `text` stand: from `at` on, they lie at `offset` of the file. In order. */
  readonly pieces: readonly { readonly at: number; readonly offset: number }[];
};

/** Only a line feed ends a line; carriage returns before it are dropped (parser.go: scanLines, trimNewline). */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = text.startsWith('\u{feff}') ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? text.length : feed;
    while (end > start && text[end - 1] === '\r') end -= 1;
    lines.push({ start, text: text.slice(start, end) });
    start = next;
  }
  return lines;
}

/** The number of characters of white space that a text begins with. */
export function leadingSpace(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text[count] ?? '')) count += 1;
  return count;
}

/** The length of a text without the white space at its end. */
export function lengthWithoutSpace(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The part before the escape character that joins this line with the next one; undefined when it joins nothing. */
function beforeContinuation(text: string, escape: string): string | undefined {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  if (text[end - 1] !== escape) return undefined;
  // Two of them at the end of a line escape each other, in BuildKit's reading.
  return end > 1 && text[end - 2] === escape ? undefined : text.slice(0, end - 1);
}

function isComment(text: string): boolean {
  return text[leadingSpace(text)] === '#';
}

export type ReadLine = { readonly line: LogicalLine; readonly next: number };

/**
 * The logical line that begins with line `index`; null when that one is a comment or blank. Comments and blank lines
 * inside are skipped and do not end it.
 */
export function readLogicalLine(
  lines: readonly SourceLine[],
  index: number,
  escape: string,
): ReadLine | null {
  const first = lines[index];
  const indent = leadingSpace(first?.text ?? '');
  if (first === undefined || indent === first.text.length || first.text[indent] === '#') return null;
  const pieces: { readonly at: number; readonly offset: number }[] = [];
  let text = '';
  const take = (source: string, offset: number): boolean => {
    const joined = beforeContinuation(source, escape);
    const piece = joined ?? source;
    if (piece !== '') pieces.push({ at: text.length, offset });
    text += piece;
    return joined !== undefined;
  };
  let open = take(first.text.slice(indent), first.start + indent);
  let next = index + 1;
  for (; open && next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const blank = leadingSpace(line.text) === line.text.length;
    if (!blank && !isComment(line.text)) open = take(line.text, line.start);
  }
  return { line: { text, pieces }, next };
}

/** The offset in the file of a character of a logical line. */
export function offsetAt(line: LogicalLine, index: number): number {
  let [low, high] = [0, line.pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((line.pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = line.pieces[low];
  return piece === undefined ? 0 : piece.offset + index - piece.at;
}

/** The offset in the file right behind the character before `index`. */
export function offsetBehind(line: LogicalLine, index: number): number {
  return index === 0 ? offsetAt(line, 0) : offsetAt(line, index - 1) + 1;
}
