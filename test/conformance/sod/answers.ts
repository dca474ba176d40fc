import type { Fault } from '../../support/github/server/faults.ts';
import type { Scenarios } from './scenario.ts';
import { deployChange, openChange } from './steps.ts';
import type { Deploy, World } from './world.ts';

const incomplete = ['facts-missing', 'range-truncated'];

function under(fault: Fault): (world: World) => Promise<Deploy> {
  const change = { commits: [{ by: 'alice' }, { by: 'alice' }], merge: { method: 'merge' } } as const;
  return (world) => deployChange(world, change, { faults: [fault] });
}

function cut(name: string, fault: Fault): Scenarios[string][number] {
  const honest = under({ ...fault, times: 0 });
  return { name, attack: under(fault), honest, because: incomplete };
}

/** GitHub has merged and said so in its activity; its index of pull requests lags behind. */
async function askedTooEarly({ repo }: World, number: number): Promise<void> {
  const index = repo.record.pullRequests.findIndex((pull) => pull.number === number);
  repo.record.pullRequests.splice(index, 1);
  await Promise.resolve();
}

/** What GitHub does not tell, or not yet. */
export const answerScenarios: Scenarios = {
  A40: [
    cut('the list of commits is cut', {
      match: { path: '/compare/' },
      answer: { kind: 'short-page', keep: 1 },
    }),
    cut('the reviews are left out', {
      match: { operation: 'PullRequests' },
      answer: { kind: 'partial-graphql', path: ['nodes', '*', 'reviews'] },
    }),
    cut('the commits of a pull request are left out', {
      match: { operation: 'PullRequests' },
      answer: { kind: 'partial-graphql', path: ['nodes', '*', 'commits'] },
    }),
    cut('a commit is left out', {
      match: { operation: 'RangeCommits' },
      answer: { kind: 'partial-graphql', path: ['repository', 'c0'] },
    }),
  ],
  A41: [
    {
      name: 'the merge is not indexed yet',
      attack: async (world) => {
        const pull = await openChange(world);
        const commit = await world.repo.merge(pull, { by: 'carol', method: 'squash' });
        await askedTooEarly(world, pull.number);
        return { commit };
      },
      honest: (world) => deployChange(world),
      because: ['association-not-indexed'],
    },
  ],
};
