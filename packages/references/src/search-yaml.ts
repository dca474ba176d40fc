import { type Document, isAlias, isScalar } from 'yaml';
import { disputedAt } from './disputed.ts';
import { documentFormats, searches } from './document-format.ts';
import { openSearch } from './open-search.ts';
import { type Occurrences, occurrencesOf, placeOf } from './pin-place.ts';
import type {
  FileFormat,
  FindOptions,
  FoundReference,
  FoundReferences,
  LeftOut,
  Taken,
  ReferenceProblem,
} from './reference.ts';
import { complain, isEmpty, type Note, type Search } from './search.ts';
import { offsetOf } from './yaml-index.ts';
import { lineOf, lineStarts, parseYaml, positionAt, type YamlSource } from './yaml-source.ts';

const mostDocuments = 2_000;
const mostProblems = 20;
const mostReferences = 10_000;
/** Longest text that is read; a bundle of large CustomResourceDefinitions has about 3.5 MB. */
export const maxTextLength = 4 * 1024 * 1024;

type Searched = {
  readonly kind: string | null;
  readonly references: readonly FoundReference[];
  readonly problems: readonly ReferenceProblem[];
  readonly leftOut: readonly LeftOut[];
  readonly takes: readonly Taken[];
};

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

/** The comment behind a value on its line: people write there which version a commit is. */
function commentBehind({ source }: Search, { at }: Note): string | null {
  if (!isScalar(at) && !isAlias(at)) return null;
  const end = at.range?.[1] ?? 0;
  const line = lineOf(source, end);
  const found = /^[ \t,}\]]*[ \t]#/.exec(line.text.slice(end - line.start));
  return found === null ? null : line.text.slice(end - line.start + found[0].length).trim();
}

function toReference(search: Search, note: Note, occurrences: Occurrences): FoundReference {
  const { path, kind, text, found, why } = note;
  const position = note.position ?? positionAt(search.source, offsetOf(note.at));
  const { number: document, kind: documentKind } = search;
  const at = { document, documentKind, path, ...position } as const;
  return {
    ...at,
    kind,
    text,
    found,
    why,
    comment: commentBehind(search, note),
    ...placeOf(search, note, occurrences),
  };
}

/** Notes of one more format, without the places that an earlier one has found, and each place once. */
function newNotes(earlier: readonly Note[], notes: readonly Note[]): readonly Note[] {
  const seen = new Set<unknown>(earlier.map(({ at }) => at).filter((at) => at !== null));
  const paths = new Map<unknown, Set<string>>();
  return notes.filter(({ at, path }) => {
    const known = paths.get(at) ?? new Set();
    paths.set(at, known);
    const isNew = !seen.has(at) && !known.has(path);
    known.add(path);
    return isNew;
  });
}

/** `named`: what path or caller say that the file is; `shown`: what it is called in the answer. */
export type YamlOptions = FindOptions & { readonly named: FileFormat | null; readonly shown: FileFormat };

type DocumentOptions = { readonly find: YamlOptions; readonly number: number };

/** A document that is text says nothing to a reader of YAML, but something to one of another kind (a Dockerfile, JSON). */
function complainOfText(search: Search, root: unknown): void {
  if (isScalar(root) && !isEmpty(root)) complain(search, root, 'the document is text, not a mapping');
}

function searchDocument(source: YamlSource, document: Document.Parsed, options: DocumentOptions): Searched {
  const search = openSearch(source, document, { ...options, embedding: 0 });
  complainOfText(search, document.contents);
  const found: Note[] = [];
  for (const format of documentFormats(search, document.contents, options.find.named)) {
    searches[format](search, document.contents);
    found.push(...newNotes(found, search.notes.splice(0)));
  }
  const occurrences = occurrencesOf(found);
  const references = found.map((note) => toReference(search, note, occurrences));
  const { kind, problems, leftOut, takes } = search;
  return { kind, references, problems, leftOut, takes };
}

/**
 * Which images and actions does this stream of YAML or JSON documents name? Every document is searched as what it is.
 * The text is controlled by the author of the change. Never throws.
 */
export function searchYaml(text: string, find: YamlOptions): FoundReferences {
  const { shown: format } = find;
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
    searchDocument(source, document, { find, number: index + 1 }),
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
    takes: searched.flatMap(({ takes }) => takes),
  };
}
