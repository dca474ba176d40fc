/** The options and the result of a run: everything that tests and the demo touch. */
import type { JsonObject } from './json.ts';
import type { Permissions } from './permissions.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export type RunEvent = {
  readonly name: string;
  readonly payload?: JsonObject;
  /** Fully formed, `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly actor?: string;
  /** Who started this attempt; the actor when absent. */
  readonly triggeringActor?: string;
  readonly baseRef?: string;
  readonly headRef?: string;
};

export type TokenRequest = {
  /** The job's id path, `gate` or `gate/decide` inside a called workflow. */
  readonly job: string;
  readonly permissions: Permissions;
  readonly environment: string | undefined;
  /** The file that holds the job, as the `job_workflow_ref` and `job_workflow_sha` claims name it. */
  readonly workflowRef: string;
  readonly workflowSha: string;
};

export type IdToken = { readonly url: string; readonly token: string };

export type RunOptions = {
  /** The caller's repository on disk; a git repository is checked out at `event.sha`, any other folder copied. */
  readonly repositoryRoot: string;
  /** `owner/repo` of the caller; taken from `event.payload.repository.full_name` when absent. */
  readonly repository?: string;
  /** Path of the workflow inside `repositoryRoot`. */
  readonly workflow: string;
  readonly event: RunEvent;
  /** Inputs of a workflow_dispatch, as typed by a person: texts. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Variables of every process, beneath the workflow's own `env`; GITHUB_*_URL also set `github.*_url`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The GITHUB_TOKEN of a job with these effective permissions. Without it the token is empty. */
  readonly token?: (request: TokenRequest) => string | Promise<string>;
  /** ACTIONS_ID_TOKEN_REQUEST_* of a job that may write id-token. Without it they are not set. */
  readonly idToken?: (request: TokenRequest) => IdToken | Promise<IdToken>;
  /** Folders of other repositories by `owner/repo` or `owner/repo@ref`; used in place, never written. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** What a job may do when no `permissions` are written: the repository's setting. Read-only when absent. */
  readonly defaultPermissions?: 'read' | 'write';
  /** Node 24, the runtime of JavaScript actions; this process when absent. */
  readonly nodePath?: string;
  readonly onLog?: (line: LogLine) => void;
  /** Cancels the run as a person would. */
  readonly signal?: AbortSignal;
  readonly runId?: number;
  readonly runNumber?: number;
  readonly runAttempt?: number;
  /** The attempt whose failed jobs (and what depends on them) are run again; the rest keeps its old outputs. */
  readonly previous?: RunResult;
  /** With `previous`: re-run this job (its name) and what depends on it, whatever its result was. */
  readonly rerunJob?: string;
  /** Turns on `::debug::` lines, as the secret ACTIONS_STEP_DEBUG does. */
  readonly debug?: boolean;
  /** Where the run lives on disk; a new temporary folder when absent (remove it with `discardRun`). */
  readonly directory?: string;
  /** Length of the minute of `timeout-minutes`, in milliseconds; for tests. 60,000 when absent. */
  readonly minuteMilliseconds?: number;
  /** Waits of a cancellation, in milliseconds; 7,500 after SIGINT and 2,500 after SIGTERM when absent. */
  readonly cancellation?: { readonly afterInterrupt: number; readonly afterTerminate: number };
};

export type LogLine = { readonly job: string; readonly step: string; readonly text: string };

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export type Annotation = {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
};

export type StepResult = {
  readonly id: string | undefined;
  readonly name: string;
  readonly stage: 'pre' | 'main' | 'post';
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly summary: string;
};

export type JobResult = {
  /** The job's id path: `deploy`, or `gate/decide` for a job of a called workflow. */
  readonly id: string;
  /** As shown by GitHub: `Deploy (linux)`, `gate / decide`. */
  readonly name: string;
  readonly matrix: JsonObject | null;
  /** The id path with the matrix values of every level: under which a re-run finds the job again. */
  readonly key: string;
  readonly result: Conclusion;
  /** A failure that dependents see as success. */
  readonly continueOnError: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Annotations of the job itself, as against those of a step. */
  readonly annotations: readonly Annotation[];
  readonly permissions: Permissions;
  readonly environment: { readonly name: string; readonly url?: string } | null;
  readonly concurrency: { readonly group: string; readonly cancelInProgress: boolean } | null;
  /** The attempt in which this result was made; lower than the run's when it was reused. */
  readonly attempt: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The job's folders, still there after the run; absent for jobs that had no runner. */
  readonly workspace?: string;
  readonly temp?: string;
};

export type RunResult = {
  readonly conclusion: Conclusion;
  readonly runId: number;
  readonly runAttempt: number;
  /** In the order in which they began. */
  readonly jobs: readonly JobResult[];
  readonly concurrency: { readonly group: string; readonly cancelInProgress: boolean } | null;
  /** Folder of the run; `artifacts/<name>/` in it holds what was uploaded. */
  readonly directory: string;
  readonly artifacts: Readonly<Record<string, string>>;
};

export type { JsonObject };
