import { linkedPerson, userOfLogin } from '../identity.ts';
import { nodeId } from '../node-id.ts';
import { membersOf, organizationOf, teamOf } from '../rest/people.ts';
import type { Organization, Team, User } from '../scenario/people.ts';
import type { State } from '../server/state.ts';
import { connection } from './connection.ts';
import { type Resolver, type Resolvers, demandOrganization, fieldsOf, unserved } from './resolver.ts';

/** `viewer` is the account of the token itself, which even of an App shows its `[bot]`. */
type UserSource = { readonly user: User; readonly viewer?: true };
type OrganizationSource = { readonly organization: Organization };
type TeamSource = OrganizationSource & { readonly team: Team };

/** The account of a login as GraphQL's Actor; null for a deleted one. */
export function actorOf(state: State, login: string | null): object | null {
  if (login === null) return null;
  const user = userOfLogin(state.world, login);
  if (user !== undefined) return { __typename: user.type, user };
  const organization = organizationOf(state, login);
  if (organization !== undefined) return organizationSource(organization);
  throw new Error(`the scenario names "${login}" and declares no user or organization of that login`);
}

/** The same where the schema says User: a bot has no place there. */
export function personOf(state: State, login: string | null): object | null {
  const user = userOfLogin(state.world, login);
  return user?.type === 'User' ? { __typename: 'User', user } : null;
}

type GitActor = { readonly name: string; readonly email: string; readonly date: string };

export function gitActor(state: State, actor: GitActor): object {
  const user = linkedPerson(state.world, actor.email);
  return {
    __typename: 'GitActor',
    ...actor,
    user: user === undefined ? null : { __typename: 'User', user },
  };
}

export function organizationSource(organization: Organization): object {
  return { __typename: 'Organization', organization };
}

function teamSource(organization: Organization, team: Team): object {
  return { __typename: 'Team', organization, team };
}

/** `organisation/slug` as a reviewer of an environment. */
export function teamNamed(state: State, name: string): object {
  const [login = '', slug = ''] = name.split('/');
  const organization = organizationOf(state, login);
  const team = teamOf(organization, slug);
  if (organization === undefined || team === undefined) throw new Error(`the scenario has no team ${name}`);
  return teamSource(organization, team);
}

const account: Readonly<Record<string, Resolver<UserSource>>> = {
  // GraphQL leaves out the `[bot]` that REST shows.
  login: ({ user, viewer }) => (viewer === true ? user.login : user.login.replace(/\[bot\]$/, '')),
  id: ({ user }) => nodeId('User', user.id),
  databaseId: ({ user }) => user.id,
  url: ({ user }, _args, { state }) => `${state.urls.server}/${user.login}`,
};

const teamMembers: Resolver<TeamSource> = ({ organization, team }, args, { state }) => {
  const membership = args['membership'] ?? 'ALL';
  if (membership === 'CHILD_TEAM') throw unserved('membership CHILD_TEAM');
  return connection(args, {
    items: membership === 'ALL' ? membersOf(organization, team) : team.members,
    served: ['membership'],
    toNode: ({ login }) => personOf(state, login),
    edge: ({ role }) => ({ role: role.toUpperCase() }),
  });
};

export const actorResolvers: Resolvers = {
  User: fieldsOf<UserSource>({
    ...account,
    name: ({ user }) => user.name,
    email: ({ user }) => user.emails[0] ?? '',
  }),
  Mannequin: fieldsOf<UserSource>(account),
  Bot: fieldsOf<UserSource>(account),
  Organization: fieldsOf<OrganizationSource>({
    id: ({ organization }) => nodeId('Organization', organization.id),
    databaseId: ({ organization }) => organization.id,
    login: ({ organization }) => organization.login,
    name: ({ organization }) => organization.login,
    team: ({ organization }, args, context) => {
      demandOrganization(context);
      const team = teamOf(organization, String(args['slug']));
      return team === undefined ? null : teamSource(organization, team);
    },
  }),
  Team: fieldsOf<TeamSource>({
    id: ({ organization, team }) => nodeId('Team', organization.login, team.slug),
    databaseId: ({ team }) => team.id,
    slug: ({ team }) => team.slug,
    name: ({ team }) => team.name ?? team.slug,
    combinedSlug: ({ organization, team }) => `${organization.login}/${team.slug}`,
    organization: ({ organization }) => organizationSource(organization),
    members: teamMembers,
  }),
};
