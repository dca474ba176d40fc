import { rmSync } from 'node:fs';
import { isAncestor } from '../git/history.ts';
import { git, tryGit } from '../git/run.ts';
import type { Repository } from '../scenario/repository.ts';
import { nowInstant, objectsOf } from '../server/state.ts';
import { gitCommitShape, refShape, refsUnder, treeShape } from './git-data.ts';
import { apiUrl } from './repositories.ts';
import {
  type Call,
  type Reply,
  type Routes,
  notFound,
  ok,
  onRepository,
  text,
  unprocessable,
} from './route.ts';

async function createBlob({ state, body }: Call, repository: Repository): Promise<Reply> {
  const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
  const input = Buffer.from(text(body['content']), encoding);
  const sha = await git(repository.git, ['hash-object', '-w', '--stdin'], { input });
  return { status: 201, body: { sha, url: apiUrl(state, repository, `/git/blobs/${sha}`) } };
}

type TreeItem = {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
};

async function createTree({ state, body }: Call, repository: Repository): Promise<Reply> {
  const index = `${repository.git}/index-${process.hrtime.bigint()}`;
  try {
    const items = (body['tree'] ?? []) as readonly TreeItem[];
    const oid = await writeTree(repository, { index, base: text(body['base_tree']), items });
    if (oid === undefined) return unprocessable('tree.sha does not name an object of the right type');
    return { status: 201, body: await treeShape(state, repository, { oid, prefix: '', depth: 'shallow' }) };
  } finally {
    rmSync(index, { force: true });
  }
}

/** Builds a tree in an index of its own; undefined when git refuses an entry. */
async function writeTree(
  repository: Repository,
  { index, base, items }: { index: string; base: string; items: readonly TreeItem[] },
): Promise<string | undefined> {
  const run = (args: string[], input = '') =>
    tryGit(repository.git, args, { input, env: { GIT_INDEX_FILE: index } });
  const steps = [await run(base === '' ? ['read-tree', '--empty'] : ['read-tree', base])];
  for (const item of items) {
    const folder = item.mode === '040000' && typeof item.sha === 'string';
    steps.push(
      folder
        ? await run(['read-tree', `--prefix=${item.path}/`, item.sha ?? ''])
        : await run(['update-index', '-z', '--index-info'], `${await indexLine(repository, item)}\0`),
    );
  }
  const written = await run(['write-tree']);
  return [...steps, written].every(({ code }) => code === 0) ? written.stdout.toString().trim() : undefined;
}

async function indexLine(repository: Repository, item: TreeItem): Promise<string> {
  // A null SHA deletes the path.
  if (item.sha === null) return `0 ${'0'.repeat(40)}\t${item.path}`;
  const oid =
    item.sha ?? (await git(repository.git, ['hash-object', '-w', '--stdin'], { input: item.content ?? '' }));
  return `${item.mode ?? '100644'} ${oid}\t${item.path}`;
}

type Person = { readonly name: string; readonly email: string; readonly date: string };

async function createCommit(call: Call, repository: Repository): Promise<Reply> {
  const { state, body } = call;
  const parents = (body['parents'] ?? []) as readonly string[];
  const author = personOf(call, body['author']);
  const committer = body['committer'] === undefined ? author : personOf(call, body['committer']);
  const written = await tryGit(
    repository.git,
    ['commit-tree', text(body['tree']), ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: text(body['message']),
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: author.date,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: committer.date,
      },
    },
  );
  if (written.code !== 0) return unprocessable('Tree SHA does not exist or a parent is no commit');
  const shape = await gitCommitShape(state, repository, written.stdout.toString().trim());
  return { status: 201, body: shape };
}

/** Without an author GitHub writes the token's own account. */
function personOf({ state, caller }: Call, given: unknown): Person {
  const login = caller.kind === 'token' ? caller.token.login : 'ghost';
  const own = { name: login, email: `${login}@users.noreply.github.com`, date: nowInstant(state) };
  return typeof given === 'object' && given !== null ? { ...own, ...given } : own;
}

async function createRef(call: Call, repository: Repository): Promise<Reply> {
  const { state, body } = call;
  const name = text(body['ref']);
  if (!/^refs\/[^/]+\/.+/.test(name)) return unprocessable('Reference name is invalid');
  const target = await objectsOf(state, repository).read(text(body['sha']));
  if (target === undefined) return unprocessable('Object does not exist');
  // An old value of all zeros: git itself refuses when the ref is there already.
  const created = await tryGit(repository.git, ['update-ref', name, target.oid, '0'.repeat(40)]);
  if (created.code !== 0) return unprocessable('Reference already exists');
  return { status: 201, body: refShape(state, repository, { name, oid: target.oid, type: target.type }) };
}

async function updateRef(call: Call, repository: Repository): Promise<Reply> {
  const { state, body } = call;
  const name = `refs/${call.params['ref'] ?? ''}`;
  const current = (await refsUnder(repository, name)).find((ref) => ref.name === name);
  if (current === undefined) return unprocessable('Reference does not exist');
  const target = await objectsOf(state, repository).read(text(body['sha']));
  if (target === undefined) return unprocessable('Object does not exist');
  const forced = body['force'] === true;
  if (!forced && !(await isAncestor(repository.git, current.oid, target.oid))) {
    return unprocessable('Update is not a fast forward');
  }
  const moved = await tryGit(repository.git, ['update-ref', name, target.oid, current.oid]);
  if (moved.code !== 0) return unprocessable('Reference cannot be updated');
  return ok(refShape(state, repository, { name, oid: target.oid, type: target.type }));
}

async function deleteRef({ params }: Call, repository: Repository): Promise<Reply> {
  const name = `refs/${params['ref'] ?? ''}`;
  const found = (await refsUnder(repository, name)).find((ref) => ref.name === name);
  if (found === undefined) return unprocessable('Reference does not exist');
  const removed = await tryGit(repository.git, ['update-ref', '-d', name, found.oid]);
  return removed.code === 0 ? { status: 204 } : notFound();
}

export const gitWriteRoutes: Routes = {
  'git/create-blob': onRepository('contents', 'write', createBlob),
  'git/create-tree': onRepository('contents', 'write', createTree),
  'git/create-commit': onRepository('contents', 'write', createCommit),
  'git/create-ref': onRepository('contents', 'write', createRef),
  'git/update-ref': onRepository('contents', 'write', updateRef),
  'git/delete-ref': onRepository('contents', 'write', deleteRef),
};
