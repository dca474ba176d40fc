import { type Fact, missing } from '@countersign/core';
import { appOrPerson } from '../failure.ts';
import { foldLogin } from '../login.ts';
import { parsePermission, parseTeamMembers, type Permission, type TeamMember } from '../permission.ts';
import type { RepositoryName } from '../repository-name.ts';
import { readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { readRows } from './rows.ts';

export type PermissionsQuestion = {
  readonly repository: RepositoryName;
  readonly logins: readonly string[];
};
export type LoginPermission = { readonly login: string; readonly fact: Fact<Permission> };

async function readPermission(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  login: string,
): Promise<Fact<Permission>> {
  const path = ['repos', owner, name, 'collaborators', login, 'permission'];
  const answer = await client.rest.get({ path, permission: 'metadata: read' });
  return readFact(answer, parsePermission, `for the permission of ${login}`);
}

/**
 * What each account may do in the repository now, in the order asked, the same login once. GitHub keeps no history of
 * it. Needs `metadata: read`, which every token has.
 */
export async function readPermissions(
  client: GitHubClient,
  { repository, logins }: PermissionsQuestion,
): Promise<readonly LoginPermission[]> {
  const wanted = [...new Map(logins.map((login) => [foldLogin(login), login])).values()];
  const found: LoginPermission[] = [];
  for (const login of wanted) found.push({ login, fact: await readPermission(client, repository, login) });
  return found;
}

export type TeamQuestion = { readonly organization: string; readonly team: string };

/**
 * The members of a team (its slug) and of its child teams now; missing unless every page came. Needs `members: read` of
 * the organisation, which GITHUB_TOKEN cannot have.
 */
export async function readTeamMembers(
  client: GitHubClient,
  { organization, team }: TeamQuestion,
): Promise<Fact<readonly TeamMember[]>> {
  if (organization === '' || team === '') return missing('malformed', 'a team is organisation/team');
  return readRows(client, {
    path: ['orgs', organization, 'teams', team, 'members'],
    query: { per_page: '100' },
    permission: 'members: read',
    holder: appOrPerson,
    parse: parseTeamMembers,
  });
}
