/** A word in lower case, or a single mark, and the line that it stands in. */
export type SqlWord = { readonly word: string; readonly line: number };

// Quotes and brackets around names say nothing about what a statement does, so they are left out. Every branch takes at
// least one character and none repeats another, so the time is the length of the text.
const piece = /[\p{L}\p{N}_$]+|\/\*!?|\*\/|--|[^\s"'`[\]]/gu;

export function wordsOf(lines: readonly { readonly line: number; readonly text: string }[]): SqlWord[] {
  return lines.flatMap(({ line, text }) =>
    [...text.matchAll(piece)].map(([word]) => ({ word: word.toLowerCase(), line })),
  );
}

/** The words without SQL's comments. What stands in MySQL's `/*!` is run (dev.mysql.com/doc/refman/8.4/en/comments.html). */
export function wordsOutsideComments(words: readonly SqlWord[]): SqlWord[] {
  const kept: SqlWord[] = [];
  let [inBlock, commentLine] = [false, -1];
  for (const each of words) {
    if (inBlock) inBlock = each.word !== '*/';
    else if (each.line === commentLine || each.word === '/*!' || each.word === '*/') continue;
    else if (each.word === '/*') inBlock = true;
    else if (each.word === '--' || each.word === '#') commentLine = each.line;
    else kept.push(each);
  }
  return kept;
}

const longestStatement = 200;

/** The words from one on to the end of its statement; a longer statement is looked at as far as this. */
export function statementAt(words: readonly SqlWord[], at: number): readonly string[] {
  const statement = words.slice(at, at + longestStatement).map(({ word }) => word);
  const end = statement.indexOf(';');
  return end < 0 ? statement : statement.slice(0, end);
}
