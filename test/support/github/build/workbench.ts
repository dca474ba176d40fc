import { type User, parseUser } from '../scenario/people.ts';
import type { World } from '../scenario/scenario.ts';
import type { GitPerson } from './write-commits.ts';

/** A login, or a name and e-mail that belong to no account. */
export type Person = string | GitPerson;

/** What every part of the builder shares: the scenario so far, a clock and a counter. */
export type Workbench = {
  readonly world: World;
  readonly nextId: () => number;
  /** The instant of the next step: a minute after the last, or the one asked for, which moves the clock. */
  readonly tick: (at?: string) => string;
  readonly now: () => string;
  /** The account of that login, made on first mention; a login that ends in `[bot]` is a bot. */
  readonly account: (login: string, details?: Partial<User>) => User;
  readonly gitPerson: (person: Person) => GitPerson;
};

/** The committer of what was made on the web site. */
export const GITHUB_ITSELF: GitPerson = { name: 'GitHub', email: 'noreply@github.com' };

const STEP_MS = 60_000;

export function openWorkbench(world: World, start: string): Workbench {
  let lastId = 1000;
  let clock = Date.parse(start);
  const instant = () => new Date(clock).toISOString().replace('.000Z', 'Z');

  function tick(at?: string): string {
    if (at === undefined) clock += STEP_MS;
    else clock = Math.max(clock, Date.parse(at));
    return at ?? instant();
  }

  function account(login: string, details: Partial<User> = {}): User {
    const known = world.users.find((user) => user.login.toLowerCase() === login.toLowerCase());
    if (known !== undefined) return Object.assign(known, details);
    lastId += 1;
    const user = parseUser({ ...defaultsOf(login, lastId), ...details });
    world.users.push(user);
    return user;
  }

  function gitPerson(person: Person): GitPerson {
    if (typeof person !== 'string') return person;
    const user = account(person);
    return { name: user.name ?? user.login, email: user.emails[0] ?? noreplyOf(user) };
  }

  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  return { world, nextId, tick, now: instant, account, gitPerson };
}

function defaultsOf(login: string, id: number): Pick<User, 'login' | 'id' | 'type' | 'emails'> {
  const bot = login.endsWith('[bot]');
  return { login, id, type: bot ? 'Bot' : 'User', emails: bot ? [] : [`${login.toLowerCase()}@example.com`] };
}

function noreplyOf(user: Pick<User, 'login' | 'id'>): string {
  return `${user.id}+${user.login}@users.noreply.github.com`;
}
