import {
  type CommitSha,
  epochMilliseconds,
  type Fact,
  type Instant,
  known,
  missing,
} from '@countersign/core';
import { listTree, writeBlob } from './objects.ts';
import { type GitPlace, gitObjectId, gitOutput } from './place.ts';

export type NewFile = { readonly path: string; readonly bytes: Uint8Array };

export type AppendQuestion = {
  /** The commit to build on; null starts a branch without history. */
  readonly parent: CommitSha | null;
  readonly files: readonly NewFile[];
  readonly message: string;
  /** Author and committer alike. */
  readonly identity: { readonly name: string; readonly email: string };
  readonly at: Instant;
};

/** `taken`: a path is there already, and nothing was committed. An appended file never replaces one. */
export type Appended =
  | { readonly state: 'committed'; readonly commit: CommitSha }
  | { readonly state: 'taken'; readonly path: string };

const regularFile = '100644';
const indexFile = 'countersign.index';

function isFilePath(path: string): boolean {
  const parts = path.split('/');
  return (
    !path.includes('\0') &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git')
  );
}

async function takenPath(place: GitPlace, question: AppendQuestion): Promise<Fact<string | null>> {
  if (question.parent === null) return known(null);
  const listing = await listTree(place, { of: question.parent });
  if (listing.state === 'missing') return missing(listing.cause, listing.detail);
  const present = new Set(listing.value.map((entry) => entry.path));
  const folders = new Set(listing.value.flatMap((entry) => foldersOf(entry.path)));
  const clash = question.files.find(
    ({ path }) =>
      present.has(path) || folders.has(path) || foldersOf(path).some((folder) => present.has(folder)),
  );
  return known(clash?.path ?? null);
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function writeTree(place: GitPlace, question: AppendQuestion): Promise<Fact<string>> {
  const lines: string[] = [];
  for (const file of question.files) {
    const blob = await writeBlob(place, file.bytes);
    if (blob.state === 'missing') return blob;
    lines.push(`${regularFile} ${blob.value}\t${file.path}\0`);
  }
  const environment = { GIT_INDEX_FILE: indexFile };
  const start = question.parent === null ? ['--empty'] : [question.parent];
  const read = await gitOutput(place, { args: ['read-tree', ...start], environment });
  if (read.state === 'missing') return missing(read.cause, read.detail);
  const stdin = new TextEncoder().encode(lines.join(''));
  const updated = await gitOutput(place, {
    args: ['update-index', '-z', '--index-info'],
    stdin,
    environment,
  });
  if (updated.state === 'missing') return missing(updated.cause, updated.detail);
  // In a partial clone the old blobs are not here; their ids are all that a tree needs.
  return gitObjectId(place, { args: ['write-tree', '--missing-ok'], environment });
}

async function commitTree(place: GitPlace, question: AppendQuestion, tree: string): Promise<Fact<CommitSha>> {
  const { name, email } = question.identity;
  const date = `@${Math.floor(epochMilliseconds(question.at) / 1000)} +0000`;
  const environment = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
  const parent = question.parent === null ? [] : ['-p', question.parent];
  const stdin = new TextEncoder().encode(question.message);
  return gitObjectId(place, { args: ['commit-tree', '--no-gpg-sign', ...parent, tree], stdin, environment });
}

/**
 * Adds files to a commit's tree and makes a commit of it, in a bare repository from `fetchBranch`; nothing is pushed.
 * The same question always gives the same commit id. Paths are relative, with `/`, and never overwrite. To append to
 * a remote branch: `fetchBranch`, `appendCommit` on its tip, `pushBranch` with that tip as `expected`; on `moved`
 * begin again with `fetchBranch`.
 */
export async function appendCommit(place: GitPlace, question: AppendQuestion): Promise<Fact<Appended>> {
  const bad = question.files.find(({ path }) => !isFilePath(path));
  if (bad !== undefined) return missing('malformed', `"${bad.path.slice(0, 80)}" is no path that git allows`);
  const taken = await takenPath(place, question);
  if (taken.state === 'missing') return missing(taken.cause, taken.detail);
  if (taken.value !== null) return known({ state: 'taken', path: taken.value });
  const tree = await writeTree(place, question);
  if (tree.state === 'missing') return missing(tree.cause, tree.detail);
  const commit = await commitTree(place, question, tree.value);
  if (commit.state === 'missing') return missing(commit.cause, commit.detail);
  return known({ state: 'committed', commit: commit.value }, commit.evidence);
}
