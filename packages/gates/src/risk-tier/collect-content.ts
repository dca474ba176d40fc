import { type Fact, known, type Missing, missing } from '@countersign/core';
import { type Mirror, readAddedLines } from '@countersign/git/client';
import { changeMarks, type Table } from './change-marks.ts';
import { foldText } from './content-marks.ts';
import type { Change, Content } from './facts.ts';
import { findSql } from './sql-findings.ts';
import { type Wanted, wantedContent } from './wanted-content.ts';

type Span = { readonly base: string | null; readonly head: string };
type AddedLine = { readonly path: string; readonly line: number; readonly text: string };

// A change with more added text than this is not read by people either; its tier is left unknown where a rule asks.
const mostBytes = 16 * 1024 * 1024;

/** How high paths, modes and kinds alone lift a change: content that lifts no higher need not be read. */
function heightByPath(table: Table, changes: readonly Change[]): number {
  return changes
    .flatMap((change) => changeMarks(table, change))
    .reduce((highest, { height }) => Math.max(highest, height), 0);
}

function wantedBy(tables: readonly Table[], changes: readonly Change[]): Wanted {
  const wanted = tables.map((table) => wantedContent(table, changes, heightByPath(table, changes)));
  return {
    paths: [...new Set(wanted.flatMap(({ paths }) => paths))].sort(),
    texts: [...new Set(wanted.flatMap(({ texts }) => texts))].sort(),
  };
}

/** The lines of one file, split where lines between them did not change. */
function runsOf(lines: readonly AddedLine[]): readonly (readonly AddedLine[])[] {
  const runs: AddedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.line === line.line - 1) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Once for each file and finding. Read run by run, and as a whole: a word may be new where its statement is not. */
function sqlIn(path: string, lines: readonly AddedLine[]): Content['sql'] {
  const found = [lines, ...runsOf(lines)].flatMap((run) => findSql(run));
  const first = new Map<string, Content['sql'][number]>();
  for (const { finding, line } of found) {
    const earlier = first.get(finding);
    if (earlier === undefined || line < earlier.line) first.set(finding, { path, line, finding });
  }
  return [...first].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

function textsIn(path: string, lines: readonly AddedLine[], texts: readonly string[]): Content['found'] {
  const folded = lines.map(({ line, text }) => ({ line, text: foldText(text) }));
  return texts.flatMap((text) => {
    const hit = folded.find((each) => each.text.includes(text));
    return hit === undefined ? [] : [{ path, line: hit.line, text }];
  });
}

function contentOf(lines: readonly AddedLine[], { paths, texts }: Wanted): Content {
  const byPath = new Map<string, AddedLine[]>();
  for (const line of lines) {
    const own = byPath.get(line.path);
    if (own === undefined) byPath.set(line.path, [line]);
    else own.push(line);
  }
  const files = [...byPath].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    paths: [...paths],
    texts: [...texts],
    sql: files.flatMap(([path, own]) => sqlIn(path, own)),
    found: files.flatMap(([path, own]) => textsIn(path, own, texts)),
  };
}

/** What the added lines hold of all that some table asks about and that could still lift the change. */
export async function collectContent(
  mirror: Mirror,
  { span, changes, tables }: { span: Span; changes: readonly Change[]; tables: readonly Table[] },
): Promise<Fact<Content>> {
  const wanted = wantedBy(tables, changes);
  if (wanted.paths.length === 0) return missing('not-collected', 'no rule needed it');
  const lines = await readAddedLines(mirror, { ...span, paths: wanted.paths, maxBytes: mostBytes });
  if (lines.state === 'known') return known(contentOf(lines.value, wanted), lines.evidence);
  const failure: Missing<never> = missing(lines.cause, lines.detail);
  return lines.partial === undefined ? failure : { ...failure, partial: contentOf(lines.partial, wanted) };
}
