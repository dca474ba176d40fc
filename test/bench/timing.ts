import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Program = {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
};

/** Starts a script with this Node and nothing of our own environment but what is given. */
export function start({ script, environment, directory }: Program): ChildProcess {
  return spawn(process.execPath, [script], { cwd: directory, env: environment, stdio: 'ignore' });
}

/** Milliseconds from the start of the process to its end. */
export async function untilExit(program: Program): Promise<number> {
  const started = performance.now();
  await once(start(program), 'exit');
  return performance.now() - started;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Two digits after the point: finer is noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
