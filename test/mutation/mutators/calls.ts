import { type Edit, isNode, memberName, type Place } from '../syntax.ts';

const swapped: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  findLastIndex: 'findIndex',
  indexOf: 'lastIndexOf',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  union: 'intersection',
  intersection: 'union',
};
/** Calls that give back something of the kind they were called on. */
const dropped: ReadonlySet<string> = new Set([
  'filter',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'slice',
  'trim',
  'toLowerCase',
  'replace',
  'replaceAll',
  'concat',
]);

function mutateCall({ node }: Place, text: string): Edit[] {
  const { callee } = node;
  if (!isNode(callee)) return [];
  const name = memberName(callee);
  const { object, property } = callee;
  if (name === null || !isNode(object) || !isNode(property)) return [];
  const other = swapped[name];
  const swap =
    other === undefined ? [] : [{ mutator: 'method', start: property.start, end: property.end, text: other }];
  const kept = text.slice(object.start, object.end);
  const drop = dropped.has(name)
    ? [{ mutator: 'call', start: node.start, end: node.end, text: `(${kept})` }]
    : [];
  return [...swap, ...drop];
}

/** `a?.b` becomes `a.b`. */
function mutateMember({ node }: Place, text: string): Edit[] {
  const { object } = node;
  if (node['optional'] !== true || !isNode(object)) return [];
  const start = text.indexOf('?.', object.end);
  return [
    {
      mutator: 'optional chaining',
      start,
      end: start + 2,
      text: node['computed'] === true ? '' : '.',
    },
  ];
}

/** Mutants of calls and look-ups: a method swapped for its opposite, a filter left out, no optional chaining. */
export function mutateCalls(place: Place, text: string): readonly Edit[] {
  switch (place.node.type) {
    case 'CallExpression':
      return mutateCall(place, text);
    case 'MemberExpression':
      return mutateMember(place, text);
    default:
      return [];
  }
}
