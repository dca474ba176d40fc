import { parseSync } from 'oxc-parser';

/** A node of the ESTree that oxc-parser gives; places are UTF-16 offsets into the source. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

/** A node with everything around it, innermost first. */
export type Place = { readonly node: Node; readonly around: readonly Node[] };

/** One change of a source text. */
export type Edit = {
  readonly mutator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}

/** Types do not run; of these alone the expression inside does. */
const typedExpressions = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);
/** What an import names, and what a module passes on, is no statement of its own. */
const notRun = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportSpecifier']);

function runningChildren(node: Node): readonly Node[] {
  if (notRun.has(node.type)) return [];
  if (node.type.startsWith('TS')) return typedExpressions.has(node.type) ? nodesIn(node['expression']) : [];
  return Object.entries(node).flatMap(([field, value]) =>
    field === 'key' && node['computed'] !== true ? [] : nodesIn(value),
  );
}

function placesBelow(node: Node, around: readonly Node[]): Place[] {
  return [
    { node, around },
    ...runningChildren(node).flatMap((child) => placesBelow(child, [node, ...around])),
  ];
}

/** Every node of a source that runs, outermost first. */
export function placesOf(file: string, text: string): readonly Place[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return placesBelow(program as unknown as Node, []);
}

export function isValid(file: string, text: string): boolean {
  return parseSync(file, text).errors.length === 0;
}

/** The expression itself, without parentheses and types around it. */
export function bare(node: Node): Node {
  const inner = node['expression'];
  const wraps = node.type === 'ParenthesizedExpression' || typedExpressions.has(node.type);
  return wraps && isNode(inner) ? bare(inner) : node;
}

/** The name that a member expression ends in, or null. */
export function memberName(node: Node): string | null {
  const property = node['property'];
  const named = node.type === 'MemberExpression' && node['computed'] !== true && isNode(property);
  return named && typeof property['name'] === 'string' ? property['name'] : null;
}
