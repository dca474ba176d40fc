/** What the keys of a running job may name beside its steps: env, outputs, the environment's address. */
import type { TemplateScope } from './evaluate-template.ts';
import type { Frame, JobState } from './job-state.ts';
import { inheritedEnv, stepScope } from './step-scope.ts';

export function jobScopeOf(job: JobState, frame: Frame): TemplateScope {
  return stepScope(job, frame, { env: inheritedEnv(job, frame), github: frame.github, status: frame.status });
}
