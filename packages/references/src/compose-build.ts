import { searchInlineDockerfile } from './embedded.ts';
import {
  entriesOf,
  type Item,
  itemsOf,
  noteUnknown,
  noteValue,
  type Search,
  textOf,
  valuesOf,
} from './search.ts';
import { below } from './yaml-path.ts';

const imageContext = /^(?:[^=]*=)?docker-image:\/\//;

function noteContext(search: Search, { value: at, path }: Item): void {
  const text = textOf(search, at) ?? '';
  const place = { path, at, kind: 'image' } as const;
  if (imageContext.test(text)) noteValue(search, place, (whole) => whole.replace(imageContext, ''));
  else if (text.includes('$')) noteUnknown(search, place, 'a variable may make it an image');
  else noteSource(search, { value: at, path });
}

const remote = /:\/\/|^[\w.-]+@[^/]+:|^github\.com\/|\.git(?:#|$)|\$/;

/** Where a build takes its files from (https://docs.docker.com/reference/compose-file/build/#context). */
function noteSource(search: Search, { value: at, path }: Item): void {
  if (remote.test(textOf(search, at) ?? ''))
    noteUnknown(search, { path, at, kind: 'image' }, 'it is built from elsewhere, which is not read');
}

/** Searches a build: the images among its contexts, its inline Dockerfile, and whether it comes from elsewhere. */
export function searchBuild(search: Search, { value: build, path }: Item): void {
  const entries = entriesOf(search, build);
  noteSource(search, { value: build, path });
  for (const { key, value } of valuesOf(entries, 'context'))
    noteSource(search, { value, path: below(path, key) });
  for (const { key, value } of valuesOf(entries, 'dockerfile_inline'))
    searchInlineDockerfile(search, { node: value, path: below(path, key) });
  for (const { key, value } of valuesOf(entries, 'additional_contexts')) {
    const inside = below(path, key);
    const named = entriesOf(search, value).map((one) => ({ value: one.value, path: below(inside, one.key) }));
    for (const item of [...named, ...itemsOf(search, value, inside)]) noteContext(search, item);
  }
}
