import { isScalar } from 'yaml';
import { doubt } from './doubt.ts';
import {
  disputedMerge,
  type Entry,
  isEmpty,
  type PinTarget,
  type Place,
  type Search,
  shown,
  target,
  valuesOf,
} from './search.ts';

/** The entries of a map that hold the parts of an image, in the spellings of Helm charts. */
export type ImageParts = {
  readonly registry: Entry | undefined;
  readonly repository: Entry | undefined;
  readonly tag: Entry | undefined;
  readonly digest: Entry | undefined;
};

export function partsOf(entries: readonly Entry[]): ImageParts {
  const exact = (name: string): Entry | undefined => entries.find(({ key }) => key === name);
  const first = (name: string): Entry | undefined => exact(name) ?? valuesOf(entries, name)[0];
  return {
    registry: first('registry'),
    repository: first('repository'),
    tag: first('tag') ?? first('version'),
    // Charts do not fold letters: another spelling pins nothing.
    digest: exact('digest'),
  };
}

type Part = { readonly text: string; readonly why: string | null };

function partOf(search: Search, entry: Entry | undefined, name: string): Part {
  const node = target(search, entry?.value);
  if (entry === undefined || isEmpty(node)) return { text: '', why: null };
  if (!isScalar(node) || typeof node.value !== 'string')
    return { text: '', why: `its ${name} is ${shown(node)} where text should be` };
  const why = doubt(node.value);
  return { text: node.value, why: why === null ? null : `its ${name}: ${why}` };
}

function joined(parts: { readonly [name in keyof ImageParts]: Part }): string {
  const { registry, repository, tag, digest } = parts;
  const name = registry.text === '' ? repository.text : `${registry.text}/${repository.text}`;
  const tagged = tag.text === '' ? name : `${name}:${tag.text}`;
  if (digest.text === '') return tagged;
  return `${tagged}@${digest.text.includes(':') ? digest.text : `sha256:${digest.text}`}`;
}

function hasVersion(repository: string): boolean {
  return repository.includes('@') || repository.slice(repository.lastIndexOf('/') + 1).includes(':');
}

function doubtOf(parts: { readonly [name in keyof ImageParts]: Part }): string | null {
  const { registry, repository, tag, digest } = parts;
  const wrong = [registry, repository, tag, digest].find(({ why }) => why !== null);
  if (wrong !== undefined) return wrong.why;
  if (repository.text === '') return 'its repository stands elsewhere';
  if (tag.text === '' && digest.text === '' && !hasVersion(repository.text))
    return 'its tag stands elsewhere (an empty tag is the appVersion of the chart)';
  return null;
}

function targetOf(search: Search, parts: ImageParts): PinTarget {
  const digest = target(search, parts.digest?.value);
  const tag = target(search, parts.tag?.value);
  if (isScalar(digest) && isEmpty(digest) && !/[~a-z]/i.test(digest.source ?? ''))
    return { how: 'fill', scalar: digest, occurrence: parts.digest?.value };
  if (isScalar(tag) && typeof tag.value === 'string' && tag.value !== '')
    return { how: 'behind', scalar: tag, occurrence: parts.tag?.value };
  const repository = target(search, parts.repository?.value);
  const whole = parts.tag === undefined && isScalar(repository) && typeof repository.value === 'string';
  return whole
    ? { how: 'behind', scalar: repository, occurrence: parts.repository?.value }
    : { how: 'nowhere', why: 'it has no tag to put a digest behind' };
}

const partNames = new Set(['registry', 'repository', 'name', 'tag', 'version', 'digest']);

/** Notes an image that a map holds in parts (`registry`, `repository`, `tag` or `version`, `digest`). */
export function noteParts(search: Search, place: Place, entries: readonly Entry[]): void {
  const named = partsOf(entries);
  // Some charts call it so; for the image that the caller has recognised by its key or its other parts.
  const parts = { ...named, repository: named.repository ?? valuesOf(entries, 'name')[0] };
  const read = {
    registry: partOf(search, parts.registry, 'registry'),
    repository: partOf(search, parts.repository, 'repository'),
    tag: partOf(search, parts.tag, 'tag'),
    digest: partOf(search, parts.digest, 'digest'),
  };
  const why = disputedMerge(search, place.at, partNames) ?? doubtOf(read);
  const text = read.repository.text === '' ? null : joined(read);
  const found = text === null ? 'a mapping' : JSON.stringify(text.slice(0, 80));
  const { path, at, kind } = place;
  search.notes.push({ path: path.text, at, kind, text, found, why, target: targetOf(search, parts) });
}

/** Something that is fetched from elsewhere, but no image: a chart, a git repository. */
const noImage = /:\/\/|^git@/;

/** The text of `repository` where it may be that of an image; a URL is a chart's or git's. */
export function repositoryOf(search: Search, entries: readonly Entry[]): string | null {
  const node = target(search, partsOf(entries).repository?.value);
  if (!isScalar(node) || isEmpty(node)) return null;
  const text = String(node.value);
  return noImage.test(text) ? null : text;
}

/** Is this map an image in parts, whatever its key? A lone `repository` is one of many things (a chart's, git's). */
export function isImageInParts(search: Search, entries: readonly Entry[]): boolean {
  const { registry, tag, digest } = partsOf(entries);
  const isPart = (entry: Entry | undefined): boolean => isScalar(target(search, entry?.value));
  return repositoryOf(search, entries) !== null && [registry, tag, digest].some((entry) => isPart(entry));
}
