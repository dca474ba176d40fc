/** The `inputs` of a workflow: of a call by another workflow, or of a dispatch by a person. */
import { evaluateNode, type TemplateScope } from './evaluate-template.ts';
import { jsonText, type Json, type JsonObject } from './json.ts';
import { fields, type TemplateNode } from './template.ts';
import type { InputDefinition } from './workflow-file.ts';

const emptyValues: Readonly<Record<string, Json>> = { boolean: false, number: 0, string: '' };

/**
 * The inputs of a called workflow, typed. A boolean or number input takes no text, not even `'true'`
 * (actions/runner ConvertToWorkflowJobInputs). Throws on a wrong type.
 */
export function callInputs(
  definitions: readonly InputDefinition[],
  given: TemplateNode | undefined,
  scope: TemplateScope,
): JsonObject {
  const values = new Map(fields(given).map(([name, node]) => [name.toLowerCase(), node]));
  const pairs = definitions.map((definition) => {
    const node = values.get(definition.name.toLowerCase()) ?? definition.default;
    const value = node ? evaluateNode(node, scope) : (emptyValues[definition.type] ?? '');
    return [definition.name, typed(definition, value)] as const;
  });
  return Object.fromEntries(pairs);
}

function typed({ name, type }: InputDefinition, value: Json): Json {
  const isCollection = typeof value === 'object' && value !== null;
  if (isCollection || (type !== 'string' && typeof value !== type)) {
    throw new Error(
      `Unexpected value '${isCollection ? 'object' : jsonText(value)}' for the ${type} input '${name}'`,
    );
  }
  return type === 'string' ? jsonText(value) : value;
}

/** The inputs of a dispatch, from texts. Throws where GitHub's form would refuse the value. */
export function dispatchInputs(
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, string>>,
): JsonObject {
  const unknown = Object.keys(given).filter((name) => !definitions.some((it) => it.name === name));
  if (unknown.length > 0) throw new Error(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  return Object.fromEntries(definitions.map((it) => [it.name, dispatchValue(it, given[it.name])] as const));
}

function dispatchValue(definition: InputDefinition, given: string | undefined): Json {
  const { name, type, options, required } = definition;
  const preset = definition.default?.kind === 'literal' ? definition.default.value : null;
  if (given === undefined && required && preset === null)
    throw new Error(`Required input '${name}' not provided`);
  const text = given ?? (preset === null ? '' : String(preset));
  if (type === 'choice' && !options.includes(text)) {
    throw new Error(`Provided value '${text}' for input '${name}' not in the list of allowed values`);
  }
  if (type === 'boolean') return asBoolean(name, text);
  if (type !== 'number') return text;
  if (text === '' || Number.isNaN(Number(text)))
    throw new Error(`Provided value '${text}' for input '${name}' is no number`);
  return Number(text);
}

function asBoolean(name: string, text: string): boolean {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new Error(`Provided value '${text}' for input '${name}' must be one of true, false`);
}
