import { isScalar } from 'yaml';
import { doubt } from './doubt.ts';
import { searchEmbedded } from './embedded.ts';
import { searchHelmValues } from './helm-values.ts';
import { searchKubernetes } from './kubernetes.ts';
import { noteReplacement } from './replacements.ts';
import {
  complain,
  disputedMerge,
  type Entry,
  entriesOf,
  type Item,
  isEmpty,
  itemsOf,
  leaveOut,
  noteUnknown,
  type PinTarget,
  type Search,
  shown,
  take,
  target,
  textOf,
  valuesOf,
} from './search.ts';
import { below, rootPath, type YamlPath } from './yaml-path.ts';

type Field = 'name' | 'newname' | 'newtag' | 'digest' | 'tagsuffix';

function field(entries: readonly Entry[], name: Field): Entry | undefined {
  return valuesOf(entries, name).find(({ value }) => !isEmpty(value));
}

function fieldDoubt(search: Search, entry: Entry | undefined): string | null {
  if (entry === undefined) return null;
  const node = target(search, entry.value);
  if (!isScalar(node) || typeof node.value !== 'string')
    return `its ${entry.key} is ${shown(node)} where text should be`;
  const why = doubt(node.value);
  return why === null ? null : `its ${entry.key}: ${why}`;
}

const names: readonly Field[] = ['name', 'newname', 'newtag', 'digest', 'tagsuffix'];
const nameSet: ReadonlySet<string> = new Set(names);

/** Which of the spellings of a field counts hangs on their order after they were sorted (encoding/json folds letters). */
function spellingDoubt(entries: readonly Entry[]): string | null {
  const twice = names.find((name) => valuesOf(entries, name).length > 1);
  return twice === undefined ? null : `its ${twice} stands there in two spellings`;
}

/** Why the reference that this entry makes is not known; kustomize api/filters/imagetag/updater.go is the reader. */
function entryDoubt(search: Search, entries: readonly Entry[]): string | null {
  const wrong = names.map((name) => fieldDoubt(search, field(entries, name))).find((why) => why !== null);
  if (wrong !== undefined) return wrong;
  if (field(entries, 'newtag') !== undefined || field(entries, 'digest') !== undefined) return null;
  return field(entries, 'tagsuffix') === undefined
    ? 'it renames an image, whose tag stands elsewhere'
    : 'it adds to a tag that stands elsewhere';
}

function pinTarget(search: Search, entries: readonly Entry[]): PinTarget {
  const [digest] = valuesOf(entries, 'digest');
  const tag = field(entries, 'newtag');
  const empty = target(search, digest?.value);
  if (digest !== undefined && isScalar(empty))
    return { how: 'fill', scalar: empty, occurrence: digest.value };
  const scalar = target(search, tag?.value);
  if (!isScalar(scalar) || !isScalar(tag?.keyNode)) return { how: 'nowhere', why: 'it has no newTag' };
  return { how: 'entry', scalar, occurrence: tag.value, key: tag.keyNode };
}

/** One entry of `images`. kustomize renders tag and digest when both are given; a tag alone takes a digest away. */
function noteEntry(search: Search, { value: at, path }: Item): void {
  const entries = entriesOf(search, at);
  const changes: readonly Field[] = ['newname', 'newtag', 'digest', 'tagsuffix'];
  if (entries.length > 0 && changes.every((name) => field(entries, name) === undefined)) {
    leaveOut(search, path, { at, why: 'it changes nothing' });
    return;
  }
  const text = (name: Field): string => textOf(search, field(entries, name)?.value) ?? '';
  const name = text('newname') === '' ? text('name') : text('newname');
  if (name === '') {
    noteUnknown(search, { path, at, kind: 'image' }, 'it names no image');
    return;
  }
  const tag = text('newtag') === '' ? '' : `:${text('newtag')}`;
  const whole = `${name}${tag}${text('digest') === '' ? '' : `@${text('digest')}`}`;
  const found = JSON.stringify(whole.slice(0, 80));
  const why = disputedMerge(search, at, nameSet) ?? spellingDoubt(entries) ?? entryDoubt(search, entries);
  const note = { path: path.text, kind: 'image', at, text: whole, found, why } as const;
  search.notes.push({ ...note, target: pinTarget(search, entries) });
}

/** Resources that kustomize fetches: not files of this repository, so what they name is not seen. */
const remote =
  /^(?:git::)?(?:[a-z+.-]+:\/\/|[\w.-]+@[^/]+:|github\.com[:/])|[?&](?:ref|version)=|\.git(?:[/?]|$)/i;

function checkResource(search: Search, { value }: Item): void {
  const text = textOf(search, value);
  if (text === null)
    complain(search, value, `a resource is ${shown(target(search, value))} where text should be`);
  else if (text.includes('\n')) complain(search, value, 'a resource is written over several lines');
  else if (remote.test(text) && !text.startsWith('.'))
    complain(
      search,
      value,
      `the remote resource ${shown(target(search, value))} is not read; render it (kustomize build)`,
    );
  else take(search, text, value);
}

/** Patches, transformers and generators may be files (searched on their own) or texts. */
function searchText(search: Search, { value, path }: Item): void {
  const text = textOf(search, value);
  if (text === null) {
    const node = target(search, value);
    if (!isEmpty(node)) complain(search, value, `a patch is ${shown(node)} where text should be`);
    return;
  }
  const isFile = /^[^\s{}[\]:]+$/.test(text);
  if (!isFile) searchEmbedded(search, { node: value, path }, searchPatch);
  else checkResource(search, { value, path });
}

function searchPatch(search: Search, root: unknown, path: YamlPath): void {
  searchKubernetes(search, root, path);
  searchPlugin(search, root, path);
}

const pluginTexts = new Set(['patch', 'patches', 'jsonop']);

function isPlugin(search: Search, entries: readonly Entry[]): boolean {
  return entries.some(({ key, value }) => key === 'apiVersion' && textOf(search, value) === 'builtin');
}

/** One of kustomize's own transformers and generators (`apiVersion: builtin`), in a text or in a file of its own. */
function searchPlugin(search: Search, root: unknown, path: YamlPath): void {
  const entries = entriesOf(search, root);
  for (const { key, value } of entries) {
    const item = { value, path: below(path, key) };
    const name = key.toLowerCase();
    if (name === 'imagetag') noteEntry(search, item);
    if (pluginTexts.has(name) && itemsOf(search, value, path).length === 0) searchText(search, item);
    if (name === 'paths') for (const one of itemsOf(search, value, item.path)) searchText(search, one);
    if (name === 'kind' && textOf(search, value) === 'HelmChartInflationGenerator')
      searchChart(search, { value: root, path });
  }
}

function searchChart(search: Search, { value, path }: Item): void {
  const entries = entriesOf(search, value);
  for (const { key, value: values } of valuesOf(entries, 'valuesinline'))
    searchHelmValues(search, values, below(path, key));
  const [name] = [...valuesOf(entries, 'name'), ...valuesOf(entries, 'chartname')];
  const chart = shown(target(search, name?.value));
  complain(search, value, `the chart ${chart} is not read; render it (kustomize build --enable-helm)`);
}

type Part = (search: Search, item: Item) => void;

function inField(name: string): Part {
  return (search, { value, path }) => {
    for (const entry of valuesOf(entriesOf(search, value), name))
      searchText(search, { value: entry.value, path: below(path, entry.key) });
  };
}

/** `path` names a file of patches or replacements. */
function takePath(search: Search, { value, path }: Item): void {
  for (const entry of valuesOf(entriesOf(search, value), 'path'))
    checkResource(search, { value: entry.value, path: below(path, entry.key) });
}

function both(first: Part, second: Part): Part {
  return (search, item) => {
    first(search, item);
    second(search, item);
  };
}

/** OpenAPI of custom resources: it is read, and not deployed. */
function ignoreLocal(search: Search, item: Item): void {
  const text = textOf(search, item.value);
  if (text === null || remote.test(text)) checkResource(search, item);
}

const parts: ReadonlyMap<string, Part> = new Map([
  ['images', noteEntry],
  ['imagetags', noteEntry],
  ['resources', checkResource],
  ['bases', checkResource],
  ['components', checkResource],
  ['crds', ignoreLocal],
  ['patches', both(inField('patch'), takePath)],
  ['patchesjson6902', both(inField('patch'), takePath)],
  ['patchesstrategicmerge', searchText],
  ['transformers', searchText],
  ['generators', searchText],
  ['validators', searchText],
  ['helmcharts', searchChart],
  ['helmchartinflationgenerator', searchChart],
  ['replacements', both(noteReplacement, takePath)],
]);

/**
 * Searches a Kustomization or Component: the images that it sets, patches and transformers that stand in it as text,
 * values for charts. Files that it names are searched on their own; what it fetches is a problem.
 */
export function searchKustomization(search: Search, root: unknown, path: YamlPath = rootPath): void {
  const entries = entriesOf(search, root);
  if (isPlugin(search, entries)) {
    searchPlugin(search, root, path);
    return;
  }
  for (const { key, value } of entries) {
    const part = parts.get(key.toLowerCase());
    const items = part === undefined ? [] : itemsOf(search, value, below(path, key));
    for (const item of items) part?.(search, item);
    const node = target(search, value);
    if (part !== undefined && items.length === 0 && isScalar(node) && !isEmpty(node))
      complain(search, value, `${key} is ${shown(node)} where a list should be`);
    // Flux puts the same fields below `spec` (https://fluxcd.io/flux/components/kustomize/kustomizations/).
    if (key === 'spec' && path.depth === 0) searchKustomization(search, value, below(path, key));
  }
}
