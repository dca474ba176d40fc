import type { PullRequest } from '../scenario/pull-request.ts';
import { addCommits, type CommitOptions } from './commits.ts';
import type { Draft } from './repository-draft.ts';

export type SuggestionOptions = Pick<CommitOptions, 'files' | 'message' | 'at'> & {
  /** Whoever pressed "Commit suggestion". */
  readonly by: string;
  readonly suggestedBy: readonly string[];
};

/**
 * Applies suggestions of a review as GitHub does: one commit on the head branch, authored by whoever applies it, made
 * and signed by GitHub, with "each person who suggested a change" as co-author ("Incorporating feedback in your pull
 * request" in GitHub's documentation).
 */
export async function applySuggestions(
  draft: Draft,
  pull: PullRequest,
  { by, suggestedBy, message = 'Apply suggestions from code review', ...rest }: SuggestionOptions,
): Promise<string> {
  const commit = { ...rest, on: pull.head.ref, by, pushedBy: by, coAuthors: suggestedBy, message };
  const [sha = ''] = await addCommits(draft, [{ ...commit, viaWeb: true }]);
  return sha;
}
