import { nodeId } from '../node-id.ts';
import { htmlUrl } from '../rest/repositories.ts';
import type { Environment } from '../scenario/deployment.ts';
import type { Repository } from '../scenario/repository.ts';
import { personOf } from './actors.ts';
import { connection } from './connection.ts';
import { reviewersConnection } from './deployments.ts';
import { type Resolver, type Resolvers, fieldsOf } from './resolver.ts';
import { type EnvironmentSource, type RunSource, environmentSource, gitObject } from './sources.ts';

function environmentsNamed(repository: Repository, names: readonly string[]): Environment[] {
  return names.map((name) => {
    const found = repository.environments.find((each) => each.name === name);
    if (found === undefined)
      throw new Error(`the scenario names environment "${name}", which it does not have`);
    return found;
  });
}

const reviews: Resolver<RunSource> = ({ repository, run }, args, { state }) =>
  connection(args, {
    items: run.approvals.filter((each) => each.state !== 'pending'),
    toNode: (approval) => ({
      __typename: 'DeploymentReview',
      id: nodeId('DeploymentReview', repository.id, run.id, run.approvals.indexOf(approval)),
      state: approval.state.toUpperCase(),
      comment: approval.comment,
      user: personOf(state, approval.user),
      repository,
      environmentNames: approval.environments,
    }),
  });

export const workflowRunResolvers: Resolvers = {
  WorkflowRun: fieldsOf<RunSource>({
    id: ({ repository, run }) => nodeId('WorkflowRun', repository.id, run.id),
    databaseId: ({ run }) => run.id,
    runNumber: ({ run }) => run.number,
    event: ({ run }) => run.event,
    createdAt: ({ run }) => run.createdAt,
    updatedAt: ({ run }) => run.attempts.at(-1)?.startedAt ?? run.createdAt,
    url: ({ repository, run }, _args, { state }) => htmlUrl(state, repository, `/actions/runs/${run.id}`),
    workflow: ({ repository, run }) => ({
      __typename: 'Workflow',
      id: nodeId('Workflow', repository.id, run.workflow.id),
      databaseId: run.workflow.id,
      name: run.workflow.name,
    }),
    checkSuite: ({ repository, run }, _args, { state }) => ({
      __typename: 'CheckSuite',
      id: nodeId('CheckSuite', repository.id, run.id),
      databaseId: run.id + 1,
      commit: () => gitObject(state, repository, run.headSha),
    }),
    pendingDeploymentRequests: ({ repository, run }, args) =>
      connection(args, {
        items: environmentsNamed(repository, run.pendingEnvironments),
        toNode: (environment) => ({ __typename: 'DeploymentRequest', repository, environment }),
      }),
    deploymentReviews: reviews,
  }),
  DeploymentRequest: fieldsOf<EnvironmentSource>({
    currentUserCanApprove: () => false,
    waitTimer: ({ environment }) =>
      environment.protectionRules.find((rule) => rule.type === 'wait_timer')?.minutes ?? 0,
    waitTimerStartedAt: () => null,
    environment: ({ repository, environment }) => environmentSource(repository, environment),
    reviewers: ({ environment }, args, { state }) =>
      reviewersConnection(state, args, environment.protectionRules),
  }),
  DeploymentReview: fieldsOf<{ repository: Repository; environmentNames: readonly string[] }>({
    environments: ({ repository, environmentNames }, args) =>
      connection(args, {
        items: environmentsNamed(repository, environmentNames),
        toNode: (environment) => environmentSource(repository, environment),
      }),
  }),
};
