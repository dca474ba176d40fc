import { foldLogin } from '@countersign/github';
import type { Identity } from './identities.ts';
import type { SodCheckPolicy } from './policy.ts';

/** One form for every login of one person. */
export type PersonOf = (login: string) => string;

/** Sets of logins that are one person; each set is known by its first login in sorted order. */
type Groups = Map<string, Set<string>>;

function join(groups: Groups, logins: readonly string[]): void {
  const folded = logins.map(foldLogin);
  const merged = new Set(folded.flatMap((login) => [login, ...(groups.get(login) ?? [])]));
  for (const login of merged) groups.set(login, merged);
}

function joinRenamed(groups: Groups, identities: readonly Identity[]): void {
  const first = new Map<string, string>();
  for (const { login, id } of identities) {
    const folded = foldLogin(login);
    const known = first.get(id);
    if (known === undefined) first.set(id, folded);
    else if (known !== folded && groups.get(known)?.has(folded) !== true) join(groups, [known, folded]);
  }
}

/**
 * Accounts of one person become one login: those that the policy names together, and those that have one number,
 * because an account was renamed between two answers. Groups that share a login are one person, in whatever order.
 */
export function personFinder(policy: SodCheckPolicy, identities: readonly Identity[] = []): PersonOf {
  const groups: Groups = new Map();
  for (const logins of policy.samePerson) join(groups, logins);
  joinRenamed(groups, identities);
  const first = new Map([...groups].map(([login, group]) => [login, [...group].sort()[0] ?? login]));
  return (login) => {
    const folded = foldLogin(login);
    return first.get(folded) ?? folded;
  };
}

const botSuffix = '[bot]';

function botName(login: string): string {
  const folded = foldLogin(login);
  return folded.endsWith(botSuffix) ? folded.slice(0, -botSuffix.length) : folded;
}

/** True for a login that only an App's account can have. */
export function isBotLogin(login: string): boolean {
  return login.endsWith(botSuffix);
}

/** The person whom the policy puts behind a bot; GraphQL leaves out the `[bot]` that REST writes. */
export function botKeeper(policy: SodCheckPolicy, person: PersonOf): (bot: string) => string | undefined {
  const keepers = new Map(policy.bots.map(({ bot, person: login }) => [botName(bot), person(login)]));
  return (bot) => keepers.get(botName(bot));
}
