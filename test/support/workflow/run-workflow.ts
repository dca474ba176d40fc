/** Runs a workflow file the way GitHub and its runner do. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkWorkflowTree } from './check-workflow.ts';
import { evaluateNode } from './evaluate-template.ts';
import { evaluator } from './expression.ts';
import { githubContext, textAt } from './github-context.ts';
import type { JsonObject } from './json.ts';
import { loadLibrary } from './library.ts';
import { loadWorkflow, type LoadedWorkflow } from './load-workflow.ts';
import { WorkflowInvalid } from './problems.ts';
import type { Repository } from './repositories.ts';
import { concurrencyOf } from './run-job.ts';
import { mergeOutcomes, runJobs } from './run-jobs.ts';
import type { RunState, WorkflowInstance } from './run-state.ts';
import type { Conclusion, JobResult, RunOptions, RunResult } from './types.ts';
import { dispatchInputs } from './workflow-inputs.ts';

/**
 * Runs every job of the workflow and gives what each did. Jobs run in this process, their steps in children.
 * Throws `WorkflowInvalid` for what GitHub refuses to start, `HarnessUnsupported` for what cannot be run here;
 * whatever fails inside a job is in the result.
 */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  const library = await loadLibrary();
  const caller = callerOf(options);
  const book = { caller, folders: options.repositories ?? {} };
  const loaded = await loadWorkflow(library, caller, options.workflow);
  const inputs = inputsOf(loaded, options);
  const defaultPermissions = options.defaultPermissions ?? 'read';
  await checkWorkflowTree(loaded, { library, book, defaultPermissions });
  const directory = await runDirectory(options);
  const attempt = options.runAttempt ?? (options.previous ? options.previous.runAttempt + 1 : 1);
  const runId = options.runId ?? options.previous?.runId ?? 1;
  const run: RunState = {
    options,
    library,
    book,
    directory,
    runId,
    attempt,
    evaluate: evaluator(library),
    artifacts: join(directory, 'artifacts'),
    nodePath: options.nodePath ?? ownNode(),
    github: githubContext({
      options,
      runId,
      repository: caller.name,
      workflowName: loaded.file.name ?? options.workflow,
      runAttempt: attempt,
    }),
    previous: options.previous ? previousResults(options.previous) : undefined,
    fatal: new AbortController(),
    slots: [],
  };
  const instance = topInstance(run, loaded, inputs);
  const result = await runAll(instance);
  const concurrency = concurrencyOf(loaded.file.concurrency, (node) =>
    evaluateNode(node, rootScope(instance)),
  );
  return { ...result, concurrency, artifacts: await listArtifacts(run) };
}

/** Removes what a run left on disk. */
export async function discardRun(result: Pick<RunResult, 'directory'>): Promise<void> {
  await rm(result.directory, { recursive: true, force: true, maxRetries: 3 });
}

function callerOf(options: RunOptions): Repository {
  const name = options.repository ?? textAt(options.event.payload ?? {}, ['repository', 'full_name']);
  if (!name) throw new Error("runWorkflow: 'repository' is missing, and the event's payload names none.");
  return { name, root: resolve(options.repositoryRoot), ref: options.event.ref, sha: options.event.sha };
}

function inputsOf({ file }: LoadedWorkflow, options: RunOptions): JsonObject {
  const { event, workflow } = options;
  if (!file.events.includes(event.name)) {
    const message = `not triggered by '${event.name}', only by ${file.events.join(', ')}`;
    throw new WorkflowInvalid([{ file: workflow, message }]);
  }
  if (event.name !== 'workflow_dispatch') return {};
  try {
    return dispatchInputs(file.dispatchInputs, options.inputs ?? {});
  } catch (cause) {
    throw new WorkflowInvalid([
      { file: workflow, message: cause instanceof Error ? cause.message : String(cause) },
    ]);
  }
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

/** The last result of every leg, found again by the same key under which legs look it up. */
function previousResults(previous: RunResult): ReadonlyMap<string, JobResult> {
  return new Map(previous.jobs.map((job) => [job.key, job]));
}

function topInstance(run: RunState, loaded: LoadedWorkflow, inputs: JsonObject): WorkflowInstance {
  const signals = [run.fatal.signal, ...(run.options.signal ? [run.options.signal] : [])];
  return {
    run,
    file: loaded.file,
    home: loaded.home,
    path: loaded.path,
    idPrefix: '',
    namePrefix: '',
    keyPrefix: '',
    inputs,
    secrets: run.options.secrets ?? {},
    granted: undefined,
    signal: AbortSignal.any(signals),
    forced: false,
  };
}

function rootScope({ run, inputs }: WorkflowInstance) {
  const contexts = { github: run.github, inputs, vars: run.options.vars ?? {} };
  return { evaluate: run.evaluate, contexts, functions: {} };
}

async function runAll(instance: WorkflowInstance) {
  const { run } = instance;
  const outcomes = await runJobs(instance);
  const jobs = run.slots.flatMap(({ result }) => (result ? [result] : []));
  const { result } = mergeOutcomes([...outcomes.values()]);
  const wasCancelled = run.options.signal?.aborted === true && result !== 'success';
  const conclusion: Conclusion = wasCancelled ? 'cancelled' : result;
  return { conclusion, jobs, runId: run.runId, runAttempt: run.attempt, directory: run.directory };
}

async function listArtifacts(run: RunState): Promise<Readonly<Record<string, string>>> {
  const names: readonly string[] = await readdir(run.artifacts).catch(() => []);
  return Object.fromEntries(names.toSorted().map((name) => [name, join(run.artifacts, name)]));
}
