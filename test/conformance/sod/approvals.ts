import type { PullRequest } from '../../support/github/scenario/pull-request.ts';
import type { Scenarios } from './scenario.ts';
import { type Change, deployChange, mergeChange } from './steps.ts';
import type { Deploy, World } from './world.ts';
import { tokens } from './world.ts';

const stale = ['approval-stale'];

/** GitHub dates a push by its own clock, whatever the commit says. */
async function pushBackDated({ build, repo }: World, on: string): Promise<void> {
  await repo.commit({ on, by: 'alice', at: '2020-01-01T00:00:00Z', authoredAt: '2020-01-01T00:00:00Z' });
  const push = repo.record.activity.at(-1);
  if (push !== undefined) push.at = build.now();
}

/** Replaces the branch's only commit by another one of Alice's. */
async function replaceHead({ repo }: World, on: string): Promise<void> {
  await repo.branch(`${on}-again`);
  const other = await repo.commit({ on: `${on}-again`, by: 'alice', files: { 'other.txt': 'other\n' } });
  await repo.forcePush(on, { to: other, by: 'alice' });
}

async function aimedElsewhere(world: World, when: 'before' | 'after'): Promise<Deploy> {
  await world.repo.branch('develop');
  const retarget = (pull: PullRequest): Promise<void> =>
    world.repo.retarget(pull, { to: 'main', by: 'alice' });
  return deployChange(world, { base: 'develop', [when]: retarget });
}

async function intoAnotherBranch(world: World): Promise<string> {
  await world.repo.branch('develop');
  return mergeChange(world, { base: 'develop', merge: { method: 'merge' } });
}

async function stackedAndReviewed(world: World): Promise<Deploy> {
  await intoAnotherBranch(world);
  const { repo } = world;
  const pull = await repo.openPullRequest({ head: 'develop', by: 'alice' });
  repo.review(pull, { by: 'erin' });
  return { commit: await repo.merge(pull, { by: 'erin', method: 'merge' }) };
}

const securityRule = {
  approvals: [{ name: 'security', from: { teams: ['acme/security'] } }],
};

function approvedBy(login: string): (world: World) => Promise<Deploy> {
  return (world) => {
    world.build.team('acme/security', ['erin']);
    return deployChange(world, { reviews: [{ by: login }] }, { policy: securityRule, token: tokens.app });
  };
}

function approvedByRole(world: World, role: 'write' | 'admin'): Promise<Deploy> {
  world.repo.collaborator('bob', role);
  const policy = { approvals: [{ name: 'admins', from: { permission: 'admin' } }] };
  return deployChange(world, {}, { policy });
}

/** Erin is in both teams, Bob in one. */
function approvedForTwo(world: World, reviews: Change['reviews'] & {}): Promise<Deploy> {
  world.build.team('acme/security', ['erin', 'bob']);
  world.build.team('acme/operations', ['erin']);
  const approvals = ['security', 'operations'].map((name) => ({ name, from: { teams: [`acme/${name}`] } }));
  return deployChange(world, { reviews }, { policy: { approvals }, token: tokens.app });
}

/** Approvals that look valid and are not. */
export const approvalScenarios: Scenarios = {
  A07: [
    {
      name: 'more is pushed after the approval',
      attack: (world) => deployChange(world, { after: (_, on) => world.repo.commit({ on, by: 'alice' }) }),
      honest: (world) => deployChange(world, { before: (_, on) => world.repo.commit({ on, by: 'alice' }) }),
      because: stale,
    },
  ],
  A08: [
    {
      name: 'a back-dated commit is pushed after the approval',
      attack: (world) => deployChange(world, { after: (_, on) => pushBackDated(world, on) }),
      honest: (world) => deployChange(world, { before: (_, on) => pushBackDated(world, on) }),
      because: stale,
    },
  ],
  A09: [
    {
      name: 'the head is replaced after the approval',
      attack: (world) => deployChange(world, { after: (_, on) => replaceHead(world, on) }),
      honest: (world) => deployChange(world, { before: (_, on) => replaceHead(world, on) }),
      because: stale,
    },
  ],
  A14: [
    {
      name: 'approved against another branch, then retargeted',
      attack: (world) => aimedElsewhere(world, 'after'),
      honest: (world) => aimedElsewhere(world, 'before'),
      because: stale,
    },
  ],
  A15: [
    {
      name: 'approved into another branch, which is then pushed to this one',
      attack: async (world) => {
        const commit = await intoAnotherBranch(world);
        await world.repo.push('main', { to: commit, by: 'alice' });
        return { commit };
      },
      honest: stackedAndReviewed,
      because: ['pull-request-into-other-branch'],
    },
  ],
  A26: [
    {
      name: 'a bot approves',
      attack: (world) => deployChange(world, { reviews: [{ by: 'github-actions[bot]' }] }),
      honest: (world) => deployChange(world, { reviews: [{ by: 'github-actions[bot]' }, { by: 'bob' }] }),
      because: ['approver-not-person'],
    },
  ],
  A29: [
    {
      name: 'changes are requested after the approval',
      attack: (world) =>
        deployChange(world, { reviews: [{ by: 'bob' }, { by: 'bob', state: 'CHANGES_REQUESTED' }] }),
      honest: (world) =>
        deployChange(world, { reviews: [{ by: 'bob', state: 'CHANGES_REQUESTED' }, { by: 'bob' }] }),
      because: ['changes-requested'],
    },
    {
      name: 'the author dismisses an objection',
      attack: (world) => deployChange(world, { before: (pull) => objection(world, pull, 'alice') }),
      honest: (world) => deployChange(world, { before: (pull) => objection(world, pull, 'erin') }),
      because: ['objection-dismissed'],
    },
  ],
  A31: [
    {
      name: 'the approver may only read',
      attack: (world) => deployChange(world, { reviews: [{ by: 'bob', authorCanPush: false }] }),
      honest: (world) => deployChange(world, { reviews: [{ by: 'bob', authorCanPush: true }] }),
      because: ['approver-without-write'],
    },
    {
      name: 'the approver is not in the team that must approve',
      attack: approvedBy('bob'),
      honest: approvedBy('erin'),
      because: ['approval-rule-unmet'],
    },
    {
      name: 'the approver has a lesser role than the rule asks for',
      attack: (world) => approvedByRole(world, 'write'),
      honest: (world) => approvedByRole(world, 'admin'),
      because: ['approval-rule-unmet'],
    },
    {
      name: 'one person is to satisfy two rules',
      attack: (world) => approvedForTwo(world, [{ by: 'erin' }]),
      honest: (world) => approvedForTwo(world, [{ by: 'erin' }, { by: 'bob' }]),
      because: ['approval-rule-unmet'],
    },
  ],
  A45: [
    {
      name: 'a deleted account approved',
      attack: (world) => deployChange(world, { reviews: [{ by: null }] }),
      honest: (world) => deployChange(world, { reviews: [{ by: null }, { by: 'bob' }] }),
      because: ['approver-not-person'],
    },
    {
      name: 'an imported account approved',
      attack: (world) => {
        world.build.user('imported', { type: 'Mannequin' });
        return deployChange(world, { reviews: [{ by: 'imported' }] });
      },
      honest: (world) => {
        world.build.user('imported', { type: 'Mannequin' });
        return deployChange(world, { reviews: [{ by: 'imported' }, { by: 'bob' }] });
      },
      because: ['approver-not-person'],
    },
  ],
};

/** Frank asks for changes, and somebody dismisses that. */
function objection({ repo }: World, pull: PullRequest, by: string): Promise<void> {
  const review = repo.review(pull, { by: 'frank', state: 'CHANGES_REQUESTED' });
  repo.dismiss(pull, { review, by });
  return Promise.resolve();
}
