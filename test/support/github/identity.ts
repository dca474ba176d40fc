import type { User } from './scenario/people.ts';
import type { World } from './scenario/scenario.ts';

/** The account of that login, whatever its case. */
export function userOfLogin(world: World, login: string | null): User | undefined {
  if (login === null) return undefined;
  if (login === WEB_FLOW.login) return WEB_FLOW;
  return world.users.find((user) => user.login.toLowerCase() === login.toLowerCase());
}

/** The account that a commit's e-mail belongs to: one of its own addresses, or its noreply address. */
export function userOfEmail(world: World, email: string): User | undefined {
  const wanted = email.toLowerCase();
  if (wanted === 'noreply@github.com') return WEB_FLOW;
  const noreply = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/.exec(wanted);
  return world.users.find((user) => {
    if (user.emails.some((own) => own.toLowerCase() === wanted)) return true;
    if (noreply === null) return false;
    // With a number the number decides: a login may have been taken over by somebody else.
    if (noreply[1] !== undefined) return user.id === Number(noreply[1]);
    return user.login.toLowerCase() === noreply[2];
  });
}

/** The account that commits what is edited on the web site (its real number on github.com). */
const WEB_FLOW: User = {
  login: 'web-flow',
  id: 19_864_447,
  type: 'User',
  name: 'GitHub Web Flow',
  emails: ['noreply@github.com'],
};

/**
 * The account that GraphQL links a commit's e-mail to. Its type is User, so a bot is null there just
 * as an unknown address is; GitHub's own committer is null as well.
 */
export function linkedPerson(world: World, email: string): User | undefined {
  const user = userOfEmail(world, email);
  return user?.type === 'User' && user !== WEB_FLOW ? user : undefined;
}
