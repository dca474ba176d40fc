import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** A stream of YAML documents with the tokens that it was composed of. Offsets count UTF-16 units of `text`. */
export type YamlSource = {
  readonly text: string;
  readonly lexemes: readonly string[];
  readonly tokens: readonly CST.Token[];
  readonly documents: readonly Document.Parsed[];
  readonly lines: LineStarts;
};

/** Offsets at which lines start, in order. */
export type LineStarts = readonly number[];

export type Position = { readonly line: number; readonly column: number };

const byteOrderMark = 0xfe_ff;

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column, from 1, of an offset; a byte order mark takes no column. */
export function positionAt(source: Pick<YamlSource, 'text' | 'lines'>, offset: number): Position {
  const { lines, text } = source;
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const mark = low === 0 && offset > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 - mark };
}

// `uniqueKeys` of the library compares every key with every other; the index finds duplicate keys in linear time.
const composing = { uniqueKeys: false, prettyErrors: false } as const;

/** The smallest parts of a text: blanks, breaks, indicators, comments, scalars, with marks between them. */
export function lexemesOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)];
}

/** The tokens that lexemes make: collections, scalars, documents. */
export function tokensOf(lexemes: readonly string[]): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of lexemes) for (const token of parser.next(lexeme)) tokens.push(token);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The documents that tokens make. */
export function documentsOf(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  return [...new Composer(composing).compose(tokens)];
}

/** Parses a stream. Never throws for what the text says: a document keeps its errors. */
export function parseYaml(text: string): YamlSource {
  const lexemes = lexemesOf(text);
  const tokens = tokensOf(lexemes);
  return { text, lexemes, tokens, documents: documentsOf(tokens), lines: lineStarts(text) };
}

/** The line around an offset, without its break; `ending` is the break that the file uses there. */
export function lineOf(
  source: Pick<YamlSource, 'text' | 'lines'>,
  offset: number,
): { readonly start: number; readonly text: string; readonly ending: string } {
  const { lines, text } = source;
  const number = positionAt(source, offset).line;
  const start = lines[number - 1] ?? 0;
  const next = lines[number];
  const raw = text.slice(start, next === undefined ? text.length : next - 1);
  const isCrlf = raw.endsWith('\r') || (next === undefined && text[start - 2] === '\r');
  return { start, text: raw.endsWith('\r') ? raw.slice(0, -1) : raw, ending: isCrlf ? '\r\n' : '\n' };
}
