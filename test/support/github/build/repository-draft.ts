import { readRef, writeRef } from '../git/refs.ts';
import { git } from '../git/run.ts';
import type { Activity, Repository } from '../scenario/repository.ts';
import type { Workbench } from './workbench.ts';

/** A repository under construction: its record in the scenario, and the bench it is built on. */
export type Draft = { readonly bench: Workbench; readonly record: Repository };

/** What GitHub names as before of a new ref and as after of a deleted one. */
export const NO_COMMIT = '0'.repeat(40);

/** The SHA of a branch's tip, or undefined where there is no such branch. */
export function tipOf(draft: Draft, branch: string): Promise<string | undefined> {
  return readRef(draft.record.git, `refs/heads/${branch}`);
}

export async function requireTip(draft: Draft, branch: string): Promise<string> {
  const tip = await tipOf(draft, branch);
  if (tip === undefined) throw new Error(`${draft.record.name} has no branch ${branch}`);
  return tip;
}

export async function resolveSha(draft: Draft, revision: string): Promise<string> {
  const tip = await tipOf(draft, revision);
  return tip ?? git(draft.record.git, ['rev-parse', '--verify', `${revision}^{commit}`]);
}

type RefMove = {
  readonly branch: string;
  readonly to: string;
  readonly actor: string | null;
  readonly at: string;
  readonly type?: Activity['type'];
};

/** Moves a branch, notes it in the activity, and takes along the pull requests that it is the head of. */
export async function moveBranch(draft: Draft, move: RefMove): Promise<void> {
  const { record, bench } = draft;
  const before = (await tipOf(draft, move.branch)) ?? NO_COMMIT;
  writeRef(record.git, `refs/heads/${move.branch}`, move.to);
  record.activity.push({
    id: bench.nextId(),
    type: move.type ?? (before === NO_COMMIT ? 'branch_creation' : 'push'),
    ref: `refs/heads/${move.branch}`,
    before,
    after: move.to,
    actor: move.actor,
    at: move.at,
  });
  for (const pull of record.pullRequests) {
    if (pull.state !== 'open' || pull.head.ref !== move.branch || pull.head.repository !== undefined)
      continue;
    pull.head.sha = move.to;
    writeRef(record.git, `refs/pull/${pull.number}/head`, move.to);
  }
}
