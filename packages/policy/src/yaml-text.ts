import { type Document, isAlias, isMap, isNode, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Parsed, Place, PolicyProblem } from './problem.ts';

/** A parsed YAML text: its plain value, and where each path of it was written. */
export type YamlText = { readonly value: unknown; placeOf(path: readonly (string | number)[]): Place };

const longestText = 256 * 1024;
const mostAliases = 100;
const mostComplaints = 5;
const tooDeep = 'the text is nested too deeply or repeats itself too often to be read';
const start: Place = { line: 1, column: 1 };

function failed(file: string, place: Place, text: string): Parsed<never> {
  return { ok: false, problems: [{ file, ...place, text }] };
}

function countAliases(document: Document): number {
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) aliases += 1;
  });
  return aliases;
}

/** The first explicit tag. A tag can turn a mapping into something else (`!!set`, `!!omap`), so none is taken. */
function taggedNode(document: Document): { readonly tag: string; readonly offset: number } | undefined {
  let found: { tag: string; offset: number } | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node) || isAlias(node) || node.tag === undefined) return undefined;
    found = { tag: node.tag, offset: node.range?.[0] ?? 0 };
    return visit.BREAK;
  });
  return found;
}

function keyOffset(parent: unknown, key: string | number): number | undefined {
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const last = path.at(-1);
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = last === undefined ? undefined : keyOffset(parent, last);
  if (key !== undefined) return key;
  const node: unknown = last === undefined ? document.contents : document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function complaintText(message: string): string {
  // The parser recurses and reports its own exhausted stack as a syntax error.
  if (message.startsWith('Maximum call stack')) return tooDeep;
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '') ?? 'invalid YAML';
}

function complaints(file: string, document: Document, lines: LineCounter): PolicyProblem[] {
  return [...document.errors, ...document.warnings].slice(0, mostComplaints).map((error) => ({
    file,
    ...placeAt(lines, error.pos[0]),
    text: complaintText(error.message),
  }));
}

function single(file: string, text: string, lines: LineCounter): Parsed<Document> {
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: true,
    strict: true,
  });
  if (!Array.isArray(documents) || documents[0] === undefined)
    return failed(file, start, 'the file is empty');
  const second = documents[1];
  if (second !== undefined)
    return failed(file, placeAt(lines, second.range[0]), 'expected one YAML document, found more');
  const problems = complaints(file, documents[0], lines);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: documents[0] };
}

function parseOne(file: string, text: string): Parsed<YamlText> {
  const lines = new LineCounter();
  const document = single(file, text, lines);
  if (!document.ok) return document;
  if (document.value.contents === null) return failed(file, start, 'the file is empty');
  const aliases = countAliases(document.value);
  if (aliases > mostAliases)
    return failed(file, start, `found ${aliases} aliases, expected at most ${mostAliases}`);
  const tagged = taggedNode(document.value);
  if (tagged !== undefined)
    return failed(file, placeAt(lines, tagged.offset), `found the tag ${tagged.tag}, expected no tags`);
  const value: unknown = document.value.toJS({ maxAliasCount: mostAliases });
  return { ok: true, value: { value, placeOf: (path) => placeAt(lines, offsetOf(document.value, path)) } };
}

/**
 * Parses one YAML 1.2 document (JSON is YAML). Duplicate keys, unknown tags, several documents, alias bombs, very
 * long texts and NUL bytes are problems with a place. The text is written by whoever can change the policy.
 */
export function parseYaml(file: string, text: string): Parsed<YamlText> {
  if (text.length > longestText)
    return failed(file, start, `found ${text.length} characters, expected at most ${longestText}`);
  if (text.includes('\u{FFFD}') || text.includes('\0'))
    return failed(file, start, 'the file is not plain UTF-8 text');
  // Some readers break lines at these and others do not, so the text would say different things to different people.
  if (/\r(?!\n)|[\u{85}\u{2028}\u{2029}]/u.test(text))
    return failed(
      file,
      start,
      'found a line break that only some readers know (CR, U+0085, U+2028 or U+2029)',
    );
  try {
    return parseOne(file, text);
  } catch {
    // The parser recurses: a text nested thousands of levels deep ends here.
    return failed(file, start, tooDeep);
  }
}
