import { parseCommit } from './git/commit.ts';
import { commitsBetween } from './git/history.ts';
import type { PullRequest } from './scenario/pull-request.ts';
import type { Repository } from './scenario/repository.ts';
import { type State, objectsOf } from './server/state.ts';

/** The commits of a pull request, oldest first: what its head has and its base has not. */
export async function commitsOfPull(
  state: State,
  repository: Repository,
  pull: PullRequest,
): Promise<string[]> {
  const moving =
    pull.state === 'open'
      ? await objectsOf(state, repository).read(`refs/heads/${pull.base.ref}`)
      : undefined;
  const base = moving?.oid ?? pull.base.sha;
  return (
    (await straightLine(state, repository, { base, head: pull.head.sha })) ??
    commitsBetween(repository.git, base, pull.head.sha)
  );
}

const LONGEST_LINE = 5;

/** A head a few commits above its base needs no git of its own: a thousand pull requests would need a thousand. */
async function straightLine(
  state: State,
  repository: Repository,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<string[] | undefined> {
  const line: string[] = [];
  let oid = head;
  while (oid !== base) {
    const object = await objectsOf(state, repository).read(oid);
    const parents = object?.type === 'commit' ? parseCommit(oid, object.data).parents : [];
    const [parent] = parents;
    if (parent === undefined || parents.length > 1 || line.length === LONGEST_LINE) return undefined;
    line.unshift(oid);
    oid = parent;
  }
  return line;
}

/** Pull requests by commit, worked out once for each state of a repository's pull requests. */
export type Associations = ReadonlyMap<string, readonly PullRequest[]>;

/**
 * Which pull requests GitHub links each commit to: the merged one that put it on its base branch,
 * and, for a commit that is on no default branch, the open ones that hold it.
 */
export async function associationsOf(state: State, repository: Repository): Promise<Associations> {
  const links = new Map<string, PullRequest[]>();
  const link = (oid: string, pull: PullRequest) => {
    const linked = links.get(oid) ?? [];
    if (!linked.includes(pull)) links.set(oid, [...linked, pull]);
  };
  for (const pull of repository.pullRequests) {
    if (pull.state === 'merged') {
      for (const oid of await landedBy(state, repository, pull)) link(oid, pull);
    }
    if (pull.state !== 'open') continue;
    const offDefault = new Set(
      await commitsBetween(repository.git, `refs/heads/${repository.defaultBranch}`, pull.head.sha),
    );
    for (const oid of await commitsOfPull(state, repository, pull)) {
      if (offDefault.has(oid)) link(oid, pull);
    }
  }
  return links;
}

async function landedBy(state: State, repository: Repository, pull: PullRequest): Promise<string[]> {
  if (pull.landed.length > 0) return pull.landed;
  const own = await commitsOfPull(state, repository, pull);
  return pull.mergeCommit === null ? own : [...own, pull.mergeCommit];
}
