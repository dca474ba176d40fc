import { show } from '@countersign/core';
import {
  type Alias,
  isAlias,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

const deepest = 200;
const mostAliases = 1_000;

export type IndexProblem = { readonly offset: number; readonly why: string };

/** What the aliases of a document mean, and what is wrong with its structure. */
export type YamlIndex = {
  /** Where each alias points: YAML lets a later anchor take over an earlier name, so the place decides. */
  readonly meanings: ReadonlyMap<Alias, Node>;
  /** The aliases of an anchored node, in order. */
  readonly aliases: ReadonlyMap<Node, readonly Alias[]>;
  /** Everything that stands in a flow collection (`{…}`, `[…]`). */
  readonly inFlow: ReadonlySet<Node>;
  readonly problems: readonly IndexProblem[];
};

type Indexing = {
  readonly anchors: Map<string, Node>;
  readonly meanings: Map<Alias, Node>;
  readonly aliases: Map<Node, Alias[]>;
  readonly inFlow: Set<Node>;
  readonly problems: IndexProblem[];
};

/** How deep a node stands, and whether a flow collection is around it. */
type Around = { readonly depth: number; readonly flow: boolean };

export function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function complain(indexing: Indexing, node: unknown, why: string): void {
  indexing.problems.push({ offset: offsetOf(node), why });
}

function visitAlias(indexing: Indexing, alias: Alias): void {
  const meant = indexing.anchors.get(alias.source);
  if (meant === undefined) {
    complain(indexing, alias, `the alias *${alias.source.slice(0, 80)} has no anchor before it`);
    return;
  }
  indexing.meanings.set(alias, meant);
  const earlier = indexing.aliases.get(meant);
  if (earlier === undefined) indexing.aliases.set(meant, [alias]);
  else earlier.push(alias);
}

/** The text of a key; null where it is no scalar. Merge keys of YAML 1.1 have a symbol for a value. */
export function keyTextOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'symbol' ? '<<' : String(key.value);
}

/** `{a, b: c}` has a key without a value, which the parser leaves out: it is null, and stands behind its key. */
function fillValue(pair: Pair): void {
  if (pair.value !== null) return;
  const [, end = 0] = isNode(pair.key) ? (pair.key.range ?? []) : [];
  const value = new Scalar(null);
  value.range = [end, end, end];
  pair.value = value;
}

function visitPair(
  indexing: Indexing,
  pair: Pair,
  seen: { readonly around: Around; readonly keys: Set<string> },
) {
  fillValue(pair);
  visit(indexing, pair.key, seen.around);
  const key = isAlias(pair.key) ? indexing.meanings.get(pair.key) : pair.key;
  const text = keyTextOf(key);
  if (text === null) complain(indexing, pair.key, 'a key is not plain text');
  else if (isScalar(key) && key.value instanceof Uint8Array)
    complain(indexing, pair.key, 'a key is written as binary data');
  else if (seen.keys.has(text))
    complain(indexing, pair.key, `the key ${show(text)} stands twice in one mapping`);
  else seen.keys.add(text);
  visit(indexing, pair.value, seen.around);
}

function visitItem(indexing: Indexing, item: unknown, around: Around): void {
  // `[a: b]` is a list of one-pair mappings, which the parser keeps as pairs.
  if (isPair(item)) visitPair(indexing, item, { around, keys: new Set() });
  else visit(indexing, item, around);
}

function visitCollection(indexing: Indexing, node: YAMLMap | YAMLSeq, around: Around): void {
  const inside = { depth: around.depth + 1, flow: around.flow || node.flow === true };
  if (isSeq(node)) {
    for (const item of node.items) visitItem(indexing, item, inside);
    return;
  }
  const keys = new Set<string>();
  for (const pair of node.items) visitPair(indexing, pair, { around: inside, keys });
}

function visit(indexing: Indexing, node: unknown, around: Around): void {
  if (!isNode(node)) return;
  if (isAlias(node)) {
    visitAlias(indexing, node);
    return;
  }
  if (node.anchor !== undefined) indexing.anchors.set(node.anchor, node);
  if (around.flow) indexing.inFlow.add(node);
  if (isScalar(node)) {
    // YAML 1.1 readers take the question mark for the sign of a key: `{?image: x}` is an image to them.
    if (around.flow && node.type === 'PLAIN' && node.source?.startsWith('?') === true)
      complain(indexing, node, 'a text that begins with "?" is another one for YAML 1.1 readers');
    return;
  }
  if (around.depth > deepest) complain(indexing, node, `it is nested deeper than ${deepest} levels`);
  else visitCollection(indexing, node, around);
}

/**
 * Learns what the aliases of a document mean and whether its structure is one that every reader understands alike.
 * Every node is visited once and no alias is expanded, so the work is linear in the length of the text.
 */
export function indexYaml(root: unknown): YamlIndex {
  const indexing: Indexing = {
    anchors: new Map(),
    meanings: new Map(),
    aliases: new Map(),
    inFlow: new Set(),
    problems: [],
  };
  visit(indexing, root, { depth: 0, flow: false });
  if (indexing.meanings.size > mostAliases)
    complain(indexing, root, `there are more than ${mostAliases} aliases`);
  return indexing;
}
