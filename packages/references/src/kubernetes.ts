import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { noteDeployedElsewhere } from './deployed-elsewhere.ts';
import { searchEmbedded } from './embedded.ts';
import { isReplacement, noteReplacement } from './replacements.ts';
import { isImageBelow } from './image-key.ts';
import { isImageInParts, noteParts, partsOf } from './joined-image.ts';
import {
  complain,
  entriesOf,
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

/** What the resource around a node says of the keys in it. */
type Resource = {
  readonly kind: string | null;
  /** In a CustomResourceDefinition `image: {type: string}` is a schema. */
  readonly isDefinition: boolean;
};

type At = { readonly path: YamlPath; readonly resource: Resource };

// Functions that kustomize and kpt run (https://github.com/kubernetes-sigs/kustomize, kyaml/fn/runtime/runtimeutil).
const functionAnnotations = new Set(['config.kubernetes.io/function', 'config.k8s.io/function']);

function scalarText(search: Search, map: YAMLMap, key: string): string | null {
  const entry = entriesOf(search, map).find((one) => one.key === key);
  return textOf(search, entry?.value);
}

function resourceOf(search: Search, map: YAMLMap): Resource {
  const kind = scalarText(search, map, 'kind');
  const group = scalarText(search, map, 'apiVersion') ?? '';
  const isDefinition = kind === 'CustomResourceDefinition' && group.startsWith('apiextensions.k8s.io/');
  return { kind, isDefinition };
}

/**
 * The value of a key `image`: text in a container, `{reference: …}` in an image volume (Kubernetes ImageVolumeSource),
 * `{repository: …, tag: …}` in resources that are made of Helm values. Anything else is noted as not understood.
 */
function noteImage(search: Search, at: unknown, { path, resource }: At): void {
  const place = { path, at, kind: 'image' } as const;
  const node = target(search, at);
  if (!isMap(node)) {
    noteValue(search, place);
    return;
  }
  const entries = entriesOf(search, node);
  const references = valuesOf(entries, 'reference');
  for (const { value } of references)
    noteValue(search, { ...place, path: below(path, 'reference'), at: value });
  if (references.length > 0 || resource.isDefinition) return;
  const parts = partsOf(entries);
  const isJoined = [parts.registry, parts.repository, parts.tag, parts.digest].some(
    (part) => part !== undefined,
  );
  if (isJoined) noteParts(search, place, entries);
  else noteUnknown(search, place, 'it is not text');
}

const plainData: ReadonlySet<string> = new Set(['ConfigMap', 'Secret']);

function searchPair(search: Search, pair: Pair, at: At): void {
  const key = keyTextOf(target(search, pair.key));
  const inside = key === null ? at : { ...at, path: below(at.path, key) };
  const value = pair.value;
  visit(search, pair.key, at);
  if (key?.toLowerCase() !== 'image') noteHidden(search, value, inside);
  visit(search, pair.value, inside);
  if (key?.toLowerCase() === 'image') noteImage(search, value, inside);
  // Annotations that say which image is put in beside the others, and custom resources; what a ConfigMap holds is data.
  else if (key !== null && isImageBelow(key, textOf(search, value)) && !plainData.has(at.resource.kind ?? ''))
    noteValue(search, { path: inside.path, at: value, kind: 'image' });
  if (key !== null && functionAnnotations.has(key))
    searchEmbedded(search, { node: value, path: inside.path }, searchKubernetes);
}

const hidingKeys = new Set(['repository', 'kind', 'targets', '<<']);

/** Most maps hold no such key; a key that is an alias may be one. */
function mayHide(map: YAMLMap): boolean {
  return map.items.some(({ key }) => {
    const text = keyTextOf(key);
    return text === null || hidingKeys.has(text.toLowerCase());
  });
}

/** Images under another key: in parts, as Helm values have them, or OpenShift's `{kind: DockerImage, name: …}`. */
function noteHidden(search: Search, at: unknown, { path, resource }: At): void {
  if (!isMap(at) || resource.isDefinition || !mayHide(at)) return;
  const entries = entriesOf(search, at);
  if (isReplacement(entries)) noteReplacement(search, { value: at, path });
  if (isImageInParts(search, entries)) noteParts(search, { path, at, kind: 'image' }, entries);
  const isDocker = entries.some(
    ({ key, value }) => key === 'kind' && textOf(search, value) === 'DockerImage',
  );
  for (const { value } of isDocker ? valuesOf(entries, 'name') : [])
    noteValue(search, { path: below(path, 'name'), at: value, kind: 'image' });
}

function visitItem(search: Search, item: unknown, at: At): void {
  if (isPair(item)) {
    searchPair(search, item, at);
    return;
  }
  noteHidden(search, item, at);
  visit(search, item, at);
}

function visit(search: Search, node: unknown, at: At): void {
  // What an alias stands for is searched where it is written; only a key or an image asks what it means.
  if (!isNode(node) || isScalar(node) || !step(search, node)) return;
  if (isMap(node)) for (const pair of node.items) searchPair(search, pair, at);
  if (!isSeq(node)) return;
  for (const [index, item] of node.items.entries())
    visitItem(search, item, { ...at, path: below(at.path, index) });
}

/** The places that the caller names for this kind of resource. */
function noteConfigured(search: Search, root: unknown, at: At): void {
  for (const { kind, path } of search.options.imagePaths ?? []) {
    const found = kind === at.resource.kind ? nodesAt(search, { value: root, path: at.path }, path) : [];
    for (const item of found) noteImage(search, item.value, { ...at, path: item.path });
  }
}

/** JSON patches (RFC 6902): an operation whose path ends in an image writes one. */
function noteOperations(search: Search, root: unknown, path: YamlPath): void {
  for (const item of itemsOf(search, root, path)) {
    const entries = entriesOf(search, item.value);
    const pointer = textOf(search, valuesOf(entries, 'path')[0]?.value) ?? '';
    const isImage = /\/image(?:\/reference)?$/i.test(pointer);
    const isPart = /\/images?\//i.test(pointer) && !isImage;
    const isCopied = valuesOf(entries, 'op').some(({ value }) =>
      /^(?:copy|move)$/i.test(textOf(search, value) ?? ''),
    );
    if (isCopied && (isImage || isPart)) {
      const why = 'it is written from elsewhere in the resource; render it (kustomize build)';
      noteUnknown(search, { path: item.path, at: item.value, kind: 'image' }, why);
    }
    for (const { value } of valuesOf(entries, 'value')) {
      const at = { path: below(item.path, 'value'), resource: { kind: null, isDefinition: false } };
      if (isImage) noteImage(search, value, at);
      if (isPart)
        noteUnknown(search, { ...at, at: value, kind: 'image' }, `it is put at ${pointer.slice(0, 100)}`);
    }
  }
}

function searchList(search: Search, list: YAMLMap, at: At): void {
  for (const pair of list.items) {
    const key = keyTextOf(target(search, pair.key));
    if (key !== 'items' || !isSeq(pair.value)) searchPair(search, pair, at);
    else
      for (const { value, path } of itemsOf(search, pair.value, below(at.path, key)))
        searchKubernetes(search, value, path);
  }
}

/** Searches a resource of any kind, and the resources of a List, for every key `image` at any depth. */
export function searchKubernetes(search: Search, root: unknown, path: YamlPath = rootPath): void {
  const meant = target(search, root);
  const resource = isMap(meant) ? resourceOf(search, meant) : { kind: null, isDefinition: false };
  const at = { path, resource };
  if (isSeq(root)) noteOperations(search, root, path);
  if (isMap(root) && resource.kind?.endsWith('List') === true) searchList(search, root, at);
  else visitItem(search, root, at);
  noteConfigured(search, root, at);
  noteDeployedElsewhere(search, { value: root, path });
  // An anchor inside a schema may be used where it is no schema.
  if (resource.isDefinition && search.index.meanings.size > 0)
    complain(search, root, 'a CustomResourceDefinition with aliases is not read');
}
