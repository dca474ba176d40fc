import type { Instant } from '@countersign/core';
import * as v from 'valibot';
import { gitActorAnswerSchema, gitActorFields, type GitIdentity } from './account.ts';
import {
  commitEntries,
  commitFields,
  type PullRequestRef,
  type RangeCommit,
  unresolvedCommitOf,
} from './commit.ts';
import { timeAnswerSchema } from './time.ts';

const oidListSchema = v.object({ totalCount: v.number(), nodes: v.array(v.object({ oid: v.string() })) });

/** What only commits with their own question get. */
export const rangeCommitFields = `${commitFields} committedDate parents(first: 10) { totalCount nodes { oid } }
  authors(first: 50) { totalCount nodes { ${gitActorFields} } }
  associatedPullRequests(first: 20) { totalCount nodes { id number state baseRefName repository { nameWithOwner } } }`;

const rangeCommitAnswerSchema = v.object({
  ...commitEntries,
  committedDate: timeAnswerSchema,
  parents: oidListSchema,
  authors: v.object({ totalCount: v.number(), nodes: v.array(gitActorAnswerSchema) }),
  associatedPullRequests: v.object({
    totalCount: v.number(),
    nodes: v.array(
      v.object({
        id: v.string(),
        number: v.number(),
        state: v.string(),
        baseRefName: v.string(),
        repository: v.object({ nameWithOwner: v.string() }),
      }),
    ),
  }),
});

function sameAddress(left: GitIdentity, right: GitIdentity): boolean {
  return left.email !== null && left.email.toLowerCase() === right.email?.toLowerCase();
}

/** GitHub's list has the git author first; a trailer that GitHub did not read stays, with no account. */
function coAuthorsOf(authors: readonly GitIdentity[], trailers: readonly GitIdentity[]): GitIdentity[] {
  const unread = trailers.filter((trailer) => !authors.some((author) => sameAddress(author, trailer)));
  return [...authors.slice(1), ...unread];
}

export type RangeCommitAnswer = {
  readonly commit: RangeCommit;
  /** Whoever the committer says; GitHub itself writes the time of a merge there. */
  readonly committedAt: Instant;
  /** Everybody whose address GitHub has looked up. */
  readonly linked: readonly GitIdentity[];
};

/**
 * Reads one commit of a query with `rangeCommitFields`: the commit, undefined when it has another shape, `cut` when a
 * list in it was cut short (more than 50 authors, 20 pull requests, 10 parents).
 */
export function parseRangeCommit(answer: unknown): RangeCommitAnswer | 'cut' | undefined {
  const read = v.safeParse(rangeCommitAnswerSchema, answer);
  if (!read.success) return undefined;
  const { authors, parents, associatedPullRequests: associated } = read.output;
  if (![authors, parents, associated].every((list) => list.totalCount === list.nodes.length)) return 'cut';
  const { people } = unresolvedCommitOf(read.output);
  const pullRequests = associated.nodes.map(({ id, number, state, baseRefName, repository }) => {
    return { id, number, state, repository: repository.nameWithOwner, base: baseRefName };
  });
  const coAuthors = coAuthorsOf(authors.nodes, people.coAuthors);
  const commit = { ...people, parents: parents.nodes.map(({ oid }) => oid), coAuthors, pullRequests };
  const linked = [people.author, people.committer, ...authors.nodes];
  return { commit, committedAt: read.output.committedDate, linked };
}

const restRefSchema = v.object({
  node_id: v.string(),
  number: v.number(),
  state: v.string(),
  merged_at: v.optional(v.nullable(v.string()), null),
  base: v.object({ ref: v.string(), repo: v.object({ full_name: v.string() }) }),
});

/** Reads `GET …/commits/{sha}/pulls`; undefined when a row has another shape. */
export function parseAssociatedPullRequests(answer: unknown): readonly PullRequestRef[] | undefined {
  const read = v.safeParse(v.array(restRefSchema), answer);
  if (!read.success) return undefined;
  return read.output.map((row) => ({
    id: row.node_id,
    number: row.number,
    state: row.merged_at === null ? row.state.toUpperCase() : 'MERGED',
    repository: row.base.repo.full_name,
    base: row.base.ref,
  }));
}
