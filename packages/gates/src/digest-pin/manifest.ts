import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import type { ManifestProblem, ParsedManifest } from './facts.ts';
import { searchDocument } from './image-search.ts';

const mostDocuments = 2_000;
const mostProblems = 20;
const mostImages = 10_000;
const longestMessage = 300;
/** Longest text that is read; a bundle of large CustomResourceDefinitions has about 3.5 MB. */
export const maxManifestBytes = 4 * 1024 * 1024;

function syntaxProblems(document: Document.Parsed, lines: LineCounter): ManifestProblem[] {
  return [...document.errors, ...document.warnings].map((problem) => {
    const { line, col } = lines.linePos(problem.pos[0]);
    return { line, column: col, why: `the YAML is wrong: ${problem.message.slice(0, longestMessage)}` };
  });
}

function capped(problems: readonly ManifestProblem[]): ManifestProblem[] {
  const shown = problems.slice(0, mostProblems);
  const last = shown.at(-1);
  const left = problems.length - shown.length;
  return left === 0 || last === undefined ? shown : [...shown, { ...last, why: `and ${left} problems more` }];
}

function refuse(documents: number, why: string): ParsedManifest {
  return { documents, images: [], problems: [{ line: 1, column: 1, why }] };
}

// YAML 1.1 readers, Kubernetes' own among them, also break lines at these (YAML 1.1 §4.2); a YAML 1.2 reader does not.
// What is a comment to one is content to the other, so an image could hide there. A BOM is taken for one inside too.
const disputedCharacter = /\r(?!\n)|[\u{85}\u{2028}\u{2029}]|(?!^)\u{feff}/u;

function disputed(text: string): ManifestProblem | undefined {
  const at = text.search(disputedCharacter);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const why = `the character U+${code} ends a line for some YAML readers and not for others, so what the file says is not certain`;
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, why };
}

/**
 * Which images does this file of Kubernetes manifests (YAML or JSON, any number of documents) name? Every document of
 * every kind is searched. Whatever cannot be understood is a problem with its line and column, never left out. The
 * text is controlled by the author of the change. Pure; never throws.
 */
export function parseManifestFile(text: string): ParsedManifest {
  if (text.length > maxManifestBytes)
    return refuse(0, `the file is longer than ${maxManifestBytes} characters`);
  const uncertain = disputed(text);
  if (uncertain !== undefined) return { documents: 0, images: [], problems: [uncertain] };
  const lines = new LineCounter();
  // `uniqueKeys` compares every key with every other; the search finds duplicate keys in linear time.
  const options = { uniqueKeys: false, prettyErrors: false, lineCounter: lines } as const;
  const parsed = parseAllDocuments(text, options);
  const documents: readonly Document.Parsed[] = 'empty' in parsed ? [] : parsed;
  if (documents.length > mostDocuments)
    return refuse(documents.length, `the file has more than ${mostDocuments} documents`);
  const findings = documents.map((document, index) => {
    const syntax = syntaxProblems(document, lines);
    const found = searchDocument(document, { number: index + 1, lines });
    return { images: found.images, problems: [...syntax, ...found.problems] };
  });
  const images = findings.flatMap((found) => found.images);
  if (images.length > mostImages)
    return refuse(documents.length, `the file has more than ${mostImages} images`);
  return {
    documents: documents.length,
    images,
    problems: capped(findings.flatMap(({ problems }) => problems)),
  };
}
