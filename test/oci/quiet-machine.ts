import * as os from 'node:os';
import * as path from 'node:path';
import type { Machine } from '@countersign/core';
import { createMachine } from '@countersign/runtime/ports';

const nowhere = path.join(os.tmpdir(), 'countersign-no-such-folder');

/** A real machine port that knows no configuration of whoever runs the tests, only what `environment` adds. */
export function quietMachine(
  environment: Readonly<Record<string, string>> = {},
  mask: (secret: string) => void = () => undefined,
): Machine {
  const quiet = { DOCKER_CONFIG: nowhere, XDG_CONFIG_HOME: nowhere, XDG_RUNTIME_DIR: nowhere };
  return createMachine({
    environment: { ...quiet, ...environment },
    cancelled: new AbortController().signal,
    mask,
  });
}
