import {
  type Entry,
  entriesOf,
  type Item,
  itemsOf,
  noteUnknown,
  type Search,
  textOf,
  valuesOf,
} from './search.ts';
import { below } from './yaml-path.ts';

const why = 'a replacement writes an image; render it (kustomize build)';

function noteFields(search: Search, aim: Item): void {
  for (const fields of valuesOf(entriesOf(search, aim.value), 'fieldpaths'))
    for (const item of itemsOf(search, fields.value, below(aim.path, fields.key)))
      if (/image/i.test(textOf(search, item.value) ?? 'image'))
        noteUnknown(search, { ...item, at: item.value, kind: 'image' }, why);
}

/** Do these entries hold a replacement, as it stands in a Kustomization or in a file of its own? */
export function isReplacement(entries: readonly Entry[]): boolean {
  return valuesOf(entries, 'targets').length > 0 && valuesOf(entries, 'source').length > 0;
}

/** A replacement of kustomize that writes into an image makes a reference that only the rendered manifests show. */
export function noteReplacement(search: Search, { value, path }: Item): void {
  for (const targets of valuesOf(entriesOf(search, value), 'targets'))
    for (const aim of itemsOf(search, targets.value, below(path, targets.key))) noteFields(search, aim);
}
