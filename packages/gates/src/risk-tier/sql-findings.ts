import { readingsAt, type SqlWord, wordsOf, wordsOutsideComments } from './sql-words.ts';

/** What the built-in detectors look for in added lines. */
export const sqlFindings = ['destructive-sql', 'locking-ddl'] as const;
export type SqlFinding = (typeof sqlFindings)[number];

const dropped = new Set(
  [
    'table tables database schema column view materialized index constraint type role sequence function',
    'procedure trigger extension domain partition keyspace user collection foreign primary tablespace',
    'policy owned default not synonym routine publication subscription',
  ]
    .join(' ')
    .split(' '),
);
// What migration libraries call the same; underscores are dropped before the comparison.
const droppingCalls = new Set(
  [
    'droptable droptableifexists droptables dropcolumn dropcolumns removecolumn removecolumns',
    'dropschema dropdatabase dropcollection dropview deletemodel removefield renamecolumn renametable',
    'renamefield renamemodel dropconstraint',
  ]
    .join(' ')
    .split(' '),
);
const indexKinds = new Set(['unique', 'fulltext', 'spatial', 'clustered', 'nonclustered']);
const reindexed = new Set(['table', 'index', 'database', 'schema', 'system']);
const alwaysTrue = /^(?:true|1|1 = 1|not false)$/u;
const deleteModifiers = new Set(['low_priority', 'quick', 'ignore']);
const beginsNext = new Set(
  'select insert update delete create drop alter truncate begin commit go'.split(' '),
);
const afterUnbounded = new Set(['using', 'returning', 'limit', 'order', 'on']);

function isName(word: string | undefined): boolean {
  return word !== undefined && /^[\p{L}\p{N}_$]/u.test(word);
}

/** Index behind `schema.table`, or behind a single name. */
function behindName(words: readonly string[], at: number): number {
  let end = at + 1;
  while (words[end] === '.' && isName(words[end + 1])) end += 2;
  return end;
}

/** A call around a statement ends it: `exec("DELETE FROM t")` goes on with what the program does next. */
function insideCall(words: readonly string[]): readonly string[] {
  let depth = 0;
  const end = words.findIndex((word) => {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    return depth < 0;
  });
  return end < 0 ? words : words.slice(0, end);
}

/** Index of the WHERE of the statement itself: not one of a query in brackets, nor of a statement behind it. */
function ownWhere(words: readonly string[]): number {
  let depth = 0;
  for (const [at, word] of words.entries()) {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (depth === 0 && word === 'where') return at;
    if (depth === 0 && at > 2 && beginsNext.has(word)) return -1;
  }
  return -1;
}

/** `DELETE FROM t` that no WHERE bounds; prose such as "delete from the list" goes on with another word. */
function deletesAll(statement: readonly string[]): boolean {
  const words = insideCall(statement.filter((word, at) => at !== 1 || !deleteModifiers.has(word)));
  if (words[1] !== 'from' || !isName(words[2])) return false;
  const where = ownWhere(words);
  if (where >= 0) return alwaysTrue.test(words.slice(where + 1).join(' '));
  let at = behindName(words, words[2] === 'only' && isName(words[3]) ? 3 : 2);
  if (words[at] === 'as') at += 1;
  if (isName(words[at]) && !isName(words[at + 1])) at += 1;
  const next = words[at];
  return next === undefined || !isName(next) || afterUnbounded.has(next) || beginsNext.has(next);
}

function truncates(statement: readonly string[]): boolean {
  const words = insideCall(statement);
  if (words[1] === 'table' || words[1] === 'only') return isName(words[2]);
  if (!isName(words[1])) return false;
  const next = words[behindName(words, 1)];
  return next === undefined || ['cascade', 'restart', 'restrict', ','].includes(next);
}

/** MariaDB has ALTER ONLINE IGNORE TABLE, others ALTER FOREIGN TABLE. */
function altersTable(words: readonly string[]): boolean {
  return words[0] === 'alter' && words.slice(1, 4).includes('table');
}

function destroys(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (droppingCalls.has(first.replaceAll('_', ''))) return true;
  if (first === 'drop') return dropped.has(second);
  if (first === 'truncate') return truncates(words);
  if (first === 'delete') return deletesAll(words);
  if (altersTable(words)) return words.includes('drop') || words.includes('rename');
  // What stands there before is dropped with all its rows (mariadb.com/kb/en/create-table).
  if (first === 'create') return words.slice(1, 4).join(' ') === 'or replace table';
  return first === 'rename' && (second === 'table' || second === 'column');
}

function altersUnderLock(words: readonly string[]): boolean {
  const text = words.join(' ');
  const constrains = ['constraint', 'foreign', 'check'].some((word) => words.includes(word));
  if (words.includes('add') && constrains && !text.includes('not valid')) return true;
  return words.includes('type') || text.includes('set not null');
}

function locks(words: readonly string[]): boolean {
  const [first, second = '', third] = words;
  if (first === 'create') {
    const index = second === 'index' || (indexKinds.has(second) && third === 'index');
    return index && !words.includes('concurrently');
  }
  if (first === 'reindex') return reindexed.has(second) && !words.includes('concurrently');
  if (first === 'vacuum') return words.slice(1, 4).includes('full');
  if (first === 'lock') return second === 'table' || second === 'tables';
  return altersTable(words) && altersUnderLock(words);
}

const detectors: Readonly<Record<SqlFinding, (words: readonly string[]) => boolean>> = {
  'destructive-sql': destroys,
  'locking-ddl': locks,
};
const starters = new Set('drop truncate delete alter rename create reindex vacuum lock'.split(' '));

function findIn(words: readonly SqlWord[]): { finding: SqlFinding; line: number }[] {
  return words.flatMap(({ word, line }, at) => {
    if (!starters.has(word) && !droppingCalls.has(word.replaceAll('_', ''))) return [];
    const readings = readingsAt(words, at);
    return sqlFindings
      .filter((finding) => readings.some((statement) => detectors[finding](statement)))
      .map((finding) => ({ finding, line }));
  });
}

/**
 * Where a detector's words begin, in lines that stand beside each other. Reads words, not a grammar: it finds what is
 * written plainly in any dialect or library, and nothing that a program puts together while it runs. Comments are read
 * and left out by turns: neither one inside DROP TABLE nor a mark that is no comment in this language hides a word.
 */
export function findSql(
  lines: readonly { readonly line: number; readonly text: string }[],
): readonly { readonly finding: SqlFinding; readonly line: number }[] {
  const words = wordsOf(lines);
  return [...findIn(words), ...findIn(wordsOutsideComments(words, 'flat'))];
}
