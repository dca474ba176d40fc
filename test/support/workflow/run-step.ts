/** A step as written in a job or in a composite action. */
import { loadAction, type ActionDefinition } from './action-definition.ts';
import type { ActionCall } from './action-call.ts';
import { runBuiltin } from './builtin-action.ts';
import { conditionText } from './condition.ts';
import { evaluateText, type TemplateScope } from './evaluate-template.ts';
import type { Frame, JobState, StepState } from './job-state.ts';
import type { JsonObject } from './json.ts';
import { performStep, type StepPlan } from './perform-step.ts';
import { insideFolder, resolveAction, type ActionReference } from './repositories.ts';
import { runComposite, type PostRegister } from './run-composite.ts';
import { runNodeScript } from './run-node-action.ts';
import { runScript } from './run-script.ts';
import type { StepDefinition } from './step-definition.ts';
import { note, type StepRecord } from './step-record.ts';
import { literalText } from './template.ts';
import type { Conclusion } from './types.ts';

export type StepPlace = {
  readonly job: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  /** The record of the enclosing step; undefined right in a job. */
  readonly record: StepRecord | undefined;
  /** Where the post step of an action goes. */
  readonly register: PostRegister;
  /** Values that a pre step saved. */
  readonly saved: Map<string, string>;
};

/** Runs one step and gives its conclusion. */
export async function runStep(place: StepPlace): Promise<Conclusion> {
  const { job, frame, definition } = place;
  const reference =
    definition.uses === undefined ? undefined : resolveAction(definition.uses, frame.home, job.book);
  return performStep({
    ...planOf(place, reference),
    stage: 'main',
    id: definition.id,
    name: (scope) => displayName(definition, scope),
    condition: (scope) => conditionText(job.library, definition.condition, scope),
    status: frame.status,
    body: (step, scope) => runBody(place, reference, { step, scope }),
  });
}

function planOf(place: StepPlace, reference: ActionReference | undefined) {
  const { job, frame, definition, record, saved } = place;
  return { job, frame, definition, record, saved, github: githubFor(frame, definition, reference) };
}

/** GITHUB_ACTION is that of the job's step, also for what runs inside it. */
function githubFor(
  frame: Frame,
  definition: StepDefinition,
  reference: ActionReference | undefined,
): JsonObject {
  const remote = reference?.kind === 'repository' ? reference.repository : undefined;
  return {
    ...(frame.depth === 0 ? { action: definition.action } : {}),
    action_repository: remote?.name ?? null,
    action_ref: remote?.ref ?? null,
  };
}

type Running = { readonly step: StepState; readonly scope: TemplateScope };

async function runBody(
  place: StepPlace,
  reference: ActionReference | undefined,
  { step, scope }: Running,
): Promise<'success' | 'failure'> {
  const { job, frame, definition } = place;
  const call = { job, frame, definition, step, scope, name: `Run ${definition.uses ?? ''}` };
  if (!reference) {
    await runScript(call);
    return 'success';
  }
  if (reference.kind === 'builtin') {
    await runBuiltin(reference.action, call);
    return 'success';
  }
  const action = await loadReferenced(job, reference);
  if (reference.kind === 'workspace' && action.runs.kind === 'node' && action.runs.pre !== undefined) {
    const message = `\`pre\` execution is not supported for local action from '${reference.path}'`;
    note(step.record, job.masker, 'warning', message);
  }
  return runAction(place, { ...call, action });
}

/** Loads the action that a reference names; a `./` action is read from the workspace as it is now. */
export async function loadReferenced(
  job: Pick<JobState, 'library' | 'home' | 'folders'>,
  reference: Exclude<ActionReference, { kind: 'builtin' }>,
): Promise<ActionDefinition> {
  if (reference.kind === 'workspace') {
    // `$/` in an action of the workspace leads to the repository of the workflow file, as in the runner.
    return loadAction(job.library, insideFolder(job.folders.workspace, reference.path), job.home);
  }
  const folder = insideFolder(reference.repository.root, reference.path);
  return loadAction(job.library, folder, reference.repository);
}

async function runAction(place: StepPlace, call: ActionCall): Promise<'success' | 'failure'> {
  const { runs } = call.action;
  if (runs.kind === 'composite') {
    return runComposite(call, { steps: runs.steps, perform: runStep, register: place.register });
  }
  if (runs.post !== undefined) {
    const post = runs.post;
    place.register(call.definition, {
      run: (record) => performStep(postPlan(place, call, { condition: runs.postIf, script: post, record })),
    });
  }
  return runNodeScript(call, runs.main);
}

type NodeStage = {
  readonly condition: string;
  readonly script: string;
  readonly record: StepRecord | undefined;
};

/** A post step sees the `steps` of its main step's place, its own saved state, and the status of the job. */
function postPlan(place: StepPlace, call: ActionCall, { condition, script, record }: NodeStage): StepPlan {
  return {
    ...planOf(place, resolveAction(call.definition.uses ?? '', place.frame.home, place.job.book)),
    record,
    stage: 'post',
    id: undefined,
    name: (scope) => `Post ${displayName(call.definition, scope)}`,
    condition: () => condition,
    status: () => place.job.status,
    body: (step, scope) => runNodeScript({ ...call, step, scope, name: 'Post job cleanup.' }, script),
  };
}

/** What GitHub shows: the name, else the first line of the script, else the action. */
export function displayName(definition: StepDefinition, scope: TemplateScope): string {
  try {
    if (definition.name) return firstLine(evaluateText(definition.name, scope));
    if (definition.uses !== undefined) return `Run ${definition.uses}`;
    return `Run ${firstLine(evaluateText(definition.run, scope))}`;
  } catch {
    return literalText(definition.name) ?? `Run ${definition.uses ?? 'script'}`;
  }
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/u)[0] ?? '';
}
