import { show } from '@countersign/core';
import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { doubt, longestReference, notText, usesDoubt } from './doubt.ts';
import type { FindOptions, LeftOut, ReferenceProblem, Taken } from './reference.ts';
import { keyTextOf, offsetOf, type YamlIndex } from './yaml-index.ts';
import { below, type YamlPath } from './yaml-path.ts';
import { type Position, positionAt, type YamlSource } from './yaml-source.ts';

/** Nodes that a search may look at in one document; only nested aliases can make it more than the document has. */
const mostSteps = 1_000_000;
/** More references than one document can have without aliases that unfold; with fewer the file is refused already. */
const mostNotes = 20_000;
/** How deep merge keys may bring in merge keys, and how many maps they may bring into one document. */
const deepestMerge = 20;
const mostMerged = 10_000;

/** Where a pin of a noted reference would go. */
export type PinTarget =
  | {
      /**
       * `behind`: behind the text of a scalar; `ref`: between `@` and the old ref of an action; `fill`: into a scalar
       * that is empty; `entry`: as an entry `digest` behind the entry that the scalar is the value of.
       */
      readonly how: 'behind' | 'ref' | 'fill' | 'entry';
      readonly scalar: Scalar;
      /** The scalar, or the alias of it that stands in the place that was noted. */
      readonly occurrence: unknown;
      /** The key of that entry, for `entry`. */
      readonly key?: Scalar;
    }
  | { readonly how: 'nowhere'; readonly why: string };

/** A reference as a search sees it, before its place is worked out. */
export type Note = {
  readonly path: string;
  readonly kind: 'image' | 'uses';
  /** The node as it stands there: the scalar or map itself, or the alias of one. */
  readonly at: unknown;
  readonly text: string | null;
  readonly found: string;
  readonly why: string | null;
  readonly target: PinTarget;
  /** Set for references inside of a text that is a file of its own. */
  readonly position?: Position;
};

/** One document that is searched, and what was found in it so far. */
export type Search = {
  readonly source: YamlSource;
  readonly number: number;
  readonly kind: string | null;
  readonly index: YamlIndex;
  readonly options: FindOptions;
  readonly notes: Note[];
  readonly problems: ReferenceProblem[];
  readonly leftOut: LeftOut[];
  readonly takes: Taken[];
  /** Nodes that their reader takes for nothing but definitions of anchors (Compose's `x-…`). */
  readonly definitions: Set<unknown>;
  /** How many texts this one stands inside of: a patch in a Kustomization is 1. */
  readonly embedding: number;
  steps: number;
  merged: number;
  stopped: boolean;
};

export function complain(search: Search, node: unknown, why: string): void {
  search.problems.push({ ...positionAt(search.source, offsetOf(node)), why });
}

export function leaveOut(
  search: Search,
  path: YamlPath,
  found: { readonly at: unknown; readonly why: string },
) {
  const position = positionAt(search.source, offsetOf(found.at));
  search.leftOut.push({ document: search.number, path: path.text, ...position, why: found.why });
}

/** Notes a file or folder that the reader takes as well. */
export function take(search: Search, file: string, at: unknown): void {
  search.takes.push({ file, ...positionAt(search.source, offsetOf(at)) });
}

/** The node itself, or what its alias means; undefined for an alias that means nothing. */
export function target(search: Search, node: unknown): unknown {
  return isAlias(node) ? search.index.meanings.get(node) : node;
}

/** Says once that not everything was read; one problem makes the whole document uncertain. */
function stop(search: Search, node: unknown, why: string): void {
  if (!search.stopped) complain(search, node, why);
  search.stopped = true;
}

/** May the search go on? A step is one look at a node. */
export function step(search: Search, node: unknown): boolean {
  search.steps += 1;
  if (search.steps <= mostSteps && search.notes.length <= mostNotes) return true;
  stop(search, node, 'its aliases unfold to more than is read');
  return false;
}

export type Entry = { readonly key: string; readonly keyNode: unknown; readonly value: unknown };

function ownEntries(search: Search, map: YAMLMap): Entry[] {
  return map.items.flatMap((pair: Pair): Entry[] => {
    const key = keyTextOf(target(search, pair.key));
    return key === null ? [] : [{ key, keyNode: pair.key, value: pair.value }];
  });
}

function mergedMaps(search: Search, value: unknown): YAMLMap[] {
  const meant = target(search, value);
  if (isMap(meant)) return [meant];
  if (!isSeq(meant)) return [];
  return meant.items.map((item) => target(search, item)).filter((item) => isMap(item));
}

/** The entries of a map, then those that merge keys bring in (https://yaml.org/type/merge.html): the first of a key counts. */
export function entriesOf(search: Search, node: unknown, depth = 0): readonly Entry[] {
  const map = target(search, node);
  if (!isMap(map) || !step(search, map)) return [];
  const own = ownEntries(search, map);
  const merges = own.filter(({ key }) => key === '<<');
  if (merges.length === 0) return own;
  if (depth >= deepestMerge) {
    complain(search, map, `merge keys are nested deeper than ${deepestMerge} levels`);
    return own;
  }
  search.merged += merges.length;
  if (search.merged > mostMerged) {
    stop(search, map, `merge keys bring in more than ${mostMerged} mappings`);
    return own;
  }
  const brought = merges.flatMap(({ value }) => mergedMaps(search, value));
  const all = own.filter(({ key }) => key !== '<<');
  const seen = new Set(all.map(({ key }) => key));
  for (const entry of brought.flatMap((one) => entriesOf(search, one, depth + 1))) {
    if (!seen.has(entry.key)) all.push(entry);
    seen.add(entry.key);
  }
  return all;
}

/**
 * Why it is not certain which value counts: a key stands in the map and a merge key behind it brings the same one. YAML
 * takes its own, go-yaml v2, with which Helm, kubectl and kustomize read, the one that comes later.
 */
export function disputedMerge(search: Search, node: unknown, names: ReadonlySet<string>): string | null {
  const map = target(search, node);
  if (!isMap(map)) return null;
  const before = new Set<string>();
  for (const { key, value } of ownEntries(search, map)) {
    if (key !== '<<') before.add(key);
    const brought = key === '<<' ? mergedMaps(search, value).flatMap((one) => entriesOf(search, one, 1)) : [];
    const twice = brought.find((entry) => before.has(entry.key) && names.has(entry.key.toLowerCase()));
    if (twice !== undefined)
      return `a merge key behind its ${twice.key} brings another one, which some readers take`;
  }
  return null;
}

/** The values of a key, however its letters are cased: some readers fold case, and a second spelling must not hide. */
export function valuesOf(entries: readonly Entry[], name: string): readonly Entry[] {
  return entries.filter(({ key }) => key.toLowerCase() === name);
}

export type Item = { readonly value: unknown; readonly path: YamlPath };

/** The items of a list, or nothing. */
export function itemsOf(search: Search, node: unknown, path: YamlPath): readonly Item[] {
  const list = target(search, node);
  if (!isSeq(list) || !step(search, list)) return [];
  return list.items.map((item, index) => ({
    value: isPair(item) ? item.value : item,
    path: below(path, index),
  }));
}

const pathSegment = /\[\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;

/** The nodes at a path that a policy names: `spec.steps[].run`, indices left empty. Aliases and merge keys are followed. */
export function nodesAt(search: Search, from: Item, pattern: string): readonly Item[] {
  let items: readonly Item[] = [from];
  for (const [whole, quoted, plain] of pattern.matchAll(pathSegment)) {
    const name = quoted ?? plain ?? '';
    items = items.flatMap(({ value, path }): readonly Item[] => {
      if (whole === '[]') return itemsOf(search, value, path);
      const entries = entriesOf(search, value).filter(({ key }) => key === name);
      return entries.map((entry) => ({ value: entry.value, path: below(path, entry.key) }));
    });
  }
  return items;
}

export function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

export function textOf(search: Search, node: unknown): string | null {
  const scalar = target(search, node);
  return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : null;
}

export function shown(node: unknown): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return show(isScalar(node) ? node.value : undefined);
}

export type Place = { readonly path: YamlPath; readonly at: unknown; readonly kind: 'image' | 'uses' };

/** Notes a value that should be the text of a reference. */
export function noteValue(search: Search, place: Place, meaning: (text: string) => string = (text) => text) {
  const node = target(search, place.at);
  const content = isScalar(node) ? node.value : undefined;
  const { path, at, kind } = place;
  const base = { path: path.text, at, kind, found: shown(node) };
  if (!isScalar(node) || typeof content !== 'string' || content.length > longestReference) {
    const why = notText(node);
    search.notes.push({ ...base, text: null, why, target: { how: 'nowhere', why } });
    return;
  }
  const text = meaning(content);
  const why = kind === 'uses' ? usesDoubt(text) : doubt(text);
  const how = kind === 'uses' && !/^docker:\/\//i.test(content) ? 'ref' : 'behind';
  search.notes.push({ ...base, text, why, target: { how, scalar: node, occurrence: at } });
}

/** Notes a place whose reference cannot be known. */
export function noteUnknown(search: Search, place: Place, why: string): void {
  const { path, at, kind } = place;
  const found = shown(target(search, at));
  search.notes.push({ path: path.text, at, kind, text: null, found, why, target: { how: 'nowhere', why } });
}
