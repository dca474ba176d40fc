/** One child process of a step: its lines as they come, and the runner's way of cancelling it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export type ChildOptions = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
  readonly waits: { readonly afterInterrupt: number; readonly afterTerminate: number };
  /** Told a process group in which something still runs when the program has ended. */
  readonly onLeftover: (group: number) => void;
};

export type ChildExit = { readonly code: number; readonly cancelled: boolean };

/**
 * Runs the program without a shell. On abort it gets SIGINT, after 7.5 s SIGTERM, after 2.5 s more its whole
 * group is killed (actions/runner ProcessInvoker). Rejects when the program cannot be started.
 */
export async function runChild(options: ChildOptions): Promise<ChildExit> {
  if (options.signal.aborted) return { code: -1, cancelled: true };
  const child = spawn(options.file, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [forwardLines(child.stdout, options.onLine), forwardLines(child.stderr, options.onLine)];
  const stop = stopper(child, options.waits);
  options.signal.addEventListener('abort', stop.begin, { once: true });
  try {
    await once(child, 'spawn');
    const code = await exitOf(child);
    if (child.pid !== undefined && hasMembers(child.pid)) options.onLeftover(child.pid);
    await settleStreams(child, lines);
    return { code, cancelled: options.signal.aborted };
  } finally {
    stop.end();
    options.signal.removeEventListener('abort', stop.begin);
  }
}

async function exitOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode === null) await once(child, 'exit');
  // A process ended by a signal has no code; any number but zero says that it failed.
  return child.exitCode ?? 1;
}

/** What a process left running may hold the pipes open: the runner waits five seconds for them, no longer. */
async function settleStreams(child: ChildProcess, lines: readonly Promise<void>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, 5000);
  await Promise.race([Promise.all(lines), promise]);
  clearTimeout(timer);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function stopper(child: ChildProcess, waits: ChildOptions['waits']) {
  let timer: NodeJS.Timeout | undefined;
  const kill = () => endGroup(child.pid);
  const terminate = () => {
    child.kill('SIGTERM');
    timer = setTimeout(kill, waits.afterTerminate);
  };
  const begin = () => {
    child.kill('SIGINT');
    timer = setTimeout(terminate, waits.afterInterrupt);
  };
  return { begin, end: () => clearTimeout(timer) };
}

function hasMembers(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Kills a process group that this harness started; one that is gone already is no error. */
export function endGroup(group: number | undefined): void {
  if (group === undefined) return;
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

async function forwardLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) onLine(part.endsWith('\r') ? part.slice(0, -1) : part);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  stream.once('close', resolve);
  await promise;
  if (rest !== '') onLine(rest);
}
