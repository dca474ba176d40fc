import { git, tryGit } from '../git/run.ts';
import type { GitPerson } from './write-commits.ts';

type CommitOfTree = {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: GitPerson;
  readonly committer: GitPerson;
  readonly authoredAt: string;
  readonly committedAt: string;
};

/** Writes a commit of a tree that is there already. */
export function commitTree(folder: string, commit: CommitOfTree): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  return git(folder, ['commit-tree', commit.tree, ...parents, '-F', '-'], {
    input: `${commit.message}\n`,
    env: {
      GIT_AUTHOR_NAME: commit.author.name,
      GIT_AUTHOR_EMAIL: commit.author.email,
      GIT_AUTHOR_DATE: commit.authoredAt,
      GIT_COMMITTER_NAME: commit.committer.name,
      GIT_COMMITTER_EMAIL: commit.committer.email,
      GIT_COMMITTER_DATE: commit.committedAt,
    },
  });
}

/** The tree of a clean merge. Throws when the two conflict: a builder's user resolves by hand. */
export async function mergedTree(folder: string, ours: string, theirs: string): Promise<string> {
  const merged = await tryGit(folder, ['merge-tree', '--write-tree', ours, theirs]);
  if (merged.code !== 0) throw new Error(`${theirs} does not merge cleanly into ${ours}`);
  return merged.stdout.toString().trim();
}

/**
 * The tree that cherry-picking `commit` onto `onto` gives. A throw-away commit with the tree of
 * `onto` and the parent of `commit` makes that parent the merge base, which is what a pick means.
 */
export async function pickedTree(folder: string, commit: string, onto: string): Promise<string> {
  const nobody = { name: 'nobody', email: 'nobody@invalid' };
  const epoch = '1970-01-01T00:00:00Z';
  const stand = await commitTree(folder, {
    tree: await git(folder, ['rev-parse', `${onto}^{tree}`]),
    parents: [await git(folder, ['rev-parse', `${commit}^`])],
    message: 'pick',
    author: nobody,
    committer: nobody,
    authoredAt: epoch,
    committedAt: epoch,
  });
  return mergedTree(folder, stand, commit);
}
