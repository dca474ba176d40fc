import { CST } from 'yaml';
import type { YamlEdit } from './pin.ts';

/** Something in a stream that means something: no blank and no comment. `offset` is its place in the text. */
type Lexeme = {
  readonly kind: string;
  readonly text: string;
  readonly offset: number;
  readonly token: CST.Token | null;
};

const meaningless = new Set(['space', 'comment', 'newline']);

function pushSources(into: Lexeme[], tokens: readonly CST.Token[] | undefined): void {
  for (const token of tokens ?? []) {
    if (meaningless.has(token.type)) continue;
    into.push({
      kind: token.type,
      text: 'source' in token ? token.source : '',
      offset: token.offset,
      token: null,
    });
  }
}

/** Blanks and comments behind the last item make an item of their own. */
function isBlank({ start, key, sep, value }: CST.CollectionItem): boolean {
  const isEmpty = key === undefined && value === undefined && sep === undefined;
  return isEmpty && start.every(({ type }) => meaningless.has(type));
}

function pushItem(into: Lexeme[], item: CST.CollectionItem, offset: number): void {
  if (isBlank(item)) return;
  into.push({ kind: 'item', text: '', offset, token: null });
  pushSources(into, item.start);
  if (item.key !== undefined && item.key !== null) pushToken(into, item.key);
  pushSources(into, item.sep);
  if (item.value !== undefined) pushToken(into, item.value);
}

function pushToken(into: Lexeme[], token: CST.Token): void {
  const text = 'source' in token ? token.source : '';
  // In a flow collection a value that is left out is a scalar of no length, in a block it is nothing at all.
  if (token.type === 'scalar' && text === '') return;
  into.push({ kind: token.type, text, offset: token.offset, token });
  if ('props' in token) pushSources(into, token.props);
  if ('start' in token) pushSources(into, Array.isArray(token.start) ? token.start : [token.start]);
  if ('items' in token) for (const item of token.items) pushItem(into, item, token.offset);
  if ('value' in token && token.value !== undefined) pushToken(into, token.value);
  if ('end' in token) pushSources(into, token.end);
  into.push({ kind: 'end', text: token.type, offset: token.offset, token: null });
}

function lexemesOf(tokens: readonly CST.Token[]): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const token of tokens) {
    if (!meaningless.has(token.type)) pushToken(lexemes, token);
  }
  return lexemes;
}

/** The text of a scalar; null for anything else, and for one that is not well formed. */
function valueOf(lexeme: Lexeme | undefined): string | null {
  const errors: string[] = [];
  const scalar = CST.resolveAsScalar(lexeme?.token, true, (_offset, _code, message) => errors.push(message));
  return errors.length === 0 ? (scalar?.value ?? null) : null;
}

/** Reads two streams of lexemes side by side. */
type Reading = { readonly after: readonly Lexeme[]; at: number };

function isScalarHere(reading: Reading, value: string): boolean {
  const [scalar, end] = reading.after.slice(reading.at, reading.at + 2);
  reading.at += 2;
  return valueOf(scalar) === value && end?.kind === 'end';
}

function isKindHere(reading: Reading, kind: string): boolean {
  const isIt = reading.after[reading.at]?.kind === kind;
  if (isIt) reading.at += 1;
  return isIt;
}

function isEntryHere(
  reading: Reading,
  { key, value }: { readonly key: string; readonly value: string },
): boolean {
  if (!isKindHere(reading, 'item')) return false;
  isKindHere(reading, 'comma');
  return isScalarHere(reading, key) && isKindHere(reading, 'map-value-ind') && isScalarHere(reading, value);
}

type Edits = {
  readonly scalars: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, string>;
  readonly entries: ReadonlyMap<number, { readonly key: string; readonly value: string }>;
};

function editsByPlace(edits: readonly YamlEdit[]): Edits {
  const scalars = edits.flatMap((edit) => (edit.kind === 'scalar' ? [[edit.at, edit.value] as const] : []));
  const values = edits.flatMap((edit) => (edit.kind === 'value' ? [[edit.colon, edit.value] as const] : []));
  const entries = edits.flatMap((edit) => (edit.kind === 'entry' ? [[edit.after, edit] as const] : []));
  return { scalars: new Map(scalars), values: new Map(values), entries: new Map(entries) };
}

function isSame(before: Lexeme, after: Lexeme | undefined, edits: Edits): boolean {
  if (after === undefined || before.kind !== after.kind) return false;
  const edited = before.token === null ? undefined : edits.scalars.get(before.offset);
  return edited === undefined ? before.text === after.text : valueOf(after) === edited;
}

/** What stands new behind a lexeme: a value behind its colon, an entry behind the end of another. */
function isNewHere(reading: Reading, before: Lexeme, edits: Edits): boolean {
  if (before.kind === 'map-value-ind') {
    const value = edits.values.get(before.offset);
    return value === undefined || isScalarHere(reading, value);
  }
  const entry = before.kind === 'end' ? edits.entries.get(before.offset) : undefined;
  return entry === undefined || isEntryHere(reading, entry);
}

/** Does the stream say what it said before, but for the edits? Blanks and comments say nothing. */
export function saysTheSame(
  before: readonly CST.Token[],
  after: readonly CST.Token[],
  edits: readonly YamlEdit[],
): boolean {
  const places = editsByPlace(edits);
  const reading: Reading = { after: lexemesOf(after), at: 0 };
  for (const lexeme of lexemesOf(before)) {
    if (!isSame(lexeme, reading.after[reading.at], places)) return false;
    reading.at += 1;
    if (!isNewHere(reading, lexeme, places)) return false;
  }
  return reading.at === reading.after.length;
}
