import { type CommitOptions, SIGNED_BY_GITHUB } from '../../support/github/build/commits.ts';
import type { Scenarios } from './scenario.ts';
import { type Change, deployChange } from './steps.ts';
import type { Deploy, World } from './world.ts';

const ownApproval = ['approved-by-author'];
const byErin = { reviews: [{ by: 'erin' }] } as const;

function change(given: Change): (world: World) => Promise<Deploy> {
  return (world) => deployChange(world, given);
}

/** A commit signed with the key of one account. */
function signedBy(signer: string): NonNullable<CommitOptions['signature']> {
  return { isValid: true, state: 'VALID', wasSignedByGitHub: false, signer };
}

/** Alice merges a branch of Bob's into hers. */
async function withSideBranch({ repo }: World, on: string): Promise<void> {
  await repo.branch(`${on}-side`);
  const side = await repo.commit({ on: `${on}-side`, by: 'bob', signature: signedBy('bob') });
  await repo.commit({ on, by: 'alice', merging: [side] });
}

const paired: Change = { commits: [{ by: 'alice', coAuthors: ['bob'] }] };
/** What "Commit suggestion" makes: the applier commits, whoever suggested is co-author. */
const suggested: Change = {
  commits: [{ by: 'alice' }, { by: 'alice', coAuthors: ['bob'], viaWeb: true }],
};
const pushedByBob: Change = { commits: [{ by: 'alice' }, { by: 'alice', pushedBy: 'bob' }] };
const committedByBob: Change = {
  commits: [{ by: 'alice', committer: 'bob', pushedBy: 'alice', signature: signedBy('bob') }],
};
const stranger = { name: 'X', email: 'x@nowhere.example' };
const pretendedBot = { name: 'x[bot]', email: '1+x[bot]@users.noreply.github.com' };
const aliases = { policy: { samePerson: [['alice', 'alice-two']] } };

/** Mallory opens and pushes what Alice is said to have written. */
function inAlicesName(signature: CommitOptions['signature'] | null): (world: World) => Promise<Deploy> {
  const commit = { by: 'alice', pushedBy: 'mallory' };
  return change({
    opener: 'mallory',
    commits: [{ by: 'mallory' }, { ...commit, signature: signature ?? null }],
  });
}

async function bumpedByBot(world: World, approvers: readonly string[]): Promise<Deploy> {
  const bot = world.build.user('renovate[bot]');
  const identity = { name: bot.login, email: `${bot.id}+${bot.login}@users.noreply.github.com` };
  return deployChange(world, {
    opener: bot.login,
    commits: [{ by: identity, viaWeb: true, signature: SIGNED_BY_GITHUB, pushedBy: bot.login }],
    reviews: approvers.map((by) => ({ by })),
  });
}

/** Who had a hand in a change and is not seen at once. */
export const peopleScenarios: Scenarios = {
  A16: [
    {
      name: 'the approver wrote a commit',
      attack: change({ commits: [{ by: 'alice' }, { by: 'bob' }] }),
      honest: change({ commits: [{ by: 'alice' }, { by: 'bob', pushedBy: 'bob' }], ...byErin }),
      because: ownApproval,
    },
    {
      name: 'the approver committed what another wrote',
      attack: change(committedByBob),
      honest: change({ ...committedByBob, ...byErin }),
      because: ownApproval,
    },
  ],
  A17: [
    {
      name: 'the approver wrote a branch that was merged into this one',
      attack: (world) => deployChange(world, { before: (_, on) => withSideBranch(world, on) }),
      honest: (world) => deployChange(world, { before: (_, on) => withSideBranch(world, on), ...byErin }),
      because: ownApproval,
    },
  ],
  A18: [
    {
      name: 'the approver is co-author',
      attack: change(paired),
      honest: change({ ...paired, ...byErin }),
      because: ownApproval,
    },
  ],
  A19: [
    {
      name: 'the squash message hides the co-author',
      attack: change({ ...paired, merge: { message: 'tidy' } }),
      honest: change({ ...paired, ...byErin, merge: { message: 'tidy' } }),
      because: ownApproval,
    },
  ],
  A20: [
    {
      name: 'a trailer names a reviewer who had no part',
      attack: change(paired),
      honest: change({ ...paired, reviews: [{ by: 'bob' }, { by: 'erin' }] }),
      because: ['barred-by-trailer-alone'],
    },
  ],
  A21: [
    {
      name: 'a suggestion of the approver was applied',
      attack: change(suggested),
      honest: change({ ...suggested, ...byErin }),
      because: ownApproval,
    },
  ],
  A22: [
    {
      name: 'the approver pushed last',
      attack: change(pushedByBob),
      honest: change({ ...pushedByBob, ...byErin }),
      because: ownApproval,
    },
    {
      name: 'the approver replaced the head',
      attack: (world) =>
        deployChange(world, {
          before: async (pull, on) => world.repo.forcePush(on, { to: pull.head.sha, by: 'bob' }),
        }),
      honest: (world) =>
        deployChange(world, {
          before: async (pull, on) => world.repo.forcePush(on, { to: pull.head.sha, by: 'bob' }),
          ...byErin,
        }),
      because: ownApproval,
    },
  ],
  A23: [
    {
      name: 'an author has no account',
      attack: change({ commits: [{ by: stranger, pushedBy: 'alice' }] }),
      honest: change({ commits: [{ by: 'alice', pushedBy: 'alice' }] }),
      because: ['author-not-linked'],
    },
  ],
  A24: [
    {
      name: 'a commit carries the address of somebody else',
      attack: inAlicesName(null),
      honest: inAlicesName(signedBy('alice')),
      because: ['author-not-proven'],
    },
  ],
  A25: [
    {
      name: 'a second account that the policy knows approves',
      attack: (world) => deployChange(world, { reviews: [{ by: 'alice-two' }] }, aliases),
      honest: (world) => deployChange(world, { reviews: [{ by: 'bob' }] }, aliases),
      because: ownApproval,
    },
  ],
  A27: [
    {
      name: "one person approves a bot's pull request, and may have set the bot off",
      attack: (world) => bumpedByBot(world, ['bob']),
      honest: (world) => bumpedByBot(world, ['bob', 'erin']),
      because: ['not-approved'],
    },
  ],
  A28: [
    {
      name: 'an author calls himself a bot, so that nobody need approve',
      attack: change({ commits: [{ by: pretendedBot, pushedBy: 'alice' }], reviews: [] }),
      honest: change({ commits: [{ by: 'alice', pushedBy: 'alice' }] }),
      because: ['not-approved'],
    },
    {
      name: 'an author calls himself a bot, and one person approves',
      attack: change({ commits: [{ by: pretendedBot, pushedBy: 'alice' }] }),
      honest: change({ commits: [{ by: 'alice', pushedBy: 'alice' }] }),
      because: ['author-not-linked'],
      due: 'unknown',
    },
  ],
};
