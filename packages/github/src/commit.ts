import { commitSchema } from '@countersign/core';
import * as v from 'valibot';
import { gitActorAnswerSchema, type GitIdentity, gitIdentitySchema } from './account.ts';
import { parseCoAuthors } from './trailers.ts';

export const commitSignatureSchema = v.strictObject({
  valid: v.boolean(),
  byGitHub: v.pipe(v.boolean(), v.description('made with the key that GitHub signs web commits with')),
  signer: v.nullable(v.string()),
});

/** A commit and its people. `coAuthors` are the trailers, resolved by GitHub where an account has the address. */
export const commitPeopleSchema = v.strictObject({
  commit: commitSchema,
  headline: v.pipe(v.string(), v.description('first line of the message, cut at 200 characters')),
  parents: v.array(v.string()),
  author: gitIdentitySchema,
  committer: gitIdentitySchema,
  coAuthors: v.array(gitIdentitySchema),
  signature: v.nullable(commitSignatureSchema),
});
export type CommitPeople = v.InferOutput<typeof commitPeopleSchema>;

/** A pull request that GitHub associates with a commit. */
export const pullRequestRefSchema = v.strictObject({
  id: v.pipe(v.string(), v.description('GraphQL node id')),
  number: v.number(),
  state: v.pipe(v.string(), v.description('OPEN, CLOSED or MERGED')),
  repository: v.pipe(v.string(), v.description('owner/repo that it was opened in')),
  base: v.pipe(v.string(), v.description('branch that it was opened against')),
});
export type PullRequestRef = v.InferOutput<typeof pullRequestRefSchema>;

export const rangeCommitSchema = v.strictObject({
  ...commitPeopleSchema.entries,
  pullRequests: v.array(pullRequestRefSchema),
});
/** A commit, its people, and the pull requests that GitHub associates with it. */
export type RangeCommit = v.InferOutput<typeof rangeCommitSchema>;

const longestHeadline = 200;
function headlineOf(message: string): string {
  const end = message.indexOf('\n');
  const line = message.slice(0, end < 0 ? longestHeadline : Math.min(end, longestHeadline));
  // A surrogate pair may have been cut in two, and canonical JSON holds no half of one.
  return line.trimEnd().toWellFormed();
}

const signatureAnswerSchema = v.pipe(
  v.nullable(
    v.object({
      isValid: v.boolean(),
      wasSignedByGitHub: v.boolean(),
      signer: v.optional(v.nullable(v.object({ login: v.string() })), null),
    }),
  ),
  v.transform((signature) =>
    signature === null
      ? null
      : {
          valid: signature.isValid,
          byGitHub: signature.wasSignedByGitHub,
          signer: signature.signer?.login ?? null,
        },
  ),
);

const oidListSchema = v.object({ totalCount: v.number(), nodes: v.array(v.object({ oid: v.string() })) });

/** The fields that every query asks of a commit. */
export const commitFields = `oid message parents(first: 10) { totalCount nodes { oid } }
  author { name email user { login } } committer { name email user { login } }
  signature { isValid wasSignedByGitHub signer { login } }`;
/** What only commits with their own question get: resolved authors are too dear under a pull request. */
export const rangeCommitFields = `${commitFields}
  authors(first: 50) { totalCount nodes { name email user { login } } }
  associatedPullRequests(first: 20) { totalCount nodes { id number state baseRefName repository { nameWithOwner } } }`;

const commitEntries = {
  oid: commitSchema,
  message: v.string(),
  parents: oidListSchema,
  author: gitActorAnswerSchema,
  committer: gitActorAnswerSchema,
  signature: signatureAnswerSchema,
};
export const commitAnswerSchema = v.object(commitEntries);
type CommitAnswer = v.InferOutput<typeof commitAnswerSchema>;

const rangeCommitAnswerSchema = v.object({
  ...commitEntries,
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

/** A commit without its co-authors' accounts; `trailers` says how many there are to resolve. */
export type UnresolvedCommit = { readonly people: CommitPeople; readonly trailers: number };

export function parseUnresolvedCommit(answer: CommitAnswer): UnresolvedCommit | undefined {
  if (answer.parents.totalCount !== answer.parents.nodes.length) return undefined;
  const trailers = parseCoAuthors(answer.message);
  const people = {
    commit: answer.oid,
    headline: headlineOf(answer.message),
    parents: answer.parents.nodes.map((parent) => parent.oid),
    author: answer.author,
    committer: answer.committer,
    coAuthors: trailers.map((trailer) => ({ ...trailer, login: null })),
    signature: answer.signature,
  };
  return { people, trailers: trailers.length };
}

function sameAddress(left: GitIdentity, right: GitIdentity): boolean {
  return left.email !== null && left.email.toLowerCase() === right.email?.toLowerCase();
}

/** GitHub's list has the git author first; a trailer that GitHub did not read stays, with no account. */
function coAuthorsOf(authors: readonly GitIdentity[], trailers: readonly GitIdentity[]): GitIdentity[] {
  const unread = trailers.filter((trailer) => !authors.some((author) => sameAddress(author, trailer)));
  return [...authors.slice(1), ...unread];
}

/**
 * Reads one commit of a query with `rangeCommitFields`: the commit, undefined when it has another shape, `cut` when a
 * list in it was cut short (more than 50 authors, 20 pull requests, 10 parents).
 */
export function parseRangeCommit(answer: unknown): RangeCommit | 'cut' | undefined {
  const read = v.safeParse(rangeCommitAnswerSchema, answer);
  if (!read.success) return undefined;
  const { authors, associatedPullRequests: associated } = read.output;
  const unresolved = parseUnresolvedCommit(read.output);
  const whole =
    authors.totalCount === authors.nodes.length && associated.totalCount === associated.nodes.length;
  if (unresolved === undefined || !whole) return 'cut';
  const pullRequests = associated.nodes.map(({ id, number, state, baseRefName, repository }) => {
    return { id, number, state, repository: repository.nameWithOwner, base: baseRefName };
  });
  const coAuthors = coAuthorsOf(authors.nodes, unresolved.people.coAuthors);
  return { ...unresolved.people, coAuthors, pullRequests };
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
