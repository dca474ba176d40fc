/** A pattern as a tree. `one` takes exactly one UTF-16 code unit. */
export type PatternNode =
  | { readonly kind: 'one'; readonly accepts: (code: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: 0 | 1; readonly most: 1 | 'any' };

export type ParsedPattern =
  | { readonly ok: true; readonly node: PatternNode }
  | { readonly ok: false; readonly detail: string };

/** The place in the pattern, and the first thing found wrong. */
type Cursor = { readonly text: string; at: number; problem: string | undefined };

const empty: PatternNode = { kind: 'sequence', parts: [] };
const quantifiers: Readonly<Record<string, { readonly least: 0 | 1; readonly most: 1 | 'any' }>> = {
  '*': { least: 0, most: 'any' },
  '+': { least: 1, most: 'any' },
  '?': { least: 0, most: 1 },
};

function fail(cursor: Cursor, problem: string): PatternNode {
  cursor.problem ??= `${problem} at character ${cursor.at + 1}`;
  cursor.at = cursor.text.length;
  return empty;
}

function between(first: number, last: number): (code: number) => boolean {
  return (code) => code >= first && code <= last;
}

function anyOf(tests: readonly ((code: number) => boolean)[]): (code: number) => boolean {
  return (code) => tests.some((test) => test(code));
}

const digit = between(48, 57);
const word = anyOf([digit, between(65, 90), between(97, 122), between(95, 95)]);

/** The test of an escape such as `\.`, `\d` or `\w`, the cursor standing behind the backslash. */
function parseEscape(cursor: Cursor): ((code: number) => boolean) | undefined {
  const character = cursor.text[cursor.at];
  if (character === undefined) return undefined;
  if (character === 'd' || character === 'w') {
    cursor.at += 1;
    return character === 'd' ? digit : word;
  }
  const code = character.charCodeAt(0);
  // Other letters and digits mean something else in other dialects (\b, \1, \x41), so they are refused.
  if (word(code)) return undefined;
  cursor.at += 1;
  return between(code, code);
}

function parseClassItem(cursor: Cursor): ((code: number) => boolean) | undefined {
  const character = cursor.text[cursor.at] ?? '';
  cursor.at += 1;
  if (character === '\\') return parseEscape(cursor);
  const first = character.charCodeAt(0);
  const last = cursor.text[cursor.at + 1];
  if (cursor.text[cursor.at] !== '-' || last === undefined || last === ']') return between(first, first);
  if (last === '\\' || last.charCodeAt(0) < first) return undefined;
  cursor.at += 2;
  return between(first, last.charCodeAt(0));
}

function parseClass(cursor: Cursor): PatternNode {
  const negated = cursor.text[cursor.at] === '^';
  if (negated) cursor.at += 1;
  const tests: ((code: number) => boolean)[] = [];
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ']') {
    const test = parseClassItem(cursor);
    if (test === undefined) return fail(cursor, 'a range or escape that is not understood');
    tests.push(test);
  }
  if (cursor.text[cursor.at] !== ']' || tests.length === 0) return fail(cursor, 'an empty or unclosed [ ]');
  cursor.at += 1;
  const accepts = anyOf(tests);
  return { kind: 'one', accepts: negated ? (code) => !accepts(code) : accepts };
}

function parseGroup(cursor: Cursor): PatternNode {
  if (cursor.text.startsWith('?:', cursor.at)) cursor.at += 2;
  const node = parseChoice(cursor);
  if (cursor.text[cursor.at] !== ')') return fail(cursor, 'an unclosed ( )');
  cursor.at += 1;
  return node;
}

function parseAtom(cursor: Cursor): PatternNode {
  const character = cursor.text[cursor.at] ?? '';
  if ('*+?{}^$]'.includes(character)) return fail(cursor, `"${character}" where a character is expected`);
  cursor.at += 1;
  if (character === '(') return parseGroup(cursor);
  if (character === '[') return parseClass(cursor);
  if (character === '.') return { kind: 'one', accepts: () => true };
  if (character !== '\\') {
    const code = character.charCodeAt(0);
    return { kind: 'one', accepts: between(code, code) };
  }
  const accepts = parseEscape(cursor);
  return accepts === undefined ? fail(cursor, 'an escape that is not understood') : { kind: 'one', accepts };
}

function parseSequence(cursor: Cursor): PatternNode {
  const parts: PatternNode[] = [];
  while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text[cursor.at] ?? '')) {
    const part = parseAtom(cursor);
    const quantifier = quantifiers[cursor.text[cursor.at] ?? ''];
    if (quantifier !== undefined) cursor.at += 1;
    parts.push(quantifier === undefined ? part : { kind: 'repeat', part, ...quantifier });
  }
  return { kind: 'sequence', parts };
}

function parseChoice(cursor: Cursor): PatternNode {
  const options = [parseSequence(cursor)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at += 1;
    options.push(parseSequence(cursor));
  }
  return { kind: 'choice', options };
}

const longest = 1024;

/**
 * Parses `^…$`. Understood are plain characters, `.`, `\d`, `\w`, escaped punctuation, `[ ]`, `( | )`, `*`, `+`, `?`.
 * Everything else of the many dialects (look-around, back-references, counted repetition) is refused by name.
 */
export function parsePattern(pattern: string): ParsedPattern {
  if (pattern.length > longest)
    return { ok: false, detail: `the pattern is longer than ${longest} characters` };
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$'))
    return { ok: false, detail: 'the pattern must begin with ^ and end with $' };
  const cursor: Cursor = { text: pattern.slice(1, -1), at: 0, problem: undefined };
  const node = parseChoice(cursor);
  if (cursor.at < cursor.text.length) fail(cursor, 'a ) that was never opened');
  // ^a|b$ anchors each half on one side only in other dialects; a reader cannot be sure what was meant.
  if (node.kind === 'choice' && node.options.length > 1)
    fail(cursor, 'an alternative outside of ( ), which would not be anchored on both sides');
  return cursor.problem === undefined ? { ok: true, node } : { ok: false, detail: cursor.problem };
}
