import { nodeId } from '../node-id.ts';
import type { Collaborator, Repository } from '../scenario/repository.ts';
import { type State, sameName } from '../server/state.ts';
import { ownerOf, simpleUser } from './people.ts';
import { type Routes, notFound, ok, onRepository } from './route.ts';

const apiPath = (repository: Repository): string => `/repos/${repository.owner}/${repository.name}`;

export function apiUrl(state: State, repository: Repository, rest = ''): string {
  return `${state.urls.api}${apiPath(repository)}${rest}`;
}

export function htmlUrl(state: State, repository: Repository, rest = ''): string {
  return `${state.urls.server}/${repository.owner}/${repository.name}${rest}`;
}

/** What the short form of a repository has. */
export function minimalRepository(state: State, repository: Repository): Record<string, unknown> {
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    owner: ownerOf(state, repository),
    private: repository.visibility !== 'public',
    fork: false,
    url: apiUrl(state, repository),
    html_url: htmlUrl(state, repository),
    description: null,
  };
}

export function fullRepository(state: State, repository: Repository): Record<string, unknown> {
  const countsOfNothing = { forks: 0, open_issues: 0, watchers: 0, size: 0 };
  return {
    ...minimalRepository(state, repository),
    ...countsOfNothing,
    visibility: repository.visibility,
    default_branch: repository.defaultBranch,
    archived: false,
    disabled: false,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.activity.at(-1)?.at ?? repository.createdAt,
    clone_url: htmlUrl(state, repository, '.git'),
    git_url: htmlUrl(state, repository, '.git'),
    ssh_url: `git@stand-in.invalid:${repository.owner}/${repository.name}.git`,
    license: null,
  };
}

const ROLES: Readonly<Record<Collaborator['permission'], string>> = {
  admin: 'admin',
  write: 'write',
  read: 'read',
  none: 'none',
};

export const repositoryRoutes: Routes = {
  'repos/get': onRepository('metadata', 'read', ({ state }, repository) =>
    ok({ ...fullRepository(state, repository), network_count: 0, subscribers_count: 0 }),
  ),

  'repos/get-collaborator-permission-level': onRepository(
    'metadata',
    'read',
    ({ state, params }, repository) => {
      const login = params['username'] ?? '';
      if (!state.world.users.some((user) => sameName(user.login, login))) return notFound();
      const found = repository.collaborators.find((each) => sameName(each.login, login));
      const fallback = repository.visibility === 'public' ? 'read' : 'none';
      const permission = found?.permission ?? fallback;
      const role = found?.role ?? ROLES[permission];
      return ok({ permission, role_name: role, user: { ...simpleUser(state, login), role_name: role } });
    },
  ),
};
