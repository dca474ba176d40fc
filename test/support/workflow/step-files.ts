/** The files through which a step speaks: GITHUB_OUTPUT and its kin (actions/runner FileCommandManager). */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFolded } from './folded-key.ts';
import { parseCommandFile } from './command-file.ts';
import type { JobState, StepState } from './job-state.ts';
import { note } from './step-record.ts';

/** 1 MiB a step; more is dropped as a whole. */
const maxSummaryBytes = 1024 * 1024;

export const stepFileNames = ['path', 'env', 'step_summary', 'state', 'output'] as const;
export type StepFiles = Readonly<Record<(typeof stepFileNames)[number], string>>;

/** Makes fresh, empty files for one step, or for one stage of it. */
export async function createStepFiles(job: JobState): Promise<StepFiles> {
  const folder = join(job.folders.temp, '_runner_file_commands');
  const suffix = randomUUID();
  await mkdir(folder, { recursive: true });
  const pairs = stepFileNames.map((name) => [name, join(folder, `${name}_${suffix}`)] as const);
  await Promise.all(pairs.map(([, file]) => writeFile(file, '')));
  return Object.fromEntries(pairs) as StepFiles;
}

/** Takes over what the step wrote. A file that cannot be read fails the step; the others still count. */
export async function processStepFiles(job: JobState, step: StepState, files: StepFiles): Promise<void> {
  const readers: Readonly<Record<keyof StepFiles, (file: string) => Promise<void>>> = {
    path: async (file) => addPaths(job, await readText(file)),
    env: async (file) => setVariables(job, step, await readText(file)),
    step_summary: (file) => addSummary(job, step, file),
    state: async (file) => forEachPair(await readText(file), (name, value) => step.saved.set(name, value)),
    output: async (file) => forEachPair(await readText(file), (name, value) => setOutput(step, name, value)),
  };
  for (const name of stepFileNames) {
    try {
      await readers[name](files[name]);
    } catch (cause) {
      note(step.record, job.masker, 'error', `Unable to process file command '${name}' successfully.`);
      note(step.record, job.masker, 'error', cause instanceof Error ? cause.message : String(cause));
      step.commandFailed = true;
    }
  }
}

async function readText(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function forEachPair(text: string, take: (name: string, value: string) => void): void {
  for (const [name, value] of parseCommandFile(text)) take(name, value);
}

function setOutput(step: StepState, name: string, value: string): void {
  if (name === '') throw new Error('Output name must not be empty');
  setFolded(step.outputs, name, value);
}

function addPaths(job: JobState, text: string): void {
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line === '') continue;
    const known = job.path.indexOf(line);
    if (known >= 0) job.path.splice(known, 1);
    job.path.push(line);
  }
}

/** NODE_OPTIONS would let one step run code in every later JavaScript action. */
function setVariables(job: JobState, step: StepState, text: string): void {
  forEachPair(text, (name, value) => {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      const message = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.";
      return note(step.record, job.masker, 'error', message);
    }
    job.env.set(name, value);
  });
}

async function addSummary(job: JobState, step: StepState, file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) return;
  if (size > maxSummaryBytes) {
    const kib = Math.floor(size / 1024);
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kib}k.`;
    return note(step.record, job.masker, 'error', message);
  }
  // Masked line by line: a secret of several lines is not found as one.
  const lines = (await readText(file)).split('\n');
  step.record.summaries.push(lines.map((line) => job.masker.mask(line)).join('\n'));
}
