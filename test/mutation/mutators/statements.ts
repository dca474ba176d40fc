import { bare, type Edit, isNode, type Node, nodesIn, type Place } from '../syntax.ts';

function whole(node: Node, mutator: string, text: string): Edit {
  return { mutator, start: node.start, end: node.end, text };
}

/** Both ways of a test, unless it is one literal already. */
function settleTest({ node }: Place, values: readonly string[]): Edit[] {
  const { test } = node;
  if (!isNode(test) || bare(test).type === 'Literal') return [];
  return values.map((value) => whole(test, 'condition', value));
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function emptyBlock({ node, around }: Place): Edit[] {
  const holds = nodesIn(node['body']).length > 0;
  const isBody = functions.has(around[0]?.type ?? '');
  return holds ? [whole(node, isBody ? 'function body' : 'block', '{}')] : [];
}

/** What an array, an object, a truth value or a condition may become is tried by the other mutators. */
const triedElsewhere = new Set(['ArrayExpression', 'ObjectExpression', 'Literal', 'TemplateLiteral']);

function returnNothing({ node }: Place): Edit[] {
  const { argument } = node;
  if (!isNode(argument) || triedElsewhere.has(bare(argument).type)) return [];
  return [whole(argument, 'return value', 'undefined')];
}

const comparisons = new Set(['===', '!==', '<', '<=', '>', '>=', 'in', 'instanceof']);

/** A function that gives one condition may give always the same. */
function settleAnswer({ node }: Place): Edit[] {
  const { body } = node;
  if (!isNode(body) || node['expression'] !== true) return [];
  const answer = bare(body);
  const isCondition =
    answer.type === 'LogicalExpression' ||
    (answer.type === 'UnaryExpression' && answer['operator'] === '!') ||
    (answer.type === 'BinaryExpression' && comparisons.has(String(answer['operator'])));
  return isCondition ? ['true', 'false'].map((value) => whole(body, 'condition', value)) : [];
}

/** Mutants of statements: tests settled, blocks emptied, calls and jumps left out, nothing returned. */
export function mutateStatements(place: Place): readonly Edit[] {
  switch (place.node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return settleTest(place, ['true', 'false']);
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return settleTest(place, ['false']);
    case 'BlockStatement':
      return emptyBlock(place);
    case 'ExpressionStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return [whole(place.node, 'statement', ';')];
    case 'ReturnStatement':
      return returnNothing(place);
    case 'ArrowFunctionExpression':
      return settleAnswer(place);
    default:
      return [];
  }
}
