import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const startPatienceMs = 30_000;
const stopPatienceMs = 5_000;

export type Server = {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Answers with a status below 500 when the server is ready. */
  readonly readyUrl: string;
};

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    ({ status }) => status < 500,
    () => false,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await ended;
  clearTimeout(timer);
}

/** Starts a real server and waits until it answers; gives the function that stops it. */
export async function serve({
  program,
  args,
  environment = {},
  readyUrl,
}: Server): Promise<() => Promise<void>> {
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr
    .setEncoding('utf8')
    .on('data', (chunk: string) => (errors = `${errors}${chunk}`.slice(-4_000)));
  child.on('error', (error) => (errors += error.message));
  const deadline = performance.now() + startPatienceMs;
  while (performance.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    if (await isReady(readyUrl)) return () => stop(child);
    await sleep(100);
  }
  await stop(child);
  throw new Error(`${program} does not answer at ${readyUrl}: ${errors.trim()}`);
}
