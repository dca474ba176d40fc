/** The parts of a workflow file that a run needs, found in the template tree. */
import { parsePermissions, type Permissions } from './permissions.ts';
import { parseSteps, type StepDefinition } from './step-definition.ts';
import { field, fields, literalText, type Position, type TemplateNode } from './template.ts';

export type WorkflowFile = {
  readonly name: string | undefined;
  readonly events: readonly string[];
  readonly dispatchInputs: readonly InputDefinition[];
  readonly call: CallDefinition | undefined;
  readonly env: TemplateNode | undefined;
  readonly defaults: TemplateNode | undefined;
  readonly permissions: Permissions | undefined;
  readonly concurrency: TemplateNode | undefined;
  readonly jobs: readonly JobDefinition[];
};

export type InputDefinition = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: TemplateNode | undefined;
  readonly options: readonly string[];
};

export type CallDefinition = {
  readonly inputs: readonly InputDefinition[];
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
  readonly outputs: readonly (readonly [name: string, value: TemplateNode | undefined])[];
};

export type JobDefinition = {
  readonly id: string;
  readonly at: Position;
  readonly name: TemplateNode | undefined;
  readonly needs: readonly string[];
  readonly condition: TemplateNode | undefined;
  readonly strategy: TemplateNode | undefined;
  readonly permissions: Permissions | undefined;
  readonly concurrency: TemplateNode | undefined;
  readonly environment: TemplateNode | undefined;
  readonly env: TemplateNode | undefined;
  readonly defaults: TemplateNode | undefined;
  readonly outputs: TemplateNode | undefined;
  readonly continueOnError: TemplateNode | undefined;
  readonly timeoutMinutes: TemplateNode | undefined;
  readonly steps: readonly StepDefinition[];
  /** Set for a job that calls a workflow. */
  readonly uses: string | undefined;
  readonly with: TemplateNode | undefined;
  readonly secrets: TemplateNode | undefined;
  /** `container` or `services`, which this harness has not. */
  readonly unsupported: string | undefined;
};

export function readWorkflow(root: TemplateNode): WorkflowFile {
  const on = field(root, 'on');
  const call = onEvent(on, 'workflow_call');
  return {
    name: literalText(field(root, 'name')),
    events: eventNames(on),
    dispatchInputs: readInputs(field(field(on, 'workflow_dispatch'), 'inputs')),
    call: call.present ? readCall(call.node) : undefined,
    env: field(root, 'env'),
    defaults: field(root, 'defaults'),
    permissions: parsePermissions(field(root, 'permissions')),
    concurrency: field(root, 'concurrency'),
    jobs: fields(field(root, 'jobs')).map(([id, node]) => readJob(id, node)),
  };
}

function eventNames(on: TemplateNode | undefined): readonly string[] {
  if (on?.kind === 'sequence') return on.items.map((item) => literalText(item) ?? '');
  if (on?.kind === 'mapping') return fields(on).map(([name]) => name);
  return [literalText(on) ?? ''];
}

function onEvent(on: TemplateNode | undefined, name: string) {
  return { present: eventNames(on).includes(name), node: field(on, name) };
}

function readCall(node: TemplateNode | undefined): CallDefinition {
  return {
    inputs: readInputs(field(node, 'inputs')),
    secrets: fields(field(node, 'secrets')).map(([name, secret]) => ({
      name,
      required: isTrue(field(secret, 'required')),
    })),
    outputs: fields(field(node, 'outputs')).map(([name, output]) => [name, field(output, 'value')] as const),
  };
}

function readInputs(node: TemplateNode | undefined): readonly InputDefinition[] {
  return fields(node).map(([name, input]) => {
    const options = field(input, 'options');
    return {
      name,
      type: literalText(field(input, 'type')) ?? 'string',
      required: isTrue(field(input, 'required')),
      default: field(input, 'default'),
      options: options?.kind === 'sequence' ? options.items.map((item) => literalText(item) ?? '') : [],
    };
  });
}

function isTrue(node: TemplateNode | undefined): boolean {
  return literalText(node) === 'true';
}

function readJob(id: string, node: TemplateNode): JobDefinition {
  return {
    id,
    at: node.at,
    name: field(node, 'name'),
    needs: readNeeds(field(node, 'needs')),
    condition: field(node, 'if'),
    strategy: field(node, 'strategy'),
    permissions: parsePermissions(field(node, 'permissions')),
    concurrency: field(node, 'concurrency'),
    environment: field(node, 'environment'),
    env: field(node, 'env'),
    defaults: field(node, 'defaults'),
    outputs: field(node, 'outputs'),
    continueOnError: field(node, 'continue-on-error'),
    timeoutMinutes: field(node, 'timeout-minutes'),
    steps: parseSteps(field(node, 'steps')),
    uses: literalText(field(node, 'uses')),
    with: field(node, 'with'),
    secrets: field(node, 'secrets'),
    unsupported: ['container', 'services', 'snapshot'].find((key) => field(node, key)),
  };
}

function readNeeds(node: TemplateNode | undefined): readonly string[] {
  if (node?.kind === 'sequence') return node.items.map((item) => literalText(item) ?? '');
  const single = literalText(node);
  return single === undefined ? [] : [single];
}
