// Words of a Dockerfile as BuildKit's shell lexer reads them (frontend/dockerfile/shell/lex.go): quotes, escapes,
// `$name`, `${name}` and the modifiers :- - :+ + :? ?. Controlled by the author of the Dockerfile, so depth and length
// have limits, and each character is read once.

/** What a name stands for. `absent`: declared without a value; `outside`: it has one that this file does not tell. */
export type Variable =
  | { readonly state: 'set'; readonly text: string }
  | { readonly state: 'unset' }
  | { readonly state: 'absent'; readonly why: string }
  | { readonly state: 'outside'; readonly why: string };

export type WordSetting = {
  readonly escape: string;
  readonly variableOf: (name: string) => Variable;
  /** `kept`: quotes stay in the result. */
  readonly quotes: 'taken' | 'kept';
  /** `kept`: escape characters stay in the result. */
  readonly escapes: 'taken' | 'kept';
  /** `kept`: an unset variable stays as it is written; else it is empty. */
  readonly unset: 'empty' | 'kept';
};

/** `refused`: BuildKit fails on it; `unknown`: we cannot say what BuildKit makes of it. */
export type Expansion =
  | { readonly state: 'expanded'; readonly text: string; readonly words: readonly string[] }
  | { readonly state: 'refused' | 'unknown'; readonly why: string };

type Reading = {
  readonly source: string;
  readonly setting: WordSetting;
  at: number;
  /** The word that grows. BuildKit shares one between a word and the modifiers inside of it, so this does too. */
  buffer: string;
  keepEscapes: boolean;
  depth: number;
  refused: string | null;
  unknown: string | null;
};

const deepest = 40;
const longest = 4_096;
const goSpace = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** True for what Go's unicode.IsSpace takes for white space; JavaScript's own set is another one. */
export function isSpace(character: string): boolean {
  return goSpace.test(character);
}

function refuse(reading: Reading, why: string): undefined {
  reading.refused ??= why;
  return undefined;
}

type Words = { readonly list: string[]; inWord: boolean };

function addRaw(reading: Reading, words: Words, text: string): void {
  reading.buffer += text;
  words.inWord = true;
}

function addCharacter(reading: Reading, words: Words, character: string): void {
  if (!isSpace(character)) addRaw(reading, words, character);
  else if (words.inWord && reading.buffer !== '') {
    words.list.push(reading.buffer);
    reading.buffer = '';
    words.inWord = false;
  }
}

function singleQuoted(reading: Reading): string | undefined {
  const end = reading.source.indexOf("'", reading.at + 1);
  if (end === -1) return refuse(reading, 'a single quote has no end');
  const inner = reading.source.slice(reading.at + 1, end);
  reading.at = end + 1;
  return reading.setting.quotes === 'kept' ? `'${inner}'` : inner;
}

/** Behind an escape character inside double quotes: only " $ and itself can be escaped there. */
function escapedInQuotes(reading: Reading, escape: string): string {
  const kept = reading.keepEscapes ? escape : '';
  const next = reading.source[reading.at] ?? '';
  if (next === '') return kept;
  if (next !== '"' && next !== '$' && next !== escape) return kept + escape;
  reading.at += 1;
  return kept + next;
}

function doubleQuoted(reading: Reading): string | undefined {
  const { source, setting } = reading;
  const quote = setting.quotes === 'kept' ? '"' : '';
  let result = quote;
  reading.at += 1;
  while (reading.at < source.length) {
    const character = source[reading.at] ?? '';
    if (character === '$') {
      const value = dollar(reading);
      if (value === undefined) return undefined;
      result += value;
      continue;
    }
    reading.at += 1;
    if (character === '"') return result + quote;
    result += character === setting.escape ? escapedInQuotes(reading, character) : character;
  }
  return refuse(reading, 'a double quote has no end');
}

// The special parameters of POSIX (2.5.2) are names of one character.
const specialName = /[@*#?$!-]/;
const digit = /\p{Nd}/u;
const nameCharacter = /[\p{L}\p{Nd}_]/u;

function characterAt(reading: Reading): string {
  const code = reading.source.codePointAt(reading.at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function readName(reading: Reading): string {
  const first = characterAt(reading);
  if (first !== '' && specialName.test(first)) {
    reading.at += 1;
    return first;
  }
  const allowed = digit.test(first) ? digit : nameCharacter;
  let name = '';
  for (let next = first; next !== '' && allowed.test(next); next = characterAt(reading)) {
    name += next;
    reading.at += next.length;
  }
  return name;
}

function unknownValue(reading: Reading, why: string): string {
  reading.unknown ??= why;
  return '';
}

/** `$name` and `${name}`; `written` is what stays when the variable is unset and that is asked for. */
function plainValue(reading: Reading, name: string, written: string): string {
  const variable = reading.setting.variableOf(name);
  if (variable.state === 'set') return variable.text;
  if (variable.state !== 'unset') return unknownValue(reading, variable.why);
  return reading.setting.unset === 'kept' ? written : '';
}

type Modified = {
  readonly name: string;
  readonly sign: string;
  readonly colon: string;
  readonly word: string;
  /** Why the word is not known; null when it is. A word that is not taken may be unknown. */
  readonly wordUnknown: string | null;
};

function takeWord(reading: Reading, { word, wordUnknown }: Modified): string {
  return wordUnknown === null ? word : unknownValue(reading, wordUnknown);
}

function modifiedValue(reading: Reading, modified: Modified): string | undefined {
  const { name, sign, colon, word } = modified;
  const variable = reading.setting.variableOf(name);
  if (variable.state === 'outside') return unknownValue(reading, variable.why);
  if (variable.state === 'unset' && reading.setting.unset === 'kept')
    return `\${${name}${colon}${sign}${word}}`;
  if (sign === '#' || sign === '%') return unknownValue(reading, `it cuts $${name} by a pattern`);
  const text = variable.state === 'set' ? variable.text : null;
  const counts = text !== null && (colon === '' || text !== '');
  if (sign === '-') return counts ? text : takeWord(reading, modified);
  if (sign === '+') return counts ? takeWord(reading, modified) : '';
  if (sign !== '?') return refuse(reading, `"${colon}${sign}" is no modifier that BuildKit knows`);
  return counts ? text : unknownValue(reading, `$${name} must be given when it is built`);
}

/** `${name/pattern/replacement}` and `${name//pattern/replacement}`. */
function replacedValue(reading: Reading, name: string): string | undefined {
  const all = reading.source[reading.at] === '/';
  if (all) reading.at += 1;
  const pattern = readUntil(reading, '/', 'kept');
  const replacement = pattern === undefined ? undefined : readUntil(reading, '}', 'kept');
  if (pattern === undefined || replacement === undefined) return undefined;
  const unset = reading.setting.variableOf(name).state === 'unset';
  if (unset && reading.setting.unset === 'kept') return `\${${name}/${pattern.text}/${replacement.text}}`;
  return unknownValue(reading, `it replaces a part of $${name} by a pattern`);
}

const plainModifiers = '+-?#%';

function inBraces(reading: Reading): string | undefined {
  reading.at += 1;
  const first = reading.source[reading.at] ?? '';
  if (first === '' || '{}:'.includes(first)) return refuse(reading, '"${" is followed by no name');
  const name = readName(reading);
  const next = reading.source[reading.at] ?? '';
  reading.at += 1;
  if (next === '}') return plainValue(reading, name, `\${${name}}`);
  if (next === '/') return replacedValue(reading, name);
  const colon = next === ':' ? ':' : '';
  if (colon === '' && (next === '' || !plainModifiers.includes(next)))
    return refuse(reading, next === '' ? '"${" has no end' : `"${next}" is no modifier that BuildKit knows`);
  const sign = colon === '' ? next : (reading.source[reading.at] ?? '');
  if (colon !== '') reading.at += 1;
  const cuts = sign === '#' || sign === '%';
  if (colon !== '' && cuts) return refuse(reading, `":${sign}" is no modifier that BuildKit knows`);
  const outer = reading.unknown;
  reading.unknown = null;
  const word = readUntil(reading, '}', cuts ? 'kept' : 'taken');
  if (word === undefined) return undefined;
  const wordUnknown = reading.unknown;
  reading.unknown = outer;
  return modifiedValue(reading, { name, sign, colon, word: word.text, wordUnknown });
}

function dollar(reading: Reading): string | undefined {
  reading.at += 1;
  if (reading.source[reading.at] === '{') return inBraces(reading);
  const name = readName(reading);
  return name === '' ? '$' : plainValue(reading, name, `$${name}`);
}

/** `<<` takes the blanks behind it along, so that a here-document's name may stand apart. */
function angle(reading: Reading): string {
  const start = reading.at;
  reading.at += 1;
  if (reading.source[reading.at] !== '<') return '<';
  reading.at += 1;
  while ('\t\r '.includes(reading.source[reading.at] ?? '.')) reading.at += 1;
  return reading.source.slice(start, reading.at);
}

const special: Readonly<Record<string, (reading: Reading) => string | undefined>> = {
  $: dollar,
  '<': angle,
  "'": singleQuoted,
  '"': doubleQuoted,
};

/** One character that is not special, or two when the first one is the escape character. */
function readPlain(reading: Reading, words: Words): string {
  const first = reading.source[reading.at] ?? '';
  reading.at += 1;
  if (first !== reading.setting.escape) {
    addCharacter(reading, words, first);
    return first;
  }
  const kept = reading.keepEscapes ? first : '';
  const next = reading.source[reading.at] ?? '';
  reading.at += 1;
  if (kept + next !== '') addRaw(reading, words, kept + next);
  return kept + next;
}

function readSpecial(reading: Reading, words: Words, character: string): string | undefined {
  const value = special[character]?.(reading);
  if (value === undefined) return undefined;
  if (character !== '$') addRaw(reading, words, value);
  else for (const each of value) addCharacter(reading, words, each);
  return value;
}

type Part = { readonly text: string; readonly words: readonly string[] };

/** Reads to `stop`, or to the end of the source when it is null. */
function readUntil(reading: Reading, stop: string | null, escapes: 'taken' | 'kept'): Part | undefined {
  const outer = reading.keepEscapes;
  const words: Words = { list: [], inWord: false };
  let text = '';
  reading.buffer = '';
  reading.keepEscapes = escapes === 'kept';
  reading.depth += 1;
  if (reading.depth > deepest) {
    reading.unknown = `variables are nested more than ${deepest} deep`;
    return undefined;
  }
  while (reading.at < reading.source.length) {
    const character = reading.source[reading.at] ?? '';
    if (character === stop) break;
    const value =
      special[character] === undefined ? readPlain(reading, words) : readSpecial(reading, words, character);
    if (value === undefined) return undefined;
    text += value;
    if (text.length > longest && reading.setting.unset === 'empty') {
      reading.unknown ??= `it is longer than ${longest} characters`;
      return undefined;
    }
  }
  if (stop !== null && reading.at >= reading.source.length) return refuse(reading, `there is no "${stop}"`);
  if (stop !== null) reading.at += 1;
  if (reading.buffer !== '') words.list.push(reading.buffer);
  reading.buffer = '';
  reading.keepEscapes = outer;
  reading.depth -= 1;
  return { text, words: words.list };
}

/** Expands one piece of a Dockerfile; never throws. */
export function expandWord(source: string, setting: WordSetting): Expansion {
  const reading: Reading = {
    source,
    setting,
    at: 0,
    buffer: '',
    keepEscapes: setting.escapes === 'kept',
    depth: 0,
    refused: null,
    unknown: null,
  };
  const part = readUntil(reading, null, setting.escapes);
  if (reading.unknown !== null) return { state: 'unknown', why: reading.unknown };
  if (part === undefined) return { state: 'refused', why: reading.refused ?? 'it cannot be read' };
  return { state: 'expanded', text: part.text, words: part.words };
}
