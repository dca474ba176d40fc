/** The life of one step, whatever it runs: environment, condition, limits, result (actions/runner StepsRunner). */
import { isFulfilled } from './condition.ts';
import { evaluateNode, evaluateTexts, type TemplateScope } from './evaluate-template.ts';
import type { Frame, JobState, JobStatus, StepState } from './job-state.ts';
import type { JsonObject } from './json.ts';
import { createStepFiles, processStepFiles } from './step-files.ts';
import { StepAborted } from './step-process.ts';
import { createStepRecord, note, type StepRecord } from './step-record.ts';
import { inheritedEnv, stepScope } from './step-scope.ts';
import { HarnessUnsupported } from './problems.ts';
import type { StepDefinition } from './step-definition.ts';
import type { Conclusion, StepResult } from './types.ts';

export type StepPlan = {
  readonly job: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly stage: StepResult['stage'];
  /** Under which the step appears in the `steps` context; pre and post steps have none. */
  readonly id: string | undefined;
  readonly name: (scope: TemplateScope) => string;
  readonly condition: (scope: TemplateScope) => string;
  /** What `success()` and `failure()` speak of: the composite action's steps so far, or the job. */
  readonly status: () => JobStatus;
  readonly saved: Map<string, string>;
  /** What the step adds to the `github` context. */
  readonly github: JsonObject;
  /** The record of the enclosing step, for a step of a composite action. */
  readonly record: StepRecord | undefined;
  readonly body: (step: StepState, scope: TemplateScope) => Promise<'success' | 'failure'>;
};

/** Runs the step, or skips it, and gives its conclusion; never throws for what the step does. */
export async function performStep(plan: StepPlan): Promise<Conclusion> {
  const { job, frame, id } = plan;
  const outputs: Record<string, string> = {};
  if (id !== undefined) frame.steps[id] = { outputs };
  let name = plan.definition.uses ?? 'run';
  const onLine = (text: string) => job.options.onLog?.({ job: job.shownName, step: name, text });
  const record =
    plan.record ?? createStepRecord({ masker: job.masker, debug: job.options.debug === true, onLine });
  const limits = new AbortController();
  const step: StepState = {
    id,
    record,
    outputs,
    saved: plan.saved,
    signal: limits.signal,
    commandFailed: false,
  };

  const prepared = prepareStep(plan, step);
  name = prepared.name;
  const outcome = prepared.ready
    ? await attempt({ plan, step, limits, scope: prepared.scope })
    : prepared.outcome;
  const conclusion = concludeStep(plan, step, { outcome, scope: prepared.scope });
  if (id !== undefined) frame.steps[id] = { outputs, outcome, conclusion };
  if (!plan.record) {
    const { log, annotations, summaries } = record;
    job.results.push({
      id,
      name,
      stage: plan.stage,
      outcome,
      conclusion,
      outputs,
      log,
      annotations,
      summary: summaries.join(''),
    });
  }
  return conclusion;
}

type Prepared = { readonly name: string; readonly scope: TemplateScope } & (
  | { readonly ready: true }
  | { readonly ready: false; readonly outcome: Conclusion }
);

function prepareStep(plan: StepPlan, step: StepState): Prepared {
  const { job, frame } = plan;
  const github = { ...frame.github, ...plan.github };
  const bare = stepScope(job, frame, { env: inheritedEnv(job, frame), github, status: plan.status });
  let scope = bare;
  try {
    const env = { ...inheritedEnv(job, frame), ...evaluateTexts(plan.definition.env, bare) };
    scope = stepScope(job, frame, { env, github, status: plan.status });
    const isWanted = isFulfilled(plan.condition(scope), scope);
    const name = plan.name(scope);
    return isWanted ? { ready: true, name, scope } : { ready: false, outcome: 'skipped', name, scope };
  } catch (cause) {
    note(step.record, job.masker, 'error', messageOf(cause));
    return { ready: false, outcome: 'failure', name: plan.name(scope), scope };
  }
}

type Attempt = {
  readonly plan: StepPlan;
  readonly step: StepState;
  readonly limits: AbortController;
  readonly scope: TemplateScope;
};

async function attempt({ plan, step, limits, scope }: Attempt): Promise<Conclusion> {
  const { job } = plan;
  const stopWatching = watchCancellation({ plan, step, limits, scope });
  const files = await createStepFiles(job);
  const timer = startTimer({ plan, step, limits, scope });
  let result: Conclusion;
  try {
    const github = { ...(scope.contexts['github'] as JsonObject), ...files };
    result = await plan.body(step, { ...scope, contexts: { ...scope.contexts, github } });
  } catch (cause) {
    if (cause instanceof HarnessUnsupported) throw cause;
    result = resultOfThrow(plan, step, cause);
  } finally {
    clearTimeout(timer);
    stopWatching();
    await processStepFiles(job, step, files);
  }
  return step.commandFailed && result === 'success' ? 'failure' : result;
}

function resultOfThrow(plan: StepPlan, step: StepState, cause: unknown): Conclusion {
  const { job } = plan;
  const timedOut = cause instanceof StepAborted && step.signal.reason === timeoutReason;
  if (timedOut) {
    note(step.record, job.masker, 'error', 'The action has timed out.');
    return 'failure';
  }
  note(step.record, job.masker, 'error', messageOf(cause));
  return cause instanceof StepAborted ? 'cancelled' : 'failure';
}

const timeoutReason = 'timeout';

function startTimer({ plan, step, limits, scope }: Attempt): NodeJS.Timeout | undefined {
  try {
    const minutes = Math.trunc(Number(evaluateNode(plan.definition.timeoutMinutes, scope) ?? 0));
    if (!(minutes > 0)) return undefined;
    const length = plan.job.options.minuteMilliseconds ?? 60_000;
    return setTimeout(() => limits.abort(timeoutReason), minutes * length);
  } catch (cause) {
    note(step.record, plan.job.masker, 'error', messageOf(cause));
    return undefined;
  }
}

/** A cancelled job cancels its running step, unless the step's condition holds in a cancelled job too. */
function watchCancellation({ plan, limits, scope }: Attempt): () => void {
  const { signal } = plan.job;
  const { limit } = plan.frame;
  const onAbort = () => {
    if (!holds(plan, scope)) limits.abort('cancelled');
  };
  const onLimit = () => {
    if (limit?.reason === timeoutReason) limits.abort(timeoutReason);
  };
  if (!signal.aborted) signal.addEventListener('abort', onAbort, { once: true });
  if (limit?.aborted) onLimit();
  limit?.addEventListener('abort', onLimit, { once: true });
  return () => {
    signal.removeEventListener('abort', onAbort);
    limit?.removeEventListener('abort', onLimit);
  };
}

function holds(plan: StepPlan, scope: TemplateScope): boolean {
  try {
    return isFulfilled(plan.condition(scope), scope);
  } catch {
    return false;
  }
}

type Ended = { readonly outcome: Conclusion; readonly scope: TemplateScope };

/** `continue-on-error` forgives a failure, not a cancellation. */
function concludeStep(plan: StepPlan, step: StepState, { outcome, scope }: Ended): Conclusion {
  if (outcome !== 'failure') return outcome;
  try {
    return evaluateNode(plan.definition.continueOnError, scope) === true ? 'success' : 'failure';
  } catch (cause) {
    note(step.record, plan.job.masker, 'error', messageOf(cause));
    return 'failure';
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
