import { type Document, isMap } from 'yaml';
import { disputedAt } from './disputed.ts';
import { searchKubernetes } from './kubernetes.ts';
import { placeOf } from './pin-place.ts';
import type {
  FileFormat,
  FindOptions,
  FoundReference,
  FoundReferences,
  LeftOut,
  ReferenceProblem,
} from './reference.ts';
import { type Note, type Search, textOf } from './search.ts';
import { indexYaml, offsetOf } from './yaml-index.ts';
import { lineStarts, parseYaml, positionAt, type YamlSource } from './yaml-source.ts';

const mostDocuments = 2_000;
const mostProblems = 20;
const mostReferences = 10_000;
const longestMessage = 300;
/** Longest text that is read; a bundle of large CustomResourceDefinitions has about 3.5 MB. */
export const maxTextLength = 4 * 1024 * 1024;

type Searched = {
  readonly kind: string | null;
  readonly references: readonly FoundReference[];
  readonly problems: readonly ReferenceProblem[];
  readonly leftOut: readonly LeftOut[];
};

function syntaxProblems(source: YamlSource, document: Document.Parsed): ReferenceProblem[] {
  return [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...positionAt(source, pos[0]),
    why: `the YAML is wrong: ${message.slice(0, longestMessage)}`,
  }));
}

function capped(problems: readonly ReferenceProblem[]): ReferenceProblem[] {
  const shown = problems.slice(0, mostProblems);
  const last = shown.at(-1);
  const left = problems.length - shown.length;
  return left === 0 || last === undefined ? shown : [...shown, { ...last, why: `and ${left} problems more` }];
}

/** A file of which nothing is known but why. */
export function refused(format: FileFormat, problem: ReferenceProblem, documents = 0): FoundReferences {
  return { format, documents, references: [], problems: [problem], kinds: [], leftOut: [] };
}

const start = { line: 1, column: 1 } as const;

function toReference(search: Search, note: Note): FoundReference {
  const { path, kind, text, found, why } = note;
  const position = note.position ?? positionAt(search.source, offsetOf(note.at));
  const { number: document, kind: documentKind } = search;
  return { document, documentKind, path, ...position, kind, text, found, why, ...placeOf(search, note) };
}

function openSearch(source: YamlSource, document: Document.Parsed, options: SearchOptions): Search {
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
    definitions: new Set(),
    steps: 0,
  };
  const kind = isMap(document.contents) ? textOf(search, document.contents.get('kind', true)) : null;
  return { ...search, kind };
}

type SearchOptions = { readonly find: FindOptions; readonly format: FileFormat; readonly number: number };

function searchDocument(source: YamlSource, document: Document.Parsed, options: SearchOptions): Searched {
  const search = openSearch(source, document, options);
  searchKubernetes(search, document.contents);
  const references = search.notes.map((note) => toReference(search, note));
  return { kind: search.kind, references, problems: search.problems, leftOut: search.leftOut };
}

/**
 * Which images and actions does this stream of YAML or JSON documents name? Every document is searched as what it is.
 * The text is controlled by the author of the change. Never throws.
 */
export function searchYaml(text: string, format: FileFormat, find: FindOptions): FoundReferences {
  if (text.length > maxTextLength)
    return refused(format, { ...start, why: `the file is longer than ${maxTextLength} characters` });
  const uncertain = disputedAt(text);
  if (uncertain !== null) {
    const position = positionAt({ text, lines: lineStarts(text) }, uncertain.offset);
    return refused(format, { ...position, why: uncertain.why });
  }
  const source = parseYaml(text);
  const documents = source.documents.length;
  if (documents > mostDocuments)
    return refused(format, { ...start, why: `the file has more than ${mostDocuments} documents` }, documents);
  const searched = source.documents.map((document, index) =>
    searchDocument(source, document, { find, format, number: index + 1 }),
  );
  const references = searched.flatMap((one) => one.references);
  if (references.length > mostReferences)
    return refused(
      format,
      { ...start, why: `the file has more than ${mostReferences} references` },
      documents,
    );
  const kinds = searched.flatMap(({ kind }) => kind ?? []);
  return {
    format,
    documents,
    references,
    problems: capped(searched.flatMap(({ problems }) => problems)),
    kinds: [...new Set(kinds)],
    leftOut: searched.flatMap(({ leftOut }) => leftOut),
  };
}
