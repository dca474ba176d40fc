import { isMap, isSeq } from 'yaml';
import {
  complain,
  entriesOf,
  type Item,
  isEmpty,
  itemsOf,
  noteUnknown,
  noteValue,
  type Search,
  shown,
  step,
  target,
  textOf,
} from './search.ts';
import { below, rootPath } from './yaml-path.ts';

const dockerPrefix = /^docker:\/\//i;
const deepest = 50;

// Keys whose values GitHub never takes steps, actions or images from
// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). Any other key is looked into, so
// that groups of steps (`parallel:`) and what is still to be invented are not passed over.
const plainKeys = new Set([
  'concurrency',
  'continue-on-error',
  'defaults',
  'env',
  'environment',
  'id',
  'if',
  'name',
  'needs',
  'outputs',
  'permissions',
  'run',
  'runs-on',
  'secrets',
  'shell',
  'strategy',
  'timeout-minutes',
  'with',
  'working-directory',
]);

/** A container of a job or a service: text, or a mapping with `image`. */
function searchContainer(search: Search, { value: at, path }: Item): void {
  const strip = (text: string): string => text.replace(dockerPrefix, '');
  const node = target(search, at);
  if (!isMap(node)) {
    if (!isEmpty(node)) noteValue(search, { path, at, kind: 'image' }, strip);
    return;
  }
  const images = entriesOf(search, node).filter(({ key }) => key.toLowerCase() === 'image');
  if (images.length === 0) noteUnknown(search, { path, at, kind: 'image' }, 'it names no image');
  for (const { key, value } of images)
    noteValue(search, { path: below(path, key), at: value, kind: 'image' }, strip);
}

function searchServices(search: Search, { value: at, path }: Item): void {
  const node = target(search, at);
  if (!isMap(node) && !isEmpty(node))
    noteUnknown(search, { path, at, kind: 'image' }, 'its services are no mapping');
  for (const { key, value } of entriesOf(search, at))
    searchContainer(search, { value, path: below(path, key) });
}

const own: ReadonlyMap<string, (search: Search, item: Item) => void> = new Map([
  ['uses', (search: Search, { value: at, path }: Item) => noteValue(search, { path, at, kind: 'uses' })],
  ['container', searchContainer],
  ['services', searchServices],
  ['steps', searchSteps],
]);

/** A job, a step, or a group of either. */
function searchGroup(search: Search, { value, path }: Item): void {
  const node = target(search, value);
  if (!step(search, node)) return;
  if (path.depth > deepest) {
    complain(search, value, `groups of steps are nested deeper than ${deepest} levels`);
    return;
  }
  for (const item of itemsOf(search, value, path)) searchGroup(search, item);
  for (const entry of entriesOf(search, value)) {
    const key = entry.key.toLowerCase();
    const item = { value: entry.value, path: below(path, entry.key) };
    if (!plainKeys.has(key)) (own.get(key) ?? searchGroup)(search, item);
  }
}

function searchSteps(search: Search, { value, path }: Item): void {
  const node = target(search, value);
  if (!isSeq(node) && !isEmpty(node))
    complain(search, value, `${path.text} is ${shown(node)} where a list should be`);
  searchGroup(search, { value, path });
}

function searchJobs(search: Search, { value, path }: Item): void {
  const node = target(search, value);
  if (!isMap(node) && !isEmpty(node))
    complain(search, value, `jobs is ${shown(node)} where a mapping should be`);
  for (const { key, value: job } of entriesOf(search, value))
    searchGroup(search, { value: job, path: below(path, key) });
}

/** `runs.image` of a Docker action: `docker://…`, or a Dockerfile beside it. */
function noteRunsImage(search: Search, { value: at, path }: Item): void {
  const text = textOf(search, at) ?? '';
  const isFile = text !== '' && !dockerPrefix.test(text) && !text.includes('$');
  noteValue(search, { path, at, kind: 'uses' }, (whole) =>
    isFile && !/^\.\.?\//.test(whole) ? `./${whole}` : whole,
  );
}

function searchRuns(search: Search, { value, path }: Item): void {
  for (const { key, value: at } of entriesOf(search, value)) {
    const item = { value: at, path: below(path, key) };
    if (key.toLowerCase() === 'image') noteRunsImage(search, item);
    if (key.toLowerCase() === 'steps') searchSteps(search, item);
  }
}

/** Searches a workflow for the actions, reusable workflows, containers and services of its jobs. */
export function searchWorkflow(search: Search, root: unknown): void {
  for (const { key, value } of entriesOf(search, root))
    if (key.toLowerCase() === 'jobs') searchJobs(search, { value, path: below(rootPath, key) });
}

/** Searches the metadata of an action: the steps of a composite action, the image of a Docker action. */
export function searchAction(search: Search, root: unknown): void {
  for (const { key, value } of entriesOf(search, root))
    if (key.toLowerCase() === 'runs') searchRuns(search, { value, path: below(rootPath, key) });
}
