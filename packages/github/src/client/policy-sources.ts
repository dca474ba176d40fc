import { type CommitSha, type Fact, isCommitSha, known, missing } from '@countersign/core';
import * as v from 'valibot';
import { parseRepositoryName, type RepositoryName } from '../repository-name.ts';
import { blobFields, exactText, type FileAtCommit, objectSchema } from './file-text.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type PolicySourcesQuestion = {
  /** `owner/repo` */
  readonly repository: string;
  readonly path: string;
  /** Full SHAs, at most 50. */
  readonly commits: readonly CommitSha[];
};

export type PolicySources = {
  readonly defaultBranch: Fact<{ readonly name: string; readonly tip: CommitSha }>;
  /** The file at the default branch's tip; known null: the tip was read and has no such file. */
  readonly tip: Fact<FileAtCommit | null>;
  /** In the order asked; known null: the commit is there and has no such file. */
  readonly commits: readonly { readonly commit: CommitSha; readonly file: Fact<FileAtCommit | null> }[];
};

const mostCommits = 50;
const commitSchema = v.nullable(v.object({ __typename: v.string(), oid: v.string() }));
const repositorySchema = v.record(v.string(), v.unknown());
const branchSchema = v.nullable(v.object({ name: v.string(), target: v.object({ oid: v.string() }) }));

/**
 * `head` is asked beside `defaultBranchRef`, so that a push in between shows: both must name one commit, else the file
 * read at HEAD belongs to an unknown one.
 */
function queryFor(commits: readonly CommitSha[]): string {
  const parameters = commits.map((_, index) => `, $c${index}: GitObjectID!, $f${index}: String!`).join('');
  const places = commits.map(
    (_, index) =>
      `c${index}: object(oid: $c${index}) { __typename oid } f${index}: object(expression: $f${index}) { ${blobFields} }`,
  );
  return `query PolicySources($owner: String!, $name: String!, $tip: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    head: object(expression: "HEAD") { __typename oid }
    tip: object(expression: $tip) { ${blobFields} }
    defaultBranchRef { name target { oid } }
    ${places.join('\n    ')}
  }
}`;
}

function variablesFor(repository: RepositoryName, path: string, commits: readonly CommitSha[]) {
  const places = commits.flatMap((commit, index) => [
    [`c${index}`, commit],
    [`f${index}`, `${commit}:${path}`],
  ]);
  return { ...repository, tip: `HEAD:${path}`, ...Object.fromEntries(places) };
}

/** One field of the repository; a partial answer keeps its failure. */
function fieldOf<T>(answer: Fact<unknown>, key: string, schema: v.GenericSchema<unknown, T>): Fact<T> {
  if (answer.state === 'missing') return failureOf(answer);
  const read = v.safeParse(v.object({ repository: repositorySchema }), answer.value);
  const field = read.success ? v.safeParse(schema, read.output.repository[key]) : undefined;
  if (field?.success === true) return known(field.output, answer.evidence);
  return missing('malformed', `GitHub answered for the policy file in a shape that is not known (${key})`);
}

function branchOf(answer: Fact<unknown>): PolicySources['defaultBranch'] {
  const branch = fieldOf(answer, 'defaultBranchRef', branchSchema);
  const head = fieldOf(answer, 'head', commitSchema);
  if (branch.state === 'missing') return failureOf(branch);
  if (head.state === 'missing') return failureOf(head);
  if (branch.value === null)
    return missing('not-found', 'the repository has no default branch, so it is empty');
  const tip = branch.value.target.oid;
  if (head.value?.oid !== tip)
    return missing('unreachable', 'the default branch moved while the policy file was read; run again');
  return known({ name: branch.value.name, tip }, branch.evidence);
}

function presentAt(
  answer: Fact<unknown>,
  index: number,
  commit: CommitSha,
): Fact<v.InferOutput<typeof objectSchema>> {
  const found = fieldOf(answer, `c${index}`, commitSchema);
  if (found.state === 'missing') return failureOf(found);
  if (found.value?.__typename !== 'Commit' || found.value.oid !== commit)
    return missing('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
  return fieldOf(answer, `f${index}`, objectSchema);
}

function unreadable(question: PolicySourcesQuestion, failure: Fact<never>): PolicySources {
  const commits = question.commits.map((commit) => ({ commit, file: failure }));
  return { defaultBranch: failure, tip: failure, commits };
}

/**
 * The text of one file at the default branch's tip and at each given commit, in one GraphQL request (and one REST
 * request for each file that GraphQL does not give exactly). Needs `contents: read`. Each place fails by itself; null
 * is proven absence.
 */
export async function readPolicySources(
  client: GitHubClient,
  question: PolicySourcesQuestion,
): Promise<PolicySources> {
  const { path, commits } = question;
  const repository = parseRepositoryName(question.repository);
  if (repository === undefined || !commits.every(isCommitSha) || commits.length > mostCommits)
    return unreadable(question, missing('malformed', `"${question.repository}" or its commits cannot exist`));
  const answer = await client.graphql({
    query: queryFor(commits),
    variables: variablesFor(repository, path, commits),
    what: `for ${path} in ${question.repository}`,
    permission: 'contents: read',
  });
  const defaultBranch = branchOf(answer);
  const place = { repository, path };
  const tip =
    defaultBranch.state === 'missing'
      ? failureOf(defaultBranch)
      : await exactText(
          client,
          { ...place, commit: defaultBranch.value.tip },
          fieldOf(answer, 'tip', objectSchema),
        );
  const files = await Promise.all(
    commits.map(async (commit, index) => {
      const file = await exactText(client, { ...place, commit }, presentAt(answer, index, commit));
      return { commit, file };
    }),
  );
  return { defaultBranch, tip, commits: files };
}
