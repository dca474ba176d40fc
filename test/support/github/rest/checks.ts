import { nodeId } from '../node-id.ts';
import type { CheckRun, CommitStatus, Repository } from '../scenario/repository.ts';
import type { State } from '../server/state.ts';
import { findCommit } from './commits.ts';
import { counted, listed } from './pages.ts';
import { ownerOf, simpleUser } from './people.ts';
import { apiUrl, htmlUrl, minimalRepository } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, onRepository, problem } from './route.ts';

/** Runs of one App belong to one suite a commit, unless the scenario says which. */
function suiteOf(run: CheckRun): number {
  return run.suite ?? (run.app?.id ?? 0) + 1;
}

function appShape(
  state: State,
  repository: Repository,
  app: CheckRun['app'],
): Record<string, unknown> | null {
  if (app === null) return null;
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    name: app.name,
    owner: ownerOf(state, repository),
    external_url: `${state.urls.server}/apps/${app.slug}`,
    html_url: `${state.urls.server}/apps/${app.slug}`,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    permissions: { checks: 'write' },
    events: [],
  };
}

function runShape(state: State, repository: Repository, check: CheckRun): Record<string, unknown> {
  return {
    id: check.id,
    node_id: nodeId('CheckRun', repository.id, check.id),
    head_sha: check.headSha,
    name: check.name,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    url: apiUrl(state, repository, `/check-runs/${check.id}`),
    html_url: htmlUrl(state, repository, `/runs/${check.id}`),
    output: { title: null, summary: null, text: null, annotations_count: 0 },
    check_suite: { id: suiteOf(check) },
    app: appShape(state, repository, check.app),
    pull_requests: [],
  };
}

/** `filter=latest`, GitHub's default, shows only the newest run of a name within its suite. */
function isLatest(check: CheckRun, all: readonly CheckRun[]): boolean {
  const key = (run: CheckRun) => `${suiteOf(run)} ${run.name}`;
  return all.filter((run) => key(run) === key(check)).at(-1) === check;
}

async function listCheckRuns(call: Call, repository: Repository): Promise<Reply> {
  const { state, params, query } = call;
  const commit = await findCommit(state, repository, params['ref'] ?? '');
  if (commit === undefined) return problem(422, `No commit found for SHA: ${params['ref']}`);
  const ofCommit = repository.checkRuns.filter((check) => check.headSha === commit.oid);
  const items = ofCommit.filter(
    (check) =>
      (query['filter'] === 'all' || isLatest(check, ofCommit)) &&
      (query['check_name'] === undefined || check.name === query['check_name']) &&
      (query['app_id'] === undefined || check.app?.id === query['app_id']) &&
      (query['status'] === undefined || check.status === query['status']),
  );
  return counted(call, 'check_runs', { items, render: (check) => runShape(state, repository, check) });
}

async function listSuites(call: Call, repository: Repository): Promise<Reply> {
  const { state, params, query } = call;
  const commit = await findCommit(state, repository, params['ref'] ?? '');
  if (commit === undefined) return problem(422, `No commit found for SHA: ${params['ref']}`);
  const runs = repository.checkRuns.filter(
    (check) =>
      check.headSha === commit.oid &&
      (query['check_name'] === undefined || check.name === query['check_name']) &&
      (query['app_id'] === undefined || check.app?.id === query['app_id']),
  );
  const suites = [...Map.groupBy(runs, suiteOf)];
  return counted(call, 'check_suites', {
    items: suites,
    render: ([id, [first, ...rest]]) => ({
      id,
      node_id: nodeId('CheckSuite', repository.id, id),
      head_branch: repository.defaultBranch,
      head_sha: commit.oid,
      status: 'completed',
      conclusion: 'success',
      before: null,
      after: commit.oid,
      created_at: first?.startedAt ?? null,
      updated_at: first?.startedAt ?? null,
      app: appShape(state, repository, first?.app ?? null),
      head_commit: {
        id: commit.oid,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: commit.committer.date,
        author: { name: commit.author.name, email: commit.author.email },
        committer: { name: commit.committer.name, email: commit.committer.email },
      },
      repository: minimalRepository(state, repository),
      latest_check_runs_count: rest.length + 1,
      check_runs_url: apiUrl(state, repository, `/check-suites/${id}/check-runs`),
      pull_requests: [],
    }),
  });
}

function statusShape(state: State, repository: Repository, status: CommitStatus): Record<string, unknown> {
  return {
    id: status.id,
    node_id: nodeId('StatusContext', repository.id, status.id),
    url: apiUrl(state, repository, `/statuses/${status.sha}`),
    avatar_url: null,
    state: status.state,
    description: null,
    target_url: null,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: simpleUser(state, status.creator),
  };
}

/** Newest first, every report of every context. */
async function listStatuses(call: Call, repository: Repository): Promise<Reply> {
  const { state, params } = call;
  const commit = await findCommit(state, repository, params['ref'] ?? '');
  if (commit === undefined) return notFound();
  const items = repository.statuses.filter(({ sha }) => sha === commit.oid).toReversed();
  return listed(call, items, (status) => statusShape(state, repository, status));
}

export const checkRoutes: Routes = {
  'checks/list-for-ref': onRepository('checks', 'read', listCheckRuns),
  'checks/list-suites-for-ref': onRepository('checks', 'read', listSuites),
  'repos/list-commit-statuses-for-ref': onRepository('statuses', 'read', listStatuses),
};
