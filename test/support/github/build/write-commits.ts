import { deleteRef } from '../git/refs.ts';
import { git } from '../git/run.ts';

export type GitPerson = { readonly name: string; readonly email: string };

/** A file's text; `null` deletes it; an object sets another mode than a plain file's. */
export type FileContent = string | Uint8Array | null | SpecialFile;
type SpecialFile = {
  readonly mode: '100755' | '120000';
  readonly content: string | Uint8Array;
};

export type CommitToWrite = {
  readonly message: string;
  readonly author: GitPerson;
  readonly committer: GitPerson;
  readonly authoredAt: string;
  readonly committedAt: string;
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, FileContent>>;
};

/**
 * Writes a line of commits (the first on its own parents, each other one on the one before it, plus
 * its own further parents) through one `git fast-import`, and gives their SHAs in that order.
 */
export async function writeCommits(folder: string, commits: readonly CommitToWrite[]): Promise<string[]> {
  const stream = commits.flatMap((commit, index) => commitStream(commit, index));
  // get-mark makes fast-import print the SHA that each mark stands for.
  const marks = commits.map((_, index) => `get-mark :${index + 1}\n`);
  const input = Buffer.concat([...stream, ...marks].map((part) => Buffer.from(part)));
  const args = ['-c', 'fastimport.unpackLimit=100', 'fast-import', '--quiet', '--force', '--date-format=raw'];
  const output = await git(folder, args, { input });
  deleteRef(folder, SCRATCH_REF);
  return output.split('\n');
}

/** fast-import wants a ref for every commit; this one is deleted afterwards. */
const SCRATCH_REF = 'refs/scratch/import';

function commitStream(commit: CommitToWrite, index: number): (string | Uint8Array)[] {
  const [from, ...merged] = index === 0 ? commit.parents : [`:${index}`, ...commit.parents];
  return [
    `reset ${SCRATCH_REF}\n\ncommit ${SCRATCH_REF}\nmark :${index + 1}\n`,
    `author ${stamp(commit.author, commit.authoredAt)}\ncommitter ${stamp(commit.committer, commit.committedAt)}\n`,
    ...data(`${commit.message}\n`),
    from === undefined ? '' : `from ${from}\n`,
    ...merged.map((parent) => `merge ${parent}\n`),
    ...Object.entries(commit.files).flatMap(([path, content]) => fileStream(path, content)),
    '\n',
  ];
}

function stamp(person: GitPerson, at: string): string {
  return `${person.name} <${person.email}> ${Date.parse(at) / 1000} +0000`;
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = Buffer.from(content);
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

function fileStream(path: string, content: FileContent): (string | Uint8Array)[] {
  const quoted = JSON.stringify(path);
  if (content === null) return [`D ${quoted}\n`];
  const special = typeof content === 'object' && 'mode' in content ? content : undefined;
  const bytes = special?.content ?? (content as string | Uint8Array);
  return [`M ${special?.mode ?? '100644'} inline ${quoted}\n`, ...data(bytes)];
}
