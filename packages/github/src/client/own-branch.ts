import { type CommitSha, type Fact, isCommitSha, known, missing } from '@countersign/core';
import * as v from 'valibot';
import { foldLogin } from '../login.ts';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import type { Line } from './line.ts';
import { writeRest } from './rest-write.ts';

export type OwnBranch = {
  readonly repository: RepositoryName;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** What it is measured against. */
  readonly base: CommitSha;
  /** The last line of the message of every commit of ours. */
  readonly trailer: string;
  /** The account that the token writes as. */
  readonly account: string;
};

const permission = 'contents: write';
const refSchema = v.object({
  object: v.object({ type: v.string(), sha: v.pipe(v.string(), v.check(isCommitSha)) }),
});
const personSchema = v.nullable(v.object({ login: v.optional(v.string()) }));
const comparisonSchema = v.object({
  total_commits: v.number(),
  behind_by: v.number(),
  commits: v.array(
    v.object({
      sha: v.string(),
      commit: v.object({ message: v.string() }),
      author: personSchema,
      committer: personSchema,
    }),
  ),
});
type Commit = v.InferOutput<typeof comparisonSchema>['commits'][number];

/** The tip of a branch; known null when there is none. */
export async function readTip(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  branch: string,
): Promise<Fact<CommitSha | null>> {
  // The list, because a single ref that is absent looks like one that the token may not see.
  const path = ['repos', owner, name, 'git', 'matching-refs', 'heads', ...branch.split('/')];
  const pages = await client.rest.pages({ path, permission });
  return readFact(
    pages,
    (bodies) => {
      const rows = v.safeParse(v.array(v.array(v.object({ ...refSchema.entries, ref: v.string() }))), bodies);
      if (!rows.success) return undefined;
      return rows.output.flat().find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha ?? null;
    },
    `for the branch ${branch}`,
  );
}

/** GitHub commits in the name of `web-flow` what it commits for somebody. */
function isOurs({ account, trailer }: OwnBranch, { commit, author, committer }: Commit): boolean {
  const by = foldLogin(author?.login ?? '');
  const through = foldLogin(committer?.login ?? '');
  const own = foldLogin(account);
  return (
    by === own &&
    (through === own || through === 'web-flow') &&
    commit.message.trimEnd().endsWith(`\n${trailer}`)
  );
}

export type BranchState = {
  /** A commit that the base does not have and that is not ours; null when there is none. */
  readonly foreign: CommitSha | null;
  /** The base has commits that the branch has not. */
  readonly behind: boolean;
};

/** How a branch of ours stands to the base, and whether somebody else put a commit on it. */
export async function readOwnBranch(
  client: GitHubClient,
  own: OwnBranch,
  tip: CommitSha,
): Promise<Fact<BranchState>> {
  const { owner, name } = own.repository;
  const path = ['repos', owner, name, 'compare', `${own.base}...${tip}`];
  const answer = await client.rest.get({ path, query: { per_page: '100' }, permission });
  const read = readFact(
    answer,
    (body) => {
      const parsed = v.safeParse(comparisonSchema, body);
      return parsed.success ? parsed.output : undefined;
    },
    `for the commits of ${own.branch}`,
  );
  if (read.state === 'missing') return failureOf(read);
  if (read.value.total_commits !== read.value.commits.length)
    return missing('truncated', `${own.branch} has more commits than were listed`);
  const foreign = read.value.commits.find((commit) => !isOurs(own, commit))?.sha ?? null;
  return known({ foreign, behind: read.value.behind_by > 0 });
}

/** Makes the branch, or moves it forward: never by force, so that a commit of somebody else stops it (known null). */
export async function moveBranch(
  line: Line,
  own: OwnBranch,
  { from, to }: { readonly from: CommitSha | null; readonly to: CommitSha },
): Promise<Fact<{ readonly object: { readonly sha: CommitSha } } | null>> {
  const refs = ['repos', own.repository.owner, own.repository.name, 'git', 'refs'];
  const shape = { answer: refSchema, permission };
  return from === null
    ? writeRest(line, {
        method: 'POST',
        path: refs,
        body: { ref: `refs/heads/${own.branch}`, sha: to },
        ...shape,
      })
    : writeRest(line, {
        method: 'PATCH',
        path: [...refs, 'heads', ...own.branch.split('/')],
        body: { sha: to, force: false },
        ...shape,
      });
}
