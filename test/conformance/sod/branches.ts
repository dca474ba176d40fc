import type { Scenarios } from './scenario.ts';
import { deployChange, mergeChange, openChange } from './steps.ts';
import type { World } from './world.ts';

const noPullRequest = ['commit-without-pull-request'];

/** Rules that ask for a review, and somebody whom they do not bind. */
function exemptFromRules({ repo }: World): void {
  repo.collaborator('alice', 'admin');
  repo.record.branchRules['main'] = [
    {
      type: 'pull_request',
      ruleset_source_type: 'Repository',
      ruleset_source: 'acme/shop',
      ruleset_id: 7,
      parameters: {
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: false,
        require_last_push_approval: true,
        required_approving_review_count: 1,
        required_review_thread_resolution: false,
      },
    },
  ];
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
  ],
  A04: [
    {
      name: 'whom the rules exempt merges without a review',
      attack: (world) => {
        exemptFromRules(world);
        return deployChange(world, { reviews: [], merge: { by: 'alice' } });
      },
      honest: (world) => {
        exemptFromRules(world);
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
        exemptFromRules(world);
        return deployChange(world);
      },
      honest: async (world) => {
        await mergeChange(world);
        exemptFromRules(world);
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
