import { type CommitSha, type Fact, isCommitSha, known, missing } from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import type { Line } from './line.ts';
import { writeRest } from './rest-write.ts';

/** A file as it is to be. `path` is from the root of the repository, with `/`. */
export type ChangedFile = { readonly path: string; readonly bytes: Uint8Array };

export type Change = {
  readonly repository: RepositoryName;
  /** What the files were read at. */
  readonly base: CommitSha;
  readonly files: readonly ChangedFile[];
};

/** Trees of the base and of the change; equal ones mean that nothing changes. */
export type ChangedTree = { readonly base: string; readonly changed: string };

const permission = 'contents: write';
const mostFiles = 500;
const shaSchema = v.object({ sha: v.pipe(v.string(), v.check(isCommitSha)) });
const commitSchema = v.object({ tree: shaSchema });
const treeSchema = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({ path: v.string(), mode: v.string(), type: v.string() })),
});

function gitPath({ owner, name }: RepositoryName, ...rest: readonly string[]): readonly string[] {
  return ['repos', owner, name, 'git', ...rest];
}

/** The tree of a commit. */
export async function readTreeOf(
  client: GitHubClient,
  repository: RepositoryName,
  commit: CommitSha,
): Promise<Fact<string>> {
  const answer = await client.rest.get({ path: gitPath(repository, 'commits', commit), permission });
  return readFact(
    answer,
    (body) => {
      const read = v.safeParse(commitSchema, body);
      return read.success ? read.output.tree.sha : undefined;
    },
    `for the commit ${commit}`,
  );
}

const regular = ['100644', '100755'];

/** The mode of each file: an executable stays one, and what is no regular file is not written over. */
async function readModes(
  client: GitHubClient,
  { repository, files }: Change,
  tree: string,
): Promise<Fact<ReadonlyMap<string, string>>> {
  const path = gitPath(repository, 'trees', tree);
  const answer = await client.rest.get({ path, query: { recursive: '1' }, permission });
  const read = readFact(
    answer,
    (body) => {
      const parsed = v.safeParse(treeSchema, body);
      return parsed.success ? parsed.output : undefined;
    },
    `for the tree ${tree}`,
  );
  if (read.state === 'missing') return failureOf(read);
  if (read.value.truncated) return missing('truncated', 'the repository has too many files for one list');
  const entries = new Map(read.value.tree.map((entry) => [entry.path, entry]));
  const modes = files.map((file): [string, string] => [file.path, entries.get(file.path)?.mode ?? '100644']);
  const odd = modes.find(([, mode]) => !regular.includes(mode));
  return odd === undefined
    ? known(new Map(modes))
    : missing('unsupported', `${odd[0].slice(0, 100)} is no regular file`);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

type Entry = { readonly path: string; readonly mode: string; readonly type: 'blob'; readonly sha: string };

async function writeBlobs(
  line: Line,
  { repository, files }: Change,
  modes: ReadonlyMap<string, string>,
): Promise<Fact<readonly Entry[]>> {
  const entries: Entry[] = [];
  for (const { path, bytes } of files) {
    const blob = await writeRest(line, {
      method: 'POST',
      path: gitPath(repository, 'blobs'),
      body: { content: base64(bytes), encoding: 'base64' },
      answer: shaSchema,
      permission,
    });
    if (blob.state === 'missing') return failureOf(blob);
    if (blob.value === null)
      return missing('malformed', `GitHub refused the content of ${path.slice(0, 100)}`);
    entries.push({ path, mode: modes.get(path) ?? '100644', type: 'blob', sha: blob.value.sha });
  }
  return known(entries);
}

function badPath({ files }: Change): string | undefined {
  const paths = files.map(({ path }) => path);
  return paths.find((path) =>
    path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase())),
  );
}

/** Writes the files of a change on top of the tree of its base; nothing points to them yet. Needs `contents: write`. */
export async function writeChangedTree(
  line: Line,
  client: GitHubClient,
  change: Change,
): Promise<Fact<ChangedTree>> {
  const bad = badPath(change);
  if (bad !== undefined) return missing('malformed', `"${bad.slice(0, 100)}" is no path in a repository`);
  if (change.files.length > mostFiles) return missing('unsupported', `more than ${mostFiles} files change`);
  const base = await readTreeOf(client, change.repository, change.base);
  if (base.state === 'missing') return failureOf(base);
  const modes = await readModes(client, change, base.value);
  if (modes.state === 'missing') return failureOf(modes);
  const entries = await writeBlobs(line, change, modes.value);
  if (entries.state === 'missing') return failureOf(entries);
  const tree = await writeRest(line, {
    method: 'POST',
    path: gitPath(change.repository, 'trees'),
    body: { base_tree: base.value, tree: entries.value },
    answer: shaSchema,
    permission,
  });
  if (tree.state === 'missing') return failureOf(tree);
  return tree.value === null
    ? missing('malformed', 'GitHub refused the tree of the change')
    : known({ base: base.value, changed: tree.value.sha });
}

export type NewCommit = {
  readonly repository: RepositoryName;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly CommitSha[];
};

/** Makes a commit in the name of the token's own account, which GitHub signs for an App. Needs `contents: write`. */
export async function writeCommit(
  line: Line,
  { repository, message, tree, parents }: NewCommit,
): Promise<Fact<CommitSha>> {
  const path = gitPath(repository, 'commits');
  const body = { message, tree, parents };
  const commit = await writeRest(line, { method: 'POST', path, body, answer: shaSchema, permission });
  if (commit.state === 'missing') return failureOf(commit);
  return commit.value === null
    ? missing('malformed', 'GitHub refused the commit of the change')
    : known(commit.value.sha, commit.evidence);
}
