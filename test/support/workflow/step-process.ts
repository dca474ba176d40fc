/** Running a program as (part of) a step. */
import { runChild } from './child-process.ts';
import type { JobState, StepState } from './job-state.ts';
import { commandReceiver } from './output-commands.ts';

/** The step was cancelled or ran out of time; which of the two, its signal's reason says. */
export class StepAborted extends Error {
  override readonly name = 'StepAborted';
}

export type ProgramCall = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Runs a program and obeys its workflow commands; gives its exit code. Throws `StepAborted`. */
export async function runProgram(job: JobState, step: StepState, call: ProgramCall): Promise<number> {
  const exit = await runChild({
    ...call,
    signal: step.signal,
    onLine: commandReceiver(job, step),
    waits: job.options.cancellation ?? { afterInterrupt: 7500, afterTerminate: 2500 },
    onLeftover: (group) => job.leftovers.push(group),
  });
  if (exit.cancelled) throw new StepAborted('The operation was canceled.');
  return exit.code;
}
