/** The legs of a job: what is known of each before it gets a runner. */
import { evaluateNode, evaluateText, type TemplateScope } from './evaluate-template.ts';
import type { JobTurn } from './job-turn.ts';
import { isJsonObject, jsonText, type Json, type JsonObject } from './json.ts';
import { expandMatrix, jobNameWith, type MatrixLeg } from './matrix.ts';
import { defaultPermissions, readOnly, type Permissions } from './permissions.ts';
import type { WorkflowInstance } from './run-state.ts';
import { field, type TemplateNode } from './template.ts';
import type { JobResult } from './types.ts';
import type { JobDefinition } from './workflow-file.ts';

const defaultTimeoutMinutes = 360;

export type JobLeg = {
  readonly instance: WorkflowInstance;
  readonly job: JobDefinition;
  readonly matrix: JsonObject | null;
  readonly strategy: JsonObject;
  readonly name: string;
  /** Under which the leg is found again in a re-run. */
  readonly key: string;
  readonly permissions: Permissions;
  readonly continueOnError: boolean;
  readonly timeoutMinutes: number;
  readonly environment: string | undefined;
  readonly concurrency: JobResult['concurrency'];
  readonly needs: JsonObject;
  /** What the job's own keys may name: github, needs, inputs, vars, strategy, matrix. */
  readonly scope: TemplateScope;
  /** Aborted when the run, the calling job, or a failing sibling of the matrix cancels the leg. */
  readonly signal: AbortSignal;
};

/** One leg for each set of matrix values. Throws when a key of the job cannot be evaluated. */
export function planLegs(turn: JobTurn): readonly JobLeg[] {
  const written = evaluateNode(turn.job.strategy, turn.scope);
  const strategy = isJsonObject(written) ? written : {};
  const matrix = strategy['matrix'];
  if (!isJsonObject(matrix)) return [completeLeg(bareLeg(turn))];
  const legs = expandMatrix(matrix);
  return legs.map((leg, index) => {
    const context = strategyContext(strategy, index, legs.length);
    return completeLeg(makeLeg(turn, { leg, strategy: context }));
  });
}

/** The leg of a job that does not run, or has no matrix; nothing of it is evaluated that could fail. */
export function bareLeg(turn: JobTurn): JobLeg {
  return makeLeg(turn, { leg: undefined, strategy: strategyContext({}, 0, 1) });
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

type LegFacts = { readonly leg: MatrixLeg | undefined; readonly strategy: JsonObject };

function makeLeg(turn: JobTurn, { leg, strategy }: LegFacts): JobLeg {
  const { instance, job, needs } = turn;
  const matrix = leg?.values ?? null;
  const scope = { ...turn.scope, contexts: { ...turn.scope.contexts, matrix, strategy } };
  return {
    instance,
    job,
    matrix,
    strategy,
    needs,
    scope,
    name: instance.namePrefix + shownName(job, leg, scope),
    key: `${instance.keyPrefix}${job.id}${matrix ? stableText(matrix) : ''}`,
    permissions: effectivePermissions(instance, job),
    continueOnError: false,
    timeoutMinutes: defaultTimeoutMinutes,
    environment: undefined,
    concurrency: null,
    signal: instance.signal,
  };
}

/** What the token may do: the nearest `permissions` key, and never writing for a pull request from a fork. */
function effectivePermissions(instance: WorkflowInstance, job: JobDefinition): Permissions {
  const setting = instance.run.options.defaultPermissions ?? 'read';
  const granted =
    job.permissions ?? instance.file.permissions ?? instance.granted ?? defaultPermissions(setting);
  return instance.run.isFromFork ? readOnly(granted) : granted;
}

function completeLeg(leg: JobLeg): JobLeg {
  const { job, scope } = leg;
  const minutes = evaluateNode(job.timeoutMinutes, scope);
  const environment = job.environment?.kind === 'mapping' ? field(job.environment, 'name') : job.environment;
  return {
    ...leg,
    continueOnError: evaluateNode(job.continueOnError, scope) === true,
    timeoutMinutes: typeof minutes === 'number' && minutes > 0 ? minutes : defaultTimeoutMinutes,
    environment: evaluateText(environment, scope) || undefined,
    concurrency: evaluateConcurrency(job.concurrency, scope),
  };
}

/** A concurrency key as recorded; nothing else runs beside this run, so it holds nothing back. */
export function evaluateConcurrency(
  node: TemplateNode | undefined,
  scope: TemplateScope,
): JobResult['concurrency'] {
  if (!node) return null;
  const value = evaluateNode(node, scope);
  if (!isJsonObject(value)) return { group: jsonText(value), cancelInProgress: false };
  return { group: jsonText(value['group']), cancelInProgress: value['cancel-in-progress'] === true };
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

/** The id path of a job: `gate/decide`. */
export function legId(leg: Pick<JobLeg, 'instance' | 'job'>): string {
  return leg.instance.idPrefix + leg.job.id;
}

/** A result for a leg that got no runner, or the frame of one that did. */
export function legResult(leg: JobLeg, rest: Partial<JobResult> & Pick<JobResult, 'result'>): JobResult {
  const now = new Date().toISOString();
  return {
    id: legId(leg),
    name: leg.name,
    matrix: leg.matrix,
    key: leg.key,
    continueOnError: leg.continueOnError,
    outputs: {},
    steps: [],
    annotations: [],
    permissions: leg.permissions,
    environment: leg.environment === undefined ? null : { name: leg.environment },
    concurrency: leg.concurrency,
    attempt: leg.instance.run.attempt,
    startedAt: now,
    finishedAt: now,
    ...rest,
  };
}

/** A text that is the same for the same values, whatever the order of their keys. */
function stableText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => stableText(item)).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
}
