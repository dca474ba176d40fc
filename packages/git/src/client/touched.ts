import { type CommitSha, type Fact, missing } from '@countersign/core';
import type { Mirror } from './mirror.ts';

export async function listTouched(
  _mirror: Mirror,
  _commits: readonly CommitSha[],
): Promise<Fact<ReadonlyMap<CommitSha, readonly string[]>>> {
  return missing('not-collected', 'not built yet');
}
