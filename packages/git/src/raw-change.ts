import { fieldText, nulFields } from './nul-fields.ts';
import { pathText } from './path-text.ts';

/** A: added, M: modified, D: deleted, T: type changed (file, link, submodule), R: renamed, C: copied. */
export type RawStatus = 'A' | 'M' | 'D' | 'T' | 'R' | 'C';

/**
 * One entry of `git diff-tree --raw`: modes as git writes them (100644 file, 100755 executable, 120000 link, 160000
 * submodule, 000000 absent) and full object ids (zeros: absent). `from` is the old path of a rename or copy. Paths
 * that are no UTF-8 are in git's C-quoted form (`pathText`).
 */
export type RawChange = {
  readonly path: string;
  readonly from: string | null;
  readonly status: RawStatus;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
};

/** The changes of one commit against one parent; `commit` is null where git was asked about two trees. */
export type RawSection = { readonly commit: string | null; readonly changes: readonly RawChange[] };

const id = '[0-9a-f]{40}|[0-9a-f]{64}';
const entryPattern = new RegExp(`^:(\\d{6}) (\\d{6}) (${id}) (${id}) ([AMDTRC])\\d{0,3}$`);
const headerPattern = new RegExp(`^(?:${id})$`);

function changeAt(fields: readonly Uint8Array[], position: number): RawChange | undefined {
  const head = entryPattern.exec(fieldText(fields[position] ?? new Uint8Array()));
  if (head === null) return undefined;
  const [, oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = head;
  const status = letter as RawStatus;
  const moved = status === 'R' || status === 'C';
  const [first, second] = fields.slice(position + 1, position + 3);
  const path = moved ? second : first;
  if (first === undefined || path === undefined) return undefined;
  const from = moved ? pathText(first) : null;
  return { path: pathText(path), from, status, oldMode, newMode, oldId, newId };
}

/** Reads `git diff-tree --raw -z`, with or without `--stdin`; undefined when it is cut or of another shape. */
export function parseRawDiff(bytes: Uint8Array): readonly RawSection[] | undefined {
  const fields = nulFields(bytes);
  if (fields === undefined) return undefined;
  const sections: { commit: string | null; changes: RawChange[] }[] = [];
  let position = 0;
  while (position < fields.length) {
    const change = changeAt(fields, position);
    if (change === undefined) {
      const commit = fieldText(fields[position] ?? new Uint8Array());
      if (!headerPattern.test(commit)) return undefined;
      sections.push({ commit, changes: [] });
      position += 1;
      continue;
    }
    if (sections.length === 0) sections.push({ commit: null, changes: [] });
    sections.at(-1)?.changes.push(change);
    position += change.from === null ? 2 : 3;
  }
  return sections;
}
