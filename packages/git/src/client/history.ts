import { type CommitSha, type Fact, isCommitSha, known, missing, truncated } from '@countersign/core';
import { commitLogFormat, type LoggedCommit, parseCommitLog } from '../commit-log.ts';
import { askGit, type GitPlace, gitFailure, gitOutput, gitText } from './place.ts';

/** True when the clone was cut by depth, so that an ancestor may be missing. */
export async function isShallow(place: GitPlace): Promise<Fact<boolean>> {
  const text = await gitText(place, { args: ['rev-parse', '--is-shallow-repository'] });
  return text.state === 'missing' ? missing(text.cause, text.detail) : known(text.value.trim() === 'true');
}

/** Why these are not asked of git; undefined when all are full commit SHAs. */
export function refuseShas(shas: readonly string[]) {
  const bad = shas.find((sha) => !isCommitSha(sha));
  return bad === undefined ? undefined : missing('malformed', `"${bad.slice(0, 80)}" is no full commit SHA`);
}

/** Every object that is there, by id; one that is not there is not in the answer. A partial clone fetches nothing. */
export async function findObjects(
  place: GitPlace,
  ids: readonly string[],
): Promise<Fact<ReadonlyMap<string, string>>> {
  const refused = refuseShas(ids);
  if (refused !== undefined) return refused;
  const stdin = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''));
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  const text = await gitText(place, { args, stdin, environment: { GIT_NO_LAZY_FETCH: '1' } });
  if (text.state === 'missing') return missing(text.cause, text.detail);
  const rows = text.value.split('\n').map((line) => line.split(' '));
  const found = rows.flatMap(([id = '', type = '']): [string, string][] =>
    type === '' || type === 'missing' ? [] : [[id, type]],
  );
  return known(new Map(found), text.evidence);
}

/**
 * Whether `ancestor` is reachable from `descendant` (a commit is its own ancestor). A shallow clone can prove yes but
 * never no: that is truncated. A commit that is not there is not-found.
 */
export async function isAncestor(
  place: GitPlace,
  ancestor: CommitSha,
  descendant: CommitSha,
): Promise<Fact<boolean>> {
  const refused = refuseShas([ancestor, descendant]);
  if (refused !== undefined) return refused;
  const ask = { args: ['merge-base', '--is-ancestor', ancestor, descendant] };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  if (answer.value.exitCode === 0) return known(true, answer.evidence);
  if (answer.value.exitCode !== 1) return gitFailure(ask, answer.value);
  const shallow = await isShallow(place);
  if (shallow.state === 'missing') return shallow;
  if (shallow.value)
    return missing('truncated', `the clone is shallow, so it cannot prove that ${ancestor} is no ancestor`);
  return known(false, answer.evidence);
}

function parseLog(bytes: Uint8Array) {
  // An author may write bytes that are no UTF-8 into a name; the commit must still be listed.
  return parseCommitLog(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

/** Commits that are reached from some, and not from another. */
export type LogQuestion = {
  readonly from: readonly CommitSha[];
  readonly without: CommitSha;
  /** `first-parent` leaves out what merge commits brought in. */
  readonly follow: 'all' | 'first-parent';
};

/**
 * The commits that any of `from` reaches and `without` does not, parents before children. In a shallow clone the list
 * may be cut: truncated, with what was seen as partial.
 */
export async function listCommits(
  place: GitPlace,
  { from, without, follow }: LogQuestion,
): Promise<Fact<readonly LoggedCommit[]>> {
  const refused = refuseShas([...from, without]);
  if (refused !== undefined) return refused;
  if (from.length === 0) return known([]);
  const fixed = ['--no-show-signature', '--no-color', '--no-decorate', '--no-patch', '--encoding=UTF-8'];
  const line = follow === 'first-parent' ? ['--first-parent'] : [];
  const order = ['--topo-order', '--reverse', ...line];
  const args = ['log', '-z', ...order, ...fixed, commitLogFormat, '--stdin'];
  // A command line has room for some thousand ids; its input has no limit.
  const stdin = new TextEncoder().encode([...from, `^${without}`].map((one) => `${one}\n`).join(''));
  const output = await gitOutput(place, { args, stdin });
  if (output.state === 'missing') return missing(output.cause, output.detail);
  const commits = parseLog(output.value);
  if (commits === undefined) return missing('malformed', 'git log printed a list of another shape');
  const shallow = await isShallow(place);
  if (shallow.state === 'missing') return missing(shallow.cause, shallow.detail);
  if (shallow.value)
    return truncated('the clone is shallow, so the range may be longer than the list', commits);
  return known(commits, output.evidence);
}

/** `listCommits` for one head: the commits that `head` reaches and `base` does not, parents before children. */
export async function listRange(
  place: GitPlace,
  base: CommitSha,
  head: CommitSha,
): Promise<Fact<readonly LoggedCommit[]>> {
  return listCommits(place, { from: [head], without: base, follow: 'all' });
}
