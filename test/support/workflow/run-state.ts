/** What all jobs of a run share. */
import type { Evaluate } from './expression.ts';
import type { JsonObject } from './json.ts';
import type { Library } from './library.ts';
import type { Permissions } from './permissions.ts';
import type { Repository, RepositoryBook } from './repositories.ts';
import type { JobResult, RunOptions } from './types.ts';
import type { WorkflowFile } from './workflow-file.ts';

export type RunState = {
  readonly options: RunOptions;
  readonly library: Library;
  readonly evaluate: Evaluate;
  readonly book: RepositoryBook;
  readonly directory: string;
  readonly artifacts: string;
  readonly nodePath: string;
  readonly runId: number;
  readonly attempt: number;
  /** The `github` context without what differs from job to job. */
  readonly github: JsonObject;
  /** A pull request from a fork: nothing is written, and no secret is handed out. */
  readonly isFromFork: boolean;
  /** Results by key of the attempt whose failed jobs are run again; undefined in a first attempt. */
  readonly previous: ReadonlyMap<string, JobResult> | undefined;
  /** Aborted when the harness itself cannot go on. */
  readonly fatal: AbortController;
  /** One entry for each job that has begun, in that order; filled when the job ends. */
  readonly slots: { result: JobResult | undefined }[];
};

/** A workflow file in this run: the one that was triggered, or one that a job calls. */
export type WorkflowInstance = {
  readonly run: RunState;
  readonly file: WorkflowFile;
  readonly home: Repository;
  /** Path of the file inside `home`. */
  readonly path: string;
  /** Id path and shown name of the calling job, with their separators; '' at the top. */
  readonly idPrefix: string;
  readonly namePrefix: string;
  /** Distinguishes the legs of a calling job's matrix when results are looked up again. */
  readonly keyPrefix: string;
  readonly inputs: JsonObject;
  readonly secrets: Readonly<Record<string, string>>;
  /** What the calling job has; undefined where nobody wrote any `permissions`. */
  readonly granted: Permissions | undefined;
  /** Aborted when the run, or the calling job, is cancelled. */
  readonly signal: AbortSignal;
  /** In a re-run: something that the calling job needs was run again, so nothing here is reused. */
  readonly forced: boolean;
};
