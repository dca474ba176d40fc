import { type TreeEntry, kindOfMode, parseTree } from '../git/tree.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, objectsOf } from '../server/state.ts';
import { findCommit } from './commits.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository, problem, text } from './route.ts';

type Place = { readonly repository: Repository; readonly ref: string; readonly path: string };

/** The tree entry at a path of a commit; the root is a directory without a name. */
export async function entryAt(
  state: State,
  place: Place & { commit: string },
): Promise<TreeEntry | undefined> {
  const root = await objectsOf(state, place.repository).read(`${place.commit}^{tree}`);
  if (root === undefined) return undefined;
  let entry: TreeEntry = { mode: '040000', name: '', oid: root.oid, type: 'tree' };
  for (const name of place.path.split('/').filter((segment) => segment !== '')) {
    if (entry.type !== 'tree') return undefined;
    const tree = await objectsOf(state, place.repository).read(entry.oid);
    const found = parseTree(tree?.data ?? Buffer.alloc(0)).find((each) => each.name === name);
    if (found === undefined) return undefined;
    entry = found;
  }
  return entry;
}

async function getContent(call: Call, repository: Repository): Promise<Reply> {
  const { state } = call;
  const ref = text(call.query['ref']) || repository.defaultBranch;
  const place: Place = { repository, ref, path: (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '') };
  const commit = await findCommit(state, repository, ref);
  if (commit === undefined) return problem(404, `No commit found for the ref ${ref}`);
  const entry = await entryAt(state, { ...place, commit: commit.oid });
  if (entry === undefined) return notFound();
  if (entry.type === 'tree') return ok(await directory(state, place, entry));
  const object = await objectsOf(state, repository).read(entry.oid);
  const data = object?.data ?? Buffer.alloc(0);
  if (call.form === 'raw') return { status: 200, body: data, mediaType: 'application/vnd.github.raw' };
  return ok(leaf(state, place, { entry, data }));
}

function base(state: State, place: Place, entry: TreeEntry): Record<string, unknown> {
  const { repository, ref, path } = place;
  const self = apiUrl(state, repository, `/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`);
  const git = apiUrl(state, repository, `/git/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.oid}`);
  const html = htmlUrl(state, repository, `/blob/${encodeURIComponent(ref)}/${encodeURI(path)}`);
  return {
    type: kindOfMode(entry.mode),
    name: entry.name,
    path,
    sha: entry.oid,
    size: 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: null,
    _links: { self, git, html },
  };
}

/** Beyond this size GitHub leaves the content out and says so by its encoding. */
const LARGEST_INLINE = 1024 * 1024;

function leaf(state: State, place: Place, file: { entry: TreeEntry; data: Buffer }): Record<string, unknown> {
  const shape = { ...base(state, place, file.entry), size: file.data.length };
  const kind = kindOfMode(file.entry.mode);
  if (kind === 'symlink') return { ...shape, target: file.data.toString() };
  if (kind === 'submodule') return { ...shape, submodule_git_url: null };
  if (file.data.length > LARGEST_INLINE) return { ...shape, encoding: 'none', content: '' };
  return { ...shape, encoding: 'base64', content: base64Lines(file.data) };
}

/** GitHub breaks base64 after 60 characters. */
export function base64Lines(data: Buffer): string {
  return data.toString('base64').replace(/.{1,60}/g, '$&\n');
}

async function directory(state: State, place: Place, entry: TreeEntry): Promise<unknown[]> {
  const store = objectsOf(state, place.repository);
  const tree = await store.read(entry.oid);
  const prefix = place.path === '' ? '' : `${place.path}/`;
  const items = parseTree(tree?.data ?? Buffer.alloc(0)).map(async (each) => {
    const size = each.type === 'blob' ? ((await store.read(each.oid))?.data.length ?? 0) : 0;
    return { ...base(state, { ...place, path: `${prefix}${each.name}` }, each), size };
  });
  return Promise.all(items);
}

export const contentRoutes: Routes = {
  'repos/get-content': onRepository('contents', 'read', getContent),
};
