/** A `run:` step. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { envOf, githubOf, writeEnv, type ActionCall } from './action-call.ts';
import { evaluateText } from './evaluate-template.ts';
import { scriptText, shellCommand } from './shell.ts';
import { stepEnvironment } from './step-environment.ts';
import { runProgram } from './step-process.ts';

export type ScriptCall = Omit<ActionCall, 'action'>;

/** Runs the script; throws when its exit code is not zero. A job's default folder does not reach into composite actions. */
export async function runScript(call: ScriptCall): Promise<void> {
  const { job, frame, definition, step, scope } = call;
  const script = evaluateText(definition.run, scope);
  const env = stepEnvironment(job, { env: envOf(scope), github: githubOf(scope) });
  const shell = shellCommand(evaluateText(definition.shell, scope) || job.defaults.shell, env['PATH'] ?? '');
  const inherited = frame.depth === 0 ? job.defaults.workingDirectory : '';
  const folder = definition.workingDirectory ? evaluateText(definition.workingDirectory, scope) : inherited;
  const cwd = resolve(job.folders.workspace, folder);
  const file = join(job.folders.temp, `${randomUUID()}${shell.extension}`);
  writeScriptDetails(call, script, [shell.file, ...shell.args('{0}')].join(' '));
  if (!existsSync(cwd)) throw new Error(`The working directory '${cwd}' does not exist.`);
  await writeFile(file, scriptText(shell.extension, script));
  const code = await runProgram(job, step, { file: shell.file, args: shell.args(file), cwd, env });
  if (code !== 0) throw new Error(`Process completed with exit code ${code}.`);
}

function writeScriptDetails(call: ScriptCall, script: string, shell: string): void {
  const { write } = call.step.record;
  const lines = script.replace(/\n$/u, '').split('\n');
  write(`##[group]Run ${lines[0] ?? ''}`);
  for (const line of lines) write(line);
  write(`shell: ${shell}`);
  writeEnv(call);
  write('##[endgroup]');
}
