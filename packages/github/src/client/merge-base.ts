import { type CommitSha, type Fact, isCommitSha, missing } from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

const answerSchema = v.object({
  merge_base_commit: v.object({ sha: v.pipe(v.string(), v.check(isCommitSha)) }),
});

/** Where two commits parted: what `base...head` starts from. Needs `contents: read`. */
export async function readMergeBase(
  client: GitHubClient,
  question: { readonly repository: RepositoryName; readonly base: CommitSha; readonly head: CommitSha },
): Promise<Fact<CommitSha>> {
  const { repository, base, head } = question;
  if (!isCommitSha(base) || !isCommitSha(head))
    return missing('malformed', 'only full commit SHAs are compared');
  const path = ['repos', repository.owner, repository.name, 'compare', `${base}...${head}`];
  const answer = await client.rest.get({ path, query: { per_page: '1' }, permission: 'contents: read' });
  return readFact(
    answer,
    (body) => {
      const read = v.safeParse(answerSchema, body);
      return read.success ? read.output.merge_base_commit.sha : undefined;
    },
    `where ${base} and ${head} parted`,
  );
}
