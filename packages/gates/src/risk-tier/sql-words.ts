/** A word in lower case, or a single mark, and the line that it stands in. */
export type SqlWord = { readonly word: string; readonly line: number };

// Quotes and brackets around names say nothing about what a statement does, so they are left out. Every branch takes at
// least one character and none repeats another, so the time is the length of the text.
const piece = /[\p{L}\p{N}_$]+|\/\*(?:[Mm]?!\d{0,6})?|\*\/|--|[^\s"'`[\]]/gu;

export function wordsOf(lines: readonly { readonly line: number; readonly text: string }[]): SqlWord[] {
  return lines.flatMap(({ line, text }) =>
    [...text.matchAll(piece)].map(([word]) => ({ word: word.toLowerCase(), line })),
  );
}

/** MySQL runs what stands behind this mark (dev.mysql.com/doc/refman/8.4/en/comments.html), and MariaDB with an M, too. */
function isRunMark(word: string): boolean {
  return word.startsWith('/*') && word.includes('!');
}

/** PostgreSQL's comments nest, those of others end at the first end (postgresql.org/docs/current/sql-syntax-lexical.html). */
export type Nesting = 'flat' | 'nested';

/** The words without SQL's comments. */
export function wordsOutsideComments(words: readonly SqlWord[], nesting: Nesting): SqlWord[] {
  const kept: SqlWord[] = [];
  let [depth, commentLine] = [0, -1];
  for (const each of words) {
    const { word, line } = each;
    if (depth > 0 && word === '*/') depth -= 1;
    else if (depth > 0) depth += nesting === 'nested' && word.startsWith('/*') ? 1 : 0;
    else if (line === commentLine || isRunMark(word) || word === '*/') continue;
    else if (word === '/*') depth = 1;
    else if (word === '--' || word === '#') commentLine = line;
    else kept.push(each);
  }
  return kept;
}

const longestStatement = 200;
const commentMarks = new Set(['--', '#', '*/']);

function textUpToEnd(words: readonly SqlWord[]): readonly string[] {
  const statement = words.map(({ word }) => word);
  const end = statement.indexOf(';');
  return end < 0 ? statement : statement.slice(0, end);
}

/**
 * The words from one on to the end of its statement, as they stand and with the comments left out that begin behind it:
 * a mark in a text before it opens none here. A longer statement is looked at as far as this.
 */
export function readingsAt(words: readonly SqlWord[], at: number): readonly (readonly string[])[] {
  const ahead = words.slice(at, at + longestStatement);
  const commented = ahead.some(({ word }) => commentMarks.has(word) || word.startsWith('/*'));
  if (!commented) return [textUpToEnd(ahead)];
  const bare = (['flat', 'nested'] as const).map((nesting) => wordsOutsideComments(ahead, nesting));
  return [ahead, ...bare].map(textUpToEnd);
}
