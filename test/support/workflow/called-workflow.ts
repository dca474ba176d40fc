/** A job that calls a reusable workflow. */
import { evaluateText, type TemplateScope } from './evaluate-template.ts';
import { legId, legResult, type JobLeg } from './job-leg.ts';
import { loadWorkflow } from './load-workflow.ts';
import { resolveWorkflow } from './repositories.ts';
import type { WorkflowInstance } from './run-state.ts';
import { fields, literalText } from './template.ts';
import type { Conclusion } from './types.ts';
import { callInputs } from './workflow-inputs.ts';

type Outcome = {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly reran: boolean;
};

export type CallParts = {
  readonly forced: boolean;
  /** Runs the jobs of the called file; handed in because jobs and called workflows contain each other. */
  readonly runJobs: (instance: WorkflowInstance) => Promise<ReadonlyMap<string, Outcome>>;
};

/** Runs the called workflow and gives the worst result of its jobs with the outputs that it maps. */
export async function runCalledWorkflow(leg: JobLeg, { forced, runJobs }: CallParts): Promise<Outcome> {
  const { run, home } = leg.instance;
  try {
    const target = resolveWorkflow(leg.job.uses ?? '', home, run.book);
    const { file } = await loadWorkflow(run.library, target.repository, target.path);
    const instance: WorkflowInstance = {
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
    const outcomes = await runJobs(instance);
    return concludeCall(instance, outcomes, leg.scope);
  } catch (cause) {
    if (run.fatal.signal.aborted) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    run.slots.push({
      result: legResult(leg, { result: 'failure', annotations: [{ level: 'error', message }] }),
    });
    return { result: 'failure', outputs: {}, reran: true };
  }
}

/** Only what is mapped goes down, unless everything is inherited. */
function passedSecrets(leg: JobLeg): Readonly<Record<string, string>> {
  const own = leg.instance.secrets;
  if (literalText(leg.job.secrets) === 'inherit') return own;
  const scope = { ...leg.scope, contexts: { ...leg.scope.contexts, secrets: own } };
  return Object.fromEntries(fields(leg.job.secrets).map(([name, node]) => [name, evaluateText(node, scope)]));
}

const severity: Readonly<Record<Conclusion, number>> = { skipped: 0, success: 1, cancelled: 2, failure: 3 };

function concludeCall(
  instance: WorkflowInstance,
  outcomes: ReadonlyMap<string, Outcome>,
  callerScope: TemplateScope,
): Outcome {
  const all = [...outcomes.values()];
  const result = all.reduce<Conclusion>(
    (worst, it) => (severity[it.result] > severity[worst] ? it.result : worst),
    'skipped',
  );
  const jobs = Object.fromEntries(
    [...outcomes].map(([id, it]) => [id, { result: it.result, outputs: it.outputs }]),
  );
  const { github, vars } = callerScope.contexts;
  const scope: TemplateScope = {
    evaluate: instance.run.evaluate,
    contexts: { github: github ?? null, vars: vars ?? null, inputs: instance.inputs, jobs },
    functions: {},
  };
  const outputs = (instance.file.call?.outputs ?? []).map(
    ([name, node]) => [name, evaluateText(node, scope)] as const,
  );
  return {
    result,
    outputs: Object.fromEntries(outputs.filter(([, value]) => value !== '')),
    reran: all.some(({ reran }) => reran),
  };
}
