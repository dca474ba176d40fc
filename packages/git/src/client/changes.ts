import { type CommitSha, type Fact, missing } from '@countersign/core';
import type { AddedLine } from '../added-line.ts';
import type { LineCount } from '../line-count.ts';
import type { RawChange } from '../raw-change.ts';
import type { Mirror } from './mirror.ts';

/** Two states of the code; `base` null is the empty tree. */
export type ChangeQuestion = { readonly base: CommitSha | null; readonly head: CommitSha };

export async function listChanges(
  _mirror: Mirror,
  _question: ChangeQuestion,
): Promise<Fact<readonly RawChange[]>> {
  return missing('not-collected', 'not built yet');
}

export async function countLines(
  _mirror: Mirror,
  _question: ChangeQuestion,
): Promise<Fact<readonly LineCount[]>> {
  return missing('not-collected', 'not built yet');
}

export type LinesQuestion = ChangeQuestion & { readonly paths: readonly string[]; readonly maxBytes: number };

export async function readAddedLines(
  _mirror: Mirror,
  _question: LinesQuestion,
): Promise<Fact<readonly AddedLine[]>> {
  return missing('not-collected', 'not built yet');
}
