/** Which folder holds a repository, and what a `uses:` points at. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { HarnessUnsupported } from './problems.ts';

/** A repository at a commit, as far as the harness knows it: a folder. */
export type Repository = {
  readonly name: string;
  readonly root: string;
  readonly ref: string;
  readonly sha: string;
};

/** What a step's `uses:` names. */
export type ActionReference =
  | { readonly kind: 'workspace'; readonly path: string }
  | {
      readonly kind: 'repository';
      readonly repository: Repository;
      readonly path: string;
      readonly shown: string;
    }
  | { readonly kind: 'builtin'; readonly action: BuiltinAction; readonly shown: string };

export const builtinActions = [
  'actions/checkout',
  'actions/upload-artifact',
  'actions/download-artifact',
] as const;
export type BuiltinAction = (typeof builtinActions)[number];

export type RepositoryBook = {
  readonly caller: Repository;
  readonly folders: Readonly<Record<string, string>>;
};

/**
 * What does this `uses:` of a step point at, standing in a file of `home`? `./` is the job's workspace, `$/` the
 * repository that holds the file, anything else a repository of the book or one of the three built-in actions.
 */
export function resolveAction(uses: string, home: Repository, book: RepositoryBook): ActionReference {
  if (uses.startsWith('./')) return { kind: 'workspace', path: uses };
  if (uses.startsWith('$/')) {
    return { kind: 'repository', repository: home, path: checkPath(uses.slice(2), uses), shown: uses };
  }
  if (uses.startsWith('docker://'))
    throw new HarnessUnsupported(`'${uses}': Docker actions cannot be run here.`);
  const remote = parseRemote(uses);
  const repository = findRepository(remote, book);
  if (repository) return { kind: 'repository', repository, path: remote.path, shown: uses };
  const builtin = builtinActions.find((action) => action === remote.name.toLowerCase());
  if (builtin && remote.path === '') return { kind: 'builtin', action: builtin, shown: uses };
  throw new HarnessUnsupported(
    `'${uses}' is not at hand: it is none of ${builtinActions.join(', ')}, and 'repositories' holds ${listFolders(book)}.`,
  );
}

export type WorkflowReference = { readonly repository: Repository; readonly path: string };

/** Which file does the `uses:` of a job call? `./` and `$/` are the repository that holds the calling file. */
export function resolveWorkflow(uses: string, home: Repository, book: RepositoryBook): WorkflowReference {
  const local = uses.startsWith('./') || uses.startsWith('$/');
  const remote = local ? undefined : parseRemote(uses);
  const path = remote ? remote.path : uses.slice(2);
  if (!/^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path)) {
    throw new Error(`invalid value workflow reference '${uses}': expected a file right in .github/workflows`);
  }
  if (!remote) return { repository: home, path };
  const repository = findRepository(remote, book);
  if (repository) return { repository, path };
  throw new HarnessUnsupported(
    `The workflow '${uses}' is not at hand: 'repositories' holds ${listFolders(book)}.`,
  );
}

/** A repository by `owner/repo` and ref: one named with that very ref comes first. Case is folded as by GitHub. */
export function findRepository(
  { name, ref }: { readonly name: string; readonly ref: string },
  book: RepositoryBook,
): Repository | undefined {
  const folders = Object.entries(book.folders).map(([key, root]) => {
    const at = key.indexOf('@');
    return at < 0
      ? { name: key.toLowerCase(), ref: undefined, root }
      : { name: key.slice(0, at).toLowerCase(), ref: key.slice(at + 1), root };
  });
  const named = folders.filter((folder) => folder.name === name.toLowerCase());
  const folder = named.find((it) => it.ref === ref) ?? named.find((it) => it.ref === undefined);
  if (folder) return { name, root: resolve(folder.root), ref, sha: ref };
  if (named.length === 0 && name.toLowerCase() === book.caller.name.toLowerCase())
    return { ...book.caller, ref };
  return undefined;
}

function parseRemote(uses: string): { name: string; path: string; ref: string } {
  const match = /^([^/@]+\/[^/@]+)(?:\/([^@]*))?@(.+)$/u.exec(uses);
  if (!match) throw new Error(`Expected format {org}/{repo}[/path]@ref. Actual '${uses}'`);
  return { name: match[1] ?? '', path: checkPath(match[2] ?? '', uses), ref: match[3] ?? '' };
}

function checkPath(path: string, uses: string): string {
  if (path.split('/').includes('..')) throw new Error(`'${uses}' must not climb out of its repository`);
  return path;
}

function listFolders(book: RepositoryBook): string {
  const names = Object.keys(book.folders);
  return names.length === 0 ? 'nothing' : names.join(', ');
}

/** Joins and refuses what would leave the folder. */
export function insideFolder(folder: string, path: string): string {
  const target = resolve(folder, path);
  const way = relative(folder, target);
  if (way.startsWith('..') || isAbsolute(way)) throw new Error(`'${path}' lies outside '${folder}'`);
  return target;
}

/** The metadata file of an action's folder, or undefined. */
export function actionFile(folder: string): string | undefined {
  return ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((file) => existsSync(file));
}
