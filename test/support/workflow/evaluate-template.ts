/** Evaluation of whole template nodes: scalars, mappings and sequences with expressions in them. */
import type { Evaluate, Scope } from './expression.ts';
import { isJsonObject, jsonText, type Json } from './json.ts';
import { literalText, type Position, type TemplateEntry, type TemplateNode } from './template.ts';

export type TemplateScope = Scope & { readonly evaluate: Evaluate };

/** The node's value with every expression evaluated; an absent node is null. Throws with file, line and column. */
export function evaluateNode(node: TemplateNode | undefined, scope: TemplateScope): Json {
  if (!node) return null;
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'expression') return located(node.at, () => scope.evaluate(node.text, scope).value);
  if (node.kind === 'sequence') return node.items.map((item) => evaluateNode(item, scope));
  if (node.kind === 'mapping') return Object.fromEntries(node.entries.flatMap((it) => entriesOf(it, scope)));
  throw new Error(`${explainPosition(node.at)}: 'insert' is only understood as a mapping key`);
}

function entriesOf({ key, value }: TemplateEntry, scope: TemplateScope): [string, Json][] {
  if (key.kind !== 'insert') return [[evaluateText(key, scope), evaluateNode(value, scope)]];
  const inserted = evaluateNode(value, scope);
  if (!isJsonObject(inserted)) throw new Error(`${explainPosition(key.at)}: 'insert' expects a mapping`);
  return Object.entries(inserted);
}

/** The node as the text that the runner would put into an input or a variable; absent and null are ''. */
export function evaluateText(node: TemplateNode | undefined, scope: TemplateScope): string {
  if (!node) return '';
  if (node.kind === 'literal') return literalText(node) ?? '';
  if (node.kind !== 'expression') throw new Error(`${explainPosition(node.at)}: expected a scalar`);
  return located(node.at, () => {
    const { value, text } = scope.evaluate(node.text, scope);
    if (typeof value !== 'object' || value === null) return text;
    throw new Error(`A ${Array.isArray(value) ? 'sequence' : 'mapping'} was not expected`);
  });
}

/** A mapping node as texts by key, in file order. */
export function evaluateTexts(node: TemplateNode | undefined, scope: TemplateScope): Record<string, string> {
  if (node?.kind === 'mapping') {
    const pairs = node.entries.flatMap(({ key, value }) =>
      key.kind === 'insert'
        ? Object.entries(textsOf(evaluateNode(value, scope)))
        : [[evaluateText(key, scope), evaluateText(value, scope)] as const],
    );
    return Object.fromEntries(pairs);
  }
  return textsOf(evaluateNode(node, scope));
}

function textsOf(value: Json): Record<string, string> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonText(item)]));
}

function located<T>(at: Position, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${explainPosition(at)}: ${message}`, { cause });
  }
}

function explainPosition(at: Position): string {
  return `${at.file} (line ${at.line}, column ${at.column})`;
}
