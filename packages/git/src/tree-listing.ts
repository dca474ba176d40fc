/** One entry of a tree. `mode` is git's: 100644 file, 100755 executable, 120000 link, 160000 submodule, 040000 tree. */
export type TreeEntry = {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly object: string;
  readonly path: string;
};

const entryPattern = /^(\d{6}) (blob|tree|commit) ([0-9a-f]{40}|[0-9a-f]{64})$/;

function parseEntry(text: string): TreeEntry | undefined {
  const tab = text.indexOf('\t');
  const [, mode, type, object] = entryPattern.exec(text.slice(0, Math.max(tab, 0))) ?? [];
  if (mode === undefined || object === undefined) return undefined;
  return { mode, type: type as TreeEntry['type'], object, path: text.slice(tab + 1) };
}

/** Reads `git ls-tree -z`; undefined when the output is cut or of another shape. */
export function parseTreeListing(text: string): readonly TreeEntry[] | undefined {
  if (text === '') return [];
  if (!text.endsWith('\0')) return undefined;
  const entries = text.slice(0, -1).split('\0').map(parseEntry);
  return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
}
