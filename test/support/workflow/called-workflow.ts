/** A job that calls a reusable workflow. */
import { setMaxListeners } from 'node:events';
import { evaluateText, type TemplateScope } from './evaluate-template.ts';
import { legId, legResult, type JobLeg } from './job-leg.ts';
import { mergeOutcomes, outcomeOf, type JobOutcome, type JobOutcomes } from './job-outcome.ts';
import { loadWorkflow } from './load-workflow.ts';
import { resolveWorkflow } from './repositories.ts';
import type { WorkflowInstance } from './run-state.ts';
import { ownTokenMark } from './secrets.ts';
import { fields, literalText } from './template.ts';
import { callInputs } from './workflow-inputs.ts';

export type CallParts = {
  readonly forced: boolean;
  readonly runJobs: (instance: WorkflowInstance) => Promise<JobOutcomes>;
};

/** Runs the called workflow and gives the worst result of its jobs with the outputs that it maps. */
export async function runCalledWorkflow(leg: JobLeg, { forced, runJobs }: CallParts): Promise<JobOutcome> {
  const { run } = leg.instance;
  try {
    const instance = await instanceOf(leg, forced);
    setMaxListeners(0, instance.signal);
    const outcomes = await runJobs(instance);
    return { ...mergeOutcomes(outcomes.values()), outputs: mappedOutputs(instance, outcomes) };
  } catch (cause) {
    if (run.fatal.signal.aborted) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    const result = legResult(leg, { result: 'failure', annotations: [{ level: 'error', message }] });
    run.slots.push({ result });
    return outcomeOf(result, true);
  }
}

async function instanceOf(leg: JobLeg, forced: boolean): Promise<WorkflowInstance> {
  const { run, home } = leg.instance;
  const target = resolveWorkflow(leg.job.uses ?? '', home, run.book);
  const { file } = await loadWorkflow(run.library, target.repository, target.path);
  return {
    run,
    file,
    home: target.repository,
    path: target.path,
    idPrefix: `${legId(leg)}/`,
    namePrefix: `${leg.name} / `,
    keyPrefix: `${leg.key}/`,
    inputs: callInputs(file.call?.inputs ?? [], leg.job.with, leg.scope),
    secrets: passedSecrets(leg),
    granted: leg.job.permissions ?? leg.instance.file.permissions ?? leg.instance.granted,
    signal: leg.signal,
    forced,
  };
}

/** Only what is mapped goes down, unless everything is inherited. */
function passedSecrets(leg: JobLeg): Readonly<Record<string, string>> {
  const own = leg.instance.secrets;
  if (literalText(leg.job.secrets) === 'inherit') return own;
  const secrets = { ...own, github_token: ownTokenMark };
  const scope = { ...leg.scope, contexts: { ...leg.scope.contexts, secrets } };
  return Object.fromEntries(fields(leg.job.secrets).map(([name, node]) => [name, evaluateText(node, scope)]));
}

function mappedOutputs(instance: WorkflowInstance, outcomes: JobOutcomes): Readonly<Record<string, string>> {
  const { run, inputs, file } = instance;
  const jobs = Object.fromEntries(
    [...outcomes].map(([id, { result, outputs }]) => [id, { result, outputs }]),
  );
  const contexts = { github: run.github, vars: run.options.vars ?? {}, inputs, jobs };
  const scope: TemplateScope = { evaluate: run.evaluate, contexts, functions: {} };
  const outputs = (file.call?.outputs ?? []).map(
    ([name, node]) => [name, evaluateText(node, scope)] as const,
  );
  return Object.fromEntries(outputs.filter(([, value]) => value !== ''));
}
