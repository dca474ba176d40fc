import { type Fact } from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

const answerSchema = v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/**
 * The numeric id of a repository, as text. It stays when the repository is renamed or moved, and GitHub leads a former
 * name to the new one, so that another id under the same name is another repository. Needs `metadata: read`.
 */
export async function readRepositoryId(
  client: GitHubClient,
  { owner, name }: RepositoryName,
): Promise<Fact<string>> {
  const answer = await client.rest.get({ path: ['repos', owner, name], permission: 'metadata: read' });
  return readFact(
    answer,
    (body) => {
      const read = v.safeParse(answerSchema, body);
      return read.success ? String(read.output.id) : undefined;
    },
    `for the id of ${owner}/${name}`,
  );
}
