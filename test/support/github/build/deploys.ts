import type { Deployment, DeploymentStatus, Environment, ProtectionRule } from '../scenario/deployment.ts';
import { ACTIONS_APP, type CheckRun, type CommitStatus, type IssueComment } from '../scenario/repository.ts';
import type { Attempt, WorkflowRun } from '../scenario/workflow-run.ts';
import { type Draft, requireTip } from './repository-draft.ts';

export type RunOptions = {
  readonly id?: number;
  /** Path of the workflow file. Default `.github/workflows/deploy.yml`. */
  readonly workflow?: string;
  readonly sha?: string;
  readonly branch?: string | null;
  readonly event?: string;
  readonly by?: string;
  /** Who re-ran it, in order: each makes one more attempt. */
  readonly rerunBy?: readonly string[];
  readonly at?: string;
} & Partial<
  Pick<
    WorkflowRun,
    | 'number'
    | 'title'
    | 'attempts'
    | 'approvals'
    | 'pendingEnvironments'
    | 'pullRequests'
    | 'referencedWorkflows'
  >
>;

export async function addRun(draft: Draft, options: RunOptions): Promise<WorkflowRun> {
  const { id, workflow, sha, branch, event, by = 'alice', rerunBy = [], at, ...rest } = options;
  const { bench, record } = draft;
  const path = workflow ?? '.github/workflows/deploy.yml';
  const createdAt = bench.tick(at);
  const headBranch = branch === undefined ? record.defaultBranch : branch;
  for (const login of [by, ...rerunBy]) bench.account(login);
  const run: WorkflowRun = {
    id: id ?? bench.nextId(),
    workflow: { id: bench.nextId(), name: path.replace(/^.*\/|\.ya?ml$/g, ''), path },
    number: record.runs.length + 1,
    title: 'deploy',
    event: event ?? 'push',
    headBranch,
    headSha: sha ?? (await requireTip(draft, headBranch ?? record.defaultBranch)),
    actor: by,
    createdAt,
    pullRequests: [],
    referencedWorkflows: [],
    attempts: [by, ...rerunBy].map((login, index) => attempt(login, index === 0 ? createdAt : bench.tick())),
    approvals: [],
    pendingEnvironments: [],
    ...rest,
  };
  record.runs.push(run);
  return run;
}

function attempt(triggeringActor: string, startedAt: string): Attempt {
  return { triggeringActor, startedAt, status: 'in_progress', conclusion: null, jobs: [] };
}

export type EnvironmentOptions = {
  /** A login, or `organisation/team`. */
  readonly reviewers?: readonly string[];
  readonly preventSelfReview?: true;
  readonly waitMinutes?: number;
  readonly branchPolicy?: Environment['branchPolicy'];
};

export function addEnvironment(draft: Draft, name: string, options: EnvironmentOptions): Environment {
  const { bench, record } = draft;
  const rules: ProtectionRule[] = [];
  if (options.reviewers !== undefined) {
    rules.push({
      type: 'required_reviewers',
      id: bench.nextId(),
      preventSelfReview: options.preventSelfReview === true,
      reviewers: options.reviewers.map((who) =>
        who.includes('/') ? { team: who } : { user: bench.account(who).login },
      ),
    });
  }
  if (options.waitMinutes !== undefined) {
    rules.push({ type: 'wait_timer', id: bench.nextId(), minutes: options.waitMinutes });
  }
  const branchPolicy = options.branchPolicy ?? null;
  if (branchPolicy !== null) rules.push({ type: 'branch_policy', id: bench.nextId() });
  const id = bench.nextId();
  const environment: Environment = { id, name, createdAt: bench.now(), protectionRules: rules, branchPolicy };
  record.environments.push(environment);
  return environment;
}

export type DeploymentOptions = {
  readonly environment: string;
  readonly sha?: string;
  /** Default: the commit's SHA, as the deployments of a workflow job have a branch, say so. */
  readonly ref?: string;
  readonly by?: string;
  /** The states that it went through, oldest first. Default: success alone. */
  readonly states?: readonly DeploymentStatus['state'][];
  /** The run whose job made it: its statuses then lead to that job. */
  readonly run?: Pick<WorkflowRun, 'id'>;
  readonly at?: string;
} & Partial<Pick<Deployment, 'task' | 'payload' | 'description' | 'production' | 'transient'>>;

export async function addDeployment(draft: Draft, options: DeploymentOptions): Promise<Deployment> {
  const {
    environment,
    sha,
    ref,
    by = 'github-actions[bot]',
    states = ['success'],
    run,
    at,
    ...rest
  } = options;
  const { bench, record } = draft;
  bench.account(by);
  const deployed = sha ?? (await requireTip(draft, record.defaultBranch));
  const deployment: Deployment = {
    id: bench.nextId(),
    sha: deployed,
    ref: ref ?? (sha === undefined ? record.defaultBranch : sha),
    environment,
    creator: by,
    createdAt: bench.tick(at),
    task: 'deploy',
    payload: '',
    description: null,
    production: environment === 'production',
    transient: false,
    statuses: [],
    ...rest,
  };
  const logUrl =
    run === undefined ? '' : `/${record.owner}/${record.name}/actions/runs/${run.id}/job/${bench.nextId()}`;
  for (const state of states) deployment.statuses.push({ ...status(draft, state, by), logUrl });
  record.deployments.push(deployment);
  return deployment;
}

function status(draft: Draft, state: DeploymentStatus['state'], creator: string): DeploymentStatus {
  const id = draft.bench.nextId();
  const createdAt = draft.bench.tick();
  return { id, state, creator, createdAt, description: '', logUrl: '', environmentUrl: '' };
}

export type CheckRunOptions = { readonly sha?: string; readonly at?: string } & Partial<
  Pick<CheckRun, 'id' | 'status' | 'conclusion' | 'app' | 'suite'>
>;

export async function addCheckRun(draft: Draft, name: string, options: CheckRunOptions): Promise<CheckRun> {
  const { sha, at, status: state = 'completed', conclusion = 'success', app = ACTIONS_APP, suite } = options;
  const startedAt = draft.bench.tick(at);
  const done = state === 'completed';
  const check: CheckRun = {
    id: options.id ?? draft.bench.nextId(),
    name,
    headSha: sha ?? (await requireTip(draft, draft.record.defaultBranch)),
    app,
    ...(suite === undefined ? {} : { suite }),
    status: state,
    conclusion: done ? conclusion : null,
    startedAt,
    completedAt: done ? startedAt : null,
  };
  draft.record.checkRuns.push(check);
  return check;
}

export type StatusOptions = {
  readonly sha?: string;
  readonly at?: string;
  readonly by?: string | null;
  readonly state?: CommitStatus['state'];
};

/** One more report of a context; the newest is GitHub's last word. */
export async function addStatus(
  draft: Draft,
  context: string,
  options: StatusOptions,
): Promise<CommitStatus> {
  const { sha, at, by = 'ci-bot', state = 'success' } = options;
  const reported: CommitStatus = {
    id: draft.bench.nextId(),
    sha: sha ?? (await requireTip(draft, draft.record.defaultBranch)),
    context,
    state,
    creator: by === null ? null : draft.bench.account(by).login,
    createdAt: draft.bench.tick(at),
  };
  draft.record.statuses.push(reported);
  return reported;
}

export type CommentOptions = { readonly by?: string; readonly body: string; readonly at?: string };

/** Comments on a pull request or an issue; a number that is neither yet becomes an issue. */
export function addComment(draft: Draft, issue: number, options: CommentOptions): IssueComment {
  const { bench, record } = draft;
  const author = bench.account(options.by ?? 'alice').login;
  const known = record.pullRequests.some(({ number }) => number === issue) || record.issues.includes(issue);
  if (!known) record.issues.push(issue);
  const at = bench.tick(options.at);
  const comment: IssueComment = {
    id: bench.nextId(),
    issue,
    author,
    body: options.body,
    createdAt: at,
    updatedAt: at,
    authorAssociation: 'MEMBER',
  };
  record.comments.push(comment);
  return comment;
}
