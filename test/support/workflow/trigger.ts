/** What set the run going: the repository, the event, the inputs of a dispatch. */
import { resolve } from 'node:path';
import { textAt } from './github-context.ts';
import type { JsonObject } from './json.ts';
import type { LoadedWorkflow } from './load-workflow.ts';
import { WorkflowInvalid } from './problems.ts';
import type { Repository } from './repositories.ts';
import type { RunOptions } from './types.ts';
import { dispatchInputs } from './workflow-inputs.ts';

/** The repository whose workflow runs, at the commit of the event. */
export function callerOf(options: RunOptions): Repository {
  const name = options.repository ?? textAt(options.event.payload ?? {}, ['repository', 'full_name']);
  if (!name) throw new Error("runWorkflow: 'repository' is missing, and the event's payload names none.");
  return { name, root: resolve(options.repositoryRoot), ref: options.event.ref, sha: options.event.sha };
}

/** The `inputs` at the top: those of a dispatch, else none. Throws `WorkflowInvalid` when the event does not fit. */
export function triggerInputs({ file }: LoadedWorkflow, options: RunOptions): JsonObject {
  const { event, workflow } = options;
  if (!file.events.includes(event.name)) {
    const message = `not triggered by '${event.name}', only by ${file.events.join(', ')}`;
    throw new WorkflowInvalid([{ file: workflow, message }]);
  }
  if (event.name !== 'workflow_dispatch') return {};
  try {
    return dispatchInputs(file.dispatchInputs, options.inputs ?? {});
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new WorkflowInvalid([{ file: workflow, message }]);
  }
}
