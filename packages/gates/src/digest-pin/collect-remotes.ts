import { type Fact, type GitHubAccess, isCommitSha, known, missing, type Ports } from '@countersign/core';
import type { NamedRefs } from '@countersign/git';
import {
  fetchCommit,
  findObjects,
  findReach,
  type GitPlace,
  listNamedRefs,
  openRemote,
  type Reach,
  readFileAt,
} from '@countersign/git/client';
import type { ActionFact } from './action-facts.ts';
import { limitTo, remember } from './turns.ts';

/** Names of one repository: GitHub folds both. */
export type RemoteName = { readonly owner: string; readonly repository: string };

/** The repositories of actions, each asked by git's protocol and each thing asked once. Nothing here throws. */
export type Remotes = {
  /** What refs name, tags peeled. One request for all names that are asked for together. */
  readonly resolve: (
    of: RemoteName,
    refs: readonly string[],
  ) => Promise<ReadonlyMap<string, ActionFact['commit']>>;
  /** Where commits lie, and that they are there at all. */
  readonly reach: (of: RemoteName, commits: readonly string[]) => Promise<Fact<ReadonlyMap<string, Reach>>>;
  /** A file at a commit; known null when it has none. */
  readonly file: (
    of: RemoteName,
    at: { readonly commit: string; readonly path: string },
  ) => Promise<Fact<Uint8Array | null>>;
};

const mostRepositories = 200;
const atOnce = 8;
const mostFileBytes = 1024 * 1024;

type Turn = <T>(task: () => Promise<T>) => Promise<T>;
type Opened = { readonly place: GitPlace; readonly refs: ReadonlyMap<string, NamedRefs> };

/** The names under which `uses: a/b@ref` may find something; GitHub takes a ref by its full name, too. */
function namesOf(ref: string): readonly string[] {
  return [ref, ...(/^refs\/(?:heads|tags)\/(.+)$/.exec(ref)?.slice(1) ?? [])];
}

/** Anonymously first, so that the token goes to no repository that everybody may read, and never to another server. */
async function openAndList(
  ports: Pick<Ports, 'git'>,
  github: GitHubAccess,
  question: { readonly of: RemoteName; readonly refs: readonly string[] },
): Promise<Fact<Opened>> {
  const { of, refs } = question;
  const url = `${github.serverUrl.replace(/\/$/u, '')}/${of.owner}/${of.repository}.git`;
  const names = refs.flatMap(namesOf);
  const attempt = async (credential?: { origin: string; token: NonNullable<GitHubAccess['token']> }) => {
    const place = await openRemote(ports.git, { url, ...(credential === undefined ? {} : { credential }) });
    if (place.state === 'missing') return missing(place.cause, place.detail);
    const listed = await listNamedRefs(place.value, names);
    return listed.state === 'missing'
      ? missing(listed.cause, listed.detail)
      : known({ place: place.value, refs: listed.value }, listed.evidence);
  };
  const open = await attempt();
  const hidden = open.state === 'missing' && (open.cause === 'forbidden' || open.cause === 'not-found');
  if (!hidden || github.token === null) return open;
  return attempt({ origin: new URL(url).origin, token: github.token });
}

function commitOf(opened: Opened, ref: string): ActionFact['commit'] {
  const named = (name: string): NamedRefs => opened.refs.get(name) ?? { branch: null, tag: null };
  const [, kind, whole] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
  const short = named(ref);
  const full = whole === undefined ? undefined : named(whole);
  const branch = short.branch ?? (kind === 'heads' ? (full?.branch ?? null) : null);
  const tag = short.tag ?? (kind === 'tags' ? (full?.tag ?? null) : null);
  if (isCommitSha(ref))
    return branch === null && tag === null
      ? known({ sha: ref, from: 'commit' })
      : missing('malformed', `"${ref}" is a commit and the name of a ${branch === null ? 'tag' : 'branch'}`);
  if (branch !== null && tag !== null)
    return missing('malformed', `"${ref}" is a branch (${branch}) and a tag (${tag})`);
  if (tag !== null) return known({ sha: tag, from: 'tag' });
  if (branch !== null) return known({ sha: branch, from: 'branch' });
  return missing('not-found', `there is no branch and no tag "${ref.slice(0, 100)}"`);
}

function keyOf({ owner, repository }: RemoteName): string {
  return `${owner}/${repository}`.toLowerCase();
}

/** A commit with all that is needed to read its files. One that is here already is not asked for again. */
async function bring(place: GitPlace, commit: string): Promise<Fact<null>> {
  const there = await findObjects(place, [commit]);
  if (there.state === 'known' && there.value.get(commit) === 'commit') return known(null);
  return fetchCommit(place, commit);
}

type Repository = {
  /** One command at a time: two fetches into one folder would contend for its refs. */
  readonly turn: Turn;
  readonly opened: Promise<Fact<Opened>>;
};

/** Opens each repository once, with the refs of the first who asks. */
function opener(ports: Pick<Ports, 'git'>, github: GitHubAccess) {
  const inTurn = limitTo(atOnce);
  const repositories = new Map<string, Repository>();
  return (of: RemoteName, refs: readonly string[]): Repository => {
    const there = repositories.get(keyOf(of));
    if (there !== undefined) return there;
    const alone = limitTo(1);
    const turn: Turn = (task) => alone(() => inTurn(task));
    const many = missing('truncated', `more than ${mostRepositories} repositories would have to be asked`);
    const full = repositories.size >= mostRepositories;
    const opened = full ? Promise.resolve(many) : turn(() => openAndList(ports, github, { of, refs }));
    const repository = { turn, opened };
    if (!full) repositories.set(keyOf(of), repository);
    return repository;
  };
}

/** The refs of these names; a second request only for names that the first had not. */
async function refsFor({ turn, opened }: Repository, refs: readonly string[]): Promise<Fact<Opened>> {
  const first = await opened;
  if (first.state === 'missing') return first;
  const { place } = first.value;
  const names = refs.flatMap(namesOf).filter((name) => !first.value.refs.has(name));
  if (names.length === 0) return first;
  const more = await turn(() => listNamedRefs(place, names));
  if (more.state === 'missing') return missing(more.cause, more.detail);
  return known({ place, refs: new Map([...first.value.refs, ...more.value]) }, [
    ...first.evidence,
    ...more.evidence,
  ]);
}

/** At most 200 repositories, 8 at a time; one beyond them is truncated. */
export function openRemotes(ports: Pick<Ports, 'git'>, github: GitHubAccess): Remotes {
  const repositoryOf = opener(ports, github);
  const once = {
    refs: remember<Fact<Opened>>(),
    reach: remember<Fact<ReadonlyMap<string, Reach>>>(),
    commit: remember<Fact<null>>(),
    file: remember<Fact<Uint8Array | null>>(),
  };
  return {
    resolve: async (of, refs) => {
      const key = `${keyOf(of)} ${refs.join(' ')}`;
      const open = await once.refs(key, () => refsFor(repositoryOf(of, refs), refs));
      const factOf = (ref: string): ActionFact['commit'] => {
        if (open.state === 'missing') return missing(open.cause, open.detail);
        const commit = commitOf(open.value, ref);
        return commit.state === 'known' ? known(commit.value, open.evidence) : commit;
      };
      return new Map(refs.map((ref) => [ref, factOf(ref)]));
    },
    reach: async (of, commits) => {
      const { turn, opened } = repositoryOf(of, []);
      const open = await opened;
      if (open.state === 'missing') return missing(open.cause, open.detail);
      const key = `${keyOf(of)} ${[...commits].sort().join(' ')}`;
      return once.reach(key, () => turn(() => findReach(open.value.place, commits)));
    },
    file: async (of, { commit, path }) => {
      const { turn, opened } = repositoryOf(of, []);
      const open = await opened;
      if (open.state === 'missing') return missing(open.cause, open.detail);
      const { place } = open.value;
      const key = `${keyOf(of)} ${commit}`;
      const there = await once.commit(key, () => turn(() => bring(place, commit)));
      if (there.state === 'missing') return missing(there.cause, there.detail);
      const question = { commit, path, maxBytes: mostFileBytes };
      return once.file(`${key} ${path}`, () => turn(() => readFileAt(place, question)));
    },
  };
}
