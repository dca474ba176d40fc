import { type LogicalLine, leadingSpace, lengthWithoutSpace } from './dockerfile-lines.ts';

/** A stretch of a logical line. */
export type Span = { readonly start: number; readonly end: number };

/** `--name=value` as BuildKit takes it, without quotes and escapes; `at` tells where each character is written. */
export type Flag = { readonly text: string; readonly at: readonly number[]; readonly start: number };

export type Instruction = {
  readonly line: LogicalLine;
  /** In capitals. */
  readonly name: string;
  readonly start: number;
  readonly flags: readonly Flag[];
  /** What follows the flags, without white space around it. */
  readonly rest: Span;
  /** A flag holds a character beyond ASCII, which BuildKit reads byte by byte. */
  readonly strange: boolean;
};

const separator = /[\t\v\f\r ]+/g;
const asciiSpace = '\t\n\v\f\r ';

type FlagScan = {
  readonly text: string;
  readonly end: number;
  readonly escape: string;
  at: number;
  strange: boolean;
};

/** Reads the characters of one flag (split_command.go: extractBuilderFlags), which ends at white space outside quotes. */
function readFlag(scan: FlagScan): Flag {
  const start = scan.at;
  const characters: string[] = [];
  const at: number[] = [];
  let quote = '';
  while (scan.at < scan.end) {
    let character = scan.text[scan.at] ?? '';
    if (quote === '' && asciiSpace.includes(character)) break;
    if (character > '\u{7f}') scan.strange = true;
    const opens = quote === '' && (character === '"' || character === "'");
    if (opens || character === quote) {
      quote = opens ? character : '';
      scan.at += 1;
      continue;
    }
    if (character === scan.escape) {
      scan.at += 1;
      if (scan.at >= scan.end) break;
      character = scan.text[scan.at] ?? '';
      if (character > '\u{7f}') scan.strange = true;
    }
    characters.push(character);
    at.push(scan.at);
    scan.at += 1;
  }
  return { text: characters.join(''), at, start };
}

function skipSpace(scan: FlagScan): void {
  while (scan.at < scan.end && asciiSpace.includes(scan.text[scan.at] ?? '.')) scan.at += 1;
}

/** All flags; the scan then stands where the rest begins. A flag `--` ends them. */
function readFlags(scan: FlagScan): readonly Flag[] {
  const flags: Flag[] = [];
  for (skipSpace(scan); scan.text.startsWith('--', scan.at) && scan.at < scan.end; skipSpace(scan)) {
    const flag = readFlag(scan);
    if (flag.text === '--') break;
    flags.push(flag);
  }
  return flags;
}

/** Splits a logical line, from `start` on, into its instruction, flags and the rest. */
export function splitInstruction(line: LogicalLine, start: number, escape: string): Instruction {
  const { text } = line;
  const end = lengthWithoutSpace(text);
  const first = Math.min(start + leadingSpace(text.slice(start)), end);
  separator.lastIndex = first;
  const gap = separator.exec(text);
  const nameEnd = gap === null || gap.index >= end ? end : gap.index;
  const at = gap === null || gap.index >= end ? end : gap.index + gap[0].length;
  const scan: FlagScan = { text, end, escape, at, strange: false };
  const flags = readFlags(scan);
  const rest = Math.min(scan.at + leadingSpace(text.slice(scan.at, end)), end);
  return {
    line,
    // Only ASCII letters are folded: what else Go would fold is then an instruction that nobody knows.
    name: text.slice(first, nameEnd).replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
    start: first,
    flags,
    rest: { start: rest, end },
    strange: scan.strange,
  };
}

/** The rest cut at ASCII white space, as FROM and COPY read it (line_parsers.go: parseStringsWhitespaceDelimited). */
export function wordsOf({ line, rest }: Instruction): readonly Span[] {
  const words: Span[] = [];
  let start = rest.start;
  separator.lastIndex = rest.start;
  for (let gap = separator.exec(line.text); start < rest.end; gap = separator.exec(line.text)) {
    const end = gap === null ? rest.end : Math.min(gap.index, rest.end);
    words.push({ start, end });
    if (gap === null) break;
    start = gap.index + gap[0].length;
    separator.lastIndex = start;
  }
  return words;
}

export function restText({ line, rest }: Instruction): string {
  return line.text.slice(rest.start, rest.end);
}
