import * as fs from 'node:fs/promises';
import type { Clock, Evidence, Ports, Progress } from '@countersign/core';
import { createClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createGit } from './git.ts';
import { createHttp } from './http.ts';
import { closeAgents, createAgents } from './http-exchange.ts';
import { createLedger, sha256 } from './ledger.ts';
import { createMachine } from './machine.ts';

export { createMachine } from './machine.ts';
export { withDotNames } from './dot-names.ts';
export { linkedFolder } from './linked-folder.ts';
export { sha256 } from './ledger.ts';

export type PortOptions = {
  /** Relative paths are taken from here. */
  readonly workspace: string;
  /** Cancels waiting, requests and child processes. */
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** Hides a secret in whatever is printed; nothing by default. */
  readonly mask?: (secret: string) => void;
  /** Another clock, for a test that must not wait. */
  readonly clock?: Clock;
  /** Attempts of a safe request, the first included; default 4. */
  readonly attempts?: number;
};

/** Ports, and what the shell keeps: every piece of evidence, and a way to clean up. */
export type LivePorts = Ports & {
  readonly evidence: () => readonly Evidence[];
  readonly close: () => Promise<void>;
};

const silent: Progress = { say: () => undefined, warn: () => undefined };

/** The real ports. Nothing is opened before its first use; `close` ends connections and removes temporary folders. */
export function createPorts(options: PortOptions): LivePorts {
  const cancelled = options.signal ?? new AbortController().signal;
  const clock = options.clock ?? createClock(cancelled);
  const ledger = createLedger(clock);
  const agents = createAgents(process.env);
  const temporary: string[] = [];
  const attempts = options.attempts === undefined ? {} : { attempts: options.attempts };
  return {
    clock,
    http: createHttp({ clock, ledger, agents, cancelled, ...attempts }),
    files: createFiles(options.workspace, ledger),
    git: createGit({ workspace: options.workspace, ledger, cancelled, temporary }),
    machine: createMachine({
      environment: process.env,
      cancelled,
      mask: options.mask ?? (() => undefined),
    }),
    progress: options.progress ?? silent,
    hash: { sha256 },
    evidence: () => ledger.entries(),
    close: async () => {
      closeAgents(agents);
      await Promise.all(temporary.map((directory) => fs.rm(directory, { recursive: true, force: true })));
    },
  };
}
