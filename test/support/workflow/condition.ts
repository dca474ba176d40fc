/** `if` conditions and the status functions in them. */
import type { TemplateScope } from './evaluate-template.ts';
import type { Library } from './library.ts';
import { literalText, type TemplateNode } from './template.ts';

/**
 * The text of a condition as GitHub completes it: empty means `success()`, and one that calls no status
 * function gets `success() &&` in front.
 */
export function conditionText(
  library: Library,
  node: TemplateNode | undefined,
  scope: TemplateScope,
): string {
  const written = node?.kind === 'expression' ? node.text : (literalText(node)?.trim() ?? '');
  if (written === '') return 'success()';
  return library.condition.ensureStatusFunction(written, allowing(scope));
}

/** The engine wants to know what a condition may name before it can tell a call from a text. */
function allowing(scope: TemplateScope): Parameters<Library['condition']['ensureStatusFunction']>[1] {
  const functions = Object.keys(scope.functions).map((name) => `${name}(0,255)`);
  const allowedContext = [...Object.keys(scope.contexts), ...functions];
  return { allowedContext } as Parameters<Library['condition']['ensureStatusFunction']>[1];
}

/** Is the condition fulfilled? Throws what the engine throws, with the place when it is known. */
export function isFulfilled(text: string, scope: TemplateScope): boolean {
  return scope.evaluate(text, scope).truthy;
}

export type StatusAnswers = {
  readonly success: () => boolean;
  readonly failure: () => boolean;
  readonly cancelled: () => boolean;
};

export function statusFunctions(answers: StatusAnswers): TemplateScope['functions'] {
  return { ...answers, always: () => true };
}
