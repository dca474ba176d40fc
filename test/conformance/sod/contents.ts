import { commitTree } from '../../support/github/build/merge-trees.ts';
import { git } from '../../support/github/git/run.ts';
import { writeRef } from '../../support/github/git/refs.ts';
import type { PullRequest } from '../../support/github/scenario/pull-request.ts';
import type { Scenarios } from './scenario.ts';
import { deployChange, openChange } from './steps.ts';
import type { Deploy, World } from './world.ts';

const extraFiles = { 'backdoor.txt': 'nobody saw this\n' };
const differs = ['content-differs'];
const twoCommits = [
  { by: 'alice', files: { 'one.txt': '1\n' } },
  { by: 'alice', files: { 'two.txt': '2\n' } },
];

async function treeOf({ repo }: World, commit: string): Promise<string> {
  return git(repo.folder, ['rev-parse', `${commit}^{tree}`]);
}

/** The rebased line once more, with the tree of another commit at its end, under the same names and message. */
async function withOtherEnd(world: World, pull: PullRequest, tree: string): Promise<string> {
  const { repo } = world;
  const last = await repo.readCommit(pull.mergeCommit ?? '');
  const at = last.committer.date;
  const made = await commitTree(repo.folder, {
    tree,
    parents: last.parents,
    message: last.message,
    author: last.author,
    committer: last.committer,
    authoredAt: last.author.date,
    committedAt: at,
  });
  writeRef(repo.folder, 'refs/heads/main', made);
  const merging = repo.record.activity.findLast(({ after }) => after === last.oid);
  if (merging !== undefined) merging.after = made;
  pull.landed = pull.landed.map((commit) => (commit === last.oid ? made : commit));
  for (const event of pull.events) if (event.type === 'MERGED_EVENT') event.commit = made;
  pull.mergeCommit = made;
  return made;
}

async function rebased(world: World, tamper: (pull: PullRequest) => Promise<string>): Promise<Deploy> {
  const pull = await openChange(world, { commits: twoCommits });
  await world.repo.merge(pull, { by: 'carol', method: 'rebase' });
  return { commit: await tamper(pull) };
}

/** A tree that nobody reviewed: what the pull request made, and a file more. */
async function tamperedTree(world: World, pull: PullRequest): Promise<string> {
  const { repo } = world;
  await repo.branch('elsewhere', pull.mergeCommit ?? 'main');
  const tampered = await repo.commit({ on: 'elsewhere', by: 'mallory', files: extraFiles });
  return treeOf(world, tampered);
}

const conflicting = [{ by: 'alice', files: { 'a.txt': 'mine\n' } }];

/** Somebody else's change of the same line is merged meanwhile. */
async function meanwhile(world: World): Promise<string> {
  const main = await openChange(world, {
    commits: [{ by: 'erin', files: { 'a.txt': 'theirs\n' } }],
    opener: 'erin',
  });
  return world.repo.merge(main, { by: 'carol', method: 'squash' });
}

/** Carol merges on her machine, decides what becomes of the conflict, and pushes: GitHub shows it as merged. */
async function resolvedInTheMerge(world: World): Promise<Deploy> {
  const { repo, build } = world;
  const pull = await openChange(world, { commits: conflicting, after: () => meanwhile(world) });
  const base = await repo.tip();
  const files = { 'a.txt': 'neither\n' };
  const commit = await repo.commit({ by: 'carol', merging: [pull.head.sha], files });
  const at = build.now();
  Object.assign(pull, {
    state: 'merged',
    mergedAt: at,
    closedAt: at,
    mergedBy: 'carol',
    mergeCommit: commit,
  });
  pull.landed = [pull.head.sha, commit];
  pull.base.sha = base;
  pull.events.push({ type: 'MERGED_EVENT', at, actor: 'carol', commit, into: 'main' });
  return { commit };
}

/** Alice resolves the conflict on her branch, where it is reviewed. */
async function resolvedInTheBranch(world: World): Promise<Deploy> {
  return deployChange(world, {
    commits: conflicting,
    before: async (_, on) => {
      const merging = [await meanwhile(world)];
      await world.repo.commit({ on, by: 'alice', merging, files: { 'a.txt': 'both\n' } });
    },
    merge: { method: 'merge' },
  });
}

async function queue(
  world: World,
  pull: PullRequest,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  world.repo.event(pull, { by: 'carol' }, { type: 'ADDED_TO_MERGE_QUEUE_EVENT', enqueuer: 'carol' });
  const extra = Object.keys(files).length === 0 ? {} : { extraFiles: files };
  return world.repo.merge(pull, { by: 'carol', method: 'squash', throughQueue: true, ...extra });
}

async function queued(world: World, files: Readonly<Record<string, string>>): Promise<Deploy> {
  const first = await openChange(world, { commits: [{ by: 'alice', files: { 'one.txt': '1\n' } }] });
  const second = await openChange(world, { commits: [{ by: 'alice', files: { 'two.txt': '2\n' } }] });
  await queue(world, first, {});
  return { commit: await queue(world, second, files) };
}

/** What was merged is not what was reviewed. */
export const contentScenarios: Scenarios = {
  A10: [
    {
      name: 'a merge commit holds more than the merge',
      attack: (world) => deployChange(world, { merge: { method: 'merge', extraFiles } }),
      honest: (world) => deployChange(world, { merge: { method: 'merge' } }),
      because: differs,
    },
    {
      name: 'the other side changed meanwhile, and the merge holds more',
      attack: (world) =>
        deployChange(world, {
          after: () => deployChange(world),
          merge: { method: 'merge', extraFiles },
        }),
      honest: (world) =>
        deployChange(world, { after: () => deployChange(world), merge: { method: 'merge' } }),
      because: differs,
    },
    {
      name: 'a conflict is resolved in the merge, where nobody sees it',
      attack: resolvedInTheMerge,
      honest: resolvedInTheBranch,
      because: ['conflict-resolved-by-hand'],
    },
  ],
  A11: [
    {
      name: 'a squash commit holds more than the pull request',
      attack: (world) => deployChange(world, { merge: { method: 'squash', extraFiles } }),
      honest: (world) => deployChange(world, { merge: { method: 'squash' } }),
      because: differs,
    },
  ],
  A12: [
    {
      name: 'the last commit of a rebased line has another content',
      attack: (world) =>
        rebased(world, async (pull) => withOtherEnd(world, pull, await tamperedTree(world, pull))),
      honest: (world) => rebased(world, (pull) => Promise.resolve(pull.mergeCommit ?? '')),
      because: differs,
    },
  ],
  A13: [
    {
      name: 'what left the merge queue is not what was reviewed',
      attack: (world) => queued(world, extraFiles),
      honest: (world) => queued(world, {}),
      because: differs,
    },
  ],
};
