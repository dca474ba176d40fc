import { bare, type Edit, isNode, type Node, type Place } from '../syntax.ts';

const binary: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const logical: Readonly<Record<string, readonly string[]>> = { '&&': ['||'], '||': ['&&'], '??': ['&&'] };
const assignment: Readonly<Record<string, readonly string[]>> = {
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['&&='],
  '||=': ['&&='],
  '&&=': ['||='],
};

function isText(value: unknown): boolean {
  if (!isNode(value)) return false;
  const { type, ...node } = bare(value);
  if (type === 'TemplateLiteral' || (type === 'Literal' && typeof node['value'] === 'string')) return true;
  return type === 'BinaryExpression' && (isText(node['left']) || isText(node['right']));
}

/** Where the operator stands: after the left side, and after whatever comment follows it. */
function operatorAt(text: string, node: Node, left: Node): number {
  return text.indexOf(String(node['operator']), left.end);
}

function swaps(node: Node, table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const joins = node['operator'] === '+' && (isText(node['left']) || isText(node['right']));
  return joins ? [] : (table[String(node['operator'])] ?? []);
}

function swapOperator(
  { node }: Place,
  text: string,
  table: Readonly<Record<string, readonly string[]>>,
): Edit[] {
  const { left } = node;
  if (!isNode(left)) return [];
  const start = operatorAt(text, node, left);
  const end = start + String(node['operator']).length;
  return swaps(node, table).map((swapped) => ({ mutator: 'operator', start, end, text: swapped }));
}

/** One side of `&&` alone decides when the other is true; of `||`, when it is false. */
function settleSides({ node }: Place): Edit[] {
  const settled = { '&&': 'true', '||': 'false' }[String(node['operator'])];
  if (settled === undefined) return [];
  return [node['left'], node['right']].filter(isNode).flatMap((side) => {
    const same = bare(side).type === 'LogicalExpression' && bare(side)['operator'] === node['operator'];
    return same ? [] : [{ mutator: 'condition', start: side.start, end: side.end, text: settled }];
  });
}

function dropUnary({ node }: Place, text: string): Edit[] {
  const { argument } = node;
  if (!isNode(argument) || !['!', '-', '~'].includes(String(node['operator']))) return [];
  const kept = text.slice(argument.start, argument.end);
  return [{ mutator: 'negation', start: node.start, end: node.end, text: `(${kept})` }];
}

function turnUpdate({ node }: Place, text: string): Edit[] {
  const turned = text
    .slice(node.start, node.end)
    .replace(/\+\+|--/u, (found) => (found === '++' ? '--' : '++'));
  return [{ mutator: 'operator', start: node.start, end: node.end, text: turned }];
}

/** Mutants of operators: comparison, arithmetic, logic, negation, assignment. */
export function mutateOperators(place: Place, text: string): readonly Edit[] {
  switch (place.node.type) {
    case 'BinaryExpression':
      return swapOperator(place, text, binary);
    case 'LogicalExpression':
      return [...swapOperator(place, text, logical), ...settleSides(place)];
    case 'AssignmentExpression':
      return swapOperator(place, text, assignment);
    case 'UnaryExpression':
      return dropUnary(place, text);
    case 'UpdateExpression':
      return turnUpdate(place, text);
    default:
      return [];
  }
}
