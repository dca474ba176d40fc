/** What GitHub refuses before anything runs, and what the harness cannot run at all. */
import { loadAction } from './action-definition.ts';
import type { Library } from './library.ts';
import { loadWorkflow, type LoadedWorkflow } from './load-workflow.ts';
import { defaultCeiling, excessPermissions, type Permissions } from './permissions.ts';
import { HarnessUnsupported, WorkflowInvalid } from './problems.ts';
import {
  insideFolder,
  resolveAction,
  resolveWorkflow,
  type Repository,
  type RepositoryBook,
} from './repositories.ts';
import type { StepDefinition } from './step-definition.ts';
import { fields, literalText, type Position } from './template.ts';
import type { CallDefinition, JobDefinition } from './workflow-file.ts';

const maxCallDepth = 10;
/** Deeper composite actions fail when they run. */
const maxActionDepth = 9;

export type CheckOptions = {
  readonly library: Library;
  readonly book: RepositoryBook;
  readonly defaultPermissions: 'read' | 'write';
};

/**
 * Walks the workflow and everything it calls. Throws `WorkflowInvalid` for what GitHub calls a startup failure
 * (a callee that asks for more than it is granted, inputs and secrets that do not fit) and `HarnessUnsupported`
 * for what cannot be run here. A job's `if` does not matter: GitHub too looks at every job.
 */
export async function checkWorkflowTree(loaded: LoadedWorkflow, options: CheckOptions): Promise<void> {
  await checkJobs(loaded, { options, granted: loaded.file.permissions, depth: 0 });
}

type Place = {
  readonly options: CheckOptions;
  /** What jobs without `permissions` of their own have; undefined for the repository's setting. */
  readonly granted: Permissions | undefined;
  readonly depth: number;
};

async function checkJobs(loaded: LoadedWorkflow, place: Place): Promise<void> {
  for (const job of loaded.file.jobs) {
    if (job.unsupported !== undefined) {
      throw new HarnessUnsupported(
        `${at(job.at)}: '${job.unsupported}' of job '${job.id}' cannot be run here.`,
      );
    }
    await checkSteps(job.steps, { home: loaded.home, options: place.options, depth: 0 });
    if (job.uses !== undefined) await checkCall(loaded, job, place);
  }
}

async function checkCall(caller: LoadedWorkflow, job: JobDefinition, place: Place): Promise<void> {
  const { library, book, defaultPermissions } = place.options;
  const uses = job.uses ?? '';
  if (place.depth >= maxCallDepth) refuse(job.at, `Nested reusable workflow depth exceeded ${maxCallDepth}.`);
  const target = resolveOrRefuse(uses, { caller, job, book });
  const callee = await loadWorkflow(library, target.repository, target.path);
  if (!callee.file.call) {
    refuse(job.at, `The workflow '${uses}' cannot be called: it lacks 'on: workflow_call'.`);
  }
  checkArguments(job, callee.file.call);
  const explicit = job.permissions ?? place.granted;
  const ceiling = explicit ?? defaultCeiling(defaultPermissions);
  checkCeiling(job, `Error calling workflow '${uses}'. The workflow`, {
    asked: callee.file.permissions,
    ceiling,
  });
  for (const nested of callee.file.jobs) {
    const subject = `Error calling workflow '${uses}'. The nested job '${nested.id}'`;
    checkCeiling(job, subject, { asked: nested.permissions, ceiling });
  }
  await checkJobs(callee, { ...place, granted: callee.file.permissions ?? explicit, depth: place.depth + 1 });
}

function resolveOrRefuse(
  uses: string,
  { caller, job, book }: { caller: LoadedWorkflow; job: JobDefinition; book: RepositoryBook },
) {
  try {
    return resolveWorkflow(uses, caller.home, book);
  } catch (cause) {
    if (cause instanceof HarnessUnsupported) throw cause;
    return refuse(job.at, cause instanceof Error ? cause.message : String(cause));
  }
}

function checkCeiling(
  job: JobDefinition,
  subject: string,
  { asked, ceiling }: { readonly asked: Permissions | undefined; readonly ceiling: Permissions },
): void {
  const excess = asked ? excessPermissions(asked, ceiling) : [];
  if (excess.length === 0) return;
  const wanted = excess.map((it) => `${it.name}: ${it.asked}`).join(', ');
  const allowed = excess.map((it) => `${it.name}: ${it.allowed}`).join(', ');
  refuse(job.at, `${subject} is requesting '${wanted}', but is only allowed '${allowed}'.`);
}

function checkArguments(job: JobDefinition, call: CallDefinition): void {
  const inputs = fields(job.with).map(([name]) => name.toLowerCase());
  const missing = call.inputs.filter((it) => it.required && !inputs.includes(it.name.toLowerCase()));
  const unknown = inputs.filter((name) => !call.inputs.some((it) => it.name.toLowerCase() === name));
  for (const { name } of missing)
    refuse(job.at, `Input ${name} is required, but not provided while calling.`);
  for (const name of unknown)
    refuse(job.at, `Invalid input, ${name} is not defined in the referenced workflow.`);
  if (literalText(job.secrets) === 'inherit') return;
  const secrets = fields(job.secrets).map(([name]) => name.toLowerCase());
  const lacking = call.secrets.filter((it) => it.required && !secrets.includes(it.name.toLowerCase()));
  const foreign = secrets.filter((name) => !call.secrets.some((it) => it.name.toLowerCase() === name));
  for (const { name } of lacking)
    refuse(job.at, `Secret ${name} is required, but not provided while calling.`);
  for (const name of foreign)
    refuse(job.at, `Invalid secret, ${name} is not defined in the referenced workflow.`);
}

type ActionPlace = { readonly home: Repository; readonly options: CheckOptions; readonly depth: number };

/** Only whether the harness can run them: an action that is missing fails its job, as on GitHub. */
async function checkSteps(steps: readonly StepDefinition[], place: ActionPlace): Promise<void> {
  for (const step of steps) {
    if (step.uses === undefined || place.depth > maxActionDepth) continue;
    try {
      await checkAction(step.uses, place);
    } catch (cause) {
      if (cause instanceof HarnessUnsupported) throw cause;
    }
  }
}

async function checkAction(uses: string, { home, options, depth }: ActionPlace): Promise<void> {
  const reference = resolveAction(uses, home, options.book);
  if (reference.kind !== 'repository') return;
  const folder = insideFolder(reference.repository.root, reference.path);
  const action = await loadAction(options.library, folder, reference.repository);
  if (action.runs.kind !== 'composite') return;
  await checkSteps(action.runs.steps, { home: action.home, options, depth: depth + 1 });
}

function refuse(position: Position, message: string): never {
  throw new WorkflowInvalid([{ ...position, message }]);
}

function at({ file, line }: Position): string {
  return `${file} (line ${line})`;
}
