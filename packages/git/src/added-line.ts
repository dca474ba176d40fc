import { fieldText } from './nul-fields.ts';
import { pathText, unquotePath } from './path-text.ts';

/** One line that a change adds. `line` counts from 1 in the new file; `text` is without its line feed and NULs. */
export type AddedLine = { readonly path: string; readonly line: number; readonly text: string };

const lineFeed = 10;
const hunkPattern = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start === bytes.length ? lines : [...lines, bytes.subarray(start)];
}

/** Null: the file is gone on this side. Git ends a name that has spaces in it with a tab. */
function pathOf(target: string): string | null | undefined {
  const name = target.endsWith('\t') ? target.slice(0, -1) : target;
  if (name === '/dev/null') return null;
  const bytes = name.startsWith('"') ? unquotePath(name) : new TextEncoder().encode(name);
  return bytes !== undefined && fieldText(bytes.subarray(0, 2)) === 'b/'
    ? pathText(bytes.subarray(2))
    : undefined;
}

/** UTF-16 and UTF-32 hold NULs between the letters of English words, which programs that read them do not see. */
function lineText(bytes: Uint8Array): string {
  return fieldText(bytes).replaceAll('\0', '');
}

type Hunk = { readonly lines: readonly Uint8Array[]; readonly from: number; readonly path: string | null };

/** The body of a hunk, read by the counts in its head: no line of a file can pass for a head. */
function readHunk({ lines, from, path }: Hunk): { next: number; added: AddedLine[] } | undefined {
  const head = hunkPattern.exec(fieldText(lines[from] ?? new Uint8Array()));
  if (head === null) return undefined;
  const [, removes = '1', first = '1', adds = '1'] = head;
  const added: AddedLine[] = [];
  const left = { '-': Number(removes), '+': Number(adds) };
  let next = from + 1;
  while (left['-'] > 0 || left['+'] > 0) {
    const line = lines[next];
    const sign = String.fromCharCode(line?.[0] ?? 0);
    next += 1;
    // "\ No newline at end of file" belongs to neither side.
    if (sign === '\\') continue;
    if (line === undefined || (sign !== '-' && sign !== '+') || left[sign] === 0) return undefined;
    left[sign] -= 1;
    if (sign === '-') continue;
    if (path === null) return undefined;
    added.push({ path, line: Number(first) + added.length, text: lineText(line.subarray(1)) });
  }
  return { next, added };
}

/**
 * Reads a patch of `git diff-tree -p -U0` with the prefixes `a/` and `b/`; undefined when it is cut or of another
 * shape. Bytes that are no UTF-8 become U+FFFD in `text`; NULs are left out, so that words in UTF-16 can be read.
 */
export function parseAddedLines(bytes: Uint8Array): readonly AddedLine[] | undefined {
  const lines = linesOf(bytes);
  const all: AddedLine[] = [];
  let path: string | null = null;
  let position = 0;
  while (position < lines.length) {
    const line = fieldText((lines[position] ?? new Uint8Array()).subarray(0, 20_000));
    if (line.startsWith('@@ ')) {
      const hunk = readHunk({ lines, from: position, path });
      if (hunk === undefined) return undefined;
      for (const added of hunk.added) all.push(added);
      position = hunk.next;
      continue;
    }
    if (line.startsWith('+++ ')) {
      const target = pathOf(line.slice(4));
      if (target === undefined) return undefined;
      path = target;
    }
    position += 1;
  }
  return all;
}
