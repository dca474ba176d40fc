import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { isImageBelow, looksVersioned } from './image-key.ts';
import { noteParts, partsOf, repositoryOf } from './joined-image.ts';
import {
  type Entry,
  entriesOf,
  isEmpty,
  itemsOf,
  nodesAt,
  noteUnknown,
  noteValue,
  type Search,
  step,
  target,
  textOf,
  valuesOf,
} from './search.ts';
import { keyTextOf } from './yaml-index.ts';
import { below, rootPath, type YamlPath } from './yaml-path.ts';

function isImageMap(search: Search, entries: readonly Entry[], key: string | null): boolean {
  if (repositoryOf(search, entries) !== null) return true;
  if (key?.toLowerCase() !== 'image') return false;
  const { registry, repository, tag, digest } = partsOf(entries);
  const [name] = valuesOf(entries, 'name');
  return [registry, repository, tag, digest, name].some((entry) => isScalar(target(search, entry?.value)));
}

function isImageText(search: Search, key: string, value: unknown): boolean {
  return key.toLowerCase() === 'image' || isImageBelow(key, textOf(search, value));
}

/** `images: {web: name:tag}` and `images: [name:tag]`; what has no version may be anything. */
function noteImages(search: Search, images: unknown, path: YamlPath): void {
  const named = entriesOf(search, images).map(({ key, value }) => ({ value, path: below(path, key) }));
  for (const item of [...named, ...itemsOf(search, images, path)])
    if (looksVersioned(textOf(search, item.value)))
      noteValue(search, { path: item.path, at: item.value, kind: 'image' });
}

type Spot = { readonly path: YamlPath; readonly siblings: YAMLMap };

/** An image whose tag stands beside it (`image: nginx`, `imageTag: "1.2"`), as older charts have it. */
function tagBeside(search: Search, { siblings }: Spot, text: string | null): Entry | undefined {
  const isWhole = text === null || text.includes('@') || text.slice(text.lastIndexOf('/') + 1).includes(':');
  if (isWhole) return undefined;
  const entries = entriesOf(search, siblings);
  return [...valuesOf(entries, 'imagetag'), ...valuesOf(entries, 'tag')][0];
}

function noteImageText(search: Search, entry: Entry, spot: Spot): void {
  const place = { path: spot.path, at: entry.value, kind: 'image' } as const;
  const tag = tagBeside(search, spot, textOf(search, entry.value));
  if (tag === undefined) noteValue(search, place);
  else if (textOf(search, tag.value)?.includes('@') === true)
    // A chart that does not look at the tag runs the image without it.
    noteUnknown(search, place, `whether its chart takes the digest in ${tag.key} is not certain`);
  else
    noteParts(search, place, [
      { ...entry, key: 'repository' },
      { ...tag, key: 'tag' },
    ]);
}

function visitPair(search: Search, pair: Pair, spot: Spot): void {
  const key = keyTextOf(target(search, pair.key));
  const path = key === null ? spot.path : below(spot.path, key);
  const value = pair.value;
  const node = target(search, value);
  if (isScalar(node) && key !== null && isImageText(search, key, node) && !isEmpty(node))
    noteImageText(search, { key, keyNode: pair.key, value }, { ...spot, path });
  if (key?.toLowerCase() === 'images') noteImages(search, value, path);
  const isAliased = node !== value;
  // An alias of a map is searched where the map is written, but there it may have had another key.
  if (isMap(node) && (!isAliased || key?.toLowerCase() === 'image')) noteMap(search, value, { path, key });
  if (!isAliased) visit(search, value, path);
}

function noteMap(
  search: Search,
  at: unknown,
  spot: { readonly path: YamlPath; readonly key: string | null },
): void {
  const entries = entriesOf(search, at);
  if (isImageMap(search, entries, spot.key))
    noteParts(search, { path: spot.path, at, kind: 'image' }, entries);
}

function visit(search: Search, node: unknown, path: YamlPath): void {
  if (!isNode(node) || isScalar(node) || !step(search, node)) return;
  if (isMap(node)) for (const pair of node.items) visitPair(search, pair, { path, siblings: node });
  if (!isSeq(node)) return;
  for (const [index, item] of node.items.entries()) {
    const inside = below(path, index);
    if (isMap(item)) noteMap(search, item, { path: inside, key: null });
    visit(search, isPair(item) ? item.value : item, inside);
  }
}

/** Bitnami's charts and their like let one value replace the registries of all images. */
function globalRegistry(search: Search, root: unknown): boolean {
  const values = nodesAt(search, { value: root, path: rootPath }, 'global.imageRegistry');
  return values.some(({ value }) => !isEmpty(target(search, value)));
}

/**
 * Searches values for a Helm chart: maps that hold `repository` with `registry`, `tag` or `version` and `digest`, texts
 * under `image` and `…Image`, and the maps that the caller names.
 */
export function searchHelmValues(search: Search, root: unknown, path: YamlPath = rootPath): void {
  const before = search.notes.length;
  visit(search, root, path);
  for (const named of search.options.helmPaths ?? [])
    for (const item of nodesAt(search, { value: root, path }, named))
      noteNamed(search, item.value, item.path);
  if (!globalRegistry(search, root)) return;
  const why = 'global.imageRegistry may replace its registry';
  for (const [index, note] of search.notes.entries())
    if (index >= before && note.why === null) search.notes[index] = { ...note, why };
}

function noteNamed(search: Search, at: unknown, path: YamlPath): void {
  const place = { path, at, kind: 'image' } as const;
  if (isMap(target(search, at))) noteParts(search, place, entriesOf(search, at));
  else noteValue(search, place);
}
