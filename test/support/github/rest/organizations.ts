import { sameName } from '../server/state.ts';
import { listed } from './pages.ts';
import { membersOf, organizationAccount, organizationOf, simpleUser, teamOf, teamShape } from './people.ts';
import { type Call, type Reply, type Routes, notFound, ok, onOrganization } from './route.ts';

function getTeam({ state, params }: Call, login: string): Reply {
  const organization = organizationOf(state, login);
  const team = teamOf(organization, params['team_slug'] ?? '');
  if (organization === undefined || team === undefined) return notFound();
  const created = '2020-01-01T00:00:00Z';
  const parent = teamOf(organization, team.parent ?? '');
  return ok({
    ...teamShape(state, organization, team),
    created_at: created,
    updated_at: created,
    repos_count: 0,
    members_count: membersOf(organization, team).length,
    parent: parent === undefined ? null : teamShape(state, organization, parent),
    organization: {
      ...organizationAccount(state, organization),
      created_at: created,
      updated_at: created,
    },
  });
}

function listMembers(call: Call, login: string): Reply | Promise<Reply> {
  const { state, params, query } = call;
  const organization = organizationOf(state, login);
  const team = teamOf(organization, params['team_slug'] ?? '');
  if (organization === undefined || team === undefined) return notFound();
  const role = query['role'] ?? 'all';
  const items = membersOf(organization, team).filter((member) => role === 'all' || member.role === role);
  return listed(call, items, (member) => simpleUser(state, member.login));
}

function getMembership({ state, params }: Call, login: string): Reply {
  const organization = organizationOf(state, login);
  const team = teamOf(organization, params['team_slug'] ?? '');
  if (organization === undefined || team === undefined) return notFound();
  const wanted = params['username'] ?? '';
  const member = membersOf(organization, team).find((each) => sameName(each.login, wanted));
  if (member === undefined) return notFound();
  const url = `${state.urls.api}/orgs/${login}/teams/${team.slug}/memberships/${member.login}`;
  return ok({ url, role: member.role, state: 'active' });
}

function checkMembership({ state, params }: Call, login: string): Reply {
  const wanted = params['username'] ?? '';
  const member = organizationOf(state, login)?.members.some((each) => sameName(each, wanted)) ?? false;
  return member ? { status: 204 } : notFound();
}

function getUser({ state, params }: Call): Reply {
  const wanted = params['username'] ?? '';
  const known = [...state.world.users, ...state.world.organizations].some((each) =>
    sameName(each.login, wanted),
  );
  if (!known) return notFound();
  const created = '2020-01-01T00:00:00Z';
  const name = state.world.users.find((each) => sameName(each.login, wanted))?.name ?? null;
  return ok({ ...simpleUser(state, wanted), name, created_at: created, updated_at: created });
}

export const organizationRoutes: Routes = {
  'teams/get-by-name': onOrganization(getTeam),
  'teams/list-members-in-org': onOrganization(listMembers),
  'teams/get-membership-for-user-in-org': onOrganization(getMembership),
  'orgs/check-membership-for-user': onOrganization(checkMembership),
  'users/get-by-username': { on: 'anything', answer: getUser },
};
