import type { CommitPeople, GitIdentity, PullRequest, RangeCommit } from '@countersign/github';
import type { Authors } from './facts.ts';

const webFlow = 'noreply@github.com';
const botAddress = /\[bot\]@users\.noreply\.github\.com$/;

type Hand = { readonly identity: GitIdentity; readonly commit: CommitPeople; readonly openedByBot: boolean };

/** Names and addresses are free text, so a machine is believed only where GitHub itself vouches for it. */
function isMachine({ identity, commit, openedByBot }: Hand): boolean {
  if (identity.login !== null) return false;
  const signed = commit.signature?.valid === true && commit.signature.byGitHub;
  if (identity.email === webFlow) return signed;
  return openedByBot && botAddress.test(identity.email ?? '');
}

function writersOf({ commits, author }: PullRequest): Hand[] {
  const openedByBot = author?.type === 'Bot';
  return commits.flatMap((commit) =>
    [commit.author, commit.committer, ...commit.coAuthors].map((identity) => ({
      identity,
      commit,
      openedByBot,
    })),
  );
}

/**
 * Who wrote the change of a commit: everybody who opened or wrote a pull request that it came by. The commit that a
 * merge made names whoever pressed the button, who is no author; without a pull request its own people are all there is.
 */
export function authorsOf(commit: RangeCommit, pulls: readonly PullRequest[]): Authors {
  const made = pulls.some(({ mergeCommit }) => mergeCommit === commit.commit);
  const own = made ? commit.coAuthors : [commit.author, commit.committer, ...commit.coAuthors];
  const openedByBot = pulls.some(({ author }) => author?.type === 'Bot');
  const hands = [
    ...own.map((identity): Hand => ({ identity, commit, openedByBot })),
    ...pulls.flatMap(writersOf),
  ].filter((hand) => !isMachine(hand));
  const openers = pulls.map(({ author }) => author?.login ?? null);
  const accounts = [...hands.map(({ identity }) => identity.login), ...openers];
  const unlinked = hands
    .filter(({ identity }) => identity.login === null)
    .map(({ identity }) => identity.name ?? identity.email ?? 'somebody without a name');
  return {
    accounts: [...new Set(accounts.filter((login) => login !== null))].sort(),
    unlinked: [...new Set([...unlinked, ...(openers.includes(null) ? ['ghost'] : [])])].sort(),
  };
}
