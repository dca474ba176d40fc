/** An action as its metadata file describes it. */
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Library } from './library.ts';
import { HarnessUnsupported } from './problems.ts';
import { actionFile, type Repository } from './repositories.ts';
import { parseSteps, type StepDefinition } from './step-definition.ts';
import { field, fields, literalText, parseActionTemplate, type TemplateNode } from './template.ts';

export type ActionInput = {
  readonly name: string;
  readonly default: TemplateNode | undefined;
  readonly deprecation: string | undefined;
};

export type ActionRuns =
  | {
      readonly kind: 'node';
      readonly main: string;
      readonly pre: string | undefined;
      readonly preIf: string;
      readonly post: string | undefined;
      readonly postIf: string;
    }
  | { readonly kind: 'composite'; readonly steps: readonly StepDefinition[] };

export type ActionDefinition = {
  readonly folder: string;
  /** The repository of the metadata file, to which its own `$/` leads. */
  readonly home: Repository;
  readonly inputs: readonly ActionInput[];
  readonly outputs: readonly (readonly [name: string, value: TemplateNode | undefined])[];
  readonly runs: ActionRuns;
};

/** Loads the action of a folder; throws when there is none, when it is invalid, or when it is a Docker action. */
export async function loadAction(
  library: Library,
  folder: string,
  home: Repository,
): Promise<ActionDefinition> {
  const file = actionFile(folder);
  if (!file) {
    const place = relative(home.root, folder) || '.';
    throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${place}' of ${home.name}.`);
  }
  const name = `${home.name}/${relative(home.root, file)}`;
  const root = parseActionTemplate(library, { name, content: await readFile(file, 'utf8') });
  return {
    folder: dirname(file),
    home,
    inputs: fields(field(root, 'inputs')).map(([key, input]) => ({
      name: key,
      default: field(input, 'default'),
      deprecation: literalText(field(input, 'deprecationMessage')),
    })),
    outputs: fields(field(root, 'outputs')).map(([key, output]) => [key, field(output, 'value')] as const),
    runs: readRuns(field(root, 'runs'), name),
  };
}

function readRuns(runs: TemplateNode | undefined, file: string): ActionRuns {
  const using = literalText(field(runs, 'using'))?.toLowerCase() ?? '';
  if (using === 'composite') return { kind: 'composite', steps: parseSteps(field(runs, 'steps')) };
  if (using === 'docker') throw new HarnessUnsupported(`${file}: Docker actions cannot be run here.`);
  // The runner moves every older declaration to node24 (2.336: forced from June 2026 on).
  if (!['node12', 'node16', 'node20', 'node24'].includes(using)) {
    throw new Error(
      `${file}: 'using: ${using}' is not supported, use 'composite', 'docker', 'node20' or 'node24'.`,
    );
  }
  return {
    kind: 'node',
    main: literalText(field(runs, 'main')) ?? '',
    pre: literalText(field(runs, 'pre')),
    preIf: literalText(field(runs, 'pre-if')) ?? 'always()',
    post: literalText(field(runs, 'post')),
    postIf: literalText(field(runs, 'post-if')) ?? 'always()',
  };
}
