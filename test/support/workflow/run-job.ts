/** One job on its runner, from set-up to outputs. */
import { jobScopeOf } from './job-scope.ts';
import { evaluateText, evaluateTexts } from './evaluate-template.ts';
import { jobOutputs } from './job-outputs.ts';
import { legResult, type JobLeg } from './job-leg.ts';
import { createJobState } from './job-setup.ts';
import type { Frame, JobState } from './job-state.ts';
import { endGroup } from './child-process.ts';
import { collectPreSteps, type PreStep } from './pre-steps.ts';
import { HarnessUnsupported } from './problems.ts';
import { runStep } from './run-step.ts';
import { createStepRecord, note, type StepRecord } from './step-record.ts';
import { field } from './template.ts';
import type { Conclusion, JobResult } from './types.ts';

/** GitHub's limit for the outputs of one job, counted in UTF-16. */
const maxOutputBytes = 1024 * 1024;

/** Runs the job and gives its result; throws only when the harness cannot go on. */
export async function runJob(leg: JobLeg, number: number): Promise<JobResult> {
  const startedAt = new Date().toISOString();
  const limits = new AbortController();
  const signal = AbortSignal.any([leg.signal, limits.signal]);
  const job = await createJobState(leg, { number, signal });
  const record = createStepRecord({
    masker: job.masker,
    debug: job.options.debug === true,
    onLine: (text) => job.options.onLog?.({ job: leg.name, step: '', text }),
  });
  // First of all listeners: a step that looks at its condition again finds the job cancelled already.
  const onAbort = () => {
    job.status = 'cancelled';
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = startTimer(leg, limits);
  try {
    const frame = jobFrame(leg, job);
    const outputs = await runAll(leg, { job, frame, record });
    const environment = environmentResult(leg, { job, frame, record });
    noteTimeout(job, record, limits);
    return legResult(leg, {
      result: job.status,
      outputs,
      steps: job.results,
      annotations: record.annotations,
      environment,
      workspace: job.folders.workspace,
      temp: job.folders.temp,
      startedAt,
      finishedAt: new Date().toISOString(),
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    // A hosted runner's machine is gone after the job, and all that steps left running with it.
    for (const group of job.leftovers) endGroup(group);
  }
}

type Running = { readonly job: JobState; readonly frame: Frame; readonly record: StepRecord };

async function runAll(
  leg: JobLeg,
  { job, frame, record }: Running,
): Promise<Readonly<Record<string, string>>> {
  const preSteps = await setUp(leg, { job, frame, record });
  if (!preSteps) return {};
  const saved = new Map(leg.job.steps.map((step) => [step, new Map<string, string>()] as const));
  for (const pre of preSteps) await pre.run(saved.get(pre.owner) ?? new Map());
  for (const definition of leg.job.steps) {
    const conclusion = await runStep({
      job,
      frame,
      definition,
      record: undefined,
      register: (_definition, post) =>
        job.postSteps.push({ run: async () => markFailure(job, await post.run(undefined)) }),
      saved: saved.get(definition) ?? new Map(),
    });
    markFailure(job, conclusion);
  }
  for (let post = job.postSteps.pop(); post; post = job.postSteps.pop()) await post.run();
  return collectOutputs(leg, { job, frame, record });
}

function markFailure(job: JobState, conclusion: Conclusion): void {
  if (conclusion === 'failure' && job.status === 'success') job.status = 'failure';
}

/** Variables, defaults, and the actions that must be at hand; undefined when the job fails right here. */
async function setUp(leg: JobLeg, { job, frame, record }: Running): Promise<readonly PreStep[] | undefined> {
  const { file } = leg.instance;
  try {
    const scope = jobScopeOf(job, frame);
    for (const env of [file.env, leg.job.env]) {
      for (const [name, value] of Object.entries(evaluateTexts(env, scope))) job.env.set(name, value);
    }
    for (const defaults of [file.defaults, leg.job.defaults]) {
      const run = field(defaults, 'run');
      job.defaults.shell = evaluateText(field(run, 'shell'), scope) || job.defaults.shell;
      job.defaults.workingDirectory =
        evaluateText(field(run, 'working-directory'), scope) || job.defaults.workingDirectory;
    }
    return await collectPreSteps(job, frame, leg.job.steps);
  } catch (cause) {
    if (cause instanceof HarnessUnsupported) throw cause;
    failJob(job, record, [cause]);
    return undefined;
  }
}

function jobFrame(leg: JobLeg, job: JobState): Frame {
  return {
    steps: {},
    inputs: undefined,
    env: {},
    home: leg.instance.home,
    github: job.contexts['github'] as Frame['github'],
    depth: 0,
    limit: undefined,
    status: () => job.status,
  };
}

function collectOutputs(leg: JobLeg, { job, frame, record }: Running): Readonly<Record<string, string>> {
  try {
    const outputs = jobOutputs(leg.job.outputs, { job, record, scope: jobScopeOf(job, frame) });
    const bytes = Object.values(outputs).reduce((total, value) => total + value.length * 2, 0);
    if (bytes > maxOutputBytes)
      throw new Error(`The job outputs are ${bytes} bytes, more than the 1 MB of a job.`);
    return outputs;
  } catch (cause) {
    failJob(job, record, ['Fail to evaluate job outputs', cause]);
    return {};
  }
}

function startTimer(leg: JobLeg, limits: AbortController): NodeJS.Timeout {
  const minutes = leg.timeoutMinutes;
  return setTimeout(
    () => limits.abort(minutes),
    minutes * (leg.instance.run.options.minuteMilliseconds ?? 60_000),
  );
}

function noteTimeout(job: JobState, record: StepRecord, limits: AbortController): void {
  if (!limits.signal.aborted) return;
  const minutes = String(limits.signal.reason);
  note(record, job.masker, 'error', `The job has exceeded the maximum execution time of ${minutes}m0s`);
}

/** The address may name steps, so it is known only at the end. One that holds anything masked is left out. */
function environmentResult(leg: JobLeg, { job, frame, record }: Running): JobResult['environment'] {
  if (leg.environment === undefined) return null;
  const node = field(leg.job.environment, 'url');
  if (!node) return { name: leg.environment };
  try {
    const url = evaluateText(node, jobScopeOf(job, frame));
    if (job.masker.mask(url) === url) return { name: leg.environment, url };
    const message = `Skip setting environment url as environment '${leg.environment}' may contain secret.`;
    note(record, job.masker, 'warning', message);
  } catch (cause) {
    failJob(job, record, ['Failed to evaluate environment url', cause]);
  }
  return { name: leg.environment };
}

function failJob(job: JobState, record: StepRecord, causes: readonly unknown[]): void {
  for (const cause of causes) {
    note(record, job.masker, 'error', cause instanceof Error ? cause.message : String(cause));
  }
  if (job.status === 'success') job.status = 'failure';
}
