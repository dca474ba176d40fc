import { isScalar, type Scalar } from 'yaml';
import { disputedAt } from './disputed.ts';
import { findInDockerfile } from './dockerfile.ts';
import { openSearch } from './open-search.ts';
import { complain, type Note, type Search, target } from './search.ts';
import { offsetOf } from './yaml-index.ts';
import { rootPath, type YamlPath } from './yaml-path.ts';
import { parseYaml, type Position, positionAt, type YamlSource } from './yaml-source.ts';

const deepest = 3;
const mostDocuments = 200;
const nowhere = { how: 'nowhere', why: 'it stands in a text inside of the file' } as const;

type Text = { readonly node: unknown; readonly path: YamlPath };
type Placing = (inside: Position) => Position;

/** Lines of a literal block are lines of the file; of any other text only its start is known. */
function placing(source: YamlSource, scalar: Scalar): Placing {
  const from = positionAt(source, offsetOf(scalar));
  if (scalar.type !== 'BLOCK_LITERAL') return () => from;
  const first = source.lines[from.line] ?? 0;
  const indentation = /^(?: *\r?\n)*( *)/.exec(source.text.slice(first, scalar.range?.[1]))?.[1] ?? '';
  return ({ line, column }) => ({ line: from.line + line, column: column + indentation.length });
}

function inside(path: YamlPath, inner: string, document: number): string {
  const number = document === 1 ? '' : `#${document}`;
  return `${path.text}${number}:${inner}`;
}

/** A text that is a stream of documents itself (a patch, a function's configuration), or null when it is no text. */
function readText(search: Search, { node }: Text): { readonly scalar: Scalar; readonly text: string } | null {
  const scalar = target(search, node);
  if (!isScalar(scalar) || typeof scalar.value !== 'string') return null;
  const disputed = disputedAt(scalar.value);
  if (disputed === null && search.embedding < deepest) return { scalar, text: scalar.value };
  complain(search, node, disputed?.why ?? `texts stand inside of each other deeper than ${deepest} levels`);
  return null;
}

/** Searches a text inside of the file as documents of their own; what is found cannot be pinned where it stands. */
export function searchEmbedded(
  search: Search,
  outer: Text,
  how: (inner: Search, root: unknown, path: YamlPath) => void,
): void {
  const read = readText(search, outer);
  if (read === null) return;
  const place = placing(search.source, read.scalar);
  const source = parseYaml(read.text);
  if (source.documents.length > mostDocuments)
    complain(search, outer.node, `it holds more than ${mostDocuments} documents`);
  for (const [index, document] of source.documents.slice(0, mostDocuments).entries()) {
    const inner = openSearch(source, document, {
      find: search.options,
      number: search.number,
      embedding: search.embedding + 1,
    });
    how(inner, document.contents, rootPath);
    search.steps += inner.steps;
    for (const problem of inner.problems) search.problems.push({ ...place(problem), why: problem.why });
    for (const note of inner.notes) {
      const position = place(note.position ?? positionAt(source, offsetOf(note.at)));
      const path = inside(outer.path, note.path, index + 1);
      search.notes.push({ ...note, path, position, target: nowhere });
    }
    for (const taken of inner.takes) search.takes.push({ ...taken, ...place(taken) });
    for (const left of inner.leftOut)
      search.leftOut.push({ ...left, ...place(left), path: inside(outer.path, left.path, index + 1) });
  }
}

/** Searches a Dockerfile that stands inside of the file (Compose's `dockerfile_inline`). */
export function searchInlineDockerfile(search: Search, outer: Text): void {
  const read = readText(search, outer);
  if (read === null) {
    if (!isScalar(target(search, outer.node)))
      complain(search, outer.node, 'the inline Dockerfile is not text');
    return;
  }
  const place = placing(search.source, read.scalar);
  const found = findInDockerfile(read.text, { ...search.options, format: 'dockerfile' });
  for (const problem of found.problems) search.problems.push({ ...place(problem), why: problem.why });
  for (const reference of found.references) {
    const { kind, text, found: shown, why } = reference;
    const path = inside(outer.path, reference.path, 1);
    const note: Note = {
      path,
      kind,
      at: null,
      text,
      found: shown,
      why,
      target: nowhere,
      position: place(reference),
    };
    search.notes.push(note);
  }
}
