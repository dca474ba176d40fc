import {
  type CommitSha,
  type EvidenceId,
  type Fact,
  type Git,
  type GitCommand,
  known,
  missing,
} from '@countersign/core';
import { isRefName } from '../ref-name.ts';
import { type NamedRefs, parseRemoteListing, refsNamed } from '../remote-listing.ts';
import { refuseShas } from './history.ts';
import { listTree, readBlob } from './objects.ts';
import { askGit, type GitPlace, gitFailure, gitOutput, gitText } from './place.ts';
import { prepareRepository, refuseUrl } from './remote.ts';

export type RemoteQuestion = {
  /** http, https or file; no user name or password in it. */
  readonly url: string;
  readonly credential?: GitCommand['credential'];
};

const listTimeoutMs = 60_000;
const fetchTimeoutMs = 180_000;
const mostListed = 4 * 1024 * 1024;
const namesAtOnce = 200;
const noSuchRef = 2;

/**
 * A fresh temporary bare repository for questions about a remote one. Nothing is fetched yet, and whatever is fetched
 * later leaves out the files until they are read. SHA-1 only.
 */
export async function openRemote(git: Git, question: RemoteQuestion): Promise<Fact<GitPlace>> {
  const refused = refuseUrl(question.url);
  if (refused !== undefined) return refused;
  const { url, credential } = question;
  return prepareRepository(git, {
    url,
    filter: 'tree:0',
    ...(credential === undefined ? {} : { credential }),
  });
}

async function listRemote(
  place: GitPlace,
  names: readonly string[],
): Promise<Fact<ReadonlyMap<string, string>>> {
  // Protocol 2 sends the refs that begin like these, and no others.
  const refs = names.flatMap((name) => [`refs/heads/${name}`, `refs/tags/${name}`, `refs/tags/${name}^{}`]);
  const ask = {
    args: ['ls-remote', '--exit-code', '--', 'origin', ...refs],
    timeoutMs: listTimeoutMs,
    maxBytes: mostListed,
  };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const { exitCode, stdout } = answer.value;
  // git-ls-remote(1) --exit-code: 2 says that the remote was heard to the end and has none of them. Silence does not.
  if (exitCode === noSuchRef) return known(new Map(), answer.evidence);
  if (exitCode !== 0) return gitFailure(ask, answer.value);
  const listing = parseRemoteListing(new TextDecoder('utf-8', { ignoreBOM: true }).decode(stdout));
  return listing === undefined
    ? missing('truncated', 'git ls-remote printed a list that is cut or of another shape')
    : known(listing, answer.evidence);
}

/**
 * The branch and the tag of each name (without `refs/heads/` and `refs/tags/`) that the remote has now: asked of the
 * remote, in one request for each 200 names. Every name is in the answer; where both are null, the remote was heard to
 * the end and has neither. A name that git does not allow has neither.
 */
export async function listNamedRefs(
  place: GitPlace,
  names: readonly string[],
): Promise<Fact<ReadonlyMap<string, NamedRefs>>> {
  const asked = [...new Set(names)].filter(isRefName);
  const found = new Map<string, NamedRefs>(names.map((name) => [name, { branch: null, tag: null }]));
  const evidence = new Set<EvidenceId>();
  for (let start = 0; start < asked.length; start += namesAtOnce) {
    const batch = asked.slice(start, start + namesAtOnce);
    const listing = await listRemote(place, batch);
    if (listing.state === 'missing') return missing(listing.cause, listing.detail);
    for (const name of batch) found.set(name, refsNamed(listing.value, name));
    for (const id of listing.evidence) evidence.add(id);
  }
  return known(found, [...evidence]);
}

/** Where a commit lies in the history of a repository; `none`: on no branch and on no tag. */
export type Reach = 'branch' | 'tag' | 'none';

const fetchOptions = [
  '--quiet',
  '--no-auto-gc',
  '--no-write-fetch-head',
  '--recurse-submodules=no',
  '--filter=tree:0',
];

async function fetchRefs(place: GitPlace, kind: 'heads' | 'tags'): Promise<Fact<Uint8Array>> {
  const refs = `+refs/${kind}/*:refs/${kind}/*`;
  return gitOutput(place, {
    args: ['fetch', ...fetchOptions, '--no-tags', 'origin', refs],
    timeoutMs: fetchTimeoutMs,
  });
}

/** The commits that a ref of this kind holds in its history. Only refs decide: that an object is here says nothing. */
async function heldBy(
  place: GitPlace,
  kind: 'heads' | 'tags',
  commits: readonly CommitSha[],
): Promise<Fact<ReadonlySet<CommitSha>>> {
  const fetched = await fetchRefs(place, kind);
  if (fetched.state === 'missing') return missing(fetched.cause, fetched.detail);
  // A repository may have millions of commits, so they are not listed: what is not reached is listed instead.
  const stdin = new TextEncoder().encode([...commits, ''].join('\n'));
  const there = await gitText(place, {
    args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    stdin,
    environment: { GIT_NO_LAZY_FETCH: '1' },
  });
  if (there.state === 'missing') return missing(there.cause, there.detail);
  const present = commits.filter((commit) => there.value.includes(`${commit} commit\n`));
  const held = new Set<CommitSha>();
  for (const commit of present) {
    const args = ['for-each-ref', '--count=1', `--contains=${commit}`, '--format=%(refname)', `refs/${kind}`];
    const refs = await gitText(place, { args });
    if (refs.state === 'missing') return missing(refs.cause, refs.detail);
    if (refs.value.startsWith(`refs/${kind}/`)) held.add(commit);
  }
  return known(held, fetched.evidence);
}

/**
 * Is each commit in the history of a branch, else of a tag, of the remote repository itself? The server gives any
 * commit of the fork network by its SHA, so that one can be fetched proves nothing: all branches are fetched, without
 * trees, and then all tags when a commit is on no branch. Missing when they cannot be fetched whole.
 */
export async function findReach(
  place: GitPlace,
  commits: readonly CommitSha[],
): Promise<Fact<ReadonlyMap<CommitSha, Reach>>> {
  const refused = refuseShas(commits);
  if (refused !== undefined) return refused;
  const onBranch = await heldBy(place, 'heads', commits);
  if (onBranch.state === 'missing') return missing(onBranch.cause, onBranch.detail);
  const left = commits.filter((commit) => !onBranch.value.has(commit));
  const none: Fact<ReadonlySet<CommitSha>> = known(new Set<CommitSha>());
  const onTag = left.length === 0 ? none : await heldBy(place, 'tags', left);
  if (onTag.state === 'missing') return missing(onTag.cause, onTag.detail);
  const reachOf = (commit: CommitSha): Reach =>
    onBranch.value.has(commit) ? 'branch' : onTag.value.has(commit) ? 'tag' : 'none';
  return known(new Map(commits.map((commit) => [commit, reachOf(commit)])), [
    ...new Set([...onBranch.evidence, ...onTag.evidence]),
  ]);
}

/** Fetches one commit by its SHA, which the server may give although no ref reaches it; not-found when it does not. */
export async function fetchCommit(place: GitPlace, commit: CommitSha): Promise<Fact<null>> {
  const refused = refuseShas([commit]);
  if (refused !== undefined) return refused;
  const args = ['fetch', ...fetchOptions, '--no-tags', 'origin', commit];
  const fetched = await gitOutput(place, { args, timeoutMs: fetchTimeoutMs });
  return fetched.state === 'missing' ? missing(fetched.cause, fetched.detail) : known(null, fetched.evidence);
}

export type FileQuestion = {
  readonly commit: CommitSha;
  /** From the root, with `/`; no glob. */
  readonly path: string;
  readonly maxBytes: number;
};

/**
 * The bytes of a regular file at a commit that was fetched; known null when that commit has no such file. A link is
 * unsupported: what it points to may change with what stands beside it.
 */
export async function readFileAt(place: GitPlace, question: FileQuestion): Promise<Fact<Uint8Array | null>> {
  const { commit, path, maxBytes } = question;
  const listing = await listTree(place, { of: commit, path });
  if (listing.state === 'missing') return missing(listing.cause, listing.detail);
  const entry = listing.value.find((each) => each.path === path);
  if (entry === undefined) return known(null, listing.evidence);
  if (entry.mode === '120000') return missing('unsupported', `${path.slice(0, 80)} is a link`);
  if (entry.type !== 'blob') return known(null, listing.evidence);
  return readBlob(place, entry.object, maxBytes);
}
