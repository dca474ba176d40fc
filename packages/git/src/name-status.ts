/** A: added, M: modified, D: deleted, T: type changed, R: renamed, C: copied, U: unmerged, X: unknown to git. */
export type ChangeKind = 'A' | 'M' | 'D' | 'T' | 'R' | 'C' | 'U' | 'X';

/** One changed path. `from` is the old path of a rename or copy. */
export type PathChange = { readonly kind: ChangeKind; readonly path: string; readonly from?: string };

const statusPattern = /^([AMDTRCUX])\d{0,3}$/;

/** Reads `git diff --name-status -z`; undefined when the output is cut or of another shape. */
export function parseNameStatus(text: string): readonly PathChange[] | undefined {
  if (text === '') return [];
  if (!text.endsWith('\0')) return undefined;
  const values = text.slice(0, -1).split('\0');
  const changes: PathChange[] = [];
  let position = 0;
  while (position < values.length) {
    const kind = statusPattern.exec(values[position] ?? '')?.[1] as ChangeKind | undefined;
    if (kind === undefined) return undefined;
    const paths = values.slice(position + 1, position + (kind === 'R' || kind === 'C' ? 3 : 2));
    const [path, target] = paths;
    if (path === undefined || ((kind === 'R' || kind === 'C') && target === undefined)) return undefined;
    changes.push(target === undefined ? { kind, path } : { kind, path: target, from: path });
    position += 1 + paths.length;
  }
  return changes;
}
