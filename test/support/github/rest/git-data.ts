import { parseCommit } from '../git/commit.ts';
import { git } from '../git/run.ts';
import { type TreeEntry, parseTree } from '../git/tree.ts';
import { nodeId } from '../node-id.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, objectsOf } from '../server/state.ts';
import { verificationOf } from './commits.ts';
import { base64Lines } from './contents.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository } from './route.ts';

type Ref = { readonly name: string; readonly oid: string; readonly type: string };

export async function refsUnder(repository: Repository, prefix: string): Promise<Ref[]> {
  const format = '--format=%(refname) %(objectname) %(objecttype)';
  const output = await git(repository.git, ['for-each-ref', format]);
  return output
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .map((line) => {
      const [name = '', oid = '', type = ''] = line.split(' ');
      return { name, oid, type };
    });
}

export function refShape(state: State, repository: Repository, ref: Ref): Record<string, unknown> {
  return {
    ref: ref.name,
    node_id: nodeId('Ref', repository.id, ref.name),
    url: apiUrl(state, repository, `/git/${ref.name}`),
    object: {
      type: ref.type,
      sha: ref.oid,
      url: apiUrl(state, repository, `/git/${ref.type}s/${ref.oid}`),
    },
  };
}

async function getRef({ state, params }: Call, repository: Repository): Promise<Reply> {
  const name = `refs/${params['ref'] ?? ''}`;
  const found = (await refsUnder(repository, name)).find((ref) => ref.name === name);
  return found === undefined ? notFound() : ok(refShape(state, repository, found));
}

async function listMatchingRefs(call: Call, repository: Repository): Promise<Reply> {
  const refs = await refsUnder(repository, `refs/${call.params['ref'] ?? ''}`);
  return ok(refs.map((ref) => refShape(call.state, repository, ref)));
}

async function getTree(call: Call, repository: Repository): Promise<Reply> {
  const { state, params, query } = call;
  const tree = await objectsOf(state, repository).read(`${params['tree_sha'] ?? ''}^{tree}`);
  if (tree === undefined) return notFound();
  // GitHub lists the whole depth for any value of `recursive`, even 0.
  const depth = query['recursive'] === undefined ? 'shallow' : 'deep';
  return ok(await treeShape(state, repository, { oid: tree.oid, prefix: '', depth }));
}

export async function treeShape(
  state: State,
  repository: Repository,
  walk: Walk,
): Promise<Record<string, unknown>> {
  const url = apiUrl(state, repository, `/git/trees/${walk.oid}`);
  return { sha: walk.oid, url, truncated: false, tree: await treeItems(state, repository, walk) };
}

type Walk = { readonly oid: string; readonly prefix: string; readonly depth: 'shallow' | 'deep' };

async function treeItems(
  state: State,
  repository: Repository,
  walk: Walk,
): Promise<Record<string, unknown>[]> {
  const store = objectsOf(state, repository);
  const tree = await store.read(walk.oid);
  const items: Record<string, unknown>[] = [];
  for (const entry of parseTree(tree?.data ?? Buffer.alloc(0))) {
    const path = `${walk.prefix}${entry.name}`;
    const size = entry.type === 'blob' ? { size: (await store.read(entry.oid))?.data.length ?? 0 } : {};
    items.push(treeItem(state, repository, { entry, path, size }));
    if (walk.depth === 'deep' && entry.type === 'tree') {
      items.push(...(await treeItems(state, repository, { ...walk, oid: entry.oid, prefix: `${path}/` })));
    }
  }
  return items;
}

function treeItem(
  state: State,
  repository: Repository,
  { entry, path, size }: { entry: TreeEntry; path: string; size: { size?: number } },
): Record<string, unknown> {
  const url =
    entry.type === 'commit' ? {} : { url: apiUrl(state, repository, `/git/${entry.type}s/${entry.oid}`) };
  return { path, mode: entry.mode, type: entry.type, sha: entry.oid, ...size, ...url };
}

async function getBlob(call: Call, repository: Repository): Promise<Reply> {
  const { state, params, form } = call;
  const sha = params['file_sha'] ?? '';
  if (!/^[0-9a-f]{40}$/.test(sha)) return notFound();
  const object = await objectsOf(state, repository).read(sha);
  if (object?.type !== 'blob') return notFound();
  if (form === 'raw') return { status: 200, body: object.data, mediaType: 'application/vnd.github.raw' };
  return ok({
    sha,
    node_id: nodeId('Blob', repository.id, sha),
    size: object.data.length,
    url: apiUrl(state, repository, `/git/blobs/${sha}`),
    encoding: 'base64',
    content: base64Lines(object.data),
  });
}

async function getCommit({ state, params }: Call, repository: Repository): Promise<Reply> {
  const sha = params['commit_sha'] ?? '';
  const shape = /^[0-9a-f]{40}$/.test(sha) ? await gitCommitShape(state, repository, sha) : undefined;
  return shape === undefined ? notFound() : ok(shape);
}

export async function gitCommitShape(
  state: State,
  repository: Repository,
  sha: string,
): Promise<Record<string, unknown> | undefined> {
  const object = await objectsOf(state, repository).read(sha);
  if (object?.type !== 'commit') return undefined;
  const commit = parseCommit(object.oid, object.data);
  const address = (oid: string) => ({
    url: apiUrl(state, repository, `/git/commits/${oid}`),
    html_url: htmlUrl(state, repository, `/commit/${oid}`),
  });
  return {
    sha,
    node_id: nodeId('Commit', repository.id, sha),
    ...address(sha),
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: apiUrl(state, repository, `/git/trees/${commit.tree}`) },
    parents: commit.parents.map((parent) => ({ sha: parent, ...address(parent) })),
    verification: verificationOf(repository, sha),
  };
}

async function getTag({ state, params }: Call, repository: Repository): Promise<Reply> {
  const sha = params['tag_sha'] ?? '';
  const object = /^[0-9a-f]{40}$/.test(sha) ? await objectsOf(state, repository).read(sha) : undefined;
  if (object?.type !== 'tag') return notFound();
  const source = object.data.toString();
  const value = (key: string) => new RegExp(`^${key} (.*)$`, 'm').exec(source)?.[1] ?? '';
  const tagger = /^(.*?) ?<([^>]*)> (\d+)/.exec(value('tagger'));
  const date = new Date(Number(tagger?.[3] ?? 0) * 1000).toISOString().replace('.000Z', 'Z');
  const [type, target] = [value('type'), value('object')];
  return ok({
    sha,
    node_id: nodeId('Tag', repository.id, sha),
    tag: value('tag'),
    url: apiUrl(state, repository, `/git/tags/${sha}`),
    message: source.slice(source.indexOf('\n\n') + 2).trimEnd(),
    tagger: { name: tagger?.[1] ?? '', email: tagger?.[2] ?? '', date },
    object: { type, sha: target, url: apiUrl(state, repository, `/git/${type}s/${target}`) },
    verification: verificationOf(repository, sha),
  });
}

export const gitDataRoutes: Routes = {
  'git/get-ref': onRepository('contents', 'read', getRef),
  'git/list-matching-refs': onRepository('contents', 'read', listMatchingRefs),
  'git/get-tree': onRepository('contents', 'read', getTree),
  'git/get-blob': onRepository('contents', 'read', getBlob),
  'git/get-commit': onRepository('contents', 'read', getCommit),
  'git/get-tag': onRepository('contents', 'read', getTag),
};
