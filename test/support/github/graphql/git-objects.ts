import { coAuthorsOf } from '../git/commit.ts';
import { ancestry } from '../git/history.ts';
import { type TreeEntry, parseTree } from '../git/tree.ts';
import { userOfLogin } from '../identity.ts';
import { nodeId } from '../node-id.ts';
import { entryAt } from '../rest/contents.ts';
import { htmlUrl } from '../rest/repositories.ts';
import { gitActor } from './actors.ts';
import { connection } from './connection.ts';
import { type Resolver, type Resolvers, demand, fieldsOf, linksOf } from './resolver.ts';
import {
  type CommitSource,
  type ObjectSource,
  type RepositorySource,
  gitObject,
  pullSource,
  repositorySource,
} from './sources.ts';

type EntrySource = RepositorySource & { readonly entry: TreeEntry; readonly path: string };

const SIGNATURE_TYPE = 'GpgSignature';

const signature: Resolver<CommitSource> = ({ repository, commit }, _args, { state }) => {
  const known = repository.commits[commit.oid]?.signature ?? null;
  if (known === null) return null;
  const signer = userOfLogin(state.world, known.signer);
  return {
    __typename: SIGNATURE_TYPE,
    isValid: known.isValid,
    state: known.state,
    wasSignedByGitHub: known.wasSignedByGitHub,
    signer: signer === undefined ? null : { __typename: 'User', user: signer },
    email: commit.committer.email,
  };
};

const history: Resolver<CommitSource> = async ({ repository, commit }, args, { state }) => {
  const path = typeof args['path'] === 'string' ? args['path'] : undefined;
  return connection(args, {
    items: await ancestry(repository.git, commit.oid, path),
    served: ['path'],
    toNode: (oid) => gitObject(state, repository, oid),
  });
};

const associatedPullRequests: Resolver<CommitSource> = async ({ repository, commit }, args, context) => {
  demand(context, repository, 'pull_requests');
  const links = await linksOf(context, repository);
  return connection(args, {
    items: links.get(commit.oid) ?? [],
    // The schema's own default order is by creation, which is the order of the list.
    served: ['orderBy'],
    toNode: (pull) => pullSource(repository, pull),
  });
};

const file: Resolver<CommitSource> = async ({ repository, commit }, args, { state }) => {
  const path = String(args['path']);
  const entry = await entryAt(state, { repository, ref: commit.oid, commit: commit.oid, path });
  return entry === undefined ? null : { __typename: 'TreeEntry', repository, entry, path };
};

/** git's own test: a NUL in the first 8,000 bytes. */
const isBinary = (data: Buffer): boolean => data.subarray(0, 8000).includes(0);

export const gitObjectResolvers: Resolvers = {
  Commit: fieldsOf<CommitSource>({
    id: ({ repository, commit }) => nodeId('Commit', repository.id, commit.oid),
    oid: ({ commit }) => commit.oid,
    abbreviatedOid: ({ commit }) => commit.oid.slice(0, 7),
    message: ({ commit }) => commit.message,
    messageHeadline: ({ commit }) => commit.message.split('\n')[0] ?? '',
    messageBody: ({ commit }) => commit.message.split('\n').slice(1).join('\n').trim(),
    url: ({ repository, commit }, _args, { state }) => htmlUrl(state, repository, `/commit/${commit.oid}`),
    committedDate: ({ commit }) => commit.committer.date,
    authoredDate: ({ commit }) => commit.author.date,
    committedViaWeb: ({ repository, commit }) => repository.commits[commit.oid]?.viaWeb ?? false,
    authoredByCommitter: ({ commit }) =>
      commit.author.name === commit.committer.name && commit.author.email === commit.committer.email,
    repository: ({ repository }) => repositorySource(repository),
    tree: ({ repository, commit }, _args, { state }) => gitObject(state, repository, commit.tree),
    parents: ({ repository, commit }, args, { state }) =>
      connection(args, { items: commit.parents, toNode: (oid) => gitObject(state, repository, oid) }),
    author: ({ commit }, _args, { state }) => gitActor(state, commit.author),
    committer: ({ commit }, _args, { state }) => gitActor(state, commit.committer),
    authors: ({ commit }, args, { state }) =>
      connection(args, {
        items: [commit.author, ...coAuthorsOf(commit.message)],
        toNode: (person) => gitActor(state, { ...person, date: commit.author.date }),
      }),
    signature,
    history,
    associatedPullRequests,
    file,
  }),
  Tree: fieldsOf<ObjectSource>({
    id: ({ repository, object }) => nodeId('Tree', repository.id, object.oid),
    oid: ({ object }) => object.oid,
    entries: ({ repository, object }) =>
      parseTree(object.data).map((entry) => ({
        __typename: 'TreeEntry',
        repository,
        entry,
        path: entry.name,
      })),
  }),
  Blob: fieldsOf<ObjectSource>({
    id: ({ repository, object }) => nodeId('Blob', repository.id, object.oid),
    oid: ({ object }) => object.oid,
    byteSize: ({ object }) => object.data.length,
    isBinary: ({ object }) => isBinary(object.data),
    isTruncated: () => false,
    text: ({ object }) => (isBinary(object.data) ? null : object.data.toString()),
  }),
  Tag: fieldsOf<ObjectSource>({
    id: ({ repository, object }) => nodeId('Tag', repository.id, object.oid),
    oid: ({ object }) => object.oid,
    name: ({ object }) => /^tag (.*)$/m.exec(object.data.toString())?.[1] ?? '',
    target: ({ repository, object }, _args, { state }) => gitObject(state, repository, `${object.oid}^{}`),
  }),
  TreeEntry: fieldsOf<EntrySource>({
    name: ({ entry }) => entry.name,
    oid: ({ entry }) => entry.oid,
    path: ({ path }) => path,
    mode: ({ entry }) => Number.parseInt(entry.mode, 8),
    type: ({ entry }) => entry.type,
    object: ({ repository, entry }, _args, { state }) =>
      entry.type === 'commit' ? null : gitObject(state, repository, entry.oid),
  }),
};
