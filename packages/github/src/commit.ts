import { commitSchema } from '@countersign/core';
import * as v from 'valibot';
import { gitActorAnswerSchema, gitActorFields, gitIdentitySchema } from './account.ts';
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

/**
 * The fields that every query asks of a commit. No list is among them: below the hundred commits of a hundred pull
 * requests a list costs 100 points a query (docs.github.com/graphql/overview/rate-limits-and-query-limits).
 */
export const commitFields = `oid message tree { oid } committedViaWeb
  author { ${gitActorFields} } committer { ${gitActorFields} }
  signature { isValid wasSignedByGitHub signer { login } }`;
/** How those fields are read. */
export const commitEntries = {
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
