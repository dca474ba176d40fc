import { fieldText, nulFields } from './nul-fields.ts';
import { pathText } from './path-text.ts';

/** Lines that a change adds to and removes from one path; null: git takes the file for binary. */
export type LineCount = {
  readonly path: string;
  readonly added: number | null;
  readonly removed: number | null;
};

const tab = 9;

function parseCount(field: Uint8Array): LineCount | undefined {
  const first = field.indexOf(tab);
  const second = field.indexOf(tab, first + 1);
  if (first < 0 || second < 0 || second + 1 === field.length) return undefined;
  const [added, removed] = [field.subarray(0, first), field.subarray(first + 1, second)].map(fieldText);
  const path = pathText(field.subarray(second + 1));
  if (added === '-' && removed === '-') return { path, added: null, removed: null };
  if (!/^\d+$/.test(added ?? '') || !/^\d+$/.test(removed ?? '')) return undefined;
  return { path, added: Number(added), removed: Number(removed) };
}

/** Reads `git diff-tree --numstat -z --no-renames`; undefined when it is cut or of another shape. */
export function parseLineCounts(bytes: Uint8Array): readonly LineCount[] | undefined {
  const counts = nulFields(bytes)?.map(parseCount);
  if (counts === undefined || counts.includes(undefined)) return undefined;
  return counts.filter((count) => count !== undefined);
}
