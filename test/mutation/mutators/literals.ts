import { type Edit, type Node, nodesIn, type Place } from '../syntax.ts';

function whole(node: Node, mutator: string, text: string): Edit {
  return { mutator, start: node.start, end: node.end, text };
}

function mutatePattern(node: Node): Edit[] {
  const raw = String(node['raw']);
  const close = raw.lastIndexOf('/');
  const [body, flags] = [raw.slice(1, close), raw.slice(close)];
  const starts = body.startsWith('^') ? [`/${body.slice(1)}${flags}`] : [];
  const ends = /(?<!\\)\$$/u.test(body) ? [`/${body.slice(0, -1)}${flags}`] : [];
  const cases = flags.includes('i') ? [`/${body}${flags.replace('i', '')}`] : [];
  return [...starts, ...ends, ...cases].map((text) => whole(node, 'pattern', text));
}

function mutateLiteral({ node, around }: Place): Edit[] {
  const { value } = node;
  // A string as a statement is a directive.
  if (around[0]?.type === 'ExpressionStatement') return [];
  if (typeof value === 'boolean') return [whole(node, 'boolean', String(!value))];
  if (typeof value === 'number') return [whole(node, 'number', String(value + 1))];
  if (typeof value === 'string') return [whole(node, 'string', value === '' ? "'mutant'" : "''")];
  return node['regex'] === undefined ? [] : mutatePattern(node);
}

/** An item that is spread may be left out; an array may lose all its items, or gain one that nobody expects. */
function mutateArray({ node }: Place, text: string): Edit[] {
  const elements = nodesIn(node['elements']);
  const emptied = whole(node, 'array', elements.length === 0 ? "['mutant']" : '[]');
  const spread = elements.filter(({ type }) => type === 'SpreadElement');
  if (elements.length < 2) return [emptied];
  return [emptied, ...spread.map(({ start, end }) => removal(text, start, end))];
}

/** Cuts an item and the comma behind it. */
function removal(text: string, start: number, end: number): Edit {
  const comma = /^\s*,/u.exec(text.slice(end))?.[0].length ?? 0;
  return { mutator: 'item', start, end: end + comma, text: '' };
}

function mutateObject({ node }: Place, text: string): Edit[] {
  const properties = nodesIn(node['properties']);
  if (properties.length === 0) return [];
  const spread = properties.filter(({ type }) => type === 'SpreadElement');
  return [whole(node, 'object', '({})'), ...spread.map(({ start, end }) => removal(text, start, end))];
}

/** Mutants of literals: truth, numbers, strings, templates, patterns, arrays, objects. */
export function mutateLiterals(place: Place, text: string): readonly Edit[] {
  switch (place.node.type) {
    case 'Literal':
      return mutateLiteral(place);
    case 'TemplateLiteral':
      return [whole(place.node, 'string', "''")];
    case 'ArrayExpression':
      return mutateArray(place, text);
    case 'ObjectExpression':
      return mutateObject(place, text);
    default:
      return [];
  }
}
