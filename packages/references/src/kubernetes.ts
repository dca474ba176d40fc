import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { isImageInParts, noteParts, partsOf } from './joined-image.ts';
import {
  complain,
  entriesOf,
  noteUnknown,
  noteValue,
  type Search,
  step,
  target,
  textOf,
  valuesOf,
} from './search.ts';
import { keyTextOf } from './yaml-index.ts';
import { below, rootPath, withoutIndices, type YamlPath } from './yaml-path.ts';

/** What the resource around a node says of the keys in it. */
type Resource = {
  readonly kind: string | null;
  /** In a CustomResourceDefinition `image: {type: string}` is a schema. */
  readonly isDefinition: boolean;
  /** Paths of images in resources of this kind, without indices, and the length of the resource's own path. */
  readonly imagePaths: ReadonlySet<string>;
  readonly pathLength: number;
};

function scalarText(search: Search, map: YAMLMap, key: string): string | null {
  const entry = entriesOf(search, map).find((one) => one.key === key);
  return textOf(search, entry?.value);
}

function resourceOf(search: Search, map: YAMLMap, path: YamlPath): Resource {
  const kind = scalarText(search, map, 'kind');
  const group = scalarText(search, map, 'apiVersion') ?? '';
  const configured = search.options.imagePaths ?? [];
  const own = configured.filter((entry) => entry.kind === kind).map((entry) => entry.path);
  return {
    kind,
    isDefinition: kind === 'CustomResourceDefinition' && group.startsWith('apiextensions.k8s.io/'),
    imagePaths: new Set(own),
    pathLength: path.text === '' ? 0 : path.text.length + 1,
  };
}

/**
 * The value of a key `image`: text in a container, `{reference: …}` in an image volume (Kubernetes ImageVolumeSource),
 * `{repository: …, tag: …}` in resources that are made of Helm values. Anything else is noted as not understood.
 */
function noteImage(
  search: Search,
  path: YamlPath,
  image: { readonly at: unknown; readonly resource: Resource },
) {
  const { at, resource } = image;
  const place = { path, at, kind: 'image' } as const;
  const node = target(search, at);
  if (!isMap(node)) {
    noteValue(search, place);
    return;
  }
  const entries = entriesOf(search, node);
  const [reference] = valuesOf(entries, 'reference');
  if (reference !== undefined) {
    noteValue(search, { ...place, path: below(path, 'reference'), at: reference.value });
    return;
  }
  if (resource.isDefinition) return;
  const parts = partsOf(entries);
  if (parts.repository === undefined && parts.tag === undefined) noteUnknown(search, place, 'it is not text');
  else noteParts(search, place, entries);
}

function visitPair(
  search: Search,
  pair: Pair,
  at: { readonly path: YamlPath; readonly resource: Resource },
): void {
  const key = keyTextOf(target(search, pair.key));
  const path = key === null ? at.path : below(at.path, key);
  visit(search, pair.key, at);
  visit(search, pair.value, { ...at, path });
  if (key?.toLowerCase() === 'image')
    noteImage(search, path, { at: pair.value ?? pair.key, resource: at.resource });
}

function visitMap(
  search: Search,
  map: YAMLMap,
  at: { readonly path: YamlPath; readonly resource: Resource },
): void {
  for (const pair of map.items) visitPair(search, pair, at);
}

function visit(
  search: Search,
  node: unknown,
  at: { readonly path: YamlPath; readonly resource: Resource },
): void {
  // What an alias stands for is searched where it is written; only a key or an image asks what it means.
  if (!isNode(node) || isScalar(node) || !step(search, node)) return;
  if (isMap(node)) visitMap(search, node, at);
  if (!isSeq(node)) return;
  node.items.forEach((item, index) => {
    const inside = { ...at, path: below(at.path, index) };
    if (isPair(item)) visitPair(search, item, inside);
    else visit(search, item, inside);
  });
}

/** Searches a document of any kind for every key `image`, at any depth. */
export function searchKubernetes(search: Search, root: unknown, path: YamlPath = rootPath): void {
  const resource = isMap(root)
    ? resourceOf(search, root, path)
    : { kind: null, isDefinition: false, imagePaths: new Set<string>(), pathLength: 0 };
  visit(search, root, { path, resource });
  // An anchor inside a schema may be used where it is no schema.
  if (resource.isDefinition && search.index.meanings.size > 0)
    complain(search, root, 'a CustomResourceDefinition with aliases is not read');
}
void isImageInParts;
void withoutIndices;
