import type { Scenarios } from './scenario.ts';
import { deployChange, mergeChange, openChange } from './steps.ts';
import type { FileContent } from '../../support/github/build/write-commits.ts';
import { type Deploy, tokens, type World } from './world.ts';

type Files = Readonly<Record<string, FileContent>>;

const noPullRequest = ['commit-without-pull-request'];

/** Rules that ask for a review, and somebody whom they do not bind: whoever is exempt leaves no trace. */
function exemptFromRules({ build, repo }: World, mode: 'exempt' | 'always'): void {
  const { id } = build.user('alice');
  repo.collaborator('alice', 'admin');
  repo.ruleset('reviews', { bypassActors: [{ type: 'User', id, mode }] });
}

const twoServices = { policy: { services: { shop: ['shop/**'], blog: ['blog/**'] } } };

/** An unreviewed push below a reviewed change of the service. */
async function pushedBelow(world: World, files: Files): Promise<Deploy> {
  await world.repo.commit({ by: 'alice', files });
  return deployChange(world, { commits: [{ by: 'alice', files: { 'shop/new.txt': 'new\n' } }] }, twoServices);
}

async function evaluated(world: World, result: 'pass' | 'bypass'): Promise<Deploy> {
  exemptFromRules(world, 'always');
  const commit = await mergeChange(world, { merge: { by: 'alice' } });
  await world.repo.ruleSuite({ result });
  return { commit, token: tokens.app };
}

async function intermediate(world: World): Promise<{ readonly inner: string; readonly tip: string }> {
  const pull = await openChange(world, {
    commits: [
      { by: 'alice', files: { 'bad.txt': 'bad\n' } },
      { by: 'alice', files: { 'bad.txt': null, 'good.txt': 'good\n' } },
    ],
  });
  const inner = (await world.repo.readCommit(pull.head.sha)).parents[0] ?? '';
  return { inner, tip: await world.repo.merge(pull, { by: 'carol', method: 'merge' }) };
}

/** What reaches the branch, and how: pushes, bypasses, rewritten history. */
export const branchScenarios: Scenarios = {
  A01: [
    {
      name: 'a commit is pushed to the branch',
      attack: async ({ repo }) => ({ commit: await repo.commit({ by: 'alice' }) }),
      honest: (world) => deployChange(world),
      because: noPullRequest,
    },
    {
      name: 'the pushed commit lies below a reviewed one',
      attack: async (world) => {
        await world.repo.commit({ by: 'alice' });
        return deployChange(world);
      },
      honest: async (world) => {
        await mergeChange(world);
        return deployChange(world);
      },
      because: noPullRequest,
    },
    {
      name: 'the pushed commit touches another service, and this one as well',
      attack: (world) => pushedBelow(world, { 'blog/a.txt': 'a\n', 'shop/b.txt': 'b\n' }),
      honest: (world) => pushedBelow(world, { 'blog/a.txt': 'a\n', 'blog/b.txt': 'b\n' }),
      because: noPullRequest,
    },
    {
      name: 'the pushed commit touches what belongs to no service',
      attack: (world) => pushedBelow(world, { 'blog/a.txt': 'a\n', 'common.txt': 'b\n' }),
      honest: (world) => pushedBelow(world, { 'blog/a.txt': 'a\n' }),
      because: noPullRequest,
    },
  ],
  A02: [
    {
      name: 'an open pull request is merged by pushing its commits',
      attack: async (world) => {
        const pull = await openChange(world, { reviews: [] });
        return { commit: await world.repo.mergeByPush(pull, { by: 'alice' }) };
      },
      honest: (world) => deployChange(world, { merge: { method: 'merge' } }),
      because: ['merged-by-push', 'not-approved'],
    },
  ],
  A03: [
    {
      name: 'an admin merges without a review',
      attack: (world) => deployChange(world, { reviews: [], merge: { by: 'root' } }),
      honest: (world) => deployChange(world, { merge: { by: 'root' } }),
      because: ['not-approved'],
    },
    {
      name: 'GitHub says that the rules were bypassed, whatever the reviews look like',
      attack: (world) => evaluated(world, 'bypass'),
      honest: (world) => evaluated(world, 'pass'),
      because: ['rules-bypassed'],
    },
  ],
  A04: [
    {
      name: 'whom the rules exempt merges without a review',
      attack: (world) => {
        exemptFromRules(world, 'exempt');
        return deployChange(world, { reviews: [], merge: { by: 'alice' } });
      },
      honest: (world) => {
        exemptFromRules(world, 'exempt');
        return deployChange(world, { merge: { by: 'alice' } });
      },
      because: ['not-approved'],
    },
  ],
  A05: [
    {
      name: 'rules are off for one push, and back before the next change',
      attack: async (world) => {
        await world.repo.commit({ by: 'alice' });
        exemptFromRules(world, 'exempt');
        return deployChange(world);
      },
      honest: async (world) => {
        await mergeChange(world);
        exemptFromRules(world, 'exempt');
        return deployChange(world);
      },
      because: noPullRequest,
    },
  ],
  A06: [
    {
      name: 'the branch is pushed back past what is deployed',
      attack: async (world) => {
        await world.record(await mergeChange(world));
        await world.repo.forcePush('main', { to: world.base, by: 'alice' });
        return deployChange(world);
      },
      honest: async (world) => {
        await world.record(await mergeChange(world));
        return deployChange(world);
      },
      because: ['history-rewritten'],
    },
  ],
  A36: [
    {
      name: 'a run is dispatched from a branch that was never merged',
      attack: async (world) => {
        const pull = await openChange(world);
        return {
          commit: pull.head.sha,
          request: { event: 'workflow_dispatch', ref: `refs/heads/${pull.head.ref}` },
        };
      },
      honest: (world) => deployChange(world, {}, { request: { event: 'workflow_dispatch' } }),
      because: ['head-not-on-branch'],
    },
  ],
  A44: [
    {
      name: 'a revert is pushed without a review',
      attack: async (world) => {
        await world.record(
          await mergeChange(world, { commits: [{ by: 'alice', files: { 'new.txt': 'new\n' } }] }),
        );
        return { commit: await world.repo.commit({ by: 'alice', files: { 'new.txt': null } }) };
      },
      honest: async (world) => {
        await world.record(
          await mergeChange(world, { commits: [{ by: 'alice', files: { 'new.txt': 'new\n' } }] }),
        );
        return deployChange(world, { commits: [{ by: 'alice', files: { 'new.txt': null } }] });
      },
      because: noPullRequest,
    },
    {
      name: 'with reverts accepted, one that brings back a state never allowed',
      attack: async (world) => {
        const asked = { policy: { accept: ['revert-to-allowed-tree'] } };
        return { commit: await world.repo.commit({ by: 'alice' }), ...asked };
      },
      honest: async (world) => {
        await world.record(
          await mergeChange(world, { commits: [{ by: 'alice', files: { 'new.txt': 'new\n' } }] }),
        );
        const commit = await world.repo.commit({ by: 'alice', files: { 'new.txt': null } });
        return { commit, policy: { accept: ['revert-to-allowed-tree'] } };
      },
      because: noPullRequest,
    },
  ],
  A47: [
    {
      name: 'a commit from within a pull request is deployed, not its result',
      attack: async (world) => ({ commit: (await intermediate(world)).inner }),
      honest: async (world) => ({ commit: (await intermediate(world)).tip }),
      because: ['head-not-reviewed'],
    },
  ],
};
