import { fieldText, nulFields } from './nul-fields.ts';
import { pathText } from './path-text.ts';

/**
 * What git's own merge of two commits gives. `clean`: the tree that a merge without anybody's hand has. `conflict`: no
 * such tree exists; `paths` are the first 100 that git could not merge.
 */
export type MergeMeasure =
  | { readonly state: 'clean'; readonly tree: string }
  | { readonly state: 'conflict'; readonly paths: readonly string[] };

const idPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const mostPaths = 100;

function measureOf(clean: boolean, [tree, ...names]: readonly Uint8Array[]): MergeMeasure | undefined {
  const id = fieldText(tree ?? new Uint8Array());
  if (!idPattern.test(id)) return undefined;
  if (!clean) return { state: 'conflict', paths: names.slice(0, mostPaths).map(pathText) };
  return names.length === 0 ? { state: 'clean', tree: id } : undefined;
}

/** Reads `git merge-tree --write-tree -z --name-only --no-messages`; undefined when it is no answer at all. */
export function parseMerge(exitCode: number, bytes: Uint8Array): MergeMeasure | undefined {
  const fields = nulFields(bytes);
  // The code alone says too little: git also ends with 1 when it does not know a commit, and then prints no tree.
  if (fields === undefined || (exitCode !== 0 && exitCode !== 1)) return undefined;
  return measureOf(exitCode === 0, fields);
}

/**
 * Reads the same with `--stdin`: for each merge `1` or `0`, the tree, the names in conflict and an empty field
 * (git-merge-tree(1), OUTPUT). Ends before the first answer that is none.
 */
export function parseMerges(bytes: Uint8Array): readonly MergeMeasure[] {
  const measures: MergeMeasure[] = [];
  const fields = nulFields(bytes) ?? [];
  let start = 0;
  for (const [index, field] of fields.entries()) {
    if (field.length > 0) continue;
    const [flag, ...rest] = fields.slice(start, index);
    const state = fieldText(flag ?? new Uint8Array());
    const measure = state === '1' || state === '0' ? measureOf(state === '1', rest) : undefined;
    if (measure === undefined) return measures;
    measures.push(measure);
    start = index + 1;
  }
  return measures;
}
