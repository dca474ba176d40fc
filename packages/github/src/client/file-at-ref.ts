import { type Fact, isCommitSha, missing } from '@countersign/core';
import * as v from 'valibot';
import { parseRepositoryName } from '../repository-name.ts';
import { blobFields, exactText, type FileAtCommit, objectSchema } from './file-text.ts';
import { failureOf, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type FileAtRefQuestion = {
  /** `owner/repo` */
  readonly repository: string;
  readonly path: string;
  /** A branch, a tag or a full SHA. */
  readonly ref: string;
};

const resolvedSchema = v.object({ sha: v.pipe(v.string(), v.check(isCommitSha)) });
const answerSchema = v.object({ repository: v.object({ file: objectSchema }) });
const query = `query FileAtCommit($owner: String!, $name: String!, $place: String!) {
  repository(owner: $owner, name: $name) { file: object(expression: $place) { ${blobFields} } }
}`;

/**
 * A file of any repository at a ref, such as an organisation's policy `owner/repo:path@ref`: the commit that the ref
 * named when asked, and the exact text there. Known null: that commit has no such file. Needs `contents: read` there.
 */
export async function readFileAtRef(
  client: GitHubClient,
  question: FileAtRefQuestion,
): Promise<Fact<FileAtCommit | null>> {
  const { path, ref } = question;
  const repository = parseRepositoryName(question.repository);
  if (repository === undefined) return missing('malformed', `"${question.repository}" is not owner/repo`);
  const permission = 'contents: read';
  const { owner, name } = repository;
  const resolved = await client.rest.get({ path: ['repos', owner, name, 'commits', ref], permission });
  const commit = readFact(resolved, readSha, `the commit of ${ref}`);
  if (commit.state === 'missing') return failureOf(commit);
  const what = `for ${path} in ${question.repository}`;
  const variables = { ...repository, place: `${commit.value}:${path}` };
  const answer = await client.graphql({ query, variables, what, permission });
  const found = readFact(answer, readFound, what);
  if (found.state === 'missing') return failureOf(found);
  const object = { ...found, value: found.value.file };
  return exactText(client, { repository, path, commit: commit.value }, object);
}

function readSha(body: unknown): string | undefined {
  const read = v.safeParse(resolvedSchema, body);
  return read.success ? read.output.sha : undefined;
}

function readFound(data: unknown): { readonly file: v.InferOutput<typeof objectSchema> } | undefined {
  const read = v.safeParse(answerSchema, data);
  return read.success ? read.output.repository : undefined;
}
