import {
  type CommitPeople,
  foldLogin,
  type GitIdentity,
  type PullRequest,
  type RangeCommit,
} from '@countersign/github';
import type { personRoles } from './commit-reasons.ts';
import type { SodCheckPolicy } from './policy.ts';

export type Role = (typeof personRoles)[number];

/** One form for every login of one person. */
export type PersonOf = (login: string) => string;

/** Accounts that the policy says belong to one person become that person's first login, in sorted order. */
export function personFinder(policy: SodCheckPolicy): PersonOf {
  const groups = new Map<string, Set<string>>();
  for (const listed of policy.samePerson) {
    const logins = listed.map(foldLogin);
    // Groups that share a login are one person, in whatever order they are written.
    const merged = new Set(logins.flatMap((login) => [login, ...(groups.get(login) ?? [])]));
    for (const login of merged) groups.set(login, merged);
  }
  const first = new Map([...groups].map(([login, group]) => [login, [...group].sort()[0] ?? login]));
  return (login) => first.get(foldLogin(login)) ?? foldLogin(login);
}

/** The policy, and its people ready for look-up. */
export type Rules = { readonly policy: SodCheckPolicy; readonly person: PersonOf };

/** Somebody named by git whom no account stands for. */
export type Unlinked = { readonly role: Role; readonly name: string; readonly source: string | null };

/** Everybody who made something of a pull request, with the first role found, and those who are unknown. */
export type Contributors = {
  readonly people: ReadonlyMap<string, Role>;
  readonly unlinked: readonly Unlinked[];
};

const gitHubAddress = 'noreply@github.com';
const gitHubLogin = 'web-flow';

function isSignedByGitHub(commit: CommitPeople): boolean {
  return commit.signature?.valid === true && commit.signature.byGitHub;
}

/** The identity that GitHub commits under. Anybody can write it, so it counts only under GitHub's signature. */
function isGitHubItself(identity: GitIdentity, commit: CommitPeople): boolean {
  const claimed =
    identity.email?.toLowerCase() === gitHubAddress ||
    (identity.login !== null && foldLogin(identity.login) === gitHubLogin);
  return claimed && isSignedByGitHub(commit);
}

const botAddress = /^\d{1,20}\+([^@+]{1,100})\[bot\]@users\.noreply\.github\.com$/;

/**
 * The bot that opened the pull request, under GitHub's signature. GitHub links no bot's address to an account, and
 * neither a name nor an address proves one.
 */
function isOpeningBot(identity: GitIdentity, commit: CommitPeople, pull: PullRequest): boolean {
  const named = botAddress.exec(identity.email ?? '')?.[1];
  if (named === undefined || pull.author?.type !== 'Bot' || !isSignedByGitHub(commit)) return false;
  return foldLogin(pull.author.login).replace(/\[bot\]$/, '') === foldLogin(named);
}

type Named = { readonly identity: GitIdentity; readonly role: Role; readonly commit: CommitPeople };

function peopleOf(commit: CommitPeople): Named[] {
  return [
    { identity: commit.author, role: 'author', commit },
    { identity: commit.committer, role: 'committer', commit },
    ...commit.coAuthors.map((identity): Named => ({ identity, role: 'co-author', commit })),
  ];
}

function isMerger(named: Named, pull: PullRequest): boolean {
  const { login } = named.identity;
  return login !== null && pull.mergedBy !== null && foldLogin(login) === foldLogin(pull.mergedBy.login);
}

/**
 * Merging is not writing. GitHub names whoever pressed the button as author of a merge commit that it signs, and as
 * committer of the commits that "Rebase and merge" makes anew.
 */
function onlyMerged(named: Named, pull: PullRequest): boolean {
  const { commit, role } = named;
  if (pull.commits.some((own) => own.commit === commit.commit) || !isMerger(named, pull)) return false;
  // A merge commit with a person as committer was made by hand and pushed: anything may be in it.
  if (role === 'committer') return commit.parents.length === 1;
  const isMerge = commit.commit === pull.mergeCommit && commit.parents.length > 1;
  return role === 'author' && isMerge && isSignedByGitHub(commit);
}

function isNobody(named: Named, pull: PullRequest, policy: SodCheckPolicy): boolean {
  const { identity, commit, role } = named;
  const email = identity.email?.toLowerCase();
  const isTool = role === 'co-author' && policy.toolCoAuthors.some((tool) => tool.toLowerCase() === email);
  return (
    (identity.login === null && isTool) ||
    isGitHubItself(identity, commit) ||
    isOpeningBot(identity, commit, pull) ||
    onlyMerged(named, pull)
  );
}

function shownName(identity: GitIdentity): string {
  return identity.name ?? identity.email ?? identity.login ?? '(nobody)';
}

function openerOf(pull: PullRequest): { login: string | null; unlinked: Unlinked[] } {
  const { author } = pull;
  if (author === null) return { login: null, unlinked: [{ role: 'opener', name: 'ghost', source: null }] };
  if (author.type === 'User') return { login: author.login, unlinked: [] };
  if (author.type === 'Bot') return { login: null, unlinked: [] };
  // An imported account (Mannequin) stands for a person whom GitHub does not know.
  return { login: null, unlinked: [{ role: 'opener', name: author.login, source: null }] };
}

/**
 * A merge commit that GitHub did not make was pushed by whoever GitHub says merged the pull request, whatever names it
 * carries, and anything may be in it.
 */
function isHandMadeMerge(commit: RangeCommit, pull: PullRequest): boolean {
  const own = pull.commits.some((each) => each.commit === commit.commit);
  return !own && commit.parents.length > 1 && commit.commit === pull.mergeCommit && !isSignedByGitHub(commit);
}

/**
 * Everybody who had a hand in a commit and its pull request: whoever opened it, authors, committers and co-authors of
 * ALL its commits (not of the first parents only) and of the commit itself, and whoever force-pushed its head.
 */
export function contributorsOf(
  commit: RangeCommit,
  pull: PullRequest,
  { policy, person }: Rules,
): Contributors {
  const people = new Map<string, Role>();
  const add = (login: string, role: Role): void => {
    if (!people.has(person(login))) people.set(person(login), role);
  };
  const opener = openerOf(pull);
  if (opener.login !== null) add(opener.login, 'opener');
  const own = [...pull.commits].sort((a, b) => (a.commit < b.commit ? -1 : 1));
  const named = [...own, commit].flatMap(peopleOf).filter((each) => !isNobody(each, pull, policy));
  const unlinked: Unlinked[] = [...opener.unlinked];
  for (const { identity, role, commit: source } of named) {
    if (identity.login !== null) add(identity.login, role);
    else unlinked.push({ role, name: shownName(identity), source: source.commit });
  }
  for (const push of pull.headForcePushes) {
    if (push.actor?.type === 'User') add(push.actor.login, 'pusher');
  }
  if (isHandMadeMerge(commit, pull)) {
    if (pull.mergedBy?.type === 'User') add(pull.mergedBy.login, 'pusher');
    else unlinked.push({ role: 'pusher', name: pull.mergedBy?.login ?? 'ghost', source: commit.commit });
  }
  return { people, unlinked: policy.requireLinkedAuthors ? unlinked : [] };
}
