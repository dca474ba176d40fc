import { git, tryGit } from './run.ts';

type Comparison = {
  readonly mergeBase: string;
  readonly aheadBy: number;
  readonly behindBy: number;
  /** Oldest first, as GitHub lists them. */
  readonly commits: readonly string[];
};

/** The commits of `head` that `base` has not, oldest first. */
export async function commitsBetween(folder: string, base: string, head: string): Promise<string[]> {
  const result = await tryGit(folder, ['rev-list', '--reverse', '--topo-order', head, `^${base}`, '--']);
  return result.code === 0 ? lines(result.stdout.toString()) : [];
}

/** The commits reachable from a commit, newest first, optionally only those that touch a path. */
export async function ancestry(folder: string, head: string, path?: string): Promise<string[]> {
  return lines(await git(folder, ['rev-list', head, '--', ...(path === undefined ? [] : [path])]));
}

export async function isAncestor(folder: string, ancestor: string, of: string): Promise<boolean> {
  return (await tryGit(folder, ['merge-base', '--is-ancestor', ancestor, of])).code === 0;
}

/** Undefined when the two share no history, which GitHub answers with 404. */
export async function compareCommits(
  folder: string,
  base: string,
  head: string,
): Promise<Comparison | undefined> {
  const mergeBase = await tryGit(folder, ['merge-base', base, head]);
  if (mergeBase.code !== 0) return undefined;
  const commits = await commitsBetween(folder, base, head);
  const behind = await commitsBetween(folder, head, base);
  return {
    mergeBase: lines(mergeBase.stdout.toString())[0] ?? '',
    aheadBy: commits.length,
    behindBy: behind.length,
    commits,
  };
}

export type FileChange = {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  readonly oid: string | null;
  readonly additions: number;
  readonly deletions: number;
};

const STATUS: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** The files that differ between two commits; a missing `from` compares with the empty tree. */
export async function changedFiles(
  folder: string,
  from: string | undefined,
  to: string,
): Promise<FileChange[]> {
  const range = [from ?? EMPTY_TREE, to];
  const options = ['diff-tree', '-r', '-z', '-M', '--no-commit-id'];
  const raw = (await git(folder, [...options, '--raw', '--no-abbrev', ...range])).split('\0');
  const counted = (await git(folder, [...options, '--numstat', ...range])).split('\0');
  const counts = parseCounts(counted);
  return parseRaw(raw).map((change) => ({ ...change, ...(counts.get(change.path) ?? NO_LINES) }));
}

const NO_LINES = { additions: 0, deletions: 0 };

function parseRaw(fields: readonly string[]): Omit<FileChange, 'additions' | 'deletions'>[] {
  const changes: Omit<FileChange, 'additions' | 'deletions'>[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , , oid = '', letter = 'M'] = (fields[at] ?? '').split(' ');
    const status = STATUS[letter[0] ?? 'M'] ?? 'changed';
    const moved = status === 'renamed' || status === 'copied';
    const first = fields[at + 1] ?? '';
    const path = moved ? (fields[at + 2] ?? '') : first;
    changes.push({
      path,
      status,
      oid: /^0+$/.test(oid) ? null : oid,
      ...(moved ? { previousPath: first } : {}),
    });
    at += moved ? 3 : 2;
  }
  return changes;
}

function parseCounts(fields: readonly string[]): Map<string, { additions: number; deletions: number }> {
  const counts = new Map<string, { additions: number; deletions: number }>();
  for (let at = 0; at < fields.length; ) {
    const match = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(fields[at] ?? '');
    if (match === null) break;
    // A renamed file's entry has an empty path here, and both paths in the two fields that follow.
    const path = match[3] === '' ? (fields[at + 2] ?? '') : (match[3] ?? '');
    counts.set(path, { additions: Number(match[1]) || 0, deletions: Number(match[2]) || 0 });
    at += match[3] === '' ? 3 : 1;
  }
  return counts;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
