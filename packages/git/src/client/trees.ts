import { type CommitSha, type Fact, missing } from '@countersign/core';
import type { Mirror } from './mirror.ts';

export async function readTrees(
  _mirror: Mirror,
  commits: readonly CommitSha[],
): Promise<ReadonlyMap<CommitSha, Fact<string>>> {
  return new Map(commits.map((commit) => [commit, missing('not-collected', 'not built yet')]));
}
