/** The jobs of one workflow file, each as soon as those that it needs have ended. */
import { bareLeg, legResult, planLegs, type JobLeg } from './job-leg.ts';
import type { JobOutcome, JobOutcomes } from './job-outcome.ts';
import { isWanted, takeTurn, type JobTurn } from './job-turn.ts';
import { runLegs } from './run-legs.ts';
import type { WorkflowInstance } from './run-state.ts';
import { settleAll } from './settle.ts';
import type { Annotation } from './types.ts';
import type { JobDefinition } from './workflow-file.ts';

/** Gives the outcomes of all jobs by id. */
export async function runJobs(instance: WorkflowInstance): Promise<JobOutcomes> {
  const byId = new Map(instance.file.jobs.map((job) => [job.id, job]));
  const started = new Map<string, Promise<void>>();
  const outcomes = new Map<string, JobOutcome>();
  const start = (job: JobDefinition): Promise<void> => {
    const known = started.get(job.id);
    if (known) return known;
    const needed = job.needs.flatMap((id) => byId.get(id) ?? []).map(start);
    const promise = Promise.all(needed).then(async () => {
      const forced = instance.forced || job.needs.some((id) => outcomes.get(id)?.reran);
      outcomes.set(job.id, await runOne(takeTurn(instance, job, outcomes), forced));
    });
    started.set(job.id, promise);
    return promise;
  };
  await settleAll(instance.file.jobs.map(start));
  return outcomes;
}

/** A condition is looked at before the matrix is: a job that is not wanted is one skipped job. */
async function runOne(turn: JobTurn, forced: boolean): Promise<JobOutcome> {
  const { run, signal } = turn.instance;
  const earlier = run.previous?.get(bareLeg(turn).key);
  if (!forced && earlier?.result === 'skipped' && run.options.rerunJob !== earlier.name) {
    run.slots.push({ result: earlier });
    return { result: 'skipped', outputs: {}, reran: false };
  }
  let legs: readonly JobLeg[];
  try {
    if (!isWanted(turn)) return endUnstarted(turn, signal.aborted ? 'cancelled' : 'skipped', []);
    legs = planLegs(turn);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return endUnstarted(turn, 'failure', [{ level: 'error', message }]);
  }
  return runLegs({ turn, legs, forced, runJobs });
}

function endUnstarted(
  turn: JobTurn,
  result: 'skipped' | 'cancelled' | 'failure',
  annotations: readonly Annotation[],
): JobOutcome {
  turn.instance.run.slots.push({ result: legResult(bareLeg(turn), { result, annotations }) });
  return { result, outputs: {}, reran: true };
}
