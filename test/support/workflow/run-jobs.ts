/** The jobs of one workflow file: order, conditions, matrix, re-runs. */
import { runCalledWorkflow } from './called-workflow.ts';
import { conditionText, isFulfilled, statusFunctions } from './condition.ts';
import { evaluateNode, evaluateText, type TemplateScope } from './evaluate-template.ts';
import { legId, legResult, stableText, type JobLeg } from './job-leg.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { expandMatrix, jobNameWith, type MatrixLeg } from './matrix.ts';
import { defaultPermissions } from './permissions.ts';
import { runJob } from './run-job.ts';
import type { WorkflowInstance } from './run-state.ts';
import type { Annotation, Conclusion, JobResult } from './types.ts';
import type { JobDefinition } from './workflow-file.ts';

/** How a job of the file ended, as the jobs that need it see it. */
export type JobOutcome = {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  /** In a re-run: whether anything of it was run again. */
  readonly reran: boolean;
};

export type JobOutcomes = ReadonlyMap<string, JobOutcome>;

/** Runs every job as soon as those that it needs have ended, and gives all outcomes by job id. */
export async function runJobs(instance: WorkflowInstance): Promise<JobOutcomes> {
  const byId = new Map(instance.file.jobs.map((job) => [job.id, job]));
  const started = new Map<string, Promise<void>>();
  const outcomes = new Map<string, JobOutcome>();
  const start = (job: JobDefinition): Promise<void> => {
    const known = started.get(job.id);
    if (known) return known;
    const needed = job.needs.flatMap((id) => byId.get(id) ?? []).map(start);
    const promise = Promise.all(needed).then(async () => {
      outcomes.set(job.id, await runOne({ instance, job, outcomes }));
    });
    started.set(job.id, promise);
    return promise;
  };
  await settleAll(instance.file.jobs.map(start));
  return outcomes;
}

/** Waits for all, then throws what the first to fail threw: nothing may go on behind the caller's back. */
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((it) => it.status === 'rejected');
  if (failed) throw failed.reason;
}

type Turn = {
  readonly instance: WorkflowInstance;
  readonly job: JobDefinition;
  readonly outcomes: JobOutcomes;
};

async function runOne(turn: Turn): Promise<JobOutcome> {
  const { instance, job, outcomes } = turn;
  const forced = instance.forced || job.needs.some((id) => outcomes.get(id)?.reran);
  const needs = needsContext(job, outcomes);
  const scope = jobScope(turn, needs);
  let legs: readonly JobLeg[];
  try {
    if (!forced && wasSkipped(turn)) return reuseSkipped(turn, { needs, scope });
    if (!isWanted(turn, scope)) return skip(turn, { needs, scope });
    legs = planLegs(turn, { needs, scope });
  } catch (cause) {
    return failToStart(turn, { needs, scope, cause });
  }
  return runLegs(turn, legs, forced);
}

type Decided = { readonly needs: JsonObject; readonly scope: TemplateScope };

function needsContext(job: JobDefinition, outcomes: JobOutcomes): JsonObject {
  const entries = job.needs.map((id) => {
    const outcome = outcomes.get(id);
    return [id, { result: outcome?.result ?? 'skipped', outputs: outcome?.outputs ?? {} }] as const;
  });
  return Object.fromEntries(entries);
}

/** Status functions of a job look at every job up the chain, not only at those named in `needs`. */
function jobScope({ instance, job, outcomes }: Turn, needs: JsonObject): TemplateScope {
  const ancestors = ancestorsOf(job, instance);
  const results = (named: readonly string[]) =>
    (named.length > 0 ? named : ancestors).map((id) => outcomes.get(id)?.result ?? 'skipped');
  return {
    evaluate: instance.run.evaluate,
    contexts: {
      github: { ...instance.run.github, job: job.id },
      needs,
      inputs: instance.inputs,
      vars: instance.run.options.vars ?? {},
      strategy: {},
      matrix: null,
    },
    functions: {
      ...statusFunctions({
        success: () => true,
        failure: () => false,
        cancelled: () => instance.signal.aborted,
      }),
      success: (named) => !instance.signal.aborted && results(named).every((result) => result === 'success'),
      failure: (named) => results(named).includes('failure'),
    },
  };
}

function ancestorsOf(job: JobDefinition, instance: WorkflowInstance): readonly string[] {
  const byId = new Map(instance.file.jobs.map((it) => [it.id, it]));
  const found = new Set<string>();
  const visit = (ids: readonly string[]) => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      visit(byId.get(id)?.needs ?? []);
    }
  };
  visit(job.needs);
  return [...found];
}

function isWanted({ instance, job }: Turn, scope: TemplateScope): boolean {
  return isFulfilled(conditionText(instance.run.library, job.condition, scope), scope);
}

/** A condition is looked at before the matrix is: a job that is not wanted is one skipped job. */
function skip(turn: Turn, { needs, scope }: Decided): JobOutcome {
  const result = turn.instance.signal.aborted ? 'cancelled' : 'skipped';
  const leg = singleLeg(turn, { needs, scope });
  turn.instance.run.slots.push({ result: legResult(leg, { result }) });
  return { result, outputs: {}, reran: true };
}

function failToStart(turn: Turn, { needs, scope, cause }: Decided & { readonly cause: unknown }): JobOutcome {
  const leg = singleLeg(turn, { needs, scope });
  const message = cause instanceof Error ? cause.message : String(cause);
  const annotations: readonly Annotation[] = [{ level: 'error', message }];
  turn.instance.run.slots.push({ result: legResult(leg, { result: 'failure', annotations }) });
  return { result: 'failure', outputs: {}, reran: true };
}

function wasSkipped(turn: Turn): boolean {
  return turn.instance.run.previous?.get(keyOf(turn, null))?.result === 'skipped';
}

function reuseSkipped(turn: Turn, decided: Decided): JobOutcome {
  const { run } = turn.instance;
  run.slots.push({
    result:
      run.previous?.get(keyOf(turn, null)) ?? legResult(singleLeg(turn, decided), { result: 'skipped' }),
  });
  return { result: 'skipped', outputs: {}, reran: false };
}

function keyOf({ instance, job }: Pick<Turn, 'instance' | 'job'>, matrix: JsonObject | null): string {
  return `${instance.keyPrefix}${job.id}${matrix ? stableText(matrix) : ''}`;
}

function planLegs(turn: Turn, decided: Decided): readonly JobLeg[] {
  const written = evaluateNode(turn.job.strategy, decided.scope);
  const strategy = isJsonObject(written) ? written : {};
  const matrix = strategy['matrix'];
  if (!isJsonObject(matrix)) return [singleLeg(turn, decided)];
  const legs = expandMatrix(matrix);
  return legs.map((leg, index) =>
    makeLeg(turn, decided, { leg, strategy: strategyContext(strategy, index, legs.length) }),
  );
}

function strategyContext(strategy: JsonObject, index: number, total: number): JsonObject {
  const max = strategy['max-parallel'];
  return {
    'fail-fast': strategy['fail-fast'] ?? true,
    'job-index': index,
    'job-total': total,
    'max-parallel': typeof max === 'number' && max > 0 ? max : total,
  };
}

function singleLeg(turn: Turn, decided: Decided): JobLeg {
  return makeLeg(turn, decided, { leg: undefined, strategy: strategyContext({}, 0, 1) });
}

type LegFacts = { readonly leg: MatrixLeg | undefined; readonly strategy: JsonObject };

function makeLeg(turn: Turn, decided: Decided, { leg, strategy }: LegFacts): JobLeg {
  const { instance, job } = turn;
  const matrix = leg?.values ?? null;
  const contexts = { ...decided.scope.contexts, matrix, strategy };
  const scope = { ...decided.scope, contexts };
  const setting = instance.run.options.defaultPermissions ?? 'read';
  return {
    instance,
    job,
    matrix,
    strategy,
    needs: decided.needs,
    scope,
    name: instance.namePrefix + shownName(job, leg, scope),
    key: keyOf(turn, matrix),
    permissions:
      job.permissions ?? instance.file.permissions ?? instance.granted ?? defaultPermissions(setting),
    continueOnError: continuesOnError(job, scope),
    signal: instance.signal,
  };
}

/** A name with an expression says itself what the leg is; any other gets the matrix values behind it. */
function shownName(job: JobDefinition, leg: MatrixLeg | undefined, scope: TemplateScope): string {
  if (job.name?.kind !== 'expression')
    return jobNameWith(evaluateText(job.name, scope) || job.id, leg?.segments ?? []);
  try {
    return jobNameWith(evaluateText(job.name, scope), []);
  } catch {
    return job.id;
  }
}

function continuesOnError(job: JobDefinition, scope: TemplateScope): boolean {
  try {
    return evaluateNode(job.continueOnError, scope) === true;
  } catch {
    return false;
  }
}

async function runLegs(turn: Turn, legs: readonly JobLeg[], forced: boolean): Promise<JobOutcome> {
  if (legs.length === 0) return { result: 'skipped', outputs: {}, reran: forced };
  const first = legs[0]?.strategy;
  const failFast = first?.['fail-fast'] !== false;
  const ended: JobOutcome[] = [];
  const siblings = new AbortController();
  const waiting = [...legs];
  const work = async () => {
    for (let leg = waiting.shift(); leg; leg = waiting.shift()) {
      const outcome = await runLeg(turn, leg, { forced, siblings });
      ended.push(outcome);
      if (failFast && outcome.result === 'failure') siblings.abort('fail-fast');
    }
  };
  const lanes = Math.min(legs.length, Number(first?.['max-parallel'] ?? legs.length));
  await settleAll(Array.from({ length: lanes }, work));
  return mergeOutcomes(ended);
}

type LegTurn = { readonly forced: boolean; readonly siblings: AbortController };

async function runLeg(turn: Turn, planned: JobLeg, { forced, siblings }: LegTurn): Promise<JobOutcome> {
  const { run } = turn.instance;
  const reused = forced ? undefined : reusable(planned);
  if (reused) {
    run.slots.push({ result: reused });
    return { result: seenBy(reused), outputs: reused.outputs, reran: false };
  }
  const leg = { ...planned, signal: cancelSignal(turn, planned, siblings.signal) };
  if (siblings.signal.aborted) {
    run.slots.push({ result: legResult(leg, { result: 'cancelled' }) });
    return { result: 'cancelled', outputs: {}, reran: true };
  }
  if (leg.job.uses !== undefined) return runCalledWorkflow(leg, { forced, runJobs });
  const slot: { result: JobResult | undefined } = { result: undefined };
  const number = run.slots.push(slot);
  const result = await runJob(leg, number).catch((cause: unknown) => {
    run.fatal.abort(cause);
    throw cause;
  });
  slot.result = result;
  return { result: seenBy(result), outputs: result.outputs, reran: true };
}

/** A job whose condition holds even in a cancelled run goes on undisturbed; a failing sibling spares nobody. */
function cancelSignal(turn: Turn, leg: JobLeg, siblings: AbortSignal): AbortSignal {
  const own = new AbortController();
  const { signal, run } = turn.instance;
  const onAbort = () => {
    if (run.fatal.signal.aborted || !isWanted(turn, leg.scope)) own.abort('cancelled');
  };
  if (!signal.aborted) signal.addEventListener('abort', onAbort, { once: true });
  run.fatal.signal.addEventListener('abort', () => own.abort('cancelled'), { once: true });
  return AbortSignal.any([own.signal, siblings]);
}

/** The result of the earlier attempt, when it may stand: it succeeded or was skipped. */
function reusable(leg: JobLeg): JobResult | undefined {
  const { previous, options } = leg.instance.run;
  const earlier = previous?.get(leg.key);
  if (!earlier || leg.job.uses !== undefined || earlier.id !== legId(leg)) return undefined;
  if (options.rerunJob === earlier.name) return undefined;
  return earlier.result === 'success' || earlier.result === 'skipped' ? earlier : undefined;
}

/** With `continue-on-error` a failed job is a success to those that need it. */
function seenBy(result: JobResult): Conclusion {
  return result.result === 'failure' && result.continueOnError ? 'success' : result.result;
}

const severity: Readonly<Record<Conclusion, number>> = { skipped: 0, success: 1, cancelled: 2, failure: 3 };

/** The worst result; of the outputs the last leg that sets one wins. */
export function mergeOutcomes(ended: readonly JobOutcome[]): JobOutcome {
  const worst = ended.reduce<Conclusion>(
    (found, { result }) => (severity[result] > severity[found] ? result : found),
    'skipped',
  );
  const outputs = Object.assign({}, ...ended.map((outcome) => outcome.outputs)) as Record<string, string>;
  return { result: worst, outputs, reran: ended.some(({ reran }) => reran) };
}

/** A job as the `jobs` context of a called workflow shows it. */
export function outcomeContext(outcomes: JobOutcomes): JsonObject {
  const entries = [...outcomes].map(([id, { result, outputs }]): [string, Json] => [id, { result, outputs }]);
  return Object.fromEntries(entries);
}
