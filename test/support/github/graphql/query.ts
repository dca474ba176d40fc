import { userOfLogin } from '../identity.ts';
import { parseNodeId } from '../node-id.ts';
import { organizationOf } from '../rest/people.ts';
import { findPull } from '../rest/pull-requests.ts';
import type { Repository } from '../scenario/repository.ts';
import { accessTo } from '../server/access.ts';
import { findRepository, sameName } from '../server/state.ts';
import { actorOf, organizationSource } from './actors.ts';
import { type Context, type Resolver, type Resolvers, demand, fieldsOf, githubError } from './resolver.ts';
import { gitObject, pullSource, repositorySource, reviewSource, runSource } from './sources.ts';

/** A repository that the caller may see, or undefined. */
function visible(context: Context, repository: Repository | undefined): Repository | undefined {
  if (repository === undefined) return undefined;
  const access = accessTo(context.caller, repository, { permission: 'metadata', level: 'read' });
  return access === 'allowed' ? repository : undefined;
}

const repository: Resolver<unknown> = (_source, args, context) => {
  const [owner, name] = [String(args['owner']), String(args['name'])];
  const found = visible(context, findRepository(context.state, owner, name));
  if (found !== undefined) return repositorySource(found);
  throw githubError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
};

const organization: Resolver<unknown> = (_source, args, { state }) => {
  const login = String(args['login']);
  const found = organizationOf(state, login);
  if (found !== undefined) return organizationSource(found);
  throw githubError('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`);
};

function nodeOf(context: Context, id: string): unknown {
  const parsed = parseNodeId(id);
  const [repositoryId, ...key] = parsed?.key ?? [];
  const home = visible(
    context,
    context.state.world.repositories.find((each) => each.id === repositoryId),
  );
  const found =
    parsed === undefined || home === undefined ? null : find(context, home, { type: parsed.type, key });
  if (found !== null) return found;
  throw githubError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}

type Key = { readonly type: string; readonly key: readonly (string | number)[] };

function find(context: Context, home: Repository, { type, key }: Key): unknown {
  const [first = '', second = ''] = key;
  const pull = findPull(home, first);
  switch (type) {
    case 'Repository':
      return repositorySource(home);
    case 'PullRequest':
      demand(context, home, 'pull_requests');
      return pull === undefined ? null : pullSource(home, pull);
    case 'PullRequestReview': {
      demand(context, home, 'pull_requests');
      const review = pull?.reviews.find(({ id }) => id === second);
      return pull === undefined || review === undefined ? null : reviewSource(home, pull, review);
    }
    case 'Commit':
      demand(context, home, 'contents');
      return gitObject(context.state, home, String(first));
    case 'WorkflowRun': {
      demand(context, home, 'actions');
      const run = home.runs.find(({ id }) => id === first);
      return run === undefined ? null : runSource(home, run);
    }
    default:
      return null;
  }
}

/** GitHub refuses more ids than this in one `nodes(ids:)`. */
const MOST_IDS = 100;

const nodes: Resolver<unknown> = (_source, args, context) => {
  const ids = args['ids'] as readonly string[];
  if (ids.length > MOST_IDS) {
    throw githubError(
      'ARGUMENT_LIMIT',
      `You may not provide more than ${MOST_IDS} node ids; you provided ${ids.length}.`,
    );
  }
  // One id that names nothing makes its own place null, not the whole list.
  return ids.map((id) => {
    try {
      return nodeOf(context, id);
    } catch (error) {
      return error;
    }
  });
};

export const queryResolvers: Resolvers = {
  Query: fieldsOf<unknown>({
    rateLimit: (_source, _args, { rate, cost }) => ({
      __typename: 'RateLimit',
      limit: rate.limit,
      remaining: rate.remaining,
      used: rate.used,
      cost: cost.points,
      nodeCount: cost.nodes,
      resetAt: new Date(rate.reset * 1000).toISOString().replace('.000Z', 'Z'),
    }),
    // A User even for an App's token, which is then called `name[bot]`.
    viewer: (_source, _args, { state, caller }) => {
      const user = caller.kind === 'token' ? userOfLogin(state.world, caller.token.login ?? '') : undefined;
      return user === undefined ? null : { __typename: 'User', user, viewer: true };
    },
    user: (_source, args, { state }) => {
      const login = String(args['login']);
      const user = state.world.users.find((each) => sameName(each.login, login));
      if (user?.type === 'User') return actorOf(state, user.login);
      throw githubError('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
    },
    repository,
    organization,
    node: (_source, args, context) => nodeOf(context, String(args['id'])),
    nodes,
  }),
};
