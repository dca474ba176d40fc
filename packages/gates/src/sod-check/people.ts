import { type CommitPeople, foldLogin, type GitIdentity, type PullRequest } from '@countersign/github';
import type { personRoles } from './approval-reasons.ts';
import { hasWebSignature, isBotItself, isGitHubItself } from './identity-strength.ts';
import type { MergedSeries } from './merged-series.ts';
import type { PersonOf } from './persons.ts';
import type { SodCheckPolicy } from './policy.ts';
import type { Pushers } from './pushers.ts';

export type Role = (typeof personRoles)[number];

/** The policy, and its people ready for look-up. */
export type Rules = {
  readonly policy: SodCheckPolicy;
  readonly person: PersonOf;
  readonly keeper: (bot: string) => string | undefined;
};

/** Somebody who is named, and whom no account stands for. */
export type Unlinked = { readonly role: Role; readonly name: string; readonly source: string | null };

/** Everybody who made something of a pull request, with the weightiest role, and those who are unknown. */
export type Contributors = {
  readonly people: ReadonlyMap<string, Role>;
  readonly unlinked: readonly Unlinked[];
  /** A bot had a hand in it that the policy puts nobody behind, so anybody may have made it act. */
  readonly byBot: boolean;
};

/** A pull request with all that its people are read from. */
export type Hands = {
  readonly pull: PullRequest;
  readonly series: MergedSeries;
  readonly pushers: Pushers;
};

type Named = { readonly identity: GitIdentity; readonly role: Role; readonly commit: CommitPeople };

/**
 * GitHub signs what it commits on the web, and names as co-author whoever suggested the change. Where it was not read
 * that the commit was made on the web, the signature alone counts, so that knowing less bars no fewer.
 */
function coAuthorRole(commit: CommitPeople, { own }: MergedSeries): Role {
  // What a squash says of co-authors is the merger's to edit, so there it is a trailer like any other.
  if (!own.has(commit.commit)) return 'co-author';
  return hasWebSignature(commit) && commit.viaWeb !== false ? 'suggester' : 'co-author';
}

function peopleOf(commit: CommitPeople, series: MergedSeries): Named[] {
  const role = coAuthorRole(commit, series);
  return [
    { identity: commit.author, role: 'author', commit },
    { identity: commit.committer, role: 'committer', commit },
    ...commit.coAuthors.map((identity): Named => ({ identity, role, commit })),
  ];
}

function isMerger({ identity, commit }: Named, { mergedBy }: PullRequest): boolean {
  // A merge queue merges in the name of GitHub's own App.
  if (identity.login === null) return isBotItself(identity, commit, mergedBy);
  return mergedBy !== null && foldLogin(identity.login) === foldLogin(mergedBy.login);
}

/**
 * Merging is not writing. GitHub names whoever pressed the button as author of a merge commit that it signs, and as
 * committer of the commits that "Rebase and merge" makes anew.
 */
function onlyMerged(named: Named, { pull, series }: Hands): boolean {
  const { commit, role } = named;
  if (series.own.has(commit.commit) || !isMerger(named, pull)) return false;
  // A merge commit with a person as committer was made by hand and pushed: anything may be in it.
  if (role === 'committer') return commit.parents?.length === 1;
  const isMerge = commit.commit === pull.mergeCommit && (commit.parents?.length ?? 0) > 1;
  return role === 'author' && isMerge && hasWebSignature(commit);
}

function isTool({ identity, role }: Named, policy: SodCheckPolicy): boolean {
  const email = identity.email?.toLowerCase();
  const named = role === 'co-author' || role === 'suggester';
  return (
    named && identity.login === null && policy.toolCoAuthors.some((tool) => tool.toLowerCase() === email)
  );
}

/** GitHub commits for others; where it says that its pages made nothing, a codespace wrote the author that it signed. */
function isGitHub({ identity, role, commit }: Named): boolean {
  return isGitHubItself(identity, commit) && (role !== 'author' || commit.viaWeb !== false);
}

function isNobody(named: Named, hands: Hands, policy: SodCheckPolicy): boolean {
  return (
    isTool(named, policy) ||
    isGitHub(named) ||
    isBotItself(named.identity, named.commit, hands.pull.author) ||
    onlyMerged(named, hands)
  );
}

function shownName(identity: GitIdentity): string {
  return identity.name ?? identity.email ?? identity.login ?? '(nobody)';
}

/** An account that GitHub itself says acted. */
type Acted = {
  readonly account: { readonly login: string; readonly type: string } | null;
  readonly role: Role;
  readonly source: string | null;
};

/**
 * A merge commit that GitHub did not make was pushed by whoever GitHub says merged the pull request, whatever names it
 * carries, and anything may be in it.
 */
function handMadeMerge({ pull, series }: Hands): Acted[] {
  const made = series.made.find(({ commit }) => commit === pull.mergeCommit);
  if (made === undefined || made.parents.length < 2 || hasWebSignature(made)) return [];
  return [{ account: pull.mergedBy, role: 'pusher', source: made.commit }];
}

function actedOn(hands: Hands): Acted[] {
  const { pull, pushers } = hands;
  const forced = pull.headForcePushes.map(
    ({ actor }): Acted => ({ account: actor, role: 'pusher', source: null }),
  );
  const pushed = [...pushers.entries, ...pushers.takenBack].map(
    ({ actor, after }): Acted => ({ account: actor, role: 'pusher', source: after }),
  );
  return [
    { account: pull.author, role: 'opener', source: null },
    ...forced,
    ...pushed,
    ...handMadeMerge(hands),
  ];
}

const weight: readonly Role[] = ['co-author', 'suggester', 'pusher', 'committer', 'author', 'opener'];

function gather({ person, keeper }: Rules) {
  const people = new Map<string, Role>();
  const unlinked: Unlinked[] = [];
  let byBot = false;
  const add = (login: string, role: Role): void => {
    const known = people.get(person(login));
    if (known === undefined || weight.indexOf(known) < weight.indexOf(role)) people.set(person(login), role);
  };
  const addAccount = ({ account, role, source }: Acted): void => {
    if (account?.type === 'User') return add(account.login, role);
    // A deleted account and an imported one (Mannequin) stand for a person whom GitHub does not know.
    if (account?.type !== 'Bot') {
      unlinked.push({ role, name: account?.login ?? 'ghost', source });
      return undefined;
    }
    const behind = keeper(account.login);
    if (behind === undefined) byBot = true;
    else add(behind, role);
    return undefined;
  };
  return { add, addAccount, unlinked, result: () => ({ people, unlinked, byBot }) };
}

/**
 * Everybody who had a hand in a pull request: whoever opened it, authors, committers and co-authors of ALL its commits
 * (not of the first parents only) and of what its merge made, and whoever pushed to its head branch.
 */
export function contributorsOf(hands: Hands, rules: Rules): Contributors {
  const { pull, series } = hands;
  const gathered = gather(rules);
  for (const acted of actedOn(hands)) gathered.addAccount(acted);
  const own = [...pull.commits].sort((a, b) => (a.commit < b.commit ? -1 : 1));
  const named = [...own, ...series.made].flatMap((commit) => peopleOf(commit, series));
  for (const each of named.filter((one) => !isNobody(one, hands, rules.policy))) {
    const { identity, role, commit } = each;
    if (identity.login !== null) gathered.add(identity.login, role);
    else gathered.unlinked.push({ role, name: shownName(identity), source: commit.commit });
  }
  return gathered.result();
}
