/** The pre steps of a job: those of JavaScript actions that are not in the workspace, also inside composites. */
import type { ActionDefinition } from './action-definition.ts';
import type { Frame, JobState } from './job-state.ts';
import { performStep } from './perform-step.ts';
import { resolveAction } from './repositories.ts';
import { displayName, loadReferenced } from './run-step.ts';
import { runNodeScript } from './run-node-action.ts';
import type { StepDefinition } from './step-definition.ts';

const maxDepth = 9;

/** A pre step, with the step of the job that it belongs to. */
export type PreStep = {
  readonly owner: StepDefinition;
  readonly run: (saved: Map<string, string>) => Promise<void>;
};

/**
 * Loads every action the steps name, as the runner downloads them before the first step; throws when one is
 * missing. Actions of the workspace (`./`) are not there yet: they have no pre step.
 */
export async function collectPreSteps(
  job: JobState,
  frame: Frame,
  steps: readonly StepDefinition[],
): Promise<readonly PreStep[]> {
  const found: PreStep[] = [];
  for (const definition of steps) {
    if (definition.uses === undefined || frame.depth > maxDepth) continue;
    const reference = resolveAction(definition.uses, frame.home, job.book);
    if (reference.kind !== 'repository') continue;
    const action = await loadReferenced(job, reference);
    if (action.runs.kind === 'composite') {
      const inner = { ...frame, home: action.home, depth: frame.depth + 1 };
      const nested = await collectPreSteps(job, inner, action.runs.steps);
      found.push(...nested.map(({ run }) => ({ owner: definition, run })));
    } else if (action.runs.pre !== undefined) {
      found.push(preStepOf({ job, frame, definition, action }, action.runs.pre, action.runs.preIf));
    }
  }
  return found;
}

type Owner = {
  readonly job: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly action: ActionDefinition;
};

function preStepOf({ job, frame, definition, action }: Owner, script: string, condition: string): PreStep {
  const run = async (saved: Map<string, string>) => {
    await performStep({
      job,
      frame,
      definition,
      stage: 'pre',
      id: undefined,
      saved,
      github: { action_repository: action.home.name, action_ref: action.home.ref },
      record: undefined,
      name: (scope) => `Pre ${displayName(definition, scope)}`,
      condition: () => condition,
      status: () => job.status,
      body: (step, scope) => {
        const name = `Run ${definition.uses ?? ''}`;
        return runNodeScript({ job, frame, definition, action, step, scope, name }, script);
      },
    });
  };
  return { owner: definition, run };
}
