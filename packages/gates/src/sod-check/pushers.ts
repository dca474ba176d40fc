import type { Fact } from '@countersign/core';
import type { Activity, PullRequest } from '@countersign/github';

/** Who brought the commits of a pull request to its head branch. */
export type Pushers = {
  readonly entries: readonly Activity[];
  /** Pushes while it was open whose result is no part of it any more: they bar, but prove nobody. */
  readonly takenBack: readonly Activity[];
  /** Why that is not everybody; null when every commit's way is known, `fork` where nobody can see it. */
  readonly gap: null | 'fork' | { readonly commit: string; readonly detail: string };
};

export type ActivityIndex = {
  /** What brought each commit to each ref, under `<ref> <commit>`. */
  readonly brought: ReadonlyMap<string, readonly Activity[]>;
  readonly byRef: ReadonlyMap<string, readonly Activity[]>;
  /** Pushes of a commit to a ref, whichever way, under `<ref> <commit>`. */
  readonly pushes: ReadonlyMap<string, Activity>;
  /** Why the list is not whole. */
  readonly missing: string | null;
};

const pushing: ReadonlySet<string> = new Set(['push', 'force_push', 'branch_creation']);

function addTo(groups: Map<string, Activity[]>, key: string, entry: Activity): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [entry]);
  else known.push(entry);
}

function isBefore(left: Activity, right: Activity): boolean {
  const key = ({ at, actor }: Activity): string => `${at} ${actor?.login ?? ''}`;
  return key(left) < key(right);
}

/** The first push of each commit to each ref; the list may come in any order. */
function firstPushes(entries: readonly Activity[]): ReadonlyMap<string, Activity> {
  const first = new Map<string, Activity>();
  for (const entry of entries.filter(({ type }) => pushing.has(type))) {
    const key = `${entry.ref} ${entry.after}`;
    const known = first.get(key);
    if (known === undefined || isBefore(entry, known)) first.set(key, entry);
  }
  return first;
}

export function activityIndex(fact: Fact<readonly Activity[]>): ActivityIndex {
  const shown = (fact.state === 'known' ? fact.value : fact.partial) ?? [];
  const byRef = new Map<string, Activity[]>();
  const brought = new Map<string, Activity[]>();
  for (const entry of shown) {
    addTo(byRef, entry.ref, entry);
    addTo(brought, `${entry.ref} ${entry.after}`, entry);
  }
  for (const entries of byRef.values()) entries.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
  const pushes = firstPushes(shown);
  return { brought, byRef, pushes, missing: fact.state === 'known' ? null : `${fact.cause}: ${fact.detail}` };
}

type Brought = (commit: string) => readonly Activity[];

/** Follows the head back, push by push, to where the branch held none of the commits; gives the commit where it stops. */
function firstGap(head: string, own: ReadonlySet<string>, brought: Brought): string | null {
  const seen = new Set<string>();
  const open = [head];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    if (seen.has(commit)) continue;
    seen.add(commit);
    const entries = brought(commit);
    if (entries.length === 0) return commit;
    open.push(...entries.map(({ before }) => before).filter((before) => own.has(before)));
  }
  return null;
}

/** The first entry that is not older than an instant, of entries in the order of time. */
function firstSince(entries: readonly Activity[], since: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((entries[middle]?.at ?? '') < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Pushes to the head branch while the pull request was open that a force push took back: what they brought may be in
 * the pull request all the same, under another head.
 */
function takenBack(pull: PullRequest, index: ActivityIndex, own: ReadonlySet<string>): readonly Activity[] {
  const entries = index.byRef.get(headRefOf(pull)) ?? [];
  const { createdAt, mergedAt } = pull;
  // Where it is not known when it was open, every push to the branch may have been one of it.
  const from = createdAt === null ? 0 : firstSince(entries, createdAt);
  const to = mergedAt === null ? entries.length : firstSince(entries, mergedAt);
  return entries.slice(from, to).filter(({ type, after }) => pushing.has(type) && !own.has(after));
}

function headRefOf({ headRef }: PullRequest): string {
  return `refs/heads/${headRef ?? ''}`;
}

/**
 * Who pushed to the head branch, by GitHub's log of the branch: the account that was authenticated, whatever the
 * commits say. The branch of a fork has no log that we may read; a deleted branch keeps its own.
 */
export function pushersOf(pull: PullRequest, index: ActivityIndex): Pushers {
  if (pull.fromFork === true) return { entries: [], takenBack: [], gap: 'fork' };
  const own = new Set([pull.head, ...pull.commits.map(({ commit }) => commit)]);
  const brought: Brought = (commit) => index.brought.get(`${headRefOf(pull)} ${commit}`) ?? [];
  const entries = [...own].sort().flatMap(brought);
  const seen = { entries, takenBack: takenBack(pull, index, own) };
  if (pull.fromFork === null || pull.headRef === null)
    return { ...seen, gap: { commit: pull.head, detail: 'the head branch was not read' } };
  if (index.missing !== null) return { ...seen, gap: { commit: pull.head, detail: index.missing } };
  const stop = firstGap(pull.head, own, brought);
  const detail = 'no push to the head branch is on record that brought it';
  return { ...seen, gap: stop === null ? null : { commit: stop, detail } };
}
