import { type Fact, known, missing, SuiteError } from '@countersign/core';
import type { RunAttempt } from '@countersign/github';
import {
  readEnvironmentRules,
  readRunApprovals,
  readRunAttempts,
  readRunDeployments,
} from '@countersign/github/client';
import type { Context, Source } from './collect-range.ts';
import type { SodCheckFacts } from './facts.ts';

type Deploy = Pick<
  SodCheckFacts,
  | 'earlierAttempts'
  | 'environmentRules'
  | 'environmentReviews'
  | 'environmentDeployments'
  | 'workflow'
  | 'builder'
>;
const longestIdentity = 1000;

/** Facts hold lists that may be written to; what a reader gives may not. */
function copied<T>(fact: Fact<readonly T[]>): Fact<T[]> {
  if (fact.state === 'known') return known([...fact.value], fact.evidence);
  const { partial, ...failure } = fact;
  return partial === undefined ? failure : { ...failure, partial: [...partial] };
}

/** Who started earlier attempts. The present one is told by the runner, so a first attempt needs no permission. */
async function attemptsOf({ client }: Source, context: Context): Promise<Fact<RunAttempt[]>> {
  const { run, repository } = context.request;
  if (run.attempt === 1) return known([]);
  const question = { repository: repository.name, runId: run.id, attempt: run.attempt - 1 };
  return copied(await readRunAttempts(client, question));
}

function builderOf({ inputs }: Context): Deploy['builder'] {
  const identity = inputs['builder']?.trim() ?? '';
  if (identity === '') return known(null);
  if (identity.length <= longestIdentity && !/[\s\p{Cc}]/u.test(identity)) return known({ identity });
  throw new SuiteError(
    'input-invalid',
    `builder: found ${JSON.stringify(identity.slice(0, 80))}, expected the identity of one certificate, such as https://github.com/acme/shop/.github/workflows/build.yml@refs/heads/main`,
  );
}

const openToAll = missing('not-collected', 'the environment has no required reviewers');

/** Reviews and deployments are asked for only where the environment has reviewers: elsewhere they say nothing. */
async function environmentOf({ client, repository }: Source, { request }: Context) {
  const { environment, run, commit } = request;
  const rules = await readEnvironmentRules(client, { repository, environment });
  const environmentRules: Deploy['environmentRules'] =
    rules.state === 'missing' ? missing(rules.cause, rules.detail) : rules;
  if (rules.state === 'known' && (rules.value?.reviewers.length ?? 0) === 0)
    return { environmentRules, environmentReviews: openToAll, environmentDeployments: openToAll };
  const [reviews, deployments] = await Promise.all([
    readRunApprovals(client, { repository, runId: run.id }),
    readRunDeployments(client, { repository, environment, commit, runId: run.id }),
  ]);
  return {
    environmentRules,
    environmentReviews: copied(reviews),
    environmentDeployments: copied(deployments),
  };
}

/** Who started the run, in every attempt; who let it into its environment; who built what it deploys. */
export async function collectDeploy(source: Source, context: Context): Promise<Deploy> {
  const { server, workflow } = context.request;
  const builder = builderOf(context);
  const [earlierAttempts, environment] = await Promise.all([
    attemptsOf(source, context),
    environmentOf(source, context),
  ]);
  const deploying = `${server.replace(/\/$/u, '')}/${workflow}`;
  return { earlierAttempts, ...environment, workflow: deploying, builder };
}
