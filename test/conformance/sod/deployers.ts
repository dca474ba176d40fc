import type { RunOptions } from '../../support/github/build/deploys.ts';
import type { Scenarios } from './scenario.ts';
import { deployChange, deployedBy, mergeChange } from './steps.ts';
import { type Deploy, repositoryName, type World } from './world.ts';

const environment = 'production';

type Started = Pick<RunOptions, 'by' | 'rerunBy' | 'approvals'>;

/** A run of the deploy workflow for what one change made; the present attempt is its last. */
async function inRun(world: World, started: Started): Promise<Deploy> {
  const commit = await mergeChange(world);
  const run = await world.repo.run({ by: 'dana', sha: commit, ...started });
  const last = run.attempts.at(-1)?.triggeringActor ?? 'dana';
  await deploymentOf(world, commit, run.id);
  return {
    commit,
    request: {
      run: { id: String(run.id), attempt: run.attempts.length },
      triggeringActor: { login: last, id: null },
    },
  };
}

/** What GitHub makes when a job of a run enters an environment. */
async function deploymentOf({ repo }: World, commit: string, run: number): Promise<void> {
  const deployment = await repo.deployment({ environment, sha: commit, states: ['in_progress'] });
  for (const status of deployment.statuses)
    status.logUrl = `https://github.example/${repositoryName}/actions/runs/${run}/job/1`;
}

function reviewedBy(user: string): NonNullable<RunOptions['approvals']> {
  return [{ state: 'approved', user, environments: [environment], comment: '' }];
}

async function guarded(world: World, started: Started): Promise<Deploy> {
  world.repo.environment(environment, { reviewers: ['erin', 'alice'], preventSelfReview: true });
  return inRun(world, started);
}

/** GitHub folds the names of environments. */
function inCapitals(asked: Deploy): Deploy {
  return { ...asked, request: { ...asked.request, environment: 'PRODUCTION' } };
}

/** A deployment that says that an unreviewed commit was deployed; whoever may write deployments can make one. */
async function forgedDeployment(world: World): Promise<void> {
  const pushed = await world.repo.commit({ by: 'mallory' });
  await world.repo.deployment({ environment, sha: pushed, by: 'mallory', states: ['success'] });
}

async function honestDeployment(world: World): Promise<void> {
  const merged = await mergeChange(world);
  await world.repo.deployment({ environment, sha: merged, states: ['success'] });
}

/** Who deploys, who let the run in, and what the range starts from. */
export const deployerScenarios: Scenarios = {
  A32: [
    {
      name: 'the author deploys',
      attack: (world) => deployChange(world, {}, deployedBy('alice')),
      honest: (world) => deployChange(world, {}, deployedBy('dana')),
      because: ['deployer-is-author'],
    },
    {
      name: 'the only approver deploys',
      attack: (world) => deployChange(world, {}, deployedBy('BOB')),
      honest: (world) => deployChange(world, { reviews: [{ by: 'bob' }, { by: 'erin' }] }, deployedBy('bob')),
      because: ['deployer-is-approver'],
    },
  ],
  A33: [
    {
      name: 'the approver re-ran an earlier attempt',
      attack: (world) => inRun(world, { rerunBy: ['bob', 'dana'] }),
      honest: (world) => inRun(world, { rerunBy: ['erin', 'dana'] }),
      because: ['deployer-is-approver'],
    },
    {
      name: 'the author re-runs what another started',
      attack: (world) => inRun(world, { rerunBy: ['alice'] }),
      honest: (world) => inRun(world, { rerunBy: ['erin'] }),
      because: ['deployer-is-author'],
    },
  ],
  A34: [
    {
      name: 'the approval of the environment may be of an earlier attempt',
      attack: (world) => guarded(world, { rerunBy: ['dana'], approvals: reviewedBy('erin') }),
      honest: (world) => guarded(world, { approvals: reviewedBy('erin') }),
      because: ['environment-approval-of-earlier-attempt'],
    },
  ],
  A35: [
    {
      name: 'the author let the run into the environment',
      attack: (world) => guarded(world, { approvals: reviewedBy('alice') }),
      honest: (world) => guarded(world, { approvals: reviewedBy('erin') }),
      because: ['environment-reviewer-is-author'],
    },
    {
      name: 'the same, and the job spells the environment otherwise',
      attack: async (world) => inCapitals(await guarded(world, { approvals: reviewedBy('alice') })),
      honest: async (world) => inCapitals(await guarded(world, { approvals: reviewedBy('erin') })),
      because: ['environment-reviewer-is-author'],
    },
    {
      name: 'nobody let the run into the environment, and it is in',
      attack: (world) => guarded(world, { approvals: [] }),
      honest: (world) => guarded(world, { approvals: reviewedBy('erin') }),
      because: ['environment-bypassed'],
    },
  ],
  A39: [
    {
      name: 'a forged deployment stands where no record does',
      attack: async (world) => {
        world.forget();
        await forgedDeployment(world);
        return deployChange(world);
      },
      honest: async (world) => {
        await honestDeployment(world);
        return deployChange(world);
      },
      because: ['no-range-start'],
    },
    {
      name: 'a forged deployment stands after the record',
      attack: async (world) => {
        await forgedDeployment(world);
        return deployChange(world);
      },
      honest: async (world) => {
        await honestDeployment(world);
        return deployChange(world);
      },
      because: ['commit-without-pull-request'],
    },
  ],
};
