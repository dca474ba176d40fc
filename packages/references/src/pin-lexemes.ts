import type { YamlEdit } from './pin.ts';

// Marks of the lexer that are no text: a document, the end of a flow collection, "the next lexeme is a scalar".
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const scalarMark = '\u001f';

function isComment(lexemes: readonly string[], at: number): boolean {
  return lexemes[at]?.startsWith('#') === true && lexemes[at - 1] !== scalarMark;
}

/** A comment, or the blanks before one. */
function isAside(lexemes: readonly string[], at: number): boolean {
  if (isComment(lexemes, at)) return true;
  return isComment(lexemes, at + 1) && /^[ \t]+$/.test(lexemes[at] ?? '');
}

function bodyOf(lexeme: string): string {
  return /^["']/.test(lexeme) ? lexeme.slice(1, -1) : lexeme.trim();
}

/** Is the lexeme what it was, but for the text in it? Only its end has changed, so quotes and indentation are the same. */
function isEdited(before: string, after: string, value: string): boolean {
  const [from, to] = [bodyOf(before), bodyOf(after)];
  const frame = (lexeme: string, body: string): string => lexeme.replace(body, () => '');
  return to === value && frame(before, from) === frame(after, to);
}

/** Two texts, read side by side. `value` is what the scalar that comes next shall say. */
type Reading = {
  readonly before: readonly string[];
  readonly after: readonly string[];
  at: number;
  offset: number;
  value: string | undefined;
  /** How many edits were met: one that falls into a comment is none. */
  edited: number;
};

function isAlike(reading: Reading, index: number): boolean {
  const { before, after } = reading;
  const lexeme = before[index] ?? '';
  if (after[reading.at] === lexeme) {
    reading.at += 1;
    return true;
  }
  if (isAside(before, index)) return true;
  while (isAside(after, reading.at)) reading.at += 1;
  reading.at += 1;
  return after[reading.at - 1] === lexeme;
}

/** The text of a block scalar comes behind its header, after a mark. */
function isScalarNow({ before, value }: Reading, index: number): boolean {
  if (value === undefined || marks.has(before[index] ?? '')) return false;
  return before[index - 1] === scalarMark || /^["']/.test(before[index] ?? '');
}

function isRight(reading: Reading, index: number): boolean {
  if (!isScalarNow(reading, index)) return isAlike(reading, index);
  const { before, after, at, value = '' } = reading;
  reading.at += 1;
  reading.value = undefined;
  reading.edited += 1;
  return isEdited(before[index] ?? '', after[at] ?? '', value);
}

/**
 * Do the two texts consist of the same lexemes, but for edited scalars and comments? Then every parser that works on
 * these lexemes reads the same. Edits that add entries are for the slower proof; here they are not the same.
 */
export function hasSameLexemes(
  before: readonly string[],
  after: readonly string[],
  edits: readonly YamlEdit[],
): boolean {
  if (edits.some(({ kind }) => kind !== 'scalar')) return false;
  const values = new Map(edits.flatMap((edit) => (edit.kind === 'scalar' ? [[edit.at, edit.value]] : [])));
  const reading: Reading = { before, after, at: 0, offset: 0, value: undefined, edited: 0 };
  for (let index = 0; index < before.length; index += 1) {
    reading.value = values.get(reading.offset) ?? reading.value;
    if (!isRight(reading, index)) return false;
    const lexeme = before[index] ?? '';
    if (lexeme.length !== 1 || !marks.has(lexeme)) reading.offset += lexeme.length;
  }
  while (isAside(reading.after, reading.at)) reading.at += 1;
  return reading.at === reading.after.length && reading.edited === values.size;
}
