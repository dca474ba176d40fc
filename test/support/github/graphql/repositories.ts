import { nodeId } from '../node-id.ts';
import { findPull } from '../rest/pull-requests.ts';
import { htmlUrl } from '../rest/repositories.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, sameName } from '../server/state.ts';
import { actorOf } from './actors.ts';
import { connection } from './connection.ts';
import { deploymentsOf } from './deployments.ts';
import { type Resolver, type Resolvers, demand, fieldsOf, githubError } from './resolver.ts';
import { type RepositorySource, environmentSource, gitObject, pullSource } from './sources.ts';

async function refNamed(state: State, repository: Repository, qualified: string): Promise<object | null> {
  const match = /^(refs\/(?:heads|tags|pull)\/)?(.+)$/.exec(qualified);
  const prefix = match?.[1] ?? 'refs/heads/';
  const name = match?.[2] ?? '';
  const target = await gitObject(state, repository, `${prefix}${name}`);
  return target === null ? null : { __typename: 'Ref', repository, name, prefix, target };
}

const object: Resolver<RepositorySource> = ({ repository }, args, context) => {
  demand(context, repository, 'contents');
  const revision = args['oid'] ?? args['expression'];
  if (typeof revision !== 'string') throw githubError('UNPROCESSABLE', 'oid or expression is required');
  return gitObject(context.state, repository, revision);
};

const pullRequest: Resolver<RepositorySource> = ({ repository }, args, context) => {
  demand(context, repository, 'pull_requests');
  const number = Number(args['number']);
  const pull = findPull(repository, number);
  if (pull !== undefined) return pullSource(repository, pull);
  throw githubError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
};

const pullRequests: Resolver<RepositorySource> = ({ repository }, args, context) => {
  demand(context, repository, 'pull_requests');
  const states = args['states'] as readonly string[] | null | undefined;
  return connection(args, {
    items: repository.pullRequests.filter(
      (pull) =>
        (states == null || states.includes(pull.state.toUpperCase())) &&
        (args['baseRefName'] == null || pull.base.ref === args['baseRefName']) &&
        (args['headRefName'] == null || pull.head.ref === args['headRefName']),
    ),
    served: ['states', 'baseRefName', 'headRefName'],
    toNode: (pull) => pullSource(repository, pull),
  });
};

const environment: Resolver<RepositorySource> = ({ repository }, args, context) => {
  demand(context, repository, 'actions');
  const found = repository.environments.find((each) => sameName(each.name, String(args['name'])));
  return found === undefined ? null : environmentSource(repository, found);
};

export const repositoryResolvers: Resolvers = {
  Repository: fieldsOf<RepositorySource>({
    id: ({ repository }) => nodeId('Repository', repository.id),
    databaseId: ({ repository }) => repository.id,
    name: ({ repository }) => repository.name,
    nameWithOwner: ({ repository }) => `${repository.owner}/${repository.name}`,
    owner: ({ repository }, _args, { state }) => actorOf(state, repository.owner),
    url: ({ repository }, _args, { state }) => htmlUrl(state, repository),
    visibility: ({ repository }) => repository.visibility.toUpperCase(),
    isPrivate: ({ repository }) => repository.visibility !== 'public',
    isArchived: () => false,
    isFork: () => false,
    createdAt: ({ repository }) => repository.createdAt,
    defaultBranchRef: ({ repository }, _args, context) => {
      demand(context, repository, 'contents');
      return refNamed(context.state, repository, `refs/heads/${repository.defaultBranch}`);
    },
    ref: ({ repository }, args, context) => {
      demand(context, repository, 'contents');
      return refNamed(context.state, repository, String(args['qualifiedName']));
    },
    object,
    pullRequest,
    pullRequests,
    environment,
    environments: ({ repository }, args, context) => {
      demand(context, repository, 'actions');
      return connection(args, {
        items: repository.environments,
        toNode: (each) => environmentSource(repository, each),
      });
    },
    deployments: (source, args, context) => {
      demand(context, source.repository, 'deployments');
      return deploymentsOf(source, args, context);
    },
  }),
};
