/** Runs a workflow file the way GitHub and its runner do. */
import { setMaxListeners } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkWorkflowTree } from './check-workflow.ts';
import { evaluator } from './expression.ts';
import { githubContext, isForkEvent } from './github-context.ts';
import { evaluateConcurrency } from './job-leg.ts';
import { mergeOutcomes } from './job-outcome.ts';
import { loadLibrary } from './library.ts';
import { loadWorkflow } from './load-workflow.ts';
import { runJobs } from './run-jobs.ts';
import type { RunState, WorkflowInstance } from './run-state.ts';
import { callerOf, triggerInputs } from './trigger.ts';
import type { JobResult, RunOptions, RunResult } from './types.ts';

/**
 * Runs every job of the workflow and gives what each did. Jobs run in this process, their steps in children.
 * Throws `WorkflowInvalid` for what GitHub refuses to start, `HarnessUnsupported` for what cannot be run here;
 * whatever fails inside a job is in the result.
 */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  const instance = await prepareRun(options);
  const { run } = instance;
  try {
    const contexts = { github: run.github, inputs: instance.inputs, vars: options.vars ?? {} };
    const scope = { evaluate: run.evaluate, contexts, functions: {} };
    const concurrency = evaluateConcurrency(instance.file.concurrency, scope);
    const outcomes = await runJobs(instance);
    const { result } = mergeOutcomes(outcomes.values());
    return {
      conclusion: options.signal?.aborted === true && result !== 'success' ? 'cancelled' : result,
      jobs: run.slots.flatMap((slot) => (slot.result ? [slot.result] : [])),
      runId: run.runId,
      runAttempt: run.attempt,
      concurrency,
      directory: run.directory,
      artifacts: await listArtifacts(run),
    };
  } catch (cause) {
    if (options.directory === undefined && !options.previous) await discardRun(run);
    throw cause;
  }
}

/** Removes what a run left on disk. */
export async function discardRun(result: Pick<RunResult, 'directory'>): Promise<void> {
  await rm(result.directory, { recursive: true, force: true, maxRetries: 3 });
}

async function prepareRun(options: RunOptions): Promise<WorkflowInstance> {
  const library = await loadLibrary();
  const caller = callerOf(options);
  const book = { caller, folders: options.repositories ?? {} };
  const loaded = await loadWorkflow(library, caller, options.workflow);
  const inputs = triggerInputs(loaded, options);
  await checkWorkflowTree(loaded, {
    library,
    book,
    defaultPermissions: options.defaultPermissions ?? 'read',
  });
  const nodePath = options.nodePath ?? ownNode();
  const attempt = options.runAttempt ?? (options.previous ? options.previous.runAttempt + 1 : 1);
  const runId = options.runId ?? options.previous?.runId ?? 1;
  const workflowName = loaded.file.name ?? options.workflow;
  const directory = await runDirectory(options);
  const isFromFork = isForkEvent(options, caller.name);
  const run: RunState = {
    options,
    library,
    book,
    directory,
    nodePath,
    runId,
    attempt,
    isFromFork,
    evaluate: evaluator(library),
    artifacts: join(directory, 'artifacts'),
    github: githubContext({ options, runId, repository: caller.name, workflowName, runAttempt: attempt }),
    previous: options.previous ? previousResults(options.previous) : undefined,
    fatal: new AbortController(),
    slots: [],
  };
  return {
    ...loaded,
    run,
    idPrefix: '',
    namePrefix: '',
    keyPrefix: '',
    inputs,
    secrets: isFromFork ? {} : (options.secrets ?? {}),
    granted: undefined,
    signal: runSignal(run),
    forced: false,
  };
}

/** As many listen as there are jobs, which is no leak. */
function runSignal({ fatal, options }: RunState): AbortSignal {
  const signal = AbortSignal.any([fatal.signal, ...(options.signal ? [options.signal] : [])]);
  setMaxListeners(0, signal);
  return signal;
}

async function runDirectory(options: RunOptions): Promise<string> {
  const directory = options.directory ?? options.previous?.directory;
  if (directory === undefined) return mkdtemp(join(tmpdir(), 'workflow-run-'));
  await mkdir(directory, { recursive: true });
  return resolve(directory);
}

/** JavaScript actions run on node24, whatever they declare. */
function ownNode(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error(`runWorkflow: 'nodePath' must name Node 24; this process is ${process.version}.`);
}

function previousResults(previous: RunResult): ReadonlyMap<string, JobResult> {
  return new Map(previous.jobs.map((job) => [job.key, job]));
}

async function listArtifacts(run: RunState): Promise<Readonly<Record<string, string>>> {
  const names: readonly string[] = await readdir(run.artifacts).catch(() => []);
  return Object.fromEntries(names.toSorted().map((name) => [name, join(run.artifacts, name)]));
}
