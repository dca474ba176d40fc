import { nodeId } from '../node-id.ts';
import type { Environment } from '../scenario/deployment.ts';
import type { Repository } from '../scenario/repository.ts';
import type { Attempt, Job, WorkflowRun } from '../scenario/workflow-run.ts';
import type { State } from '../server/state.ts';
import { requireCommit } from './commits.ts';
import { counted } from './pages.ts';
import { reviewersOf } from './environments.ts';
import { simpleUser } from './people.ts';
import { findPull } from './pull-requests.ts';
import { apiUrl, htmlUrl, minimalRepository } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository } from './route.ts';

type AttemptOf = { readonly run: WorkflowRun; readonly attempt: Attempt; readonly number: number };

function findRun(repository: Repository, id: string | undefined): WorkflowRun | undefined {
  return repository.runs.find((run) => run.id === Number(id));
}

function latest(run: WorkflowRun): AttemptOf | undefined {
  const attempt = run.attempts.at(-1);
  return attempt === undefined ? undefined : { run, attempt, number: run.attempts.length };
}

function attemptOf(run: WorkflowRun | undefined, number: number): AttemptOf | undefined {
  const attempt = run?.attempts[number - 1];
  return run === undefined || attempt === undefined ? undefined : { run, attempt, number };
}

async function runShape(
  state: State,
  repository: Repository,
  { run, attempt, number }: AttemptOf,
): Promise<Record<string, unknown>> {
  const self = apiUrl(state, repository, `/actions/runs/${run.id}`);
  const commit = await requireCommit(state, repository, run.headSha);
  const actor = attempt.actor === undefined ? run.actor : attempt.actor;
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', repository.id, run.id),
    name: run.workflow.name,
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId('CheckSuite', repository.id, run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: number,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflow.id,
    url: self,
    html_url: htmlUrl(state, repository, `/actions/runs/${run.id}`),
    pull_requests: run.pullRequests.map((each) => minimalPull(state, repository, each)),
    created_at: run.createdAt,
    updated_at: attempt.startedAt,
    run_started_at: attempt.startedAt,
    actor: simpleUser(state, actor),
    triggering_actor: simpleUser(state, attempt.triggeringActor),
    referenced_workflows: run.referencedWorkflows,
    previous_attempt_url: number > 1 ? `${self}/attempts/${number - 1}` : null,
    head_commit: {
      id: commit.oid,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: minimalRepository(state, repository),
    head_repository: minimalRepository(state, repository),
  };
}

function minimalPull(state: State, repository: Repository, number: number): Record<string, unknown> {
  const pull = findPull(repository, number);
  if (pull === undefined)
    throw new Error(`the scenario names pull request ${number}, which it does not have`);
  const repo = { id: repository.id, url: apiUrl(state, repository), name: repository.name };
  return {
    id: repository.id * 100_000 + number,
    number,
    url: apiUrl(state, repository, `/pulls/${number}`),
    head: { ref: pull.head.ref, sha: pull.head.sha, repo },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo },
  };
}

async function shapeFor(call: Call, repository: Repository, found: AttemptOf): Promise<object> {
  const shape = await runShape(call.state, repository, found);
  return call.query['exclude_pull_requests'] === true ? { ...shape, pull_requests: [] } : shape;
}

async function getRun(call: Call, repository: Repository): Promise<Reply> {
  const run = findRun(repository, call.params['run_id']);
  const found = run === undefined ? undefined : latest(run);
  return found === undefined ? notFound() : ok(await shapeFor(call, repository, found));
}

async function getAttempt(call: Call, repository: Repository): Promise<Reply> {
  const run = findRun(repository, call.params['run_id']);
  const found = attemptOf(run, Number(call.params['attempt_number']));
  return found === undefined ? notFound() : ok(await shapeFor(call, repository, found));
}

function listRuns(call: Call, repository: Repository): Promise<Reply> {
  const { query } = call;
  const found = repository.runs.map(latest).filter((each) => each !== undefined);
  const items = found.filter(
    ({ run, attempt }) =>
      (query['head_sha'] === undefined || run.headSha === query['head_sha']) &&
      (query['branch'] === undefined || run.headBranch === query['branch']) &&
      (query['event'] === undefined || run.event === query['event']) &&
      (query['actor'] === undefined || run.actor === query['actor']) &&
      (query['status'] === undefined ||
        [attempt.status, attempt.conclusion].some((s) => s === query['status'])),
  );
  return counted(call, 'workflow_runs', {
    items: items.toReversed(),
    render: (each) => shapeFor(call, repository, each),
  });
}

function environmentNamed(repository: Repository, name: string): Environment {
  const found = repository.environments.find((each) => each.name === name);
  if (found === undefined)
    throw new Error(`the scenario names environment "${name}", which it does not have`);
  return found;
}

function environmentStub(state: State, repository: Repository, name: string): Record<string, unknown> {
  const { id, createdAt } = environmentNamed(repository, name);
  return {
    id,
    node_id: nodeId('Environment', repository.id, id),
    name,
    url: apiUrl(state, repository, `/environments/${encodeURIComponent(name)}`),
    html_url: htmlUrl(state, repository, `/deployments/activity_log?environments_filter=${name}`),
    created_at: createdAt,
    updated_at: createdAt,
  };
}

function listApprovals({ state, params }: Call, repository: Repository): Reply {
  const run = findRun(repository, params['run_id']);
  if (run === undefined) return notFound();
  return ok(
    run.approvals.map((approval) => ({
      environments: approval.environments.map((name) => environmentStub(state, repository, name)),
      state: approval.state,
      user: simpleUser(state, approval.user),
      comment: approval.comment,
    })),
  );
}

function listPending({ state, params }: Call, repository: Repository): Reply {
  const run = findRun(repository, params['run_id']);
  if (run === undefined) return notFound();
  return ok(
    run.pendingEnvironments.map((name) => {
      const environment = environmentNamed(repository, name);
      const timer = environment.protectionRules.find((rule) => rule.type === 'wait_timer');
      const { id, node_id, url, html_url } = environmentStub(state, repository, name);
      return {
        environment: { id, node_id, name, url, html_url },
        wait_timer: timer?.minutes ?? 0,
        wait_timer_started_at: timer === undefined ? null : run.createdAt,
        current_user_can_approve: false,
        reviewers: environment.protectionRules.flatMap((rule) =>
          rule.type === 'required_reviewers' ? reviewersOf(state, rule.reviewers) : [],
        ),
      };
    }),
  );
}

type JobOf = AttemptOf & { readonly job: Job };

function jobShape(
  state: State,
  repository: Repository,
  { run, number, job }: JobOf,
): Record<string, unknown> {
  return {
    id: job.id,
    node_id: nodeId('Job', repository.id, job.id),
    run_id: run.id,
    run_attempt: number,
    run_url: apiUrl(state, repository, `/actions/runs/${run.id}`),
    url: apiUrl(state, repository, `/actions/jobs/${job.id}`),
    html_url: htmlUrl(state, repository, `/actions/runs/${run.id}/job/${job.id}`),
    check_run_url: apiUrl(state, repository, `/check-runs/${job.id}`),
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow.name,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: job.runnerName,
    runner_group_id: null,
    runner_group_name: null,
  };
}

function getJob({ state, params }: Call, repository: Repository): Reply {
  for (const run of repository.runs) {
    for (const [index, attempt] of run.attempts.entries()) {
      const job = attempt.jobs.find(({ id }) => id === Number(params['job_id']));
      if (job !== undefined) return ok(jobShape(state, repository, { run, attempt, number: index + 1, job }));
    }
  }
  return notFound();
}

function listJobs(call: Call, repository: Repository): Reply | Promise<Reply> {
  const run = findRun(repository, call.params['run_id']);
  if (run === undefined) return notFound();
  const attempts = run.attempts.map((attempt, index) => ({ run, attempt, number: index + 1 }));
  return jobsOf(call, repository, call.query['filter'] === 'all' ? attempts : attempts.slice(-1));
}

function listAttemptJobs(call: Call, repository: Repository): Reply | Promise<Reply> {
  const run = findRun(repository, call.params['run_id']);
  const found = attemptOf(run, Number(call.params['attempt_number']));
  return found === undefined ? notFound() : jobsOf(call, repository, [found]);
}

function jobsOf(call: Call, repository: Repository, attempts: readonly AttemptOf[]): Promise<Reply> {
  return counted(call, 'jobs', {
    items: attempts.flatMap((each) => each.attempt.jobs.map((job) => ({ ...each, job }))),
    render: (job) => jobShape(call.state, repository, job),
  });
}

export const workflowRunRoutes: Routes = {
  'actions/get-workflow-run': onRepository('actions', 'read', getRun),
  'actions/get-workflow-run-attempt': onRepository('actions', 'read', getAttempt),
  'actions/list-workflow-runs-for-repo': onRepository('actions', 'read', listRuns),
  'actions/get-reviews-for-run': onRepository('actions', 'read', listApprovals),
  'actions/get-pending-deployments-for-run': onRepository('actions', 'read', listPending),
  'actions/get-job-for-workflow-run': onRepository('actions', 'read', getJob),
  'actions/list-jobs-for-workflow-run': onRepository('actions', 'read', listJobs),
  'actions/list-jobs-for-workflow-run-attempt': onRepository('actions', 'read', listAttemptJobs),
};
