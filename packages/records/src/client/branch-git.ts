import type { CommitSha, Fact, Git, GitCommand, Instant } from '@countersign/core';

export type BranchAddress = {
  /** http, https or file; no user name or password in it. */
  readonly url: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
};

/**
 * The git operations that a branch of records needs, by the names and shapes of `@countersign/git/client`, which
 * satisfies this as it is. `Place` is a local repository that only those operations look into.
 */
export type BranchGit<Place> = {
  /** Brings the branch here. `tip` null: the remote answered and has no such branch. */
  fetchBranch(
    git: Git,
    question: BranchAddress & {
      readonly credential?: GitCommand['credential'];
      readonly filter?: 'blob:none';
      readonly depth?: number;
    },
  ): Promise<Fact<{ readonly place: Place; readonly tip: CommitSha | null }>>;
  /** Everything at or under a path of a commit, with full paths. */
  listTree(
    place: Place,
    question: { readonly of: string; readonly path?: string },
  ): Promise<Fact<readonly { readonly type: string; readonly object: string; readonly path: string }[]>>;
  /** Brings blobs here at once that `readBlob` would fetch one by one. */
  fetchObjects(place: Place, ids: readonly string[]): Promise<Fact<null>>;
  readBlob(place: Place, id: string, maxBytes?: number): Promise<Fact<Uint8Array>>;
  /** A new commit that adds files to its parent's tree; `taken` when a path is there already. Nothing is pushed. */
  appendCommit(
    place: Place,
    question: {
      readonly parent: CommitSha | null;
      readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
      readonly message: string;
      readonly identity: { readonly name: string; readonly email: string };
      readonly at: Instant;
    },
  ): Promise<
    Fact<
      | { readonly state: 'committed'; readonly commit: CommitSha }
      | { readonly state: 'taken'; readonly path: string }
    >
  >;
  /** Compare-and-swap of the remote branch: `moved` when it was no longer `expected`. */
  pushBranch(
    place: Place,
    question: BranchAddress & { readonly commit: CommitSha; readonly expected: CommitSha | null },
  ): Promise<Fact<'pushed' | 'moved'>>;
};
