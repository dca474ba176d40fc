/** Small repositories on disk for one test each, removed when it is over. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { discardRun, runWorkflow } from '../support/workflow/run-workflow.ts';
import type { JobResult, RunOptions, RunResult, StepResult } from '../support/workflow/types.ts';

export const mainWorkflow = '.github/workflows/main.yml';
export const sha = '0123456789abcdef0123456789abcdef01234567';

/** Writes files by path into a fresh folder. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'workflow-fixture-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** Options of a push to acme/app whose main workflow is this text; more files beside it. */
export async function pushOf(
  workflow: string,
  files: Readonly<Record<string, string>> = {},
): Promise<RunOptions> {
  return {
    repositoryRoot: await folderWith({ [mainWorkflow]: workflow, ...files }),
    repository: 'acme/app',
    workflow: mainWorkflow,
    event: { name: 'push', ref: 'refs/heads/main', sha, actor: 'mona' },
  };
}

/** Runs and removes what the run left when the test is over. */
export async function run(options: RunOptions): Promise<RunResult> {
  const result = await runWorkflow(options);
  onTestFinished(() => discardRun(result));
  return result;
}

/** Runs a push to acme/app whose main workflow is this text. */
export async function runPush(
  workflow: string,
  files: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  return run({ ...(await pushOf(workflow, files)), ...options });
}

export function jobOf(result: RunResult, name: string): JobResult {
  const found = result.jobs.find((job) => job.name === name);
  if (!found) throw new Error(`no job '${name}' among ${result.jobs.map((job) => job.name).join(', ')}`);
  return found;
}

/** The results of all jobs by shown name. */
export function resultsOf(result: RunResult): Readonly<Record<string, string>> {
  return Object.fromEntries(result.jobs.map((job) => [job.name, job.result]));
}

export function stepOf(job: JobResult, name: string): StepResult {
  const found = job.steps.find((step) => step.name === name || step.id === name);
  if (!found) throw new Error(`no step '${name}' among ${job.steps.map((step) => step.name).join(', ')}`);
  return found;
}

/** What a step printed after the folded block at its head. */
export function printed(step: StepResult): readonly string[] {
  return step.log.slice(step.log.indexOf('##[endgroup]') + 1);
}

/** A job with these steps, as a workflow. */
export function oneJob(steps: string, more = ''): string {
  const indented = steps
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `      ${line}`))
    .join('\n');
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${more}    steps:\n${indented}\n`;
}

/** A JavaScript action: metadata and script by path. */
export function nodeAction(
  folder: string,
  script: string,
  more: { readonly inputs?: string; readonly runs?: string } = {},
): Readonly<Record<string, string>> {
  const inputs = more.inputs ? `inputs:\n${more.inputs}` : '';
  const runs = `runs:\n  using: node24\n  main: index.js\n${more.runs ?? ''}`;
  return {
    [`${folder}/action.yml`]: `name: ${folder}\ndescription: A fixture\n${inputs}${runs}`,
    [`${folder}/index.js`]: script,
  };
}
