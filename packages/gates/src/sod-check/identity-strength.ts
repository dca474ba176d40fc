import { type CommitPeople, foldLogin, type GitIdentity, type PullRequest } from '@countersign/github';
import type { PersonOf } from './persons.ts';
import type { Pushers } from './pushers.ts';

const gitHubAddress = 'noreply@github.com';
const gitHubLogin = 'web-flow';

/** Signed with the key that GitHub keeps for commits made on its site, as the account that was signed in. */
export function hasWebSignature(commit: CommitPeople): boolean {
  return commit.signature?.valid === true && commit.signature.byGitHub;
}

/** The identity that GitHub commits under. Anybody can write it, so it counts only under GitHub's signature. */
export function isGitHubItself(identity: GitIdentity, commit: CommitPeople): boolean {
  const claimed =
    identity.email?.toLowerCase() === gitHubAddress ||
    (identity.login !== null && foldLogin(identity.login) === gitHubLogin);
  return claimed && hasWebSignature(commit);
}

const botAddress = /^\d{1,20}\+([^@+]{1,100})\[bot\]@users\.noreply\.github\.com$/;

type BotAccount = { readonly login: string; readonly type: string } | null;

/**
 * A bot that GitHub says acted, under GitHub's signature. GitHub links no bot's address to an account, and neither a
 * name nor an address proves one.
 */
export function isBotItself(identity: GitIdentity, commit: CommitPeople, bot: BotAccount): boolean {
  const named = botAddress.exec(identity.email ?? '')?.[1];
  if (named === undefined || bot?.type !== 'Bot' || !hasWebSignature(commit)) return false;
  return foldLogin(bot.login).replace(/\[bot\]$/, '') === foldLogin(named);
}

/** A person whom only an address in a commit names: anybody can write it. */
export type Unproven = {
  readonly login: string;
  readonly role: 'author' | 'committer';
  readonly source: string;
};

type Proof = { readonly pushers: Pushers; readonly person: PersonOf };

/**
 * Whoever opened the pull request or pushed to its branch did so signed in, and so stands for commits in the own name
 * there. Where not every push is known, somebody else may have put them there.
 */
function vouching(pull: PullRequest, { pushers, person }: Proof): ReadonlySet<string> {
  if (pushers.gap !== null) return new Set();
  const accounts = [pull.author, ...pushers.entries.map(({ actor }) => actor)];
  return new Set(accounts.flatMap((account) => (account?.type === 'User' ? [person(account.login)] : [])));
}

function isSigned(commit: CommitPeople, login: string, person: PersonOf): boolean {
  const { signature } = commit;
  if (signature?.valid !== true) return false;
  // GitHub lends its key to codespaces too, where git writes any author; on the web the author is who is signed in.
  if (signature.byGitHub) return commit.viaWeb === true;
  return signature.signer !== null && person(signature.signer) === person(login);
}

/**
 * Authors and committers of a pull request's own commits whom neither a signature nor an account of theirs proves
 * (`git config user.email` takes any address, and GitHub links it). Co-authors need no proof: naming one only bars.
 */
export function unprovenIn(pull: PullRequest, proof: Proof): readonly Unproven[] {
  const vouched = vouching(pull, proof);
  const found = new Map<string, Unproven>();
  const own = [...pull.commits].sort((a, b) => (a.commit < b.commit ? -1 : 1));
  for (const commit of own) {
    for (const role of ['author', 'committer'] as const) {
      const { login } = commit[role];
      if (login === null || isSigned(commit, login, proof.person)) continue;
      const key = proof.person(login);
      if (!vouched.has(key) && !found.has(key)) found.set(key, { login, role, source: commit.commit });
    }
  }
  return [...found.values()];
}
