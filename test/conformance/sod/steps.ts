import type { CommitOptions } from '../../support/github/build/commits.ts';
import type { MergeOptions } from '../../support/github/build/merging.ts';
import type { ReviewOptions } from '../../support/github/build/pull-requests.ts';
import type { PullRequest } from '../../support/github/scenario/pull-request.ts';
import type { Deploy, World } from './world.ts';

/** One honest change, and what is otherwise: Alice's branch, Bob's approval, Carol merges. */
export type Change = {
  /** Commits of the branch; by default one of Alice's. */
  readonly commits?: readonly CommitOptions[];
  /** Who opens it; default Alice. */
  readonly opener?: string;
  readonly base?: string;
  readonly title?: string;
  readonly labels?: readonly string[];
  /** Done after opening and before the reviews. */
  readonly before?: (pull: PullRequest, on: string) => Promise<unknown>;
  readonly reviews?: readonly ReviewOptions[];
  /** Done between the reviews and the merge. */
  readonly after?: (pull: PullRequest, on: string) => Promise<unknown>;
  readonly merge?: MergeOptions;
};

function freshBranch({ repo }: World): string {
  return `feature-${repo.record.activity.length}`;
}

/** Opens and reviews a pull request as told, and does not merge it. */
export async function openChange(world: World, change: Change = {}): Promise<PullRequest> {
  const { repo } = world;
  const on = freshBranch(world);
  await repo.branch(on, change.base);
  await repo.commits((change.commits ?? [{ by: 'alice' }]).map((commit) => ({ on, ...commit })));
  const { base, title, labels } = change;
  const pull = await repo.openPullRequest({
    head: on,
    by: change.opener ?? 'alice',
    ...(base === undefined ? {} : { base }),
    ...(title === undefined ? {} : { title }),
    ...(labels === undefined ? {} : { labels }),
  });
  await change.before?.(pull, on);
  for (const review of change.reviews ?? [{ by: 'bob' }]) repo.review(pull, review);
  await change.after?.(pull, on);
  return pull;
}

/** One change from branch to merge; gives the SHA that its base branch then has. */
export async function mergeChange(world: World, change: Change = {}): Promise<string> {
  const pull = await openChange(world, change);
  return world.repo.merge(pull, { by: 'carol', method: 'squash', ...change.merge });
}

/** Deploys what one change made. */
export async function deployChange(
  world: World,
  change: Change = {},
  asked: Omit<Deploy, 'commit'> = {},
): Promise<Deploy> {
  return { commit: await mergeChange(world, change), ...asked };
}

/** Deployed by somebody else than Dana. */
export function deployedBy(login: string): Omit<Deploy, 'commit'> {
  return { request: { actor: { login, id: null }, triggeringActor: { login, id: null } } };
}
