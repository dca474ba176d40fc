/** Evaluation of one expression with GitHub's engine. */
import type { data } from '@actions/expressions';
import { fromData, toData, toExactDictionary } from './expression-data.ts';
import { isJsonObject, type Json } from './json.ts';
import type { Library } from './library.ts';

/** What an expression may see: contexts by name, and the functions that depend on where it stands. */
export type Scope = {
  readonly contexts: Readonly<Record<string, Json>>;
  readonly functions: Readonly<Record<string, (args: readonly string[]) => Json>>;
};

export type Evaluated = { readonly value: Json; readonly text: string; readonly truthy: boolean };
export type Evaluate = (text: string, scope: Scope) => Evaluated;

/** Gives the function that evaluates an expression text (without `${{ }}`); it throws what the engine throws. */
export function evaluator(library: Library): Evaluate {
  return (text, scope) => evaluateWith(library, text, scope);
}

function evaluateWith(library: Library, text: string, scope: Scope): Evaluated {
  const { Lexer, Parser, Evaluator } = library.expressions;
  const definitions = functionsOf(library, scope);
  const tree = new Parser(new Lexer(text).lex().tokens, Object.keys(scope.contexts), definitions).parse();
  const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const result = new Evaluator(tree, contextsOf(library, text, scope), byName).evaluate();
  return { value: fromData(result), text: result.coerceString(), truthy: isTruthy(result) };
}

function functionsOf(library: Library, scope: Scope) {
  const classes = library.expressions.data;
  return Object.entries(scope.functions).map(([name, call]) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...args: data.ExpressionData[]) => toData(classes, call(args.map((arg) => arg.coerceString()))),
  }));
}

/** Only the contexts that the text names are converted: an event payload may be large. */
function contextsOf(library: Library, text: string, scope: Scope): data.Dictionary {
  const classes = library.expressions.data;
  const lower = text.toLowerCase();
  const pairs = Object.entries(scope.contexts).map(([key, value]) => {
    if (!lower.includes(key.toLowerCase())) return { key, value: new classes.Null() };
    const exact = key === 'env' && isJsonObject(value);
    return { key, value: exact ? toExactDictionary(classes, value) : toData(classes, value) };
  });
  return new classes.Dictionary(...pairs);
}

/** The engine's own falsiness: null, false, 0, NaN and the empty string; collections are true. */
function isTruthy(value: data.ExpressionData): boolean {
  if (!value.primitive) return true;
  return 'value' in value && Boolean(value.value);
}
