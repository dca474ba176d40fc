import { writeRef } from '../git/refs.ts';
import type { PullRequest } from '../scenario/pull-request.ts';
import type { RepositoryBuilder } from './repository-builder.ts';

export type Bulk = {
  /** The squash commits on the default branch, oldest first. */
  readonly commits: readonly string[];
  readonly numbers: readonly number[];
};

export type BulkOptions = { readonly count: number; readonly authors?: readonly string[] };

/**
 * Merges that many pull requests of one commit each by squash, each approved by `bob`: all commits by two runs of git,
 * where merging them one by one would take minutes for a thousand.
 */
export async function mergeInBulk(
  repo: RepositoryBuilder,
  { count, authors = ['alice', 'carol', 'dana'] }: BulkOptions,
): Promise<Bulk> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const by = (number: number) => authors[number % authors.length] ?? 'alice';
  // git writes the whole folder anew with each commit, so none may grow large.
  const files = (number: number) => ({ [`bulk/${number % 100}/${number}.txt`]: `${number}\n` });
  const start = await repo.tip();
  await repo.branch('bulk');
  const works = await repo.commits(
    numbers.map((number) => ({
      on: 'bulk',
      by: by(number),
      message: `work ${number}`,
      files: files(number),
    })),
  );
  const commits = await repo.commits(
    numbers.map((number) => ({
      by: by(number),
      message: `work ${number} (#${number})`,
      files: files(number),
      viaWeb: true as const,
    })),
  );
  const at = repo.record.activity.at(-1)?.at ?? '';
  for (const [index, number] of numbers.entries()) {
    const head = works[index] ?? '';
    const pull = bulkPull({ number, author: by(number), at });
    pull.base = { ref: repo.record.defaultBranch, sha: works[index - 1] ?? start };
    pull.head = { ref: `feature-${number}`, sha: head };
    pull.mergeCommit = commits[index] ?? null;
    pull.landed = commits.slice(index, index + 1);
    repo.record.pullRequests.push(pull);
    writeRef(repo.folder, `refs/pull/${number}/head`, head);
    repo.review(pull, { by: 'bob', at });
  }
  return { commits, numbers };
}

type Named = { readonly number: number; readonly author: string; readonly at: string };

function bulkPull({ number, author, at }: Named): PullRequest {
  return {
    number,
    title: `work ${number}`,
    body: null,
    state: 'merged',
    draft: false,
    author,
    createdAt: at,
    closedAt: at,
    mergedAt: at,
    mergedBy: 'bob',
    mergeCommit: null,
    landed: [],
    base: { ref: '', sha: '' },
    head: { ref: '', sha: '' },
    labels: [],
    editor: null,
    lastEditedAt: null,
    reviewDecision: null,
    authorAssociation: 'MEMBER',
    reviews: [],
    events: [],
  };
}
