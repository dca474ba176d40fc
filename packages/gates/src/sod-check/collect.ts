import { type Collect, known, missing, type Ports } from '@countersign/core';
import { readDefaultBranch } from '@countersign/github/client';
import { collectActivity } from './collect-activity.ts';
import { collectApprovers } from './collect-approvers.ts';
import { collectBypass } from './collect-bypass.ts';
import { collectBranches, collectChanges, wantedBranches } from './collect-changes.ts';
import { collectGitFacts } from './collect-content.ts';
import { collectDeploy } from './collect-deploy.ts';
import { collectRange, type Context, sourceOf } from './collect-range.ts';
import type { SodCheckFacts } from './facts.ts';
import type { SodCheckPolicy } from './policy.ts';
import { ownersCommit, rangeOf } from './range.ts';

export const inputs = {
  base: {
    description:
      'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
    required: false,
  },
  builder: {
    description:
      'Identity of the certificate that signed the provenance of the artifact. Where it is given, it must not be the workflow that deploys.',
    required: false,
  },
} as const;

const ownGate = 'sod-check';

/** How what was deployed before was judged. What this gate did not judge answers for nothing, whatever others said. */
async function earlierDeploysOf({
  lastDeploy,
  earlierDeploys,
}: Context): Promise<SodCheckFacts['earlierDeploys']> {
  if (lastDeploy.state === 'known' && lastDeploy.value === null) return known([]);
  const deploys = await earlierDeploys();
  if (deploys.state === 'missing') return missing(deploys.cause, deploys.detail);
  const judged = deploys.value.filter(({ judgements }) => judgements.some(({ gate }) => gate === ownGate));
  const value = judged.map(({ commit, record, recordedAt, effect, by }) => {
    return { commit, tree: null, record, recordedAt, effect, by };
  });
  return known(value, deploys.evidence);
}

/**
 * Reads the range, its commits and their pull requests, who pushed, who approved and may, who deploys, and what git
 * makes of every merge: from GitHub and from objects that this job fetches itself, never from the checkout, which
 * belongs to earlier steps of the job. For N commits with P pull requests about N/100 + P/100 GraphQL requests, one
 * REST request for each 100 commits and for each approver, pages of activity, one fetch, and a few more.
 */
export const collect: Collect<SodCheckPolicy, SodCheckFacts> = async (ports: Ports, context: Context) => {
  const { request } = context;
  const source = sourceOf(ports, context);
  const [range, defaultBranch, deploys, deploy] = await Promise.all([
    collectRange(source, context),
    readDefaultBranch(source.client, source.repository),
    earlierDeploysOf(context),
    collectDeploy(source, context),
  ]);
  const branches = wantedBranches(context, defaultBranch);
  const changes = await collectChanges(source, range, branches);
  const base = ownersCommit(rangeOf(range));
  const [reached, git, activity, approvers, bypass] = await Promise.all([
    collectBranches(source, request.commit, branches),
    collectGitFacts(ports, context, { changes, deploys }),
    collectActivity(source, { changes, branches, now: request.at }),
    collectApprovers(source, context, { changes, base }),
    collectBypass(source, context, { changes, branches }),
  ]);
  return {
    at: request.at,
    repository: request.repository.name,
    environment: request.environment,
    service: request.service,
    run: request.run,
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    ...range,
    defaultBranch,
    branches: reached,
    ...changes,
    ...deploy,
    ...approvers,
    ...bypass,
    ...git,
    activity,
  };
};
