import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  type Fact,
  known,
  type Machine,
  missing,
  type ProgramCommand,
  type ProgramReply,
} from '@countersign/core';
import { type ChildOutput, childOutput } from './child-output.ts';

const defaultTimeoutMs = 30_000;
const defaultMaxBytes = 1024 * 1024;

function execute(command: ProgramCommand, signal: AbortSignal): Promise<ChildOutput> {
  const child = spawn(command.program, [...command.args], {
    shell: false,
    windowsHide: true,
    signal,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { stdin, maxBytes = defaultMaxBytes } = command;
  return childOutput(child, { stdin, maxBytes, killWith: 'SIGKILL' });
}

function failed(cause: 'unreachable' | 'truncated' | 'unsupported', detail: string): ProgramReply {
  return { state: 'failed', cause, detail };
}

async function run(command: ProgramCommand, cancelled: AbortSignal): Promise<ProgramReply> {
  const name = path.basename(command.program);
  const timeoutMs = command.timeoutMs ?? defaultTimeoutMs;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const done = await execute(command, AbortSignal.any([timeout, cancelled]));
    if (done.tooLong) return failed('truncated', `${name} printed too much`);
    if (done.exitCode === null) return failed('unreachable', `${name} was ended by a signal`);
    return {
      state: 'exited',
      exitCode: done.exitCode,
      stdout: done.stdout.toString('utf8'),
      stderr: done.stderr,
    };
  } catch (error) {
    if (timeout.aborted) return failed('unreachable', `${name} took longer than ${timeoutMs} ms`);
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return absent
      ? failed('unsupported', `there is no program ${name}`)
      : failed('unreachable', `${name} could not be run`);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function readFile(file: string, maxBytes = defaultMaxBytes): Promise<Fact<Uint8Array>> {
  try {
    const handle = await fs.open(file, 'r');
    try {
      const bytes = new Uint8Array(maxBytes + 1);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytesRead > maxBytes
        ? missing('truncated', `${file} is longer than ${maxBytes} bytes`)
        : known(bytes.slice(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return isAbsent(error)
      ? missing('not-found', `there is no ${file}`)
      : missing('forbidden', `${file} could not be read`);
  }
}

function homeDirectory(): string | null {
  try {
    const home = os.homedir();
    return path.isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

export type MachineOptions = {
  readonly environment: NodeJS.ProcessEnv;
  readonly cancelled: AbortSignal;
  readonly mask: (secret: string) => void;
};

/** The machine port: reads and runs what the machine's owner set up; no shell, time and size limits. */
export function createMachine({ environment, cancelled, mask }: MachineOptions): Machine {
  return {
    variable: (name) => {
      const value = environment[name];
      return value === '' ? undefined : value;
    },
    homeDirectory: homeDirectory(),
    readFile,
    run: (command) => run(command, cancelled),
    mask: (secret) => {
      if (secret !== '') mask(secret);
    },
  };
}
