import * as v from 'valibot';
import { Deployment, Environment } from './deployment.ts';
import { PullRequest } from './pull-request.ts';
import { Actor, AuthorAssociation, Id, Instant, Login, Sha } from './scalars.ts';
import { WorkflowRun } from './workflow-run.ts';

/** What GitHub knows of a commit and git does not. */
export const CommitFacts = v.strictObject({
  viaWeb: v.optional(v.boolean(), false),
  signature: v.optional(
    v.nullable(
      v.strictObject({
        isValid: v.boolean(),
        /** One of GraphQL's GitSignatureState. */
        state: v.string(),
        wasSignedByGitHub: v.boolean(),
        signer: Actor,
      }),
    ),
    null,
  ),
});

export const Collaborator = v.strictObject({
  login: Login,
  permission: v.picklist(['admin', 'write', 'read', 'none']),
  role: v.optional(v.string()),
});

const ACTIVITY_TYPES = [
  'push',
  'force_push',
  'branch_creation',
  'branch_deletion',
  'pr_merge',
  'merge_queue_merge',
] as const;

/** One update of a ref, as GitHub's activity view lists it. */
export const Activity = v.strictObject({
  id: Id,
  type: v.picklist(ACTIVITY_TYPES),
  ref: v.string(),
  before: Sha,
  after: Sha,
  actor: Actor,
  at: Instant,
});

/** GitHub Actions as github.com numbers it. */
export const ACTIONS_APP = { id: 15368, slug: 'github-actions', name: 'GitHub Actions' } as const;

/** `app` null is an App that was deleted. The run of a job has the id of the job. */
export const CheckRun = v.strictObject({
  id: Id,
  name: v.string(),
  headSha: Sha,
  app: v.optional(v.nullable(v.strictObject({ id: Id, slug: v.string(), name: v.string() })), ACTIONS_APP),
  suite: v.optional(Id),
  status: v.optional(
    v.picklist(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'] as const),
    'completed',
  ),
  conclusion: v.optional(
    v.nullable(
      v.picklist([
        'success',
        'failure',
        'neutral',
        'cancelled',
        'skipped',
        'timed_out',
        'action_required',
      ] as const),
    ),
    'success',
  ),
  startedAt: v.nullable(Instant),
  completedAt: v.nullable(Instant),
});

/** One report of a commit status. A context keeps its history: each report is a row of its own. */
export const CommitStatus = v.strictObject({
  id: Id,
  sha: Sha,
  context: v.string(),
  state: v.picklist(['error', 'failure', 'pending', 'success']),
  creator: Actor,
  createdAt: Instant,
});

/** `bundle` is a Sigstore bundle, handed out as it stands. */
export const Attestation = v.strictObject({
  subjectDigest: v.string(),
  predicateType: v.optional(v.string()),
  initiator: v.optional(v.string(), 'user'),
  bundle: v.record(v.string(), v.unknown()),
});

export const IssueComment = v.strictObject({
  id: Id,
  issue: Id,
  author: Actor,
  body: v.string(),
  createdAt: Instant,
  updatedAt: Instant,
  authorAssociation: v.optional(AuthorAssociation, 'MEMBER'),
});

/** `branches` are the names of those that it holds for; rules in GitHub's own shape, without their ruleset. */
export const Ruleset = v.strictObject({
  id: Id,
  name: v.string(),
  enforcement: v.optional(v.picklist(['active', 'evaluate', 'disabled']), 'active'),
  source: v.optional(v.picklist(['Repository', 'Organization']), 'Repository'),
  branches: v.array(v.string()),
  rules: v.optional(v.array(v.record(v.string(), v.unknown())), []),
  bypassActors: v.optional(
    v.array(
      v.strictObject({
        type: v.picklist([
          'Integration',
          'OrganizationAdmin',
          'RepositoryRole',
          'Team',
          'DeployKey',
          'User',
        ] as const),
        id: v.nullable(Id),
        mode: v.optional(v.picklist(['always', 'pull_request', 'exempt']), 'always'),
      }),
    ),
    [],
  ),
  updatedAt: Instant,
});

/** How the rules judged one push. */
export const RuleSuite = v.strictObject({
  id: Id,
  result: v.picklist(['pass', 'fail', 'bypass']),
  ref: v.string(),
  before: Sha,
  after: Sha,
  actor: Actor,
  at: Instant,
});

export const Repository = v.strictObject({
  owner: Login,
  name: v.string(),
  id: Id,
  visibility: v.optional(v.picklist(['public', 'private', 'internal']), 'private'),
  defaultBranch: v.optional(v.string(), 'main'),
  createdAt: v.optional(Instant, '2020-01-01T00:00:00Z'),
  /** The folder of the bare git repository: commits, trees, branches and tags are read from there. */
  git: v.string(),
  commits: v.optional(v.record(Sha, CommitFacts), {}),
  collaborators: v.optional(v.array(Collaborator), []),
  protectedBranches: v.optional(v.array(v.string()), []),
  /** Rulesets in force on a branch, in GitHub's own shape (GET …/rules/branches/{branch}). */
  branchRules: v.optional(v.record(v.string(), v.array(v.record(v.string(), v.unknown()))), {}),
  /** The same as records, which are asked for one by one; those in force are rules of their branches, too. */
  rulesets: v.optional(v.array(Ruleset), []),
  ruleSuites: v.optional(v.array(RuleSuite), []),
  pullRequests: v.optional(v.array(PullRequest), []),
  /** Issues that are no pull request: only their numbers matter, comments hang on them. */
  issues: v.optional(v.array(Id), []),
  comments: v.optional(v.array(IssueComment), []),
  runs: v.optional(v.array(WorkflowRun), []),
  environments: v.optional(v.array(Environment), []),
  deployments: v.optional(v.array(Deployment), []),
  checkRuns: v.optional(v.array(CheckRun), []),
  statuses: v.optional(v.array(CommitStatus), []),
  activity: v.optional(v.array(Activity), []),
  attestations: v.optional(v.array(Attestation), []),
});

export type CommitFacts = v.InferOutput<typeof CommitFacts>;
export type Collaborator = v.InferOutput<typeof Collaborator>;
export type Ruleset = v.InferOutput<typeof Ruleset>;
export type RuleSuite = v.InferOutput<typeof RuleSuite>;
export type Activity = v.InferOutput<typeof Activity>;
export type CheckRun = v.InferOutput<typeof CheckRun>;
export type CommitStatus = v.InferOutput<typeof CommitStatus>;
export type Attestation = v.InferOutput<typeof Attestation>;
export type IssueComment = v.InferOutput<typeof IssueComment>;
export type Repository = v.InferOutput<typeof Repository>;

/** Throws when it is not a repository of a scenario. */
export const parseRepository = (value: unknown): Repository => v.parse(Repository, value);
