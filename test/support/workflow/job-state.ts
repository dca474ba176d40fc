/** The state of one job while it runs, and of each of its steps. */
import type { Evaluate } from './expression.ts';
import type { Json, JsonObject } from './json.ts';
import type { Library } from './library.ts';
import type { Masker } from './masker.ts';
import type { Repository, RepositoryBook } from './repositories.ts';
import type { StepRecord } from './step-record.ts';
import type { Conclusion, IdToken, RunOptions, StepResult } from './types.ts';

export type JobStatus = 'success' | 'failure' | 'cancelled';

export type JobFolders = {
  readonly root: string;
  readonly workspace: string;
  readonly pipeline: string;
  readonly temp: string;
  readonly home: string;
  readonly toolCache: string;
  readonly eventFile: string;
};

export type JobState = {
  readonly options: RunOptions;
  readonly library: Library;
  readonly evaluate: Evaluate;
  readonly book: RepositoryBook;
  /** The repository that holds the workflow file of the job. */
  readonly home: Repository;
  readonly folders: JobFolders;
  readonly artifacts: string;
  readonly masker: Masker;
  readonly nodePath: string;
  readonly shownName: string;
  readonly idToken: IdToken | undefined;
  /** Aborted when the job is cancelled or runs out of time. */
  readonly signal: AbortSignal;
  /** `github`, `needs`, `inputs`, `vars`, `secrets`, `strategy`, `matrix`, `runner`; fixed for the whole job. */
  readonly contexts: Readonly<Record<string, Json>>;
  readonly jobContext: JsonObject;
  readonly defaults: { shell: string; workingDirectory: string };
  /** Variables of all steps: workflow and job `env`, then what GITHUB_ENV adds. */
  readonly env: Map<string, string>;
  /** Folders of GITHUB_PATH, the latest last. */
  readonly path: string[];
  readonly postSteps: PostStep[];
  readonly results: StepResult[];
  /** Process groups of ended steps in which something still runs. */
  readonly leftovers: number[];
  status: JobStatus;
};

/** A post step waiting on the stack. */
export type PostStep = { readonly run: () => Promise<void> };

/** Where steps stand: right in a job or inside a composite action, which has its own everything. */
export type Frame = {
  readonly steps: Record<string, StepContext>;
  /** The `inputs` context of a composite action; undefined in a job, which has those of its workflow. */
  readonly inputs: JsonObject | undefined;
  /** Variables that an enclosing step set for what it runs. */
  readonly env: Readonly<Record<string, string>>;
  readonly home: Repository;
  readonly github: JsonObject;
  readonly depth: number;
  /** The signal of the enclosing step, whose time limit holds for what it runs. */
  readonly limit: AbortSignal | undefined;
  /** In a composite action the result of its steps so far, in a job that of the job. */
  readonly status: () => JobStatus;
};

/** A step that is still running has no outcome yet. */
export type StepContext =
  | { readonly outputs: Record<string, string> }
  | {
      readonly outputs: Record<string, string>;
      readonly outcome: Conclusion;
      readonly conclusion: Conclusion;
    };

/** One step while it runs. */
export type StepState = {
  readonly id: string | undefined;
  readonly record: StepRecord;
  readonly outputs: Record<string, string>;
  /** Values saved for the post step of the same action. */
  readonly saved: Map<string, string>;
  /** Aborted when the step is cancelled or runs out of time. */
  readonly signal: AbortSignal;
  /** A command or command file that could not be processed fails the step. */
  commandFailed: boolean;
};
