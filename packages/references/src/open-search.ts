import { type Document, isMap } from 'yaml';
import type { FindOptions, ReferenceProblem } from './reference.ts';
import { type Search, textOf } from './search.ts';
import { indexYaml } from './yaml-index.ts';
import { positionAt, type YamlSource } from './yaml-source.ts';

const longestMessage = 300;

// Compose's merge rules for several files (https://docs.docker.com/reference/compose-file/merge/): the value is taken away or set anew.
const composeTags = /^!(?:reset|override)\b/;

function syntaxProblems(source: YamlSource, document: Document.Parsed): ReferenceProblem[] {
  const doubts = document.warnings.filter(
    ({ pos }) => !composeTags.test(source.text.slice(pos[0], pos[0] + 20)),
  );
  return [...document.errors, ...doubts].map(({ pos, message }) => ({
    ...positionAt(source, pos[0]),
    why: `the YAML is wrong: ${message.slice(0, longestMessage)}`,
  }));
}

export type SearchOptions = {
  readonly find: FindOptions;
  /** Which document of the stream, from 1. */
  readonly number: number;
  readonly embedding: number;
};

/** Begins the search of a document: its problems of form are noted, its aliases understood. */
export function openSearch(source: YamlSource, document: Document.Parsed, options: SearchOptions): Search {
  const index = indexYaml(document.contents);
  const problems = index.problems.map(({ offset, why }) => ({ ...positionAt(source, offset), why }));
  const search: Search = {
    source,
    number: options.number,
    kind: null,
    index,
    options: options.find,
    notes: [],
    problems: [...syntaxProblems(source, document), ...problems],
    leftOut: [],
    takes: [],
    definitions: new Set(),
    embedding: options.embedding,
    steps: 0,
    merged: 0,
    stopped: false,
  };
  const kind = isMap(document.contents) ? textOf(search, document.contents.get('kind', true)) : null;
  return { ...search, kind };
}
