import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import { searchBuild } from './compose-build.ts';
import {
  complain,
  type Entry,
  entriesOf,
  isEmpty,
  type Item,
  itemsOf,
  leaveOut,
  noteUnknown,
  noteValue,
  type Place,
  type Search,
  shown,
  step,
  take,
  target,
  textOf,
  valuesOf,
} from './search.ts';
import { keyTextOf } from './yaml-index.ts';
import { below, rootPath, type YamlPath } from './yaml-path.ts';

/** Extensions mean nothing to Compose but the anchors in them. */
function noteDefinitions(search: Search, node: unknown, isExtension: 'yes' | 'no'): void {
  if (!isNode(node) || !step(search, node)) return;
  if (isScalar(node) && isExtension === 'yes') search.definitions.add(node);
  if (isMap(node))
    for (const pair of node.items) {
      const isBelow = keyTextOf(pair.key)?.startsWith('x-') === true ? 'yes' : isExtension;
      noteDefinitions(search, pair.value, isBelow);
    }
  if (isSeq(node))
    for (const item of node.items) noteDefinitions(search, isPair(item) ? item.value : item, isExtension);
}

/** Entries that Compose keeps: what is tagged `!reset` it takes away (https://docs.docker.com/reference/compose-file/merge/). */
function keptEntries(search: Search, node: unknown): readonly Entry[] {
  return entriesOf(search, node).filter(({ value }) => {
    const meant = target(search, value);
    return !isNode(meant) || isAlias(meant) || meant.tag !== '!reset';
  });
}

function isBuilt(search: Search, entries: readonly Entry[]): boolean {
  return valuesOf(entries, 'build').some(({ value }) => {
    const node = target(search, value);
    // A build that is null or empty is none, and the image would be pulled.
    return isMap(node) ? node.items.length > 0 : !isEmpty(node);
  });
}

/** Volumes of type `image` (https://docs.docker.com/reference/compose-file/services/#volumes). */
function searchVolumes(search: Search, item: Item): void {
  for (const { value, path } of itemsOf(search, item.value, item.path)) {
    const entries = entriesOf(search, value);
    if (!valuesOf(entries, 'type').some((type) => textOf(search, type.value) === 'image')) continue;
    for (const source of valuesOf(entries, 'source'))
      noteValue(search, { path: below(path, source.key), at: source.value, kind: 'image' });
  }
}

/** What an `extends` or an `include` names: a file of its own, or something that is fetched. */
function noteElsewhere(search: Search, { value: at, path }: Item): void {
  const text = textOf(search, at);
  const place = { path, at, kind: 'image' } as const;
  if (text?.startsWith('oci://') === true) noteValue(search, place, (whole) => whole.slice('oci://'.length));
  else if (text === null || /:\/\/|^git@|^github\.com\/|\.git(?:#|$)|\$/.test(text))
    noteUnknown(search, place, 'it takes services from elsewhere; render it (docker compose config)');
  else take(search, text, at);
}

function searchExtends(search: Search, item: Item): void {
  const entries = entriesOf(search, item.value);
  for (const { key, value } of valuesOf(entries, 'file'))
    noteElsewhere(search, { value, path: below(item.path, key) });
}

/** Policies under which Compose never pulls the image of a service that it can build. */
const pullsNothing = new Set(['build', 'never']);
const pulledFirst = 'its pull_policy lets Compose pull it, although the service is built here';

/**
 * The image of a service that is built is the name of what is built, and is left out. But with a pull_policy that says
 * so Compose pulls it first; without one it does where a registry has it, which is what is said then
 * (https://docs.docker.com/reference/compose-file/build/#using-build-and-image; mustPull in its pkg/compose/pull.go).
 */
function noteBuiltImage(search: Search, place: Place, entries: readonly Entry[]): void {
  const policies = valuesOf(entries, 'pull_policy').map(({ value }) => textOf(search, value) ?? '');
  if (policies.some((policy) => !pullsNothing.has(policy))) {
    noteUnknown(search, place, pulledFirst);
    return;
  }
  const more = policies.length > 0 ? '' : ' (with "pull_policy: build" it is never pulled instead)';
  leaveOut(search, place.path, { at: place.at, why: `the service is built here${more}` });
}

function noteImages(search: Search, entries: readonly Entry[], path: YamlPath): void {
  const built = isBuilt(search, entries);
  for (const { key, value: at } of valuesOf(entries, 'image')) {
    const place = { path: below(path, key), at, kind: 'image' } as const;
    if (built) noteBuiltImage(search, place, entries);
    else noteValue(search, place);
  }
}

/** Hooks that run before the service have images of their own. */
function searchHooks(search: Search, item: Item): void {
  for (const { value, path } of itemsOf(search, item.value, item.path))
    for (const image of valuesOf(entriesOf(search, value), 'image'))
      noteValue(search, { path: below(path, image.key), at: image.value, kind: 'image' });
}

/** A service that a provider runs; of those that Docker has, one fetches a model. */
function searchProvider(search: Search, { value, path }: Item): void {
  for (const options of valuesOf(entriesOf(search, value), 'options'))
    searchModel(search, { value: options.value, path: below(path, options.key) });
}

/** Does this file take away the build that another one gives the service? Then the image of the other one is pulled. */
function losesBuild(search: Search, node: unknown): boolean {
  return valuesOf(entriesOf(search, node), 'build').some(({ value }) => {
    const meant = target(search, value);
    return isNode(meant) && !isAlias(meant) && meant.tag === '!reset';
  });
}

type Part = (search: Search, item: Item) => void;

const fields: ReadonlyMap<string, Part> = new Map([
  ['build', searchBuild],
  ['volumes', searchVolumes],
  ['extends', searchExtends],
  ['pre_start', searchHooks],
  ['provider', searchProvider],
]);

function searchService(search: Search, { value, path }: Item): void {
  const node = target(search, value);
  if (!isMap(node)) {
    if (!isEmpty(node)) complain(search, value, `a service is ${shown(node)} where a mapping should be`);
    return;
  }
  const entries = keptEntries(search, node);
  noteImages(search, entries, path);
  const isElsewhere = !isBuilt(search, entries) && valuesOf(entries, 'image').length === 0;
  if (isElsewhere && losesBuild(search, node))
    noteUnknown(
      search,
      { path, at: value, kind: 'image' },
      'its build is taken away, and its image stands elsewhere',
    );
  else if (isElsewhere) leaveOut(search, path, { at: value, why: 'it names neither an image nor a build' });
  for (const { key, value: at } of entries) fields.get(key)?.(search, { value: at, path: below(path, key) });
}

function searchInclude(search: Search, { value, path }: Item): void {
  const entries = entriesOf(search, value);
  if (entries.length === 0) noteElsewhere(search, { value, path });
  for (const { key, value: files } of valuesOf(entries, 'path')) {
    const inside = below(path, key);
    const list = itemsOf(search, files, inside);
    for (const item of list.length > 0 ? list : [{ value: files, path: inside }]) noteElsewhere(search, item);
  }
}

function searchModel(search: Search, { value, path }: Item): void {
  for (const model of valuesOf(entriesOf(search, value), 'model'))
    noteValue(search, { path: below(path, model.key), at: model.value, kind: 'image' });
}

function eachEntry(how: Part): Part {
  return (search, { value, path }) => {
    // Here `x-…` is a name like any other, no extension.
    for (const entry of keptEntries(search, value))
      how(search, { value: entry.value, path: below(path, entry.key) });
  };
}

const sections: ReadonlyMap<string, Part> = new Map([
  ['services', eachEntry(searchService)],
  ['models', eachEntry(searchModel)],
  [
    'include',
    (search, { value, path }) => {
      for (const item of itemsOf(search, value, path)) searchInclude(search, item);
    },
  ],
]);

/**
 * Searches a Compose file: the images of services that are not built, of image volumes, build contexts and models.
 * Merge keys and aliases count as what they bring in (https://docs.docker.com/reference/compose-file/fragments/).
 */
export function searchCompose(search: Search, root: unknown): void {
  noteDefinitions(search, root, 'no');
  for (const { key, value } of entriesOf(search, root))
    sections.get(key)?.(search, { value, path: below(rootPath, key) });
}
