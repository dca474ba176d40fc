import type { Fact } from '@countersign/core';
import * as v from 'valibot';
import { readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

const viewerSchema = v.object({ viewer: v.object({ login: v.string() }) });

/** The account that our token writes as; a workflow's own token cannot ask REST for it. */
export async function readViewer(client: GitHubClient, permission: string): Promise<Fact<string>> {
  const query = 'query Viewer { viewer { login } }';
  const answer = await client.graphql({ query, variables: {}, what: 'for our own account', permission });
  const read = (data: unknown): string | undefined => {
    const parsed = v.safeParse(viewerSchema, data);
    return parsed.success ? parsed.output.viewer.login : undefined;
  };
  return readFact(answer, read, 'for our own account');
}
