import { type Instruction, restText, splitInstruction } from './dockerfile-instruction.ts';
import type { SourceLine } from './dockerfile-lines.ts';
import { expandWord, type WordSetting } from './dockerfile-word.ts';

/** A here-document that a line announces. `tabs`: tabs before its end are dropped. */
export type Heredoc = { readonly name: string; readonly tabs: 'kept' | 'dropped' };

export type Heredocs =
  | { readonly ok: true; readonly list: readonly Heredoc[] }
  | { readonly ok: false; readonly why: string };

// Here-documents are found with a backslash as escape, whatever the file's own one is (parser.go: heredocsFromLine).
const base: WordSetting = {
  escape: '\\',
  variableOf: () => ({ state: 'unset' }),
  quotes: 'kept',
  escapes: 'kept',
  unset: 'kept',
};
const wordStart = /^[0-9]*<<(-?)/;

function heredocOf(word: string): Heredoc | string | null {
  const start = wordStart.exec(word);
  if (start === null) return null;
  const name = word.slice(start[0].length).replace(/^[\t\n\f\r ]+/, '');
  if (name === '' || name.includes('<')) return null;
  const read = expandWord(name, { ...base, quotes: 'taken', escapes: 'taken' });
  if (read.state !== 'expanded') return `the name of a here-document cannot be read: ${read.why}`;
  if (read.words.length !== 1) return null;
  return { name: read.words[0] ?? '', tabs: start[1] === '-' ? 'dropped' : 'kept' };
}

function heredocsIn(text: string): Heredocs {
  const read = expandWord(text, base);
  // BuildKit takes a line that its lexer refuses, such as one with an apostrophe, for one without here-documents.
  if (read.state !== 'expanded')
    return read.state === 'refused' ? { ok: true, list: [] } : { ok: false, why: read.why };
  const list: Heredoc[] = [];
  for (const word of read.words) {
    const heredoc = heredocOf(word);
    if (typeof heredoc === 'string') return { ok: false, why: heredoc };
    if (heredoc !== null) list.push(heredoc);
  }
  return { ok: true, list };
}

function isStringArray(text: string): boolean {
  if (!text.startsWith('[')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

const takers = ['ADD', 'COPY', 'RUN'];

/** The here-documents that follow an instruction, in order. Only ADD, COPY and RUN have them, also behind ONBUILD. */
export function heredocsOf(instruction: Instruction, escape: string): Heredocs {
  const { line, rest } = instruction;
  if (!line.text.includes('<<')) return { ok: true, list: [] };
  const taker = instruction.name === 'ONBUILD' ? splitInstruction(line, rest.start, escape) : instruction;
  if (!takers.includes(taker.name) || isStringArray(restText(taker))) return { ok: true, list: [] };
  return heredocsIn(line.text);
}

/** The index behind the line that ends a here-document; undefined when none does. */
export function endOfHeredoc(
  lines: readonly SourceLine[],
  start: number,
  { name, tabs }: Heredoc,
): number | undefined {
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if ((tabs === 'dropped' ? text.replace(/^\t+/, '') : text) === name) return index + 1;
  }
  return undefined;
}
