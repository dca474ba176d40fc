/** One leg of a job: what is known of it before it gets a runner. */
import type { TemplateScope } from './evaluate-template.ts';
import type { Json, JsonObject } from './json.ts';
import type { Permissions } from './permissions.ts';
import type { WorkflowInstance } from './run-state.ts';
import type { JobResult } from './types.ts';
import type { JobDefinition } from './workflow-file.ts';

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
  readonly needs: JsonObject;
  /** What the job's own keys may name: github, needs, inputs, vars, strategy, matrix. */
  readonly scope: TemplateScope;
  /** Aborted when the run, the calling job, or a failing sibling of the matrix cancels the leg. */
  readonly signal: AbortSignal;
};

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
    environment: null,
    concurrency: null,
    attempt: leg.instance.run.attempt,
    startedAt: now,
    finishedAt: now,
    ...rest,
  };
}

/** A text that is the same for the same values, whatever the order of their keys. */
export function stableText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => stableText(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as JsonObject).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
}
