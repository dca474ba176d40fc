/** The legs of one job: side by side or in lanes, cancelled together, reused in a re-run. */
import { setMaxListeners } from 'node:events';
import { runCalledWorkflow } from './called-workflow.ts';
import { legResult, type JobLeg } from './job-leg.ts';
import { mergeOutcomes, outcomeOf, type JobOutcome, type JobOutcomes } from './job-outcome.ts';
import { isWanted, type JobTurn } from './job-turn.ts';
import { runJob } from './run-job.ts';
import type { WorkflowInstance } from './run-state.ts';
import { settleAll } from './settle.ts';
import type { JobResult } from './types.ts';

export type LegsPlan = {
  readonly turn: JobTurn;
  readonly legs: readonly JobLeg[];
  /** Nothing of an earlier attempt may stand. */
  readonly forced: boolean;
  /** Runs a called workflow; handed in because jobs and called workflows contain each other. */
  readonly runJobs: (instance: WorkflowInstance) => Promise<JobOutcomes>;
};

/** Runs all legs, no more at once than `max-parallel`; with `fail-fast` a failure cancels the others. */
export async function runLegs(plan: LegsPlan): Promise<JobOutcome> {
  const strategy = plan.legs[0]?.strategy ?? {};
  const ended: JobOutcome[] = [];
  const siblings = new AbortController();
  const waiting = [...plan.legs];
  const work = async () => {
    for (let leg = waiting.shift(); leg; leg = waiting.shift()) {
      const outcome = await runLeg(plan, leg, siblings.signal);
      ended.push(outcome);
      if (strategy['fail-fast'] !== false && outcome.result === 'failure') siblings.abort('fail-fast');
    }
  };
  const lanes = Math.min(plan.legs.length, Number(strategy['max-parallel'] ?? plan.legs.length));
  await settleAll(Array.from({ length: lanes }, work));
  return mergeOutcomes(ended);
}

async function runLeg(plan: LegsPlan, planned: JobLeg, siblings: AbortSignal): Promise<JobOutcome> {
  const { run } = planned.instance;
  const earlier = plan.forced ? undefined : reusable(planned);
  if (earlier) {
    run.slots.push({ result: earlier });
    return outcomeOf(earlier, false);
  }
  if (siblings.aborted) {
    const result = legResult(planned, { result: 'cancelled' });
    run.slots.push({ result });
    return outcomeOf(result, true);
  }
  const leg = { ...planned, signal: cancelSignal(plan.turn, planned, siblings) };
  if (leg.job.uses !== undefined) return runCalledWorkflow(leg, plan);
  const slot: { result: JobResult | undefined } = { result: undefined };
  const number = run.slots.push(slot);
  const result = await runJob(leg, number).catch((cause: unknown) => {
    run.fatal.abort(cause);
    throw cause;
  });
  slot.result = result;
  return outcomeOf(result, true);
}

/** The result of the earlier attempt, when it may stand: it succeeded or was skipped. */
function reusable(leg: JobLeg): JobResult | undefined {
  const { previous, options } = leg.instance.run;
  const earlier = previous?.get(leg.key);
  if (!earlier || leg.job.uses !== undefined || options.rerunJob === earlier.name) return undefined;
  return earlier.result === 'success' || earlier.result === 'skipped' ? earlier : undefined;
}

/** A job whose condition holds even in a cancelled run goes on undisturbed; a failing sibling spares nobody. */
function cancelSignal(turn: JobTurn, leg: JobLeg, siblings: AbortSignal): AbortSignal {
  const own = new AbortController();
  const { signal, run } = turn.instance;
  const onAbort = () => {
    if (!holdsInCancelledRun(turn, leg)) own.abort('cancelled');
  };
  if (!signal.aborted) signal.addEventListener('abort', onAbort, { once: true });
  const combined = AbortSignal.any([own.signal, siblings, run.fatal.signal]);
  // As many listen as there are jobs and steps, which is no leak.
  setMaxListeners(0, combined);
  return combined;
}

function holdsInCancelledRun(turn: JobTurn, leg: JobLeg): boolean {
  try {
    return isWanted({ ...turn, scope: leg.scope });
  } catch {
    return false;
  }
}
