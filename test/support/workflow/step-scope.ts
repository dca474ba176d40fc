/** What the expressions of a step may see. */
import { statusFunctions } from './condition.ts';
import type { TemplateScope } from './evaluate-template.ts';
import { hashFiles } from './hash-files.ts';
import type { Frame, JobState, JobStatus } from './job-state.ts';
import type { JsonObject } from './json.ts';

export type StepScopeOptions = {
  readonly env: Readonly<Record<string, string>>;
  readonly github: JsonObject;
  /** The status that `success()` and `failure()` speak of. */
  readonly status: () => JobStatus;
};

export function stepScope(job: JobState, frame: Frame, options: StepScopeOptions): TemplateScope {
  return {
    evaluate: job.evaluate,
    contexts: {
      ...job.contexts,
      ...(frame.inputs ? { inputs: frame.inputs } : {}),
      github: options.github,
      env: options.env,
      steps: frame.steps,
      job: { ...job.jobContext, status: job.status },
    },
    functions: {
      ...statusFunctions({
        success: () => options.status() === 'success',
        failure: () => options.status() === 'failure',
        cancelled: () => job.status === 'cancelled',
      }),
      hashFiles: (patterns) => hashFiles(job.folders.workspace, patterns),
    },
  };
}

/** Variables a step starts from: those of the job as they are now, and what enclosing steps set. */
export function inheritedEnv(job: JobState, frame: Frame): Record<string, string> {
  return { ...Object.fromEntries(job.env), ...frame.env };
}
