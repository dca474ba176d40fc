/** How a job ended, as the jobs that need it see it. */
import type { Conclusion, JobResult } from './types.ts';

export type JobOutcome = {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  /** In a re-run: whether anything of it was run again. */
  readonly reran: boolean;
};

export type JobOutcomes = ReadonlyMap<string, JobOutcome>;

const severity: Readonly<Record<Conclusion, number>> = { skipped: 0, success: 1, cancelled: 2, failure: 3 };

/** The outcome of a leg. With `continue-on-error` a failed job is a success to those that need it. */
export function outcomeOf(result: JobResult, reran: JobOutcome['reran']): JobOutcome {
  const isForgiven = result.result === 'failure' && result.continueOnError;
  return { result: isForgiven ? 'success' : result.result, outputs: result.outputs, reran };
}

/** Several as one: the worst result; of the outputs the last that sets one wins. */
export function mergeOutcomes(outcomes: Iterable<JobOutcome>): JobOutcome {
  let merged: JobOutcome = { result: 'skipped', outputs: {}, reran: false };
  for (const { result, outputs, reran } of outcomes) {
    merged = {
      result: severity[result] > severity[merged.result] ? result : merged.result,
      outputs: { ...merged.outputs, ...outputs },
      reran: merged.reran || reran,
    };
  }
  return merged;
}
