import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Commit as GitCommit } from '../git/commit.ts';
import { git } from '../git/run.ts';
import type { Deployment, Environment } from '../scenario/deployment.ts';
import type { PullRequest, Review } from '../scenario/pull-request.ts';
import type {
  CheckRun,
  Collaborator,
  CommitStatus,
  IssueComment,
  Repository,
  Ruleset,
  RuleSuite,
} from '../scenario/repository.ts';
import { parseRepository } from '../scenario/repository.ts';
import type { WorkflowRun } from '../scenario/workflow-run.ts';
import { type CommitOptions, type TagOptions, addCommits, addTag } from './commits.ts';
import * as deploys from './deploys.ts';
import { type MergeOptions, mergeByPush, mergePullRequest, readCommit } from './merging.ts';
import * as pulls from './pull-requests.ts';
import { type Draft, moveBranch, requireTip, resolveSha } from './repository-draft.ts';
import { type RulesetOptions, type RuleSuiteOptions, addRuleset, addRuleSuite } from './rulesets.ts';
import { type SuggestionOptions, applySuggestions } from './suggestions.ts';
import type { Workbench } from './workbench.ts';

type Step = { readonly by: string; readonly at?: string };

/**
 * Builds one repository: a real bare git repository and its record in the scenario. Every step is a
 * minute after the last one, so SHAs are the same in every run. What a step gives back is the live
 * record of the scenario: a test that needs an odd situation may change it.
 */
export type RepositoryBuilder = {
  readonly record: Repository;
  /** The bare repository's folder. */
  readonly folder: string;
  readonly commit: (options?: CommitOptions) => Promise<string>;
  /** Many commits on one branch by one process; `on` is read from the first. */
  readonly commits: (options: readonly CommitOptions[]) => Promise<string[]>;
  readonly branch: (name: string, from?: string) => Promise<string>;
  /** Moves a branch to a commit that is there already, without a pull request. */
  readonly push: (branch: string, options: Step & { readonly to: string }) => Promise<void>;
  readonly forcePush: (branch: string, options: Step & { readonly to: string }) => Promise<void>;
  readonly tag: (name: string, options?: TagOptions & { readonly on?: string }) => Promise<string>;
  readonly tip: (branch?: string) => Promise<string>;
  readonly readCommit: (sha: string) => Promise<GitCommit>;
  readonly openPullRequest: (options: pulls.PullRequestOptions) => Promise<PullRequest>;
  readonly review: (pull: PullRequest, options?: pulls.ReviewOptions) => Review;
  readonly dismiss: (
    pull: PullRequest,
    options: Step & { readonly review: Review; readonly message?: string },
  ) => void;
  readonly event: (pull: PullRequest, step: Step, event: pulls.UndatedEvent) => void;
  /** One commit on the head branch, made by GitHub: gives its SHA. */
  readonly applySuggestions: (pull: PullRequest, options: SuggestionOptions) => Promise<string>;
  readonly deleteBranch: (branch: string, step: Step) => Promise<void>;
  readonly retarget: (
    pull: PullRequest,
    options: Step & { readonly to: string; readonly because?: 'branch-deleted' },
  ) => Promise<void>;
  readonly close: (pull: PullRequest, at?: string) => void;
  /** Gives the SHA that the base branch has afterwards. */
  readonly merge: (pull: PullRequest, options?: MergeOptions) => Promise<string>;
  /** The base branch is pushed to the head, which GitHub shows as merged. */
  readonly mergeByPush: (pull: PullRequest, step: Step) => Promise<string>;
  readonly run: (options?: deploys.RunOptions) => Promise<WorkflowRun>;
  readonly environment: (name: string, options?: deploys.EnvironmentOptions) => Environment;
  readonly deployment: (options: deploys.DeploymentOptions) => Promise<Deployment>;
  readonly checkRun: (name: string, options?: deploys.CheckRunOptions) => Promise<CheckRun>;
  readonly status: (context: string, options?: deploys.StatusOptions) => Promise<CommitStatus>;
  readonly comment: (issue: number, options: deploys.CommentOptions) => IssueComment;
  readonly collaborator: (login: string, permission: Collaborator['permission'], role?: string) => void;
  readonly ruleset: (name: string, options?: RulesetOptions) => Ruleset;
  readonly ruleSuite: (options?: RuleSuiteOptions) => Promise<RuleSuite>;
  readonly attestation: (subjectDigest: string, bundle: Record<string, unknown>) => void;
};

export type RepositoryOptions = Partial<Omit<Repository, 'owner' | 'name' | 'git'>>;

/** Makes an empty bare repository `owner/name` under `folder` and its builder. */
export async function repositoryBuilder(
  bench: Workbench,
  place: { readonly fullName: string; readonly folder: string },
  options: RepositoryOptions = {},
): Promise<RepositoryBuilder> {
  const [owner = '', name = ''] = place.fullName.split('/');
  const folder = join(place.folder, owner, `${name}.git`);
  const record = parseRepository({ id: bench.nextId(), ...options, owner, name, git: folder });
  mkdirSync(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${record.defaultBranch}`]);
  bench.world.repositories.push(record);
  return stepsOf({ bench, record });
}

function stepsOf(draft: Draft): RepositoryBuilder {
  const { bench, record } = draft;
  const tip = (branch = record.defaultBranch) => requireTip(draft, branch);
  async function push(branch: string, { to, by, at }: Step & { readonly to: string }): Promise<void> {
    const actor = bench.account(by).login;
    await moveBranch(draft, { branch, to: await resolveSha(draft, to), actor, at: bench.tick(at) });
  }
  async function branch(name: string, from = record.defaultBranch): Promise<string> {
    await push(name, { to: from, by: 'alice' });
    return tip(name);
  }
  return {
    record,
    folder: record.git,
    commit: async (options = {}) => (await addCommits(draft, [options]))[0] ?? '',
    commits: (options) => addCommits(draft, options),
    branch,
    push,
    forcePush: (name, options) => pulls.forcePush(draft, name, options),
    tag: (name, options) => addTag(draft, name, options),
    tip,
    readCommit: (sha) => readCommit(draft, sha),
    openPullRequest: (options) => pulls.openPullRequest(draft, options),
    review: (pull, options = {}) => pulls.addReview(draft, pull, options),
    dismiss: (pull, options) => pulls.dismissReview(draft, pull, options),
    event: (pull, step, event) => pulls.note(draft, pull, step, event),
    applySuggestions: (pull, options) => applySuggestions(draft, pull, options),
    deleteBranch: (name, step) => pulls.deleteBranch(draft, name, step),
    retarget: (pull, options) => pulls.retarget(draft, pull, options),
    close: (pull, at) => pulls.closePullRequest(draft, pull, at),
    merge: (pull, options = {}) => mergePullRequest(draft, pull, options),
    mergeByPush: (pull, step) => mergeByPush(draft, pull, step),
    run: (options = {}) => deploys.addRun(draft, options),
    environment: (name, options = {}) => deploys.addEnvironment(draft, name, options),
    deployment: (options) => deploys.addDeployment(draft, options),
    checkRun: (name, options = {}) => deploys.addCheckRun(draft, name, options),
    status: (context, options = {}) => deploys.addStatus(draft, context, options),
    comment: (issue, options) => deploys.addComment(draft, issue, options),
    collaborator: (login, permission, role) => {
      bench.account(login);
      record.collaborators.push({ login, permission, ...(role === undefined ? {} : { role }) });
    },
    ruleset: (name, options = {}) => addRuleset(draft, name, options),
    ruleSuite: (options = {}) => addRuleSuite(draft, options),
    attestation: (subjectDigest, bundle) => {
      record.attestations.push({ subjectDigest, initiator: 'user', bundle });
    },
  };
}
