import { show } from '@countersign/core';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { ImageUse, ManifestProblem } from './facts.ts';

const deepest = 200;
const mostAliases = 1_000;
const longestText = 4_096;
const longestShown = 200;

export type DocumentPlace = { readonly number: number; readonly lines: LineCounter };
type Found = { readonly images: ImageUse[]; readonly problems: ManifestProblem[] };

type Search = Found & {
  readonly place: DocumentPlace;
  readonly kind: string | null;
  /** What each anchor means at this point: YAML lets a later anchor take over an earlier name. */
  readonly anchors: Map<string, Node>;
  readonly meanings: Map<Alias, Node>;
  /** In a CustomResourceDefinition `image: {type: string}` is a schema. */
  readonly mappingsAreSchemas: boolean;
  aliases: number;
};

type Path = { readonly text: string; readonly depth: number };

const plainKey = /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/;

function below(path: Path, key: string | number): Path {
  const depth = path.depth + 1;
  if (typeof key === 'number') return { text: `${path.text}[${key}]`, depth };
  if (!plainKey.test(key))
    return { text: `${path.text}[${JSON.stringify(key.slice(0, longestShown))}]`, depth };
  return { text: path.text === '' ? key : `${path.text}.${key}`, depth };
}

function position(search: Search, node: unknown): { line: number; column: number } {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  const { line, col } = search.place.lines.linePos(offset);
  return { line, column: col };
}

function complain(search: Search, node: unknown, why: string): void {
  search.problems.push({ ...position(search, node), why });
}

/** Fixes what an alias means where it stands: a later anchor of the same name must not change it. */
function visitAlias(search: Search, alias: Alias): void {
  search.aliases += 1;
  const meant = search.anchors.get(alias.source);
  if (meant !== undefined) search.meanings.set(alias, meant);
  else complain(search, alias, `the alias *${alias.source.slice(0, 80)} has no anchor before it`);
}

/** The node itself, or what its alias means. Only for nodes that were visited. */
function target(search: Search, node: unknown): unknown {
  return isAlias(node) ? search.meanings.get(node) : node;
}

function keyText(search: Search, pair: Pair): string | null {
  const key = target(search, pair.key);
  if (!isScalar(key)) {
    complain(search, pair.key, 'a key is not plain text');
    return null;
  }
  return String(key.value);
}

function note(search: Search, path: Path, value: { readonly at: unknown; readonly node: unknown }): void {
  const content = isScalar(value.node) ? value.node.value : undefined;
  const text = typeof content === 'string' && content.length <= longestText ? content : null;
  const found = isMap(value.node) ? 'a mapping' : isSeq(value.node) ? 'a list' : show(content);
  const { number } = search.place;
  search.images.push({
    document: number,
    kind: search.kind,
    path: path.text,
    ...position(search, value.at),
    text,
    found,
  });
}

function entry(search: Search, map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => {
    const key = target(search, pair.key);
    return isScalar(key) && key.value === name;
  });
}

/**
 * The value of a key `image`: text in a container, `{reference: …}` in an image volume (Kubernetes ImageVolumeSource).
 * Anything else is noted without a text, so that it is judged as not understood.
 */
function noteImage(search: Search, path: Path, at: unknown): void {
  const node = target(search, at);
  if (!isMap(node)) {
    note(search, path, { at, node });
    return;
  }
  const reference = entry(search, node, 'reference');
  if (reference !== undefined) {
    const value = target(search, reference.value);
    note(search, below(path, 'reference'), { at: reference.value ?? at, node: value });
    return;
  }
  if (!search.mappingsAreSchemas) note(search, path, { at, node });
}

function visitPair(search: Search, pair: Pair, path: Path, seen: Set<string>): void {
  if (isNode(pair.key)) visit(search, pair.key, path);
  const key = keyText(search, pair);
  if (key === null) {
    visit(search, pair.value, path);
    return;
  }
  const repeated = seen.has(key) && key !== '<<';
  if (repeated) complain(search, pair.key, `the key ${show(key)} stands twice in one mapping`);
  seen.add(key);
  const inside = below(path, key);
  visit(search, pair.value, inside);
  if (key.toLowerCase() === 'image') noteImage(search, inside, pair.value ?? pair.key);
}

function visit(search: Search, node: unknown, path: Path): void {
  if (!isNode(node)) return;
  if (isAlias(node)) {
    // What an alias stands for was searched where it is written; only a key or an image asks what it means.
    visitAlias(search, node);
    return;
  }
  if (node.anchor !== undefined) search.anchors.set(node.anchor, node);
  if (path.depth > deepest) {
    complain(search, node, `it is nested deeper than ${deepest} levels`);
    return;
  }
  if (isMap(node)) {
    const seen = new Set<string>();
    for (const pair of node.items) visitPair(search, pair, path, seen);
  }
  if (isSeq(node)) node.items.forEach((item, index) => visitItem(search, item, below(path, index)));
}

/** `[a: b]` is a list of one-pair mappings, which the parser keeps as pairs. */
function visitItem(search: Search, item: unknown, path: Path): void {
  if (isPair(item)) visitPair(search, item, path, new Set());
  else visit(search, item, path);
}

function scalarText(map: YAMLMap, key: string): string | null {
  const value = map.get(key);
  return typeof value === 'string' ? value : null;
}

function isDefinition(map: YAMLMap): boolean {
  const group = scalarText(map, 'apiVersion') ?? '';
  return scalarText(map, 'kind') === 'CustomResourceDefinition' && group.startsWith('apiextensions.k8s.io/');
}

function noteSourceForm(search: Search, root: YAMLMap): void {
  const group = scalarText(root, 'apiVersion') ?? '';
  if (search.kind === 'Kustomization' || group.startsWith('kustomize.config.k8s.io/'))
    complain(
      search,
      root,
      'a Kustomization names images without holding the manifests; render it (kustomize build)',
    );
}

/** Searches one document. Aliases are never expanded, so the work is linear in the length of the text. */
export function searchDocument(document: Document.Parsed, place: DocumentPlace): Found {
  const root: unknown = document.contents;
  const map = isMap(root) ? root : null;
  const search: Search = {
    images: [],
    problems: [],
    place,
    kind: map === null ? null : scalarText(map, 'kind'),
    anchors: new Map(),
    meanings: new Map(),
    mappingsAreSchemas: map !== null && isDefinition(map),
    aliases: 0,
  };
  visit(search, root, { text: '', depth: 0 });
  if (map !== null) noteSourceForm(search, map);
  if (search.aliases > mostAliases) complain(search, root, `there are more than ${mostAliases} aliases`);
  // An anchor inside a schema may be used where it is no schema.
  if (search.mappingsAreSchemas && search.aliases > 0)
    complain(search, root, 'a CustomResourceDefinition with aliases is not read');
  return { images: search.images, problems: search.problems };
}
