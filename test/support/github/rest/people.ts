import { userOfEmail, userOfLogin } from '../identity.ts';
import { nodeId } from '../node-id.ts';
import type { Organization, Team, User } from '../scenario/people.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, sameName } from '../server/state.ts';

/** What GitHub shows in place of a deleted account. */
export function simpleUser(state: State, login: string | null): Record<string, unknown> | null {
  if (login === null) return null;
  const user = userOfLogin(state.world, login);
  if (user !== undefined) return accountOf(state, user);
  const organization = organizationOf(state, login);
  if (organization !== undefined) return organizationAccount(state, organization);
  throw new Error(`the scenario names "${login}" and declares no user or organization of that login`);
}

export function userOfAddress(state: State, email: string): Record<string, unknown> | null {
  const user = userOfEmail(state.world, email);
  return user === undefined ? null : accountOf(state, user);
}

function accountOf(state: State, user: User): Record<string, unknown> {
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('User', user.id),
    type: user.type,
    gravatar_id: '',
    site_admin: false,
    url: `${state.urls.api}/users/${encodeURIComponent(user.login)}`,
    html_url: `${state.urls.server}/${encodeURIComponent(user.login)}`,
  };
}

export function organizationAccount(state: State, organization: Organization): Record<string, unknown> {
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId('Organization', organization.id),
    type: 'Organization',
    html_url: `${state.urls.server}/${organization.login}`,
  };
}

export function organizationOf(state: State, login: string): Organization | undefined {
  return state.world.organizations.find((each) => sameName(each.login, login));
}

export function teamOf(organization: Organization | undefined, slug: string): Team | undefined {
  return organization?.teams.find((each) => sameName(each.slug, slug));
}

/** The members of a team and of its child teams, as GitHub counts them; the nearest role wins. */
export function membersOf(organization: Organization, team: Team): Team['members'] {
  const members = [...team.members];
  for (const child of organization.teams.filter((each) => each.parent === team.slug)) {
    for (const member of membersOf(organization, child)) {
      if (!members.some(({ login }) => sameName(login, member.login))) members.push(member);
    }
  }
  return members;
}

export function teamShape(state: State, organization: Organization, team: Team): Record<string, unknown> {
  return {
    id: team.id,
    node_id: nodeId('Team', organization.login, team.slug),
    name: team.name ?? team.slug,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    type: 'organization',
    url: `${state.urls.api}/orgs/${organization.login}/teams/${team.slug}`,
    html_url: `${state.urls.server}/orgs/${organization.login}/teams/${team.slug}`,
  };
}

/** The owner of a repository, which is an organisation or a person. */
export function ownerOf(state: State, repository: Repository): Record<string, unknown> | null {
  return simpleUser(state, repository.owner);
}
