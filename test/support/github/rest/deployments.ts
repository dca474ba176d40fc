import { nodeId } from '../node-id.ts';
import { DEPLOYMENT_STATES, type Deployment, type DeploymentStatus } from '../scenario/deployment.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, nextNumber, nowInstant } from '../server/state.ts';
import { findCommit } from './commits.ts';
import { listed } from './pages.ts';
import { simpleUser } from './people.ts';
import { apiUrl } from './repositories.ts';
import {
  type Call,
  type Reply,
  type Routes,
  notFound,
  ok,
  onRepository,
  problem,
  text,
  unprocessable,
} from './route.ts';

function findDeployment(repository: Repository, id: string | undefined): Deployment | undefined {
  return repository.deployments.find((each) => each.id === Number(id));
}

const pathOf = (deployment: Deployment): string => `/deployments/${deployment.id}`;

function deploymentShape(
  state: State,
  repository: Repository,
  deployment: Deployment,
): Record<string, unknown> {
  return {
    id: deployment.id,
    node_id: nodeId('Deployment', repository.id, deployment.id),
    url: apiUrl(state, repository, pathOf(deployment)),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    environment: deployment.environment,
    original_environment: deployment.environment,
    description: deployment.description,
    creator: simpleUser(state, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: apiUrl(state, repository, `${pathOf(deployment)}/statuses`),
    repository_url: apiUrl(state, repository),
    production_environment: deployment.production,
    transient_environment: deployment.transient,
    performed_via_github_app: null,
  };
}

/** A builder knows no address of this server, so it gives a path. */
export function addressOf(state: State, url: string): string {
  return url.startsWith('/') ? `${state.urls.server}${url}` : url;
}

function statusShape(
  state: State,
  repository: Repository,
  { deployment, status }: { readonly deployment: Deployment; readonly status: DeploymentStatus },
): Record<string, unknown> {
  return {
    id: status.id,
    node_id: nodeId('DeploymentStatus', repository.id, deployment.id, status.id),
    url: apiUrl(state, repository, `${pathOf(deployment)}/statuses/${status.id}`),
    state: status.state,
    description: status.description,
    environment: deployment.environment,
    creator: simpleUser(state, status.creator),
    created_at: status.createdAt,
    updated_at: status.createdAt,
    log_url: addressOf(state, status.logUrl),
    target_url: addressOf(state, status.logUrl),
    environment_url: status.environmentUrl,
    deployment_url: apiUrl(state, repository, pathOf(deployment)),
    repository_url: apiUrl(state, repository),
  };
}

function listDeployments(call: Call, repository: Repository): Promise<Reply> {
  const { state, query } = call;
  const filters = ['sha', 'ref', 'task', 'environment'] as const;
  const items = repository.deployments.filter((each) =>
    filters.every((key) => query[key] === undefined || query[key] === 'none' || each[key] === query[key]),
  );
  return listed(call, items.toReversed(), (each) => deploymentShape(state, repository, each));
}

function callerLogin({ caller }: Call): string | null {
  return caller.kind === 'token' ? caller.token.login : null;
}

async function createDeployment(call: Call, repository: Repository): Promise<Reply> {
  const { state, body } = call;
  const ref = text(body['ref']);
  const commit = await findCommit(state, repository, ref);
  if (commit === undefined) return problem(422, `No ref found for: ${ref}`);
  const environment = text(body['environment']) || 'production';
  const payload = body['payload'];
  const deployment: Deployment = {
    id: nextNumber(repository.deployments),
    sha: commit.oid,
    ref,
    environment,
    statuses: [],
    creator: callerLogin(call),
    createdAt: nowInstant(state),
    task: text(body['task']) || 'deploy',
    payload: typeof payload === 'object' && payload !== null ? { ...payload } : text(payload),
    description: typeof body['description'] === 'string' ? body['description'] : null,
    production: (body['production_environment'] ?? environment === 'production') === true,
    transient: body['transient_environment'] === true,
  };
  repository.deployments.push(deployment);
  return { status: 201, body: deploymentShape(state, repository, deployment) };
}

function createStatus(call: Call, repository: Repository): Reply {
  const { state, body } = call;
  const deployment = findDeployment(repository, call.params['deployment_id']);
  if (deployment === undefined) return notFound();
  const wanted = DEPLOYMENT_STATES.find((each) => each === body['state']);
  if (wanted === undefined) return unprocessable('Validation Failed');
  const status: DeploymentStatus = {
    id: nextNumber(repository.deployments.flatMap((each) => each.statuses)),
    state: wanted,
    creator: callerLogin(call),
    createdAt: nowInstant(state),
    description: text(body['description']),
    environmentUrl: text(body['environment_url']),
    logUrl: text(body['log_url']) || text(body['target_url']),
  };
  deployment.statuses.push(status);
  return { status: 201, body: statusShape(state, repository, { deployment, status }) };
}

function listStatuses(call: Call, repository: Repository): Reply | Promise<Reply> {
  const deployment = findDeployment(repository, call.params['deployment_id']);
  if (deployment === undefined) return notFound();
  const newestFirst = deployment.statuses.toReversed();
  return listed(call, newestFirst, (status) => statusShape(call.state, repository, { deployment, status }));
}

function getStatus({ state, params }: Call, repository: Repository): Reply {
  const deployment = findDeployment(repository, params['deployment_id']);
  const status = deployment?.statuses.find((each) => each.id === Number(params['status_id']));
  if (deployment === undefined || status === undefined) return notFound();
  return ok(statusShape(state, repository, { deployment, status }));
}

export const deploymentRoutes: Routes = {
  'repos/list-deployments': onRepository('deployments', 'read', listDeployments),
  'repos/get-deployment': onRepository('deployments', 'read', ({ state, params }, repository) => {
    const found = findDeployment(repository, params['deployment_id']);
    return found === undefined ? notFound() : ok(deploymentShape(state, repository, found));
  }),
  'repos/create-deployment': onRepository('deployments', 'write', createDeployment),
  'repos/list-deployment-statuses': onRepository('deployments', 'read', listStatuses),
  'repos/create-deployment-status': onRepository('deployments', 'write', createStatus),
  'repos/get-deployment-status': onRepository('deployments', 'read', getStatus),
};
