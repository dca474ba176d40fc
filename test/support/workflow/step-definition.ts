/** A step of a job or of a composite action as written. */
import { field, literalText, type Position, type TemplateNode } from './template.ts';

export type StepDefinition = {
  readonly at: Position;
  readonly id: string | undefined;
  /** The GITHUB_ACTION of the step: its id, or `__run`, `__owner_repo`, `__self` made unique. */
  readonly action: string;
  readonly name: TemplateNode | undefined;
  readonly condition: TemplateNode | undefined;
  readonly continueOnError: TemplateNode | undefined;
  readonly timeoutMinutes: TemplateNode | undefined;
  readonly env: TemplateNode | undefined;
  readonly uses: string | undefined;
  readonly with: TemplateNode | undefined;
  readonly run: TemplateNode | undefined;
  readonly shell: TemplateNode | undefined;
  readonly workingDirectory: TemplateNode | undefined;
};

export function parseSteps(node: TemplateNode | undefined): readonly StepDefinition[] {
  if (node?.kind !== 'sequence') return [];
  const taken = new Set<string>();
  return node.items.map((item) => {
    const id = literalText(field(item, 'id'));
    const uses = literalText(field(item, 'uses'));
    return {
      at: item.at,
      id,
      action: unique(id ?? generatedName(uses), taken),
      name: field(item, 'name'),
      condition: field(item, 'if'),
      continueOnError: field(item, 'continue-on-error'),
      timeoutMinutes: field(item, 'timeout-minutes'),
      env: field(item, 'env'),
      uses,
      with: field(item, 'with'),
      run: field(item, 'run'),
      shell: field(item, 'shell'),
      workingDirectory: field(item, 'working-directory'),
    };
  });
}

function generatedName(uses: string | undefined): string {
  if (uses === undefined) return '__run';
  if (uses.startsWith('./')) return '__self';
  const path = uses.split('@')[0] ?? '';
  return `__${path.replace(/[^A-Za-z0-9_-]/gu, '_')}`;
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let attempt = 2; taken.has(candidate); attempt++) candidate = `${name}_${attempt}`;
  taken.add(candidate);
  return candidate;
}
