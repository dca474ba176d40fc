import { spawn } from 'node:child_process';
import * as os from 'node:os';

type Ended = { readonly ok: true; readonly output: string } | { readonly ok: false; readonly why: string };
type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

const patienceMs = 15 * 60_000;
const installPriority = 15;

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}

/** Runs an installing command in the background's priority and says how it ended. Never throws. */
export async function runCommand({ program, args, environment = {} }: Command): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not spawn's own timeout: its timer outlives a program that could not be started.
  const timer = setTimeout(() => child.kill(), patienceMs);
  if (child.pid !== undefined) os.setPriority(child.pid, installPriority);
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  child.on('error', (error) => resolve({ ok: false, why: `${program} cannot be started: ${error.message}` }));
  child.on('close', (code, signal) => {
    const why = `${program} ${args[0] ?? ''} ended with ${code ?? signal}: ${lastLine(errors)}`;
    resolve(code === 0 ? { ok: true, output } : { ok: false, why });
  });
  return promise.finally(() => {
    clearTimeout(timer);
  });
}
