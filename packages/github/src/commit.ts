import { commitSchema, type Instant } from '@countersign/core';
import * as v from 'valibot';
import { gitActorAnswerSchema, gitActorFields, type GitIdentity, gitIdentitySchema } from './account.ts';
import { timeAnswerSchema } from './time.ts';
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
  parents: v.pipe(
    v.nullable(v.array(v.string())),
    v.description('null: not collected, as for most commits of a pull request'),
  ),
  author: gitIdentitySchema,
  committer: gitIdentitySchema,
  coAuthors: v.array(gitIdentitySchema),
  signature: v.nullable(commitSignatureSchema),
  tree: v.optional(v.nullable(v.string()), null),
  viaWeb: v.optional(
    v.pipe(v.nullable(v.boolean()), v.description("made by GitHub's own pages; null: not collected")),
    null,
  ),
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
  parents: v.array(v.string()),
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

/**
 * The fields that every query asks of a commit. No list is among them: below the hundred commits of a hundred pull
 * requests a list costs 100 points a query (docs.github.com/graphql/overview/rate-limits-and-query-limits).
 */
export const commitFields = `oid message tree { oid } committedViaWeb
  author { ${gitActorFields} } committer { ${gitActorFields} }
  signature { isValid wasSignedByGitHub signer { login } }`;
/** What only commits with their own question get. */
export const rangeCommitFields = `${commitFields} committedDate parents(first: 10) { totalCount nodes { oid } }
  authors(first: 50) { totalCount nodes { ${gitActorFields} } }
  associatedPullRequests(first: 20) { totalCount nodes { id number state baseRefName repository { nameWithOwner } } }`;

const commitEntries = {
  oid: commitSchema,
  message: v.string(),
  tree: v.object({ oid: v.string() }),
  committedViaWeb: v.boolean(),
  author: gitActorAnswerSchema,
  committer: gitActorAnswerSchema,
  signature: signatureAnswerSchema,
};
export const commitAnswerSchema = v.object(commitEntries);
type CommitAnswer = v.InferOutput<typeof commitAnswerSchema>;

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

/** A commit without its co-authors' accounts; `trailers` says how many there are to resolve. */
export type UnresolvedCommit = { readonly people: CommitPeople; readonly trailers: number };

export function unresolvedCommitOf(answer: CommitAnswer): UnresolvedCommit {
  const trailers = parseCoAuthors(answer.message);
  const people = {
    commit: answer.oid,
    headline: headlineOf(answer.message),
    parents: null,
    author: answer.author,
    committer: answer.committer,
    coAuthors: trailers.map(({ name, email }) => ({
      name: name.toWellFormed(),
      email: email?.toWellFormed() ?? null,
      login: null,
      id: null,
    })),
    signature: answer.signature,
    tree: answer.tree.oid,
    viaWeb: answer.committedViaWeb,
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
