import type { CommitSha, Fact } from '@countersign/core';
import type { GitIdentity } from '../account.ts';
import { foldLogin } from '../login.ts';
import type { RangeCommitAnswer } from '../range-commit.ts';
import type { RepositoryName } from '../repository-name.ts';

/** Whose account an address is; both null for an address of nobody's. */
export type LinkedAccount = Pick<GitIdentity, 'login' | 'id'>;

/** What one client has read of commits. */
export type CommitMemory = {
  readonly commits: Map<string, Fact<RangeCommitAnswer>>;
  /** By the very text of the address: GitHub links each to the same account wherever it stands. */
  readonly addresses: Map<string, LinkedAccount>;
};

export function emptyMemory(): CommitMemory {
  return { commits: new Map(), addresses: new Map() };
}

export function memoryKey({ owner, name }: RepositoryName, commit: CommitSha): string {
  return `${foldLogin(`${owner}/${name}`)} ${commit}`;
}

export function learnAddresses({ addresses }: CommitMemory, answer: RangeCommitAnswer): void {
  for (const { email, login, id } of answer.linked) {
    if (email !== null) addresses.set(email, { login, id });
  }
}
