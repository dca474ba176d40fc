import { nodeId } from '../node-id.ts';
import { addressOf } from '../rest/deployments.ts';
import { htmlUrl } from '../rest/repositories.ts';
import type { Deployment, DeploymentStatus, ProtectionRule } from '../scenario/deployment.ts';
import type { State } from '../server/state.ts';
import { actorOf, personOf, teamNamed } from './actors.ts';
import { type Connection, connection } from './connection.ts';
import { type Arguments, type Resolver, type Resolvers, fieldsOf } from './resolver.ts';
import { type EnvironmentSource, type RepositorySource, gitObject } from './sources.ts';

type RuleSource = { readonly rule: ProtectionRule };
type DeploymentSource = RepositorySource & { readonly deployment: Deployment };
type StatusSource = DeploymentSource & { readonly status: DeploymentStatus };

/** The reviewers of a rule or of a whole environment. */
export function reviewersConnection(
  state: State,
  args: Arguments,
  rules: readonly ProtectionRule[],
): Connection {
  return connection(args, {
    items: rules.flatMap((rule) => (rule.type === 'required_reviewers' ? rule.reviewers : [])),
    toNode: (each) => ('user' in each ? personOf(state, each.user) : teamNamed(state, each.team)),
  });
}

export const deploymentsOf: Resolver<RepositorySource> = ({ repository }, args) => {
  const wanted = args['environments'] as readonly string[] | null | undefined;
  const order = args['orderBy'] as { readonly direction: 'ASC' | 'DESC' } | null | undefined;
  const items = repository.deployments.filter((each) => wanted == null || wanted.includes(each.environment));
  return connection(args, {
    items: order?.direction === 'DESC' ? items.toReversed() : items,
    served: ['environments', 'orderBy'],
    toNode: (deployment) => ({ __typename: 'Deployment', repository, deployment }),
  });
};

/** The state of the last status; a success is ACTIVE until a later deployment succeeds there. */
function stateOf({ repository, deployment }: DeploymentSource): string {
  const last = deployment.statuses.at(-1)?.state;
  if (last === undefined) return 'PENDING';
  if (last !== 'success') return last.toUpperCase();
  const later = repository.deployments.slice(repository.deployments.indexOf(deployment) + 1);
  const replaced = later.some(
    (each) => each.environment === deployment.environment && each.statuses.at(-1)?.state === 'success',
  );
  return replaced ? 'INACTIVE' : 'ACTIVE';
}

const refOf: Resolver<DeploymentSource> = async ({ repository, deployment }, _args, { state }) => {
  for (const prefix of ['refs/heads/', 'refs/tags/']) {
    const target = await gitObject(state, repository, `${prefix}${deployment.ref}`);
    if (target !== null) return { __typename: 'Ref', repository, name: deployment.ref, prefix, target };
  }
  return null;
};

function statusNode({ repository, deployment }: DeploymentSource, status: DeploymentStatus): object {
  return { __typename: 'DeploymentStatus', repository, deployment, status };
}

export const deploymentResolvers: Resolvers = {
  Environment: fieldsOf<EnvironmentSource>({
    id: ({ repository, environment }) => nodeId('Environment', repository.id, environment.id),
    databaseId: ({ environment }) => environment.id,
    name: ({ environment }) => environment.name,
    protectionRules: ({ environment }, args) =>
      connection(args, {
        // The schema knows no rule for the branches that may deploy.
        items: environment.protectionRules.filter((rule) => rule.type !== 'branch_policy'),
        toNode: (rule) => ({ __typename: 'DeploymentProtectionRule', rule }),
      }),
  }),
  DeploymentProtectionRule: fieldsOf<RuleSource>({
    databaseId: ({ rule }) => rule.id,
    type: ({ rule }) => rule.type.toUpperCase(),
    timeout: ({ rule }) => (rule.type === 'wait_timer' ? rule.minutes : 0),
    preventSelfReview: ({ rule }) => (rule.type === 'required_reviewers' ? rule.preventSelfReview : null),
    reviewers: ({ rule }, args, { state }) => reviewersConnection(state, args, [rule]),
  }),
  Deployment: fieldsOf<DeploymentSource>({
    id: ({ repository, deployment }) => nodeId('Deployment', repository.id, deployment.id),
    databaseId: ({ deployment }) => deployment.id,
    commitOid: ({ deployment }) => deployment.sha,
    commit: ({ repository, deployment }, _args, { state }) => gitObject(state, repository, deployment.sha),
    createdAt: ({ deployment }) => deployment.createdAt,
    updatedAt: ({ deployment }) => deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    creator: ({ deployment }, _args, { state }) => actorOf(state, deployment.creator),
    description: ({ deployment }) => deployment.description,
    environment: ({ deployment }) => deployment.environment,
    originalEnvironment: ({ deployment }) => deployment.environment,
    latestEnvironment: ({ deployment }) => deployment.environment,
    task: ({ deployment }) => deployment.task,
    payload: ({ deployment }) => JSON.stringify(deployment.payload),
    ref: refOf,
    state: stateOf,
    latestStatus: (source) => {
      const last = source.deployment.statuses.at(-1);
      return last === undefined ? null : statusNode(source, last);
    },
    statuses: (source, args) =>
      connection(args, {
        items: source.deployment.statuses.toReversed(),
        toNode: (status) => statusNode(source, status),
      }),
  }),
  DeploymentStatus: fieldsOf<StatusSource>({
    id: ({ repository, deployment, status }) =>
      nodeId('DeploymentStatus', repository.id, deployment.id, status.id),
    state: ({ status }) => status.state.toUpperCase(),
    createdAt: ({ status }) => status.createdAt,
    updatedAt: ({ status }) => status.createdAt,
    creator: ({ status }, _args, { state }) => actorOf(state, status.creator),
    description: ({ status }) => status.description,
    environment: ({ deployment }) => deployment.environment,
    environmentUrl: ({ status }) => status.environmentUrl || null,
    logUrl: ({ repository, status }, _args, { state }) =>
      addressOf(state, status.logUrl) || htmlUrl(state, repository, '/deployments'),
  }),
};
