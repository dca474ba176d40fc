import { type CommitSha, type Fact, missing } from '@countersign/core';
import type { MergeMeasure } from '../merge-measure.ts';
import type { Mirror } from './mirror.ts';

export type MergeQuestion = { readonly base: CommitSha; readonly head: CommitSha };

export async function measureMerges(
  _mirror: Mirror,
  questions: readonly MergeQuestion[],
): Promise<readonly Fact<MergeMeasure>[]> {
  return questions.map(() => missing('not-collected', 'not built yet'));
}
