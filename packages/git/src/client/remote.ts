import {
  type CommitSha,
  type EvidenceId,
  type Fact,
  type Git,
  type GitCommand,
  isCommitSha,
  known,
  missing,
} from '@countersign/core';
import { isBranchName } from '../branch-name.ts';
import { parsePushReport } from '../push-report.ts';
import { readLocalRef } from './objects.ts';
import { askGit, type GitPlace, gitFailure, gitOutput } from './place.ts';

export type RemoteBranch = {
  /** http, https or file; no user name or password in it. */
  readonly url: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
};

export type FetchQuestion = RemoteBranch & {
  readonly credential?: GitCommand['credential'];
  /** `blob:none` leaves file contents until they are read. */
  readonly filter?: 'blob:none';
  /** Number of commits; all when absent. */
  readonly depth?: number;
};

/** A temporary bare repository that holds one branch of a remote; `tip` null: the remote has no such branch. */
export type FetchedBranch = { readonly place: GitPlace; readonly tip: CommitSha | null };

// Other transports can start programs (git-remote-ext) or ask for keys.
const urlPattern = /^(?:https?|file):\/\/[^@\s]*$/;

/** Why an address is not asked; undefined when it may be. */
export function refuseUrl(url: string) {
  return urlPattern.test(url)
    ? undefined
    : missing('malformed', 'the address of the remote is no http, https or file URL without a user name');
}

function refuse(remote: RemoteBranch) {
  const refused = refuseUrl(remote.url);
  if (refused !== undefined) return refused;
  return isBranchName(remote.branch)
    ? undefined
    : missing('malformed', `"${remote.branch.slice(0, 80)}" is no branch name that git allows`);
}

const noSuchRef = 2;

/** The object of a ref in what git ls-remote printed; other refs may end in the same words, so the name must be whole. */
function tipIn(text: string, ref: string, evidence: readonly EvidenceId[]): Fact<CommitSha | null> {
  if (!text.endsWith('\n')) return missing('truncated', 'git ls-remote was cut off');
  const rows = text.split('\n').map((line) => line.split('\t'));
  const tip = rows.find(([, name]) => name === ref)?.[0];
  if (tip === undefined) return known(null, evidence);
  return isCommitSha(tip) ? known(tip, evidence) : missing('malformed', 'git ls-remote printed no object id');
}

/** The tip of a remote branch, asked of the remote; known null is proven absence. */
export async function readRemoteBranch(
  place: GitPlace,
  remote: RemoteBranch,
): Promise<Fact<CommitSha | null>> {
  const refused = refuse(remote);
  if (refused !== undefined) return refused;
  const ref = `refs/heads/${remote.branch}`;
  const ask = { args: ['ls-remote', '--exit-code', '--', remote.url, ref] };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  // git-ls-remote(1) --exit-code: 2 says that the remote was heard to the end and has no such ref. Silence does not.
  if (answer.value.exitCode === noSuchRef) return known(null, answer.evidence);
  if (answer.value.exitCode !== 0) return gitFailure(ask, answer.value);
  return tipIn(new TextDecoder().decode(answer.value.stdout), ref, answer.evidence);
}

export type NewRepository = {
  /** Null: it has no remote. */
  readonly url: string | null;
  readonly credential?: GitCommand['credential'];
  readonly filter?: 'blob:none' | 'tree:0';
  /** `sha1` when absent; it must be the remote's. */
  readonly objectFormat?: 'sha1' | 'sha256';
};

/** A fresh temporary bare repository with a remote, whose settings and attributes nobody else has written. */
export async function prepareRepository(git: Git, question: NewRepository): Promise<Fact<GitPlace>> {
  const directory = await git.temporaryDirectory();
  const credential = question.credential === undefined ? {} : { credential: question.credential };
  const place: GitPlace = { git, directory, ...credential };
  const settings = [
    ['init', '--bare', '--quiet', '--template=', `--object-format=${question.objectFormat ?? 'sha1'}`, '.'],
    ...(question.url === null ? [] : [['config', 'remote.origin.url', question.url]]),
    // Else git reads ~/.config/git/attributes, which an earlier step of the job may have written.
    ['config', 'core.attributesFile', '/dev/null'],
    // Fetching what a partial clone left out would start it, and it goes on in the background when git has ended.
    ['config', 'maintenance.auto', 'false'],
    // A partial clone asks its promisor remote for what it left out (gitprotocol, partial-clone.txt).
    ...(question.filter === undefined
      ? []
      : [
          ['config', 'remote.origin.promisor', 'true'],
          ['config', 'remote.origin.partialclonefilter', question.filter],
        ]),
  ];
  for (const args of settings) {
    const done = await gitOutput(place, { args });
    if (done.state === 'missing') return missing(done.cause, done.detail);
  }
  return known(place);
}

/**
 * Fetches one branch into a fresh temporary bare repository, which the git port removes at the end of the run. When
 * the remote has no such branch, the repository is empty and `tip` is null.
 */
export async function fetchBranch(git: Git, question: FetchQuestion): Promise<Fact<FetchedBranch>> {
  const refused = refuse(question);
  if (refused !== undefined) return refused;
  const prepared = await prepareRepository(git, question);
  if (prepared.state === 'missing') return missing(prepared.cause, prepared.detail);
  const place = prepared.value;
  const remote = await readRemoteBranch(place, question);
  if (remote.state === 'missing') return missing(remote.cause, remote.detail);
  if (remote.value === null) return known({ place, tip: null }, remote.evidence);
  const ref = `refs/heads/${question.branch}`;
  const filter = question.filter === undefined ? [] : [`--filter=${question.filter}`];
  const depth = question.depth === undefined ? [] : [`--depth=${question.depth}`];
  const options = ['--quiet', '--no-tags', '--no-auto-gc', '--no-write-fetch-head'];
  const fetched = await gitOutput(place, {
    args: ['fetch', ...options, ...filter, ...depth, 'origin', `+${ref}:${ref}`],
  });
  if (fetched.state === 'missing') return missing(fetched.cause, fetched.detail);
  const tip = await readLocalRef(place, ref);
  if (tip.state === 'missing') return missing(tip.cause, tip.detail);
  return known({ place, tip: tip.value }, [...remote.evidence, ...tip.evidence]);
}

export type PushQuestion = RemoteBranch & {
  readonly commit: CommitSha;
  /** What the branch must still be; null: it must not exist yet. */
  readonly expected: CommitSha | null;
};

/**
 * Compare-and-swap of a remote branch: `pushed` when it was `expected` and is now `commit`; `moved` when somebody else
 * was first (fetch again, build on the new tip, try again). A refusal by the server is missing/forbidden. Never
 * repeated here, because a push that seemed to fail may have landed.
 */
export async function pushBranch(place: GitPlace, question: PushQuestion): Promise<Fact<'pushed' | 'moved'>> {
  const refused = refuse(question);
  if (refused !== undefined) return refused;
  const ref = `refs/heads/${question.branch}`;
  const lease = `--force-with-lease=${ref}:${question.expected ?? ''}`;
  const target = `${question.commit}:${ref}`;
  const ask = { args: ['push', '--porcelain', '--no-verify', lease, '--', question.url, target] };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const result = parsePushReport(new TextDecoder().decode(answer.value.stdout), ref);
  if (result === 'moved') return known('moved', answer.evidence);
  if (result === 'refused') return missing('forbidden', `the server refused the push to ${ref}`);
  if (result === 'pushed' && answer.value.exitCode === 0) return known('pushed', answer.evidence);
  return gitFailure(ask, answer.value);
}
