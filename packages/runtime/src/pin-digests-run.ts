import {
  type AnnotationProperties,
  error,
  info,
  setFailed,
  setOutput,
  setSecret,
  warning,
} from '@actions/core';
import { type GitHubAccess, SuiteError } from '@countersign/core';
import { maxFileBytes, sarifOf } from '@countersign/gates/digest-pin';
import {
  lockOf,
  type PinNote,
  type PinPlan,
  type PinSource,
  planPins,
} from '@countersign/gates/digest-pin/pins';
import type { PinDigestsInputs } from './pin-digests-inputs.ts';
import { type ProposedFile, proposeFiles } from './pin-digests-pull-request.ts';
import { noteLine, pullRequestText, sarifResults, sarifRules } from './pin-digests-text.ts';
import { plainText } from './plain-text.ts';
import { createPorts, type LivePorts, sha256 } from './ports/index.ts';
import { type Environment, readRunnerContext, type RunnerContext } from './runner-context.ts';
import { suiteVersion } from './suite-identity.ts';
import { writeInWorkspace } from './workspace-write.ts';

/** What one run of the action works on. */
type Task = {
  readonly inputs: PinDigestsInputs;
  readonly runner: RunnerContext;
  readonly ports: LivePorts;
  readonly access: GitHubAccess;
};

const branches = { pin: 'countersign/pin-digests', approve: 'countersign/approve-digests' } as const;
const titles = { pin: 'Pin references by digest', approve: 'Approve what references name now' } as const;

async function readFiles({ ports, inputs }: Task): Promise<readonly PinSource[]> {
  const listed = await ports.files.list(inputs.files);
  if (listed.state === 'missing') throw new SuiteError('input-invalid', `input "files": ${listed.detail}`);
  const files: PinSource[] = [];
  for (const path of listed.value) {
    if (path.startsWith('/') || path.startsWith('../'))
      throw new SuiteError('input-invalid', `input "files": ${path} lies outside of the workspace`);
    const bytes = await ports.files.read(path, maxFileBytes);
    if (bytes.state === 'missing') throw new SuiteError('input-invalid', `input "files": ${bytes.detail}`);
    files.push({ path, bytes: bytes.value });
  }
  if (files.length > 0) return files;
  throw new SuiteError('input-invalid', 'input "files": no file matches, expected at least one');
}

// The runner keeps 10 annotations of a kind per step; one is left for the end.
const mostAnnotations = 9;

function annotate(notes: readonly PinNote[]): void {
  for (const note of notes.slice(0, mostAnnotations)) {
    const place: AnnotationProperties = {
      file: plainText(note.file),
      startLine: note.line,
      startColumn: note.column,
    };
    const write = note.state === 'mutable' ? error : warning;
    write(plainText(note.reference === null ? note.why : `${note.reference}: ${note.why}`).slice(0, 4_000), {
      title: 'Not pinned',
      ...place,
    });
  }
  for (const note of notes) info(`· ${plainText(noteLine(note))}`);
}

type Result = {
  readonly files: readonly ProposedFile[];
  readonly lock: string | null;
  readonly refused: string | null;
};

/** What is to be written. Nothing is, where a lock would not hold everything. */
async function resultOf(
  { inputs, ports, runner }: Task,
  plan: PinPlan,
  notes: readonly PinNote[],
): Promise<Result> {
  if (inputs.mode === 'pin') return { files: plan.files, lock: null, refused: null };
  const unknown = notes.filter(({ state }) => state === 'unknown').length;
  if (plan.references === 0 || unknown > 0)
    return { files: [], lock: null, refused: `${inputs.lock} was not written: not everything is known` };
  const { text } = lockOf(plan, runner.commit);
  const after = new TextEncoder().encode(text);
  const before = await ports.files.read(inputs.lock, maxFileBytes);
  if (before.state === 'missing' && before.cause !== 'not-found')
    throw new SuiteError('input-invalid', `input "lock": ${before.detail}`);
  const file = { path: inputs.lock, before: before.state === 'known' ? before.value : null, after };
  return { files: [file], lock: inputs.lock, refused: null };
}

/** The address of the pull request, '' when there is none. */
async function propose(task: Task, { files, lock }: Result, body: string): Promise<string> {
  const { mode } = task.inputs;
  if (files.length === 0) return '';
  const opened = await proposeFiles(task.ports, task, {
    files,
    branch: branches[mode],
    title: titles[mode],
    body,
  });
  if (opened.state === 'missing') {
    setFailed(`pin-digests: the pull request could not be opened: ${plainText(opened.detail)}`);
    return '';
  }
  if (opened.value.did === 'nothing') return '';
  info(`✓ pull request ${opened.value.did}: ${opened.value.url}${lock === null ? '' : ` (${lock})`}`);
  return opened.value.url;
}

async function write({ runner }: Task, { files }: Result): Promise<void> {
  for (const { path, after } of files) await writeInWorkspace(runner.workspace, path, after);
}

async function writeSarif({ inputs, runner }: Task, plan: PinPlan, notes: readonly PinNote[]): Promise<void> {
  if (inputs.sarif === null) return;
  const log = sarifOf(sarifResults(plan, notes), { version: suiteVersion, rules: sarifRules });
  await writeInWorkspace(
    runner.workspace,
    inputs.sarif,
    new TextEncoder().encode(`${JSON.stringify(log)}\n`),
  );
}

function writeOutputs({ inputs }: Task, plan: PinPlan, { files, lock }: Result): void {
  const digest = lock === null ? '' : sha256(files[0]?.after ?? new Uint8Array());
  setOutput('changed', JSON.stringify(files.map(({ path }) => path)));
  setOutput('references', String(plan.references));
  setOutput('lock-digest', digest);
  setOutput('sarif', inputs.sarif ?? '');
}

function failWhereOpen(plan: PinPlan, notes: readonly PinNote[], refused: string | null): void {
  if (plan.references === 0) setFailed('pin-digests: no image and no action is named in these files');
  else if (refused !== null) setFailed(`pin-digests: ${refused}`);
  else if (notes.length > 0)
    setFailed(`pin-digests: ${notes.length} references are not pinned or not understood`);
}

async function run(task: Task): Promise<void> {
  const { inputs, ports, access } = task;
  const { dockerConfig, mode } = inputs;
  const context = { github: access, ...(dockerConfig === null ? {} : { dockerConfig }) };
  const files = await readFiles(task);
  const plan = await planPins(ports, context, { files, purpose: mode === 'approve' ? 'lock' : 'pin' });
  // A lock holds what could not be written into its file all the same.
  const found = [...plan.problems, ...plan.skipped];
  const notes = mode === 'approve' ? found.filter(({ state }) => state === 'unknown') : found;
  annotate(notes);
  const result = await resultOf(task, plan, notes);
  await writeSarif(task, plan, found);
  writeOutputs(task, plan, result);
  const body = pullRequestText(mode === 'pin' ? plan : { ...plan, files: [] }, notes, result.lock);
  if (!inputs.pullRequest) await write(task, result);
  setOutput('pull-request', inputs.pullRequest ? await propose(task, result, body) : '');
  const pins = mode === 'pin' ? plan.files.reduce((sum, file) => sum + file.pins.length, 0) : 0;
  info(
    `${plan.references} references: ${plan.alreadyPinned} were pinned, ${pins} new pins, ${notes.length} left.`,
  );
  failWhereOpen(plan, notes, result.refused);
}

/**
 * Pins the references of files, or writes the lock of what they name now: into the workspace, or as a pull request.
 * The step fails when something is not pinned, not understood or not known, after whatever could be done was done.
 * Throws `input-invalid` for inputs, files and a run that are not as they must be.
 */
export async function runPinDigests(inputs: PinDigestsInputs, environment: Environment): Promise<void> {
  const runner = readRunnerContext(environment);
  const { apiUrl, graphqlUrl, serverUrl } = runner;
  const progress = {
    say: (line: string) => info(`· ${plainText(line)}`),
    warn: (line: string) => warning(plainText(line)),
  };
  const ports = createPorts({ workspace: runner.workspace, progress, mask: setSecret });
  try {
    await run({ inputs, runner, ports, access: { apiUrl, graphqlUrl, serverUrl, token: inputs.token } });
  } finally {
    await ports.close();
  }
}
