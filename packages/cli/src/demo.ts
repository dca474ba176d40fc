import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SuiteError } from '@countersign/core';

/** The demo drives stand-ins and a workflow harness that only a clone of the repository holds. */
function demoScript(): string {
  const script = path.resolve(path.dirname(process.argv[1] ?? '.'), '../../test/demo/main.ts');
  if (fs.existsSync(script)) return script;
  throw new SuiteError(
    'input-invalid',
    'the demo needs a clone of the repository; clone it and run `npm run demo`',
  );
}

/** Runs the demo of this clone, with its own set-up; its output and exit status are passed on. */
export async function runDemo(args: readonly string[]): Promise<number> {
  const script = demoScript();
  const bootstrap = path.resolve(path.dirname(script), '../../.ci/bootstrap.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bootstrap, 'node', script, ...args], {
      stdio: 'inherit',
      shell: false,
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
