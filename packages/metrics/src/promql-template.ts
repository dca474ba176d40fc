import { nearest } from '@countersign/core';

type Quote = '"' | "'";
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly quote: Quote; readonly regex: boolean };
type Scanned = { readonly parts: readonly Part[]; readonly problem: string | null };

const placeholder = /\{\{[ \t]*([A-Za-z]+)[ \t]*\}\}/y;

type Cursor = {
  readonly query: string;
  at: number;
  quote: Quote | '`' | null;
  regex: boolean;
  /** The last two characters of code, without blanks and comments: tells a matcher's operator. */
  code: string;
  text: string;
  readonly parts: Part[];
};

function takePlaceholder(cursor: Cursor): string | null {
  placeholder.lastIndex = cursor.at;
  const match = placeholder.exec(cursor.query);
  const name = match?.[1];
  if (match === null || name === undefined) return 'expected a placeholder such as {{service}} after "{{"';
  const { quote } = cursor;
  if (quote === null || quote === '`')
    return `expected {{${name}}} inside "double" or 'single' quotes, where its value can be escaped`;
  cursor.parts.push({ kind: 'text', text: cursor.text });
  cursor.parts.push({ kind: 'value', name, quote, regex: cursor.regex });
  cursor.text = '';
  cursor.at += match[0].length;
  return null;
}

/** Consumes one character (two for an escape, a whole comment) and follows the quotes as PromQL's lexer does. */
function takeText(cursor: Cursor): void {
  const { query, quote } = cursor;
  const character = query[cursor.at] ?? '';
  let length = 1;
  if (quote === null && character === '#') {
    const end = query.indexOf('\n', cursor.at);
    length = (end === -1 ? query.length : end) - cursor.at;
  } else if (quote !== null && quote !== '`' && character === '\\') {
    length = 2;
  } else if (quote === null && (character === '"' || character === "'" || character === '`')) {
    cursor.quote = character;
    cursor.regex = cursor.code === '=~' || cursor.code === '!~';
  } else if (quote !== null && character === quote) {
    cursor.quote = null;
    cursor.code = '';
  } else if (quote === null && character.trim() !== '') {
    cursor.code = (cursor.code + character).slice(-2);
  }
  cursor.text += query.slice(cursor.at, cursor.at + length);
  cursor.at += length;
}

function scan(query: string): Scanned {
  const cursor: Cursor = { query, at: 0, quote: null, regex: false, code: '', text: '', parts: [] };
  while (cursor.at < query.length) {
    if (!query.startsWith('{{', cursor.at)) {
      takeText(cursor);
      continue;
    }
    const problem = takePlaceholder(cursor);
    if (problem !== null) return { parts: [], problem };
  }
  cursor.parts.push({ kind: 'text', text: cursor.text });
  const problem = cursor.quote === null ? null : `expected a closing ${cursor.quote} in the query`;
  return { parts: cursor.parts, problem };
}

/** What is wrong with a query's placeholders, as the words after "expected"; null when nothing is. */
export function promqlTemplateProblem(query: string, names: readonly string[]): string | null {
  const { parts, problem } = scan(query);
  if (problem !== null) return problem;
  const unknown = parts.find((part) => part.kind === 'value' && !names.includes(part.name));
  if (unknown?.kind !== 'value') return null;
  const near = nearest(unknown.name, names);
  const hint = near === undefined ? '' : `; did you mean {{${near}}}?`;
  return `expected one of ${names.map((name) => `{{${name}}}`).join(', ')}, not {{${unknown.name}}}${hint}`;
}

function escapeLabelText(text: string, quote: Quote): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  // PromQL takes Go's escapes; a raw control character would end or change the string.
  return escaped.replace(
    /\p{Cc}/gu,
    (control) => `\\u${(control.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Puts values into a query's placeholders as label text. The values may come from a caller: each is escaped for the
 * quotes it stands in, and after `=~` or `!~` for the regular expression too, so that it matches itself and no more.
 * A placeholder without a value becomes empty text; `promqlTemplateProblem` refuses such queries beforehand.
 */
export function fillPromqlTemplate(query: string, values: Readonly<Record<string, string>>): string {
  return scan(query)
    .parts.map((part) => {
      if (part.kind === 'text') return part.text;
      const value = Object.hasOwn(values, part.name) ? (values[part.name] ?? '') : '';
      const literal = part.regex ? value.replace(/[\\.+*?()|[\]{}^$]/gu, String.raw`\$&`) : value;
      return escapeLabelText(literal, part.quote);
    })
    .join('');
}
