import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Team, Token, User } from '../scenario/people.ts';
import { type World, parseScenario } from '../scenario/scenario.ts';
import { type RepositoryBuilder, type RepositoryOptions, repositoryBuilder } from './repository-builder.ts';
import { openWorkbench } from './workbench.ts';

export type ScenarioBuilder = {
  /** Declares a person beforehand; people named in any step are declared by that. */
  readonly user: (login: string, details?: Partial<Omit<User, 'login'>>) => User;
  /** `organisation/slug`; a member given as a login alone has the role `member`. */
  readonly team: (name: string, members: readonly (string | Team['members'][number])[]) => Team;
  readonly token: (
    text: string,
    permissions: Token['permissions'],
    details?: Partial<Omit<Token, 'permissions'>>,
  ) => void;
  readonly repository: (fullName: string, options?: RepositoryOptions) => Promise<RepositoryBuilder>;
  readonly oidc: (requestToken: string, claims: Record<string, unknown>) => void;
  /** Moves the clock forward to an instant. */
  readonly at: (instant: string) => void;
  readonly now: () => string;
  /** A copy of the scenario as built so far; its clock stands at the last step. */
  readonly scenario: (overrides?: Partial<World>) => World;
  /** Deletes the git repositories. */
  readonly dispose: () => void;
};

const DEFAULT_START = '2026-03-02T09:00:00Z';

/** Starts an empty scenario whose git repositories live in a temporary folder until `dispose`. */
export function scenarioBuilder(start: string = DEFAULT_START): ScenarioBuilder {
  const folder = mkdtempSync(join(tmpdir(), 'github-stand-in-'));
  const world = parseScenario({});
  const bench = openWorkbench(world, start);

  function organization(login: string): World['organizations'][number] {
    const known = world.organizations.find((each) => each.login === login);
    if (known !== undefined) return known;
    const made = { login, id: bench.nextId(), members: [], teams: [] };
    world.organizations.push(made);
    return made;
  }

  function team(name: string, members: readonly (string | Team['members'][number])[]): Team {
    const [owner = '', slug = ''] = name.split('/');
    const memberships = members.map((member) =>
      typeof member === 'string' ? { login: member, role: 'member' as const } : member,
    );
    const home = organization(owner);
    for (const { login } of memberships) {
      bench.account(login);
      if (!home.members.includes(login)) home.members.push(login);
    }
    const made: Team = { slug, id: bench.nextId(), members: memberships };
    home.teams.push(made);
    return made;
  }

  return {
    user: (login, details) => bench.account(login, details),
    team,
    token: (text, permissions, details = {}) => {
      const login = bench.account(details.login ?? 'github-actions[bot]').login;
      world.tokens[text] = { ...details, login, permissions };
    },
    repository: async (fullName, options) => {
      organization(fullName.split('/')[0] ?? '');
      return repositoryBuilder(bench, { fullName, folder }, options);
    },
    oidc: (requestToken, claims) => {
      world.oidc = { requestToken, claims };
    },
    at: (instant) => {
      bench.tick(instant);
    },
    now: bench.now,
    scenario: (overrides = {}) => parseScenario({ ...world, now: bench.now(), ...overrides }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
