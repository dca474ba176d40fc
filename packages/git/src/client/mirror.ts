import { type CommitSha, type Fact, type Git, type GitCommand, known, missing } from '@countersign/core';
import { fieldText } from '../nul-fields.ts';
import { fetchCommand } from './fetch-objects.ts';
import { refuseShas } from './history.ts';
import { askGit, type GitPlace, gitFailure } from './place.ts';
import { prepareRepository, refuseUrl } from './remote.ts';

export type MirrorQuestion = {
  /** http, https or file; no user name or password in it. */
  readonly url: string;
  readonly credential?: GitCommand['credential'];
  readonly commits: readonly CommitSha[];
  /** Numbers whose `refs/pull/N/head` is fetched. */
  readonly pullRequests: readonly number[];
};

/** A bare repository of our own; `heads`: what `refs/pull/N/head` is at the remote, null when it has no such ref. */
export type Mirror = {
  readonly place: GitPlace;
  readonly heads: ReadonlyMap<number, CommitSha | null>;
};

type Heads = Map<number, CommitSha | null>;

const fetchTimeoutMs = 600_000;
const refsAtOnce = 1_000;
const noSuchRef = 2;

function headRef(pullRequest: number): string {
  return `refs/pull/${pullRequest}/head`;
}

/** Which heads the remote has now, so that one that is gone does not fail the fetch of all. */
async function readHeads(place: GitPlace, pullRequests: readonly number[]): Promise<Fact<Heads>> {
  const heads: Heads = new Map(pullRequests.map((number) => [number, null]));
  for (let start = 0; start < pullRequests.length; start += refsAtOnce) {
    const refs = pullRequests.slice(start, start + refsAtOnce).map(headRef);
    const ask = { args: ['ls-remote', '--exit-code', '--', 'origin', ...refs] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing') return missing(answer.cause, answer.detail);
    const { exitCode, stdout } = answer.value;
    if (exitCode === noSuchRef) continue;
    if (exitCode !== 0) return gitFailure(ask, answer.value);
    for (const line of fieldText(stdout).split('\n')) {
      const [, id, number] = /^([0-9a-f]+)\trefs\/pull\/(\d+)\/head$/.exec(line) ?? [];
      if (id !== undefined && heads.has(Number(number))) heads.set(Number(number), id);
    }
  }
  return known(heads);
}

const unknownCommit = /(?:not our ref|unadvertised object) ([0-9a-f]{40,64})/;
// Each one costs a whole fetch, and a range that has more of them than this is not worth one.
const mostUnknown = 32;

type Wanted = { readonly commits: Set<CommitSha>; readonly heads: Heads };

/** Takes what the remote said it does not have from `wanted`; false when it spoke of nothing that was wanted. */
function dropUnknown({ commits, heads }: Wanted, stderr: string): boolean {
  const commit = unknownCommit.exec(stderr)?.[1];
  if (commit === undefined) return false;
  const gone = [...heads].filter(([, head]) => head === commit);
  for (const [number] of gone) heads.set(number, null);
  return commits.delete(commit) || gone.length > 0;
}

/** By SHA, heads too: for a ref by its name git searches all refs of the remote, which takes minutes for thousands. */
function wantedShas({ commits, heads }: Wanted): ReadonlySet<CommitSha> {
  return new Set([...commits, ...[...heads.values()].flatMap((head) => head ?? [])]);
}

async function fetchAll(place: GitPlace, wanted: Wanted): Promise<Fact<null>> {
  for (let attempt = 0; attempt <= mostUnknown; attempt += 1) {
    const lines = [...wantedShas(wanted)];
    // Without a refspec git would fetch HEAD.
    if (lines.length === 0) return known(null);
    const stdin = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
    const ask = { args: fetchCommand, stdin, timeoutMs: fetchTimeoutMs };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing') return missing(answer.cause, answer.detail);
    if (answer.value.exitCode === 0) return known(null, answer.evidence);
    if (!dropUnknown(wanted, answer.value.stderr)) return gitFailure(ask, answer.value);
  }
  return missing('not-found', `the remote does not have more than ${mostUnknown} of the commits`);
}

function badNumber(numbers: readonly number[]) {
  const bad = numbers.find((number) => !Number.isSafeInteger(number) || number < 1);
  return bad === undefined ? undefined : missing('malformed', `${bad} is no number of a pull request`);
}

/**
 * Fetches commits with all their history, and the heads of pull requests, into a fresh temporary bare repository, never
 * the checkout: its objects, settings and attributes belong to earlier steps of the job. File contents are left out
 * and fetched when a measurement needs them, with the same credential.
 *
 * A head that is gone is null in `heads`; a commit that the remote does not have is not-found in the answers about it.
 * Missing when the remote cannot be read, or does not have more than 32 of the commits. Needs git 2.38, and a remote
 * that gives any commit by its SHA, as GitHub does.
 */
export async function openMirror(git: Git, question: MirrorQuestion): Promise<Fact<Mirror>> {
  const refused = refuseUrl(question.url) ?? refuseShas(question.commits) ?? badNumber(question.pullRequests);
  if (refused !== undefined) return refused;
  const { url, credential, commits } = question;
  const place = await prepareRepository(git, {
    url,
    ...(credential === undefined ? {} : { credential }),
    filter: 'blob:none',
    objectFormat: commits.some((commit) => commit.length === 64) ? 'sha256' : 'sha1',
  });
  if (place.state === 'missing') return missing(place.cause, place.detail);
  const heads = await readHeads(place.value, [...new Set(question.pullRequests)]);
  if (heads.state === 'missing') return missing(heads.cause, heads.detail);
  const fetched = await fetchAll(place.value, { commits: new Set(commits), heads: heads.value });
  if (fetched.state === 'missing') return missing(fetched.cause, fetched.detail);
  return known({ place: place.value, heads: heads.value }, fetched.evidence);
}
