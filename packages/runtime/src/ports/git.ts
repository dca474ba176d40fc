import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Git, GitCommand, GitReply } from '@countersign/core';
import { type ChildOutput, childOutput } from './child-output.ts';
import type { Ledger } from './ledger.ts';

const defaultTimeoutMs = 120_000;
const defaultMaxBytes = 64 * 1024 * 1024;
const kept = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/** The credential travels in the environment, where neither `ps` nor a log shows it. */
function credentialEnvironment(command: GitCommand): Record<string, string> {
  if (command.credential === undefined) return { GIT_CONFIG_COUNT: '0' };
  const basic = Buffer.from(`x-access-token:${command.credential.token.reveal()}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: `http.${command.credential.origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    GIT_CONFIG_KEY_1: 'http.followRedirects',
    GIT_CONFIG_VALUE_1: 'false',
  };
}

function environmentOf(command: GitCommand): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return {
    ...inherited,
    ...command.environment,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    ...credentialEnvironment(command),
  };
}

function execute(command: GitCommand, directory: string, signal: AbortSignal): Promise<ChildOutput> {
  // safe.directory: a container job may run as another user than the one that checked out.
  const args = [
    '-c',
    'safe.directory=*',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'core.fsmonitor=false',
    ...command.args,
  ];
  const child = spawn('git', args, {
    cwd: directory,
    env: environmentOf(command),
    shell: false,
    signal,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { stdin, maxBytes = defaultMaxBytes } = command;
  return childOutput(child, { stdin, maxBytes, killWith: 'SIGTERM' });
}

async function run(command: GitCommand, options: GitOptions): Promise<GitReply> {
  const timeoutMs = command.timeoutMs ?? defaultTimeoutMs;
  const timeout = AbortSignal.timeout(timeoutMs);
  const verb = command.args[0] ?? '';
  try {
    const signal = AbortSignal.any([timeout, options.cancelled]);
    const done = await execute(command, command.directory ?? options.workspace, signal);
    if (done.tooLong) return { state: 'failed', cause: 'truncated', detail: `git ${verb} printed too much` };
    if (done.exitCode === null)
      return { state: 'failed', cause: 'unreachable', detail: `git ${verb} was ended by a signal` };
    const evidence = options.ledger.record('git', `git ${verb}`, done.stdout);
    return {
      state: 'exited',
      exitCode: done.exitCode,
      stdout: done.stdout,
      stderr: done.stderr,
      evidence,
    };
  } catch (error) {
    if (timeout.aborted)
      return {
        state: 'failed',
        cause: 'unreachable',
        detail: `git ${verb} took longer than ${timeoutMs} ms`,
      };
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (absent)
      return {
        state: 'failed',
        cause: 'unsupported',
        detail: `git ${verb} could not be started: no git executable, or no such folder`,
      };
    return { state: 'failed', cause: 'unreachable', detail: `git ${verb} was ended` };
  }
}

export type GitOptions = {
  readonly workspace: string;
  readonly ledger: Ledger;
  readonly cancelled: AbortSignal;
  readonly temporary: string[];
};

/** The git port: no shell, no user configuration, no hooks, no prompts. `temporary` receives every folder made. */
export function createGit(options: GitOptions): Git {
  return {
    run: (command) => run(command, options),
    temporaryDirectory: async () => {
      const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'countersign-'));
      options.temporary.push(directory);
      return directory;
    },
  };
}
