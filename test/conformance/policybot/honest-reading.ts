import type { Case, Rule } from './case.ts';

/** As GitHub compares logins. */
export function fold(login: string): string {
  return login.toLowerCase();
}

/** Who a rule counts: users, and members of its organisations and teams, and whoever has a permission. */
export function admits({ requires }: Rule, { pull }: Case, login: string): boolean {
  const { users, organizations, teams, permissions } = requires;
  const of = (groups: Readonly<Record<string, readonly string[]>>): readonly string[] =>
    Object.entries(groups).flatMap(([user, names]) => (fold(user) === fold(login) ? names : []));
  const ranks = ['read', 'triage', 'write', 'maintain', 'admin'];
  const own = Object.entries(pull.collaborators).find(([user]) => fold(user) === fold(login))?.[1];
  return (
    users.some((user) => fold(user) === fold(login)) ||
    organizations.some((name) => of(pull.orgs).includes(name)) ||
    teams.some((name) => of(pull.teams).includes(name)) ||
    permissions.some((least) => own !== undefined && ranks.indexOf(own) >= ranks.indexOf(least))
  );
}

/** Before this instant nobody can have seen the head. */
export function headAt({ pull }: Case): number {
  return pull.pushedAt[pull.head] ?? Number.NEGATIVE_INFINITY;
}

function lastReviews({ pull }: Case): ReadonlyMap<string, Case['pull']['reviews'][number]> {
  const inOrder = pull.reviews.toSorted((a, b) => a.at - b.at);
  return new Map(inOrder.map((review) => [fold(review.user), review]));
}

function approversOf(one: Case): readonly string[] {
  const { author, commits } = one.pull;
  const contributors = new Set(
    [author, ...commits.flatMap((commit) => [commit.author, commit.committer])].map(fold),
  );
  return [...lastReviews(one)].flatMap(([login, { state, at }]) => {
    const counts = state === 'approved' && at > headAt(one) && !contributors.has(login);
    return counts && !login.endsWith('[bot]') ? [login] : [];
  });
}

/** Can the seats be filled, each by another person? Tries every way: slow, and plain to see. */
function canSeat(seats: readonly Rule[], people: readonly string[], one: Case): boolean {
  const [seat, ...others] = seats;
  if (seat === undefined) return true;
  return people.some(
    (login) =>
      admits(seat, one, login) &&
      canSeat(
        others,
        people.filter((each) => each !== login),
        one,
      ),
  );
}

/**
 * Would a careful reader let this merge through? Nobody objects, every author is known, and each rule has its number of
 * approvals, by different people who wrote nothing of it, are persons, and saw the head.
 */
export function honestlyOpen(one: Case, rules: readonly Rule[]): boolean {
  const { commits, head } = one.pull;
  const known = commits.every(
    (commit) => commit.author !== '' && (commit.committer !== '' || commit.committedViaWeb),
  );
  const objects = [...lastReviews(one).values()].some(({ state }) => state === 'changes_requested');
  if (!known || objects || !commits.some(({ sha }) => sha === head)) return false;
  const seats = rules.flatMap((rule) => Array.from({ length: rule.requires.count }, () => rule));
  const approvers = approversOf(one);
  return approvers.length > 0 && canSeat(seats, approvers, one);
}
