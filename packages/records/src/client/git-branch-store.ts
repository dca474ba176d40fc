import {
  type Clock,
  type CommitSha,
  type Fact,
  type Git,
  type Hash,
  known,
  mapFact,
  missing,
  type Secret,
} from '@countersign/core';
import { recordsRoot } from '../record-key.ts';
import { backOffMs } from './back-off.ts';
import type { BranchGit } from './branch-git.ts';
import {
  largestRecordBytes,
  notKept,
  type PutReply,
  type RecordStore,
  refusePut,
  sameBytes,
} from './record-store.ts';

type BranchPorts = { readonly clock: Clock; readonly git: Git; readonly hash: Hash };

export type BranchOptions = {
  /** Of the repository that keeps the records; no user name or password in it. */
  readonly repositoryUrl: string;
  /** Without `refs/heads/`. Made on first use, without history. */
  readonly branch: string;
  /** Null where the repository asks for none. */
  readonly token: Secret | null;
  /** Author and committer of the commits that add records. */
  readonly identity: { readonly name: string; readonly email: string };
};

type Branch<Place> = {
  readonly ports: BranchPorts;
  readonly options: BranchOptions;
  readonly git: BranchGit<Place>;
};
type Snapshot<Place> = { readonly place: Place; readonly tip: CommitSha | null };
type NewRecord = { readonly key: string; readonly bytes: Uint8Array };

/** With 100 writers at once on one branch, 16 attempts were the most that any of them needed. */
const attempts = 25;

function locatorOf({ repositoryUrl, branch }: BranchOptions, key: string): string {
  return `${repositoryUrl}@${branch}:${key}`;
}

function addressOf({ options }: Branch<unknown>) {
  return { url: options.repositoryUrl, branch: options.branch };
}

async function fetchTip<Place>(branch: Branch<Place>): Promise<Fact<Snapshot<Place>>> {
  const { repositoryUrl, token } = branch.options;
  if (!URL.canParse(repositoryUrl))
    return missing('malformed', 'the address of the record repository is no URL');
  const credential = token === null ? {} : { credential: { origin: new URL(repositoryUrl).origin, token } };
  return branch.git.fetchBranch(branch.ports.git, {
    ...addressOf(branch),
    ...credential,
    filter: 'blob:none',
    depth: 1,
  });
}

type Entry = { readonly object: string; readonly path: string };

async function entriesAt<Place>(
  branch: Branch<Place>,
  snapshot: Snapshot<Place>,
  path: string,
): Promise<Fact<readonly Entry[]>> {
  if (snapshot.tip === null) return known([]);
  const listing = await branch.git.listTree(snapshot.place, { of: snapshot.tip, path });
  return mapFact(listing, (entries) => entries.filter((entry) => entry.type === 'blob'));
}

async function readAt<Place>(
  branch: Branch<Place>,
  snapshot: Snapshot<Place>,
  key: string,
): Promise<Fact<Uint8Array>> {
  const listing = await entriesAt(branch, snapshot, key);
  if (listing.state === 'missing') return missing(listing.cause, listing.detail);
  const entry = listing.value.find((item) => item.path === key);
  if (entry === undefined) return missing('not-found', `${locatorOf(branch.options, key)} does not exist`);
  return branch.git.readBlob(snapshot.place, entry.object, largestRecordBytes);
}

async function alreadyThere<Place>(
  branch: Branch<Place>,
  snapshot: Snapshot<Place>,
  record: NewRecord,
): Promise<PutReply> {
  const locator = locatorOf(branch.options, record.key);
  const there = await readAt(branch, snapshot, record.key);
  if (there.state === 'missing') return notKept('malformed', `${locator} is taken: ${there.detail}`);
  return sameBytes(there.value, record.bytes)
    ? { state: 'exists', locator }
    : notKept('malformed', `${locator} already holds other bytes; nothing was written over`);
}

/** One attempt; `again` when somebody else pushed first, or when it is not known whether the push landed. */
async function tryPut<Place>(
  branch: Branch<Place>,
  record: NewRecord,
): Promise<PutReply | { readonly state: 'again'; readonly detail: string }> {
  const { git, options, ports } = branch;
  const fetched = await fetchTip(branch);
  if (fetched.state === 'missing') return notKept(fetched.cause, fetched.detail);
  const { place, tip } = fetched.value;
  const appended = await git.appendCommit(place, {
    parent: tip,
    files: [{ path: record.key, bytes: record.bytes }],
    message: `Add ${record.key}\n`,
    identity: options.identity,
    at: ports.clock.now(),
  });
  if (appended.state === 'missing') return notKept(appended.cause, appended.detail);
  if (appended.value.state === 'taken') return alreadyThere(branch, fetched.value, record);
  const { commit } = appended.value;
  const pushed = await git.pushBranch(place, { ...addressOf(branch), commit, expected: tip });
  if (pushed.state === 'known' && pushed.value === 'pushed')
    return { state: 'created', locator: locatorOf(options, record.key) };
  if (pushed.state === 'known') return { state: 'again', detail: 'other writers were always first' };
  const unsure = pushed.cause === 'unreachable' || pushed.cause === 'truncated';
  return unsure ? { state: 'again', detail: pushed.detail } : notKept(pushed.cause, pushed.detail);
}

async function put<Place>(branch: Branch<Place>, record: NewRecord): Promise<PutReply> {
  const { clock, hash } = branch.ports;
  let detail = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reply = await tryPut(branch, record);
    if (reply.state !== 'again') return reply;
    detail = reply.detail;
    await clock.sleep(backOffMs(hash, record.key, attempt));
  }
  const locator = locatorOf(branch.options, record.key);
  return notKept('unreachable', `${locator} was not added in ${attempts} attempts: ${detail}`);
}

async function list<Place>(
  branch: Branch<Place>,
  snapshot: Fact<Snapshot<Place>>,
  prefix: string,
): Promise<Fact<readonly string[]>> {
  if (snapshot.state === 'missing') return missing(snapshot.cause, snapshot.detail);
  const listing = await entriesAt(branch, snapshot.value, prefix.replace(/\/$/, ''));
  return mapFact(listing, (entries) =>
    entries
      .map((entry) => entry.path)
      .filter((path) => path.startsWith(prefix))
      .sort(),
  );
}

/** What cannot be fetched so is fetched, or found missing, when it is read. */
async function readAhead<Place>(
  branch: Branch<Place>,
  snapshot: Snapshot<Place>,
  keys: readonly string[],
): Promise<void> {
  const listing = await entriesAt(branch, snapshot, recordsRoot.replace(/\/$/, ''));
  if (listing.state === 'missing') return;
  const wanted = new Set(keys);
  const ids = listing.value.filter(({ path }) => wanted.has(path)).map(({ object }) => object);
  await branch.git.fetchObjects(snapshot.place, ids);
}

/**
 * Records on a branch of a git repository that has nothing else on it. A record is a commit that only adds a file, and
 * a push is a compare-and-swap, tried again with jittered back-off when another writer was first; the branch is never
 * forced. An absent branch is a proven empty store; one that cannot be read is a missing fact.
 *
 * `list` looks at the remote; `read` looks at what the last `list` saw, and at the remote when there was none or the key
 * was not there. Whoever may force-push or delete the branch can still rewrite it: protect it by a ruleset.
 */
export function gitBranchStore<Place>(
  ports: BranchPorts,
  options: BranchOptions,
  git: BranchGit<Place>,
): RecordStore {
  const branch: Branch<Place> = { ports, options, git };
  let seen: Snapshot<Place> | undefined;
  const look = async (): Promise<Fact<Snapshot<Place>>> => {
    const fetched = await fetchTip(branch);
    if (fetched.state === 'known') seen = fetched.value;
    return fetched;
  };
  const read = async (key: string): Promise<Fact<Uint8Array>> => {
    const before = seen === undefined ? undefined : await readAt(branch, seen, key);
    if (before !== undefined && (before.state === 'known' || before.cause !== 'not-found')) return before;
    const now = await look();
    return now.state === 'missing' ? missing(now.cause, now.detail) : readAt(branch, now.value, key);
  };
  return {
    put: async (key, bytes) => refusePut(key, bytes) ?? put(branch, { key, bytes }),
    list: async (prefix) => list(branch, await look(), prefix),
    read,
    readAhead: async (keys) => (seen === undefined ? undefined : readAhead(branch, seen, keys)),
    locator: (key) => locatorOf(options, key),
  };
}
