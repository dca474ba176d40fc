/** One call of an action by a step: what the handlers of the kinds of action share. */
import type { ActionDefinition, ActionInput } from './action-definition.ts';
import { evaluateText, evaluateTexts, type TemplateScope } from './evaluate-template.ts';
import type { Frame, JobState, StepState } from './job-state.ts';
import type { Json, JsonObject } from './json.ts';
import type { StepDefinition } from './step-definition.ts';
import { note } from './step-record.ts';

export type ActionCall = {
  readonly job: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly action: ActionDefinition;
  readonly step: StepState;
  readonly scope: TemplateScope;
  readonly name: string;
};

/** The calling step's `github` context once the files of the step are known. */
export function githubOf(scope: TemplateScope): JsonObject {
  return scope.contexts['github'] as JsonObject;
}

export function envOf(scope: TemplateScope): Readonly<Record<string, string>> {
  return scope.contexts['env'] as Readonly<Record<string, string>>;
}

/** A scope with one context changed. */
export function withContext(scope: TemplateScope, name: string, value: Json): TemplateScope {
  return { ...scope, contexts: { ...scope.contexts, [name]: value } };
}

/** The inputs of an action: what `with` gives, then the defaults; unknown and deprecated ones are warned of. */
export function evaluateInputs(
  call: Pick<ActionCall, 'job' | 'step' | 'definition' | 'scope'>,
  declared: readonly ActionInput[],
): Record<string, string> {
  const { job, step, scope } = call;
  const given = evaluateTexts(call.definition.with, scope);
  const warn = (message: string) => note(step.record, job.masker, 'warning', message);
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const inputs = { ...given };
  for (const input of declared) {
    const isGiven = givenNames.has(input.name.toLowerCase());
    if (!isGiven) inputs[input.name] = evaluateText(input.default, scope);
    else if (input.deprecation !== undefined) {
      warn(`Input '${input.name}' has been deprecated with message: ${input.deprecation}`);
    }
  }
  const known = new Set(declared.map(({ name }) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = declared.map(({ name }) => name).join("', '");
    warn(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  return inputs;
}

/** The folded block at the head of a step's log. */
export function writeDetails(
  call: Pick<ActionCall, 'step' | 'scope'>,
  title: string,
  inputs: Readonly<Record<string, string>>,
): void {
  const { write } = call.step.record;
  const shown = Object.entries(inputs).filter(([, value]) => value !== '');
  write(`##[group]${title}`);
  if (shown.length > 0) write('with:');
  for (const [name, value] of shown) write(`  ${name}: ${value}`);
  writeEnv(call);
  write('##[endgroup]');
}

export function writeEnv({ step, scope }: Pick<ActionCall, 'step' | 'scope'>): void {
  const variables = Object.entries(envOf(scope));
  if (variables.length > 0) step.record.write('env:');
  for (const [name, value] of variables) step.record.write(`  ${name}: ${value}`);
}
