/** The main, pre and post scripts of a JavaScript action. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { envOf, evaluateInputs, githubOf, writeDetails, type ActionCall } from './action-call.ts';
import { stepEnvironment } from './step-environment.ts';
import { runProgram } from './step-process.ts';

/**
 * Runs one script of the action. Its path may climb out of the action's folder (`../../dist/x/index.js`).
 * An exit code other than zero fails the step without a word of its own: the action said why.
 */
export async function runNodeScript(call: ActionCall, script: string): Promise<'success' | 'failure'> {
  const { job, action, step, scope } = call;
  const inputs = evaluateInputs(call, action.inputs);
  writeDetails(call, call.name, inputs);
  const file = resolve(action.folder, script);
  if (!existsSync(file)) throw new Error(`File not found: '${file}'`);
  const env = stepEnvironment(job, { env: envOf(scope), github: githubOf(scope), inputs, saved: step.saved });
  const code = await runProgram(job, step, {
    file: job.nodePath,
    args: [file],
    cwd: job.folders.workspace,
    env,
  });
  return code === 0 ? 'success' : 'failure';
}
