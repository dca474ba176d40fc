/** A job whose turn has come: what it may look at, and whether it is wanted. */
import { conditionText, isFulfilled, statusFunctions } from './condition.ts';
import type { TemplateScope } from './evaluate-template.ts';
import type { JobOutcomes } from './job-outcome.ts';
import type { JsonObject } from './json.ts';
import type { WorkflowInstance } from './run-state.ts';
import type { JobDefinition } from './workflow-file.ts';

export type JobTurn = {
  readonly instance: WorkflowInstance;
  readonly job: JobDefinition;
  readonly needs: JsonObject;
  readonly scope: TemplateScope;
};

/** `outcomes` holds every job up the chain: they have ended. */
export function takeTurn(instance: WorkflowInstance, job: JobDefinition, outcomes: JobOutcomes): JobTurn {
  const needs = needsContext(job, outcomes);
  const contexts = {
    github: { ...instance.run.github, job: job.id },
    needs,
    inputs: instance.inputs,
    vars: instance.run.options.vars ?? {},
    strategy: {},
    matrix: null,
  };
  const functions = jobFunctions({ instance, job, outcomes });
  return { instance, job, needs, scope: { evaluate: instance.run.evaluate, contexts, functions } };
}

function needsContext(job: JobDefinition, outcomes: JobOutcomes): JsonObject {
  const entries = job.needs.map((id) => {
    const outcome = outcomes.get(id);
    return [id, { result: outcome?.result ?? 'skipped', outputs: outcome?.outputs ?? {} }] as const;
  });
  return Object.fromEntries(entries);
}

type Chain = {
  readonly instance: WorkflowInstance;
  readonly job: JobDefinition;
  readonly outcomes: JobOutcomes;
};

/** Status functions of a job look at every job up the chain, not only at those named in `needs`. */
function jobFunctions({ instance, job, outcomes }: Chain): TemplateScope['functions'] {
  const ancestors = ancestorsOf(job, instance);
  const results = (named: readonly string[]) =>
    (named.length > 0 ? named : ancestors).map((id) => outcomes.get(id)?.result ?? 'skipped');
  const isCancelled = () => instance.signal.aborted;
  return {
    ...statusFunctions({ success: () => true, failure: () => false, cancelled: isCancelled }),
    success: (named) => !isCancelled() && results(named).every((result) => result === 'success'),
    failure: (named) => results(named).includes('failure'),
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

/** Does the job's condition hold? Throws what the engine throws. */
export function isWanted({ instance, job, scope }: JobTurn): boolean {
  return isFulfilled(conditionText(instance.run.library, job.condition, scope), scope);
}
