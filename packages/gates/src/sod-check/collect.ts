import {
  type Collect,
  type CollectContext,
  type Fact,
  isCommitSha,
  known,
  missing,
  type Ports,
  SuiteError,
} from '@countersign/core';
import {
  type Comparison,
  parseRepositoryName,
  type RangeCommit,
  type Relation,
  type RepositoryName,
  type RunAttempt,
  sameRepository,
} from '@countersign/github';
import {
  createGitHubClient,
  type GitHubClient,
  readComparison,
  readDefaultBranch,
  readPullRequests,
  readRangeCommits,
  readRelation,
  readRunAttempts,
} from '@countersign/github/client';
import type { SodCheckFacts } from './facts.ts';
import type { SodCheckPolicy } from './policy.ts';
import { commitsOf, type RangeFacts, rangeOf } from './range.ts';

export const inputs = {
  base: {
    description:
      'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
    required: false,
  },
} as const;

type Context = CollectContext<SodCheckPolicy>;
type Source = { readonly client: GitHubClient; readonly repository: RepositoryName };

function parseBase(text: string | undefined): string | null {
  const base = text?.trim() ?? '';
  if (base === '') return null;
  if (isCommitSha(base)) return base;
  throw new SuiteError(
    'input-invalid',
    `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`,
  );
}

function repositoryOf(context: Context): RepositoryName {
  const { name } = context.request.repository;
  const repository = parseRepositoryName(name);
  if (repository !== undefined) return repository;
  throw new SuiteError('input-invalid', `repository: found ${JSON.stringify(name)}, expected owner/repo`);
}

const noBase = missing('not-collected', 'no base was given');
const noRecord = missing('not-collected', 'there is no record to start from');

async function collectRange(source: Source, context: Context): Promise<RangeFacts> {
  const { lastDeploy, request } = context;
  const { client, repository } = source;
  const head = request.commit;
  const base = parseBase(context.inputs['base']);
  const record = lastDeploy.state === 'known' ? lastDeploy.value : null;
  const compare = (from: string): Promise<Fact<Comparison>> =>
    readComparison(client, { repository, base: from, head });
  const relate = (from: string, to: string): Promise<Fact<Relation>> =>
    readRelation(client, { repository, base: from, head: to });
  const [fromRecord, fromBase, recordFromBase] = await Promise.all([
    record === null ? noRecord : compare(record.commit),
    base === null || lastDeploy.state === 'missing' ? noBase : compare(base),
    base === null || record === null ? noBase : relate(base, record.commit),
  ]);
  return { head, base, lastDeploy, fromRecord, fromBase, recordFromBase };
}

function wantedBranches(context: Context, defaultBranch: Fact<string>): readonly string[] {
  const named = context.policies.flatMap((policy) => policy.branches);
  const byDefault = context.policies.some((policy) => policy.branches.length === 0);
  const own = byDefault && defaultBranch.state === 'known' ? [defaultBranch.value] : [];
  return [...new Set([...named, ...own])].sort();
}

async function collectBranches(
  { client, repository }: Source,
  head: string,
  branches: readonly string[],
): Promise<SodCheckFacts['branches']> {
  return Promise.all(
    branches.map(async (branch) => ({
      branch,
      fromHead: await readRelation(client, { repository, base: head, head: branch }),
    })),
  );
}

/** Who started earlier attempts. The present one is told by the runner, so a first attempt needs no permission. */
async function collectAttempts(client: GitHubClient, context: Context): Promise<Fact<RunAttempt[]>> {
  const { run, repository } = context.request;
  if (run.attempt === 1) return known([]);
  const question = { repository: repository.name, runId: run.id, attempt: run.attempt - 1 };
  const attempts = await readRunAttempts(client, question);
  if (attempts.state === 'known') return known([...attempts.value], attempts.evidence);
  const { partial, ...failure } = attempts;
  return partial === undefined ? failure : { ...failure, partial: [...partial] };
}

/** Node ids of every pull request that some policy could accept. */
function wantedPullRequests(
  commits: readonly Fact<RangeCommit>[],
  repository: string,
  branches: readonly string[],
): readonly string[] {
  const refs = commits.flatMap((fact) => (fact.state === 'known' ? fact.value.pullRequests : []));
  const wanted = refs.filter(
    (ref) =>
      ref.state === 'MERGED' && branches.includes(ref.base) && sameRepository(ref.repository, repository),
  );
  return [...new Set(wanted.map((ref) => ref.id))];
}

async function collectChanges(
  { client, repository }: Source,
  range: RangeFacts,
  branches: readonly string[],
): Promise<Pick<SodCheckFacts, 'commits' | 'pullRequests'>> {
  const commits = [...new Set(commitsOf(rangeOf(range)).map(({ commit }) => commit))];
  const facts = await readRangeCommits(client, { repository, commits });
  const ids = wantedPullRequests(facts, `${repository.owner}/${repository.name}`, branches);
  const pulls = await readPullRequests(client, { repository, ids });
  const unasked = missing('not-collected', 'not asked');
  return {
    commits: commits.map((commit, index) => ({ commit, fact: facts[index] ?? unasked })),
    pullRequests: ids.map((id, index) => ({ id, fact: pulls[index] ?? unasked })),
  };
}

const notRead = missing('not-collected', 'not read yet');
const later = {
  content: [],
  activity: notRead,
  environmentRules: notRead,
  environmentReviews: notRead,
  environmentDeployments: notRead,
  permissions: [],
  teams: [],
  codeOwners: notRead,
  files: [],
  touched: [],
  rulesets: notRead,
  ruleSuites: notRead,
  earlierDeploys: notRead,
  builder: notRead,
};

/**
 * Reads the range, its commits, their pull requests and who started the run, from the GitHub API alone: a checkout
 * belongs to earlier steps of the job. For N commits with P pull requests about N/100 + P/50 GraphQL requests, one
 * REST request for each 100 commits, and a few more.
 */
export const collect: Collect<SodCheckPolicy, SodCheckFacts> = async (ports: Ports, context: Context) => {
  const { request } = context;
  const repository = repositoryOf(context);
  const client = createGitHubClient(ports.http, context.github);
  const source = { client, repository };
  const [range, defaultBranch, earlierAttempts] = await Promise.all([
    collectRange(source, context),
    readDefaultBranch(client, repository),
    collectAttempts(client, context),
  ]);
  const wanted = wantedBranches(context, defaultBranch);
  const [branches, changes] = await Promise.all([
    collectBranches(source, request.commit, wanted),
    collectChanges(source, range, wanted),
  ]);
  return {
    at: request.at,
    repository: request.repository.name,
    environment: request.environment,
    service: request.service,
    run: request.run,
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    earlierAttempts,
    ...range,
    defaultBranch,
    branches,
    ...changes,
    ...later,
  };
};
