import { setImmediate } from 'node:timers/promises';
import { debug, info, setFailed, setOutput, setSecret, warning } from '@actions/core';
// Only what the first input check needs is loaded before it; the rest of core comes with the ports.
import { isSuiteError } from '@countersign/core/suite-error';
import { readInputs } from './inputs.ts';
import { plainText } from './plain-text.ts';
import { type Environment, readRunnerContext } from './runner-context.ts';
import type { RunTask } from './run-task.ts';

/** Carries out one action on checked inputs; says whether the step may pass. */
export type ActionBody = (task: RunTask) => Promise<{ readonly opened: boolean; readonly failure: string }>;

function errorText(thrown: unknown): { code: string; text: string } {
  if (isSuiteError(thrown)) return { code: thrown.code, text: thrown.message };
  return {
    code: 'bug',
    text: `a defect in countersign: ${thrown instanceof Error ? thrown.message : 'something that is no error was thrown'}`,
  };
}

function writeUnknown(action: string, code: string, text: string): void {
  setOutput('verdict', 'unknown');
  setOutput('opened', 'false');
  setOutput('by', 'nobody');
  setOutput(
    'reasons',
    JSON.stringify([{ code: `${action}/${code}`, effect: 'unknown', question: '', text, remedy: null }]),
  );
  for (const name of ['subject', 'expires', 'evidence', 'evidence-digest']) setOutput(name, '');
}

/** One clear sentence for whatever was thrown, no stack trace, and a failed step. */
function fail(action: string, thrown: unknown): { readonly code: string; readonly line: string } {
  const { code, text } = errorText(thrown);
  if (thrown instanceof Error && thrown.stack !== undefined) debug(thrown.stack);
  const line = text.split('\n').map(plainText).join(' ');
  setFailed(`${action}: ${code}: ${line}`);
  return { code, line };
}

function cancellation(): AbortSignal {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  return controller.signal;
}

/** Loading code blocks the event loop; some turns of it let a question leave first. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}

async function perform(body: ActionBody, environment: Environment): Promise<void> {
  const inputs = readInputs();
  const runner = readRunnerContext(environment);
  const [{ createPorts }, { readTip }] = await Promise.all([import('./ports/index.ts'), import('./tip.ts')]);
  const progress = {
    say: (line: string) => info(`· ${plainText(line)}`),
    warn: (line: string) => warning(plainText(line)),
  };
  const ports = createPorts({
    workspace: runner.workspace,
    signal: cancellation(),
    progress,
    mask: setSecret,
  });
  try {
    // The first question goes out while the rest of the code is still being loaded.
    const tip = readTip({ ports, runner, token: inputs.token });
    await turns(3);
    const { opened, failure } = await body({ ports, runner, inputs, environment, tip });
    if (!opened) setFailed(failure);
  } finally {
    await ports.close();
  }
}

/** Runs a step that has no verdict, and turns whatever is thrown into one clear failure. */
export async function runChecked(action: string, body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (thrown) {
    fail(action, thrown);
  }
}

/** The outermost catch of every gate action. A throw never opens a gate, in any mode. */
export async function runAction(action: string, body: ActionBody): Promise<void> {
  try {
    await perform(body, process.env);
  } catch (thrown) {
    const { code, line } = fail(action, thrown);
    writeUnknown(action, code, line);
  }
}
