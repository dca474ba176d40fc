import {
  type EvidenceId,
  type Fact,
  type Known,
  known,
  type Missing,
  missing,
  truncated,
} from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { askInBatches, type Cut, everyItem, fromAnswer } from './batches.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { rateLimitSelection } from './graphql-limit.ts';
import { failureAt } from './partial-answer.ts';
import { readRows } from './rows.ts';

export type FilesQuestion = {
  readonly repository: RepositoryName;
  /** GraphQL node ids. */
  readonly ids: readonly string[];
};

const permission = 'pull-requests: read';
const batchSize = 100;
// "Responses include a maximum of 3000 files": docs.github.com/rest/pulls/pulls#list-pull-requests-files.
const mostFiles = 3000;

const selection = `id number headRefOid
  files(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }`;
export const pullRequestFilesQuery = `query PullRequestFiles($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${selection} } }
  ${rateLimitSelection}
}`;

const pullSchema = v.object({
  id: v.string(),
  number: v.number(),
  headRefOid: v.string(),
  files: v.object({
    totalCount: v.number(),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
    nodes: v.array(v.object({ path: v.string(), changeType: v.string() })),
  }),
});
type Pull = v.InferOutput<typeof pullSchema>;
const nodesSchema = v.object({ nodes: v.array(v.unknown()) });

const unknownShape: Missing<never> = missing(
  'malformed',
  'GitHub answered for the files of pull requests in a shape that is not known',
);

type Page = { readonly ids: readonly string[]; readonly after: string | null };

async function askPage(client: GitHubClient, { ids, after }: Page): Promise<readonly (Fact<Pull> | Cut)[]> {
  const what = 'for the files of pull requests';
  const query = pullRequestFilesQuery;
  const answer = await client.graphql({ query, variables: { ids, after }, what, permission });
  const read = v.safeParse(nodesSchema, answer.state === 'known' ? answer.value : answer.partial);
  if (!read.success || read.output.nodes.length !== ids.length)
    return everyItem(ids.length, answer.state === 'known' ? unknownShape : failureOf(answer));
  const { nodes } = read.output;
  return ids.map((id, index) => {
    const failure = failureAt(answer, ['nodes', index]);
    if (failure !== undefined) return failure;
    const pull = v.safeParse(pullSchema, nodes[index]);
    return pull.success && pull.output.id === id ? fromAnswer(pull.output, answer) : unknownShape;
  });
}

type File = Pull['files']['nodes'][number];

function pathsOf(files: readonly File[]): readonly string[] {
  return [...new Set(files.map(({ path }) => path))];
}

async function completeFiles(client: GitHubClient, first: Pull): Promise<Fact<readonly File[]>> {
  const { id, number } = first;
  const files: File[] = [...first.files.nodes];
  const evidence: EvidenceId[] = [];
  let { pageInfo } = first.files;
  if (first.files.totalCount >= mostFiles)
    return truncated(`#${number} changes ${mostFiles} files or more, and GitHub lists no more`, files);
  while (pageInfo.hasNextPage && files.length < first.files.totalCount) {
    const [next = unknownShape] = await askPage(client, { ids: [id], after: pageInfo.endCursor });
    if (next.state === 'cut') return next.failure;
    if (next.state === 'missing') return failureOf(next);
    if (next.value.headRefOid !== first.headRefOid)
      return missing('truncated', `#${number} was pushed to while its files were read`);
    // An empty page would be asked for without end.
    if (next.value.files.nodes.length === 0) break;
    files.push(...next.value.files.nodes);
    evidence.push(...next.evidence);
    pageInfo = next.value.files.pageInfo;
  }
  // A page that came twice counts once.
  const count = pathsOf(files).length;
  if (count !== first.files.totalCount)
    return truncated(`#${number} lists ${count} of ${first.files.totalCount} files`, files);
  return known(files, evidence);
}

const restFilesSchema = v.array(
  v.object({ filename: v.string(), previous_filename: v.optional(v.string()) }),
);

function parseRestFiles(page: unknown): readonly string[] | undefined {
  const read = v.safeParse(restFilesSchema, page);
  if (!read.success) return undefined;
  return read.output.flatMap(({ filename, previous_filename: from }) =>
    from === undefined ? [filename] : [filename, from],
  );
}

/** GraphQL tells where a file was moved to, REST alone where it came from; a move out of a folder changes that folder. */
async function withOrigins(
  client: GitHubClient,
  repository: RepositoryName,
  { number, paths }: { readonly number: number; readonly paths: Known<readonly string[]> },
): Promise<Fact<readonly string[]>> {
  const listed = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'pulls', String(number), 'files'],
    query: { per_page: '100' },
    permission,
    parse: parseRestFiles,
  });
  if (listed.state === 'missing') return { ...failureOf(listed), partial: paths.value };
  const all = new Set(listed.value);
  if (!paths.value.every((path) => all.has(path)))
    return truncated(`REST lists fewer files of #${number} than GraphQL`, paths.value);
  return known([...all], [...paths.evidence, ...listed.evidence]);
}

async function filesOf(
  client: GitHubClient,
  repository: RepositoryName,
  fact: Fact<Pull>,
): Promise<Fact<readonly string[]>> {
  if (fact.state === 'missing') return failureOf(fact);
  const files = await completeFiles(client, fact.value);
  if (files.state === 'missing')
    return files.partial === undefined
      ? failureOf(files)
      : { ...failureOf(files), partial: pathsOf(files.partial) };
  const paths = known(pathsOf(files.value), [...fact.evidence, ...files.evidence]);
  const moved = files.value.some(({ changeType }) => changeType === 'RENAMED' || changeType === 'COPIED');
  return moved ? withOrigins(client, repository, { number: fact.value.number, paths }) : paths;
}

/**
 * The paths that each pull request changes, in the order asked; a moved file counts with both its paths. Truncated, with
 * what was seen as partial, for 3000 files or more. Needs `pull-requests: read`.
 */
export async function readPullRequestFiles(
  client: GitHubClient,
  { repository, ids }: FilesQuestion,
): Promise<readonly Fact<readonly string[]>[]> {
  const pulls = await askInBatches<string, Pull>(ids, {
    size: batchSize,
    ask: (batch) => askPage(client, { ids: batch, after: null }),
    done: (count) => client.say(`GitHub: read the files of ${count} of ${ids.length} pull requests`),
  });
  const facts: Fact<readonly string[]>[] = [];
  for (const pull of pulls) facts.push(await filesOf(client, repository, pull));
  return facts;
}
