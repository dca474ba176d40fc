/** A composite action: its own inputs, steps and failures (actions/runner CompositeActionHandler). */
import {
  envOf,
  evaluateInputs,
  githubOf,
  withContext,
  writeDetails,
  type ActionCall,
} from './action-call.ts';
import { evaluateText } from './evaluate-template.ts';
import type { Frame, JobState, JobStatus } from './job-state.ts';
import { performStep } from './perform-step.ts';
import type { StepDefinition } from './step-definition.ts';
import { StepAborted } from './step-process.ts';
import type { StepRecord } from './step-record.ts';
import { fields } from './template.ts';
import type { Conclusion } from './types.ts';

const maxDepth = 9;

/** Runs a post step, in the record given or in one of its own. */
export type Post = { readonly run: (record: StepRecord | undefined) => Promise<Conclusion> };
export type PostRegister = (definition: StepDefinition, post: Post) => void;

export type NestedPlace = {
  readonly job: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly record: StepRecord | undefined;
  readonly register: PostRegister;
  readonly saved: Map<string, string>;
};

export type CompositeParts = {
  readonly steps: readonly StepDefinition[];
  /** Runs one step; handed in because steps and composite actions contain each other. */
  readonly perform: (place: NestedPlace) => Promise<Conclusion>;
  readonly register: PostRegister;
};

/** Runs every step whose condition holds, then evaluates the outputs, also after a failure. */
export async function runComposite(call: ActionCall, parts: CompositeParts): Promise<'success' | 'failure'> {
  const { job, step } = call;
  if (call.frame.depth >= maxDepth) throw new Error(`Composite action depth exceeded max depth ${maxDepth}`);
  const inputs = evaluateInputs(call, call.action.inputs);
  writeDetails(call, call.name, inputs);
  let status: JobStatus = 'success';
  // The runner hands a composite its own status: steps that begin in a cancelled job (a clean-up) run as others do.
  let begunCancelled = false;
  const frame: Frame = {
    steps: {},
    inputs,
    env: overridesOf(call),
    home: call.action.home,
    github: { ...githubOf(call.scope), action_path: call.action.folder },
    depth: call.frame.depth + 1,
    limit: step.signal,
    status: () => (job.status === 'cancelled' && !begunCancelled ? 'cancelled' : status),
  };
  const register = collectPosts(call, parts.register);
  for (const definition of parts.steps) {
    begunCancelled = job.status === 'cancelled';
    const conclusion = await parts.perform({
      job,
      frame,
      definition,
      record: step.record,
      register,
      saved: new Map(),
    });
    if (conclusion === 'failure' && status === 'success') status = 'failure';
    if (conclusion === 'cancelled') status = 'cancelled';
  }
  writeOutputs(call, frame);
  if (status === 'cancelled') throw new StepAborted('The operation was canceled.');
  return status;
}

/** Only what the enclosing steps set goes down; the job's variables are read anew by every step. */
function overridesOf(call: ActionCall): Readonly<Record<string, string>> {
  const env = envOf(call.scope);
  const own = fields(call.definition.env).map(([name]) => [name, env[name] ?? ''] as const);
  return { ...call.frame.env, ...Object.fromEntries(own) };
}

function writeOutputs(call: ActionCall, frame: Frame): void {
  const scope = withContext(withContext(call.scope, 'inputs', frame.inputs ?? {}), 'steps', frame.steps);
  for (const [name, value] of call.action.outputs) {
    if (value) call.step.outputs[name] = evaluateText(value, scope);
  }
}

/** The post steps inside a composite action run together, last first, when its own turn on the stack comes. */
function collectPosts(call: ActionCall, register: PostRegister): PostRegister {
  const posts: Post[] = [];
  return (_definition, post) => {
    posts.push(post);
    if (posts.length === 1) register(call.definition, { run: (record) => runPosts(call, posts, record) });
  };
}

function runPosts(
  call: ActionCall,
  posts: readonly Post[],
  record: StepRecord | undefined,
): Promise<Conclusion> {
  const { job, frame, definition } = call;
  return performStep({
    job,
    frame,
    definition,
    record,
    stage: 'post',
    id: undefined,
    saved: new Map(),
    github: {},
    name: () => `Post Run ${definition.uses ?? ''}`,
    condition: () => 'always()',
    status: () => job.status,
    body: async (step) => {
      let worst: 'success' | 'failure' = 'success';
      for (const post of posts.toReversed()) {
        const conclusion = await post.run(step.record);
        if (conclusion === 'failure' || conclusion === 'cancelled') worst = 'failure';
      }
      return worst;
    },
  });
}
