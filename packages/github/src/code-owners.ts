/** One line of a CODEOWNERS file. No owners: nobody owns what matches. */
export type CodeOwnersRule = {
  readonly pattern: string;
  /** `@user`, `@organisation/team` or an e-mail address, as written. */
  readonly owners: readonly string[];
  /** From 1. */
  readonly line: number;
};
export type ParsedCodeOwners =
  | { readonly ok: true; readonly rules: readonly CodeOwnersRule[] }
  | { readonly ok: false; readonly line: number; readonly problem: string };

/** Where GitHub looks, in its order; the first file found is the only one that counts. */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

// "CODEOWNERS files must be under 3 MB in size"; a larger one is not loaded at all.
const mostCharacters = 3 * 1024 * 1024;
const longestPattern = 1000;

const account = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/;
const team = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_.-]{1,100}$/;
const address = /^[^\s@]{1,200}@[^\s@]{1,250}$/;

function isOwner(text: string): boolean {
  return account.test(text) || team.test(text) || address.test(text);
}

/** The words of a line up to a comment. A backslash takes the next character as it is, so a blank may be in a path. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '#' && word === '') break;
    if (character === ' ' || character === '\t') {
      if (word !== '') words.push(word);
      word = '';
    } else if (character === '\\') {
      word += line.slice(at, at + 2);
      at += 1;
    } else word += character;
  }
  return word === '' ? words : [...words, word];
}

// What parts words elsewhere would make owners look like a part of the pattern, and the paths like nobody's.
const blank = /[\p{Cc}\p{Z}]/u;

/** What GitHub leaves out of gitignore's patterns, and what could match nothing. */
function patternProblem(pattern: string): string | undefined {
  const shown = JSON.stringify(pattern.slice(0, 80));
  if (pattern.length > longestPattern) return `the pattern has more than ${longestPattern} characters`;
  if (pattern.startsWith('!')) return `${shown}: CODEOWNERS knows no negation with !`;
  const bare = pattern.replace(/\\./gs, '');
  if (blank.test(bare)) return `${shown} holds a blank other than space and tab`;
  if (/[[\]]/.test(bare)) return `${shown}: CODEOWNERS knows no character ranges with []`;
  if (pattern.startsWith('\\#')) return `${shown}: CODEOWNERS knows no pattern that begins with #`;
  if (bare.endsWith('\\')) return `${shown} ends in a lone backslash`;
  if (pattern.includes('\\/')) return `${shown} escapes a slash`;
  if (/^\/*$/.test(pattern) || pattern.includes('//')) return `${shown} has an empty part`;
  return undefined;
}

function parseLine(text: string, line: number): CodeOwnersRule | string | undefined {
  const [pattern, ...owners] = wordsOf(text);
  if (pattern === undefined) return undefined;
  const stranger = owners.find((owner) => !isOwner(owner));
  if (stranger !== undefined)
    return `found ${JSON.stringify(stranger.slice(0, 80))}, expected @user, @organisation/team or an e-mail address`;
  return patternProblem(pattern) ?? { pattern, owners, line };
}

/**
 * Reads a CODEOWNERS file. GitHub passes over a line that it does not understand, so that its paths have the owners of
 * an earlier line or none; here such a file is refused with the line, because who owns what is then not what is
 * written. Rules: docs.github.com/repositories/managing-your-repositorys-settings-and-features (About code owners).
 */
export function parseCodeOwners(text: string): ParsedCodeOwners {
  if (text.length > mostCharacters)
    return { ok: false, line: 1, problem: 'GitHub loads no CODEOWNERS file of more than 3 MB' };
  const rules: CodeOwnersRule[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, each] of lines.entries()) {
    const line = index + 1;
    const rule = parseLine(each.endsWith('\r') ? each.slice(0, -1) : each, line);
    if (typeof rule === 'string') return { ok: false, line, problem: rule };
    if (rule !== undefined) rules.push(rule);
  }
  return { ok: true, rules };
}

/** A part of a pattern as its characters: a star, any one character, or that very character. */
type Token = { readonly kind: 'star' | 'any' } | { readonly kind: 'is'; readonly character: string };
type Part = 'folders' | readonly Token[];

function tokensOf(part: string): readonly Token[] {
  const characters = Array.from(part);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '\\') {
      at += 1;
      tokens.push({ kind: 'is', character: characters[at] ?? '' });
    } else tokens.push({ kind: 'is', character });
  }
  return tokens;
}

/**
 * `/` at the start or in the middle binds a pattern to the root, else it matches at any depth. The name of a folder
 * stands for everything below it; a last part that is `*` stands for the files of that one folder.
 */
function partsOf(pattern: string): readonly Part[] {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const bound = pattern.slice(0, -1).includes('/');
  const names = whole.replace(/^\//, '').split('/');
  const parts = names.map((name): Part => (name === '**' ? 'folders' : tokensOf(name)));
  const last = names.at(-1);
  const below: readonly Part[] = last === '*' ? [] : [last === '**' ? tokensOf('*') : 'folders'];
  return [...(bound ? [] : (['folders'] as const)), ...parts, ...below];
}

type Alike<P, T> = { readonly isStar: (part: P) => boolean; readonly same: (part: P, found: T) => boolean };

/** Goes back to the last star only, so the time is at most pattern times text, whoever wrote them. */
function matches<P, T>(pattern: readonly P[], text: readonly T[], { isStar, same }: Alike<P, T>): boolean {
  let [at, from, star, resume] = [0, 0, -1, 0];
  while (from < text.length) {
    const part = pattern[at];
    const found = text[from];
    if (part !== undefined && isStar(part)) [star, resume, at] = [at, from, at + 1];
    else if (part !== undefined && found !== undefined && same(part, found)) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, from, resume] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return pattern.slice(at).every(isStar);
}

const characters: Alike<Token, string> = {
  isStar: ({ kind }) => kind === 'star',
  same: (token, found) => token.kind === 'any' || (token.kind === 'is' && token.character === found),
};
const folders: Alike<Part, readonly string[]> = {
  isStar: (part) => part === 'folders',
  same: (part, found) => part !== 'folders' && matches(part, found, characters),
};

/** `ownersOf` for many paths: the patterns are read once. */
export function ownerFinder(rules: readonly CodeOwnersRule[]): (path: string) => readonly string[] {
  const read = rules.map(({ pattern, owners }) => ({ parts: partsOf(pattern), owners }));
  return (path) => {
    const names = path.split('/').map((name) => Array.from(name));
    return read.findLast(({ parts }) => matches(parts, names, folders))?.owners ?? [];
  };
}

/**
 * Who owns a path (of git: relative, `/` between its parts): the owners of the last rule that matches, in order; none
 * when no rule matches or that rule names nobody. Case-sensitive, as GitHub is here on every system.
 */
export function ownersOf(rules: readonly CodeOwnersRule[], path: string): readonly string[] {
  return ownerFinder(rules)(path);
}
