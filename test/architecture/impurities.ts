import { type Argument, type Expression, Visitor } from 'oxc-parser';
import type { Source } from './sources.ts';

/** Members that read the clock, randomness or the system's own zone and locale. */
const forbiddenMembers = new Set([
  'Date.now',
  'Math.random',
  'Temporal.Now',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
/** Methods of a Date (or a number) that answer in the zone or the locale of the machine. */
const localMethods =
  /^(?:(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)|getTimezoneOffset|toLocale(?:Date|Time)?String|toDateString|toTimeString|localeCompare|toLocale(?:Lower|Upper)Case)$/u;
const forbiddenGlobals = new Set(['process', 'globalThis', 'fetch', 'setTimeout', 'setInterval', 'require']);

function dateProblem(args: readonly Argument[]): string | null {
  if (args.length === 0) return 'new Date() reads the clock';
  return args.length > 1 ? 'new Date(year, month, …) is in the zone of the machine; use Date.UTC' : null;
}

function formatProblem(args: readonly Argument[]): string | null {
  const options = args[1];
  if (options?.type !== 'ObjectExpression')
    return 'Intl.DateTimeFormat needs { timeZone } written at the call';
  const names = options.properties.map((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '',
  );
  return names.includes('timeZone') ? null : 'Intl.DateTimeFormat without timeZone uses that of the machine';
}

function isDateTimeFormat(callee: Expression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return callee.property.name === 'DateTimeFormat';
}

function memberProblem(object: Expression, method: string): string | null {
  if (localMethods.test(method)) return `.${method}() answers for the machine it runs on`;
  if (object.type !== 'Identifier') return null;
  const name = `${object.name}.${method}`;
  return forbiddenMembers.has(name) || forbiddenGlobals.has(object.name) ? `${name} is not pure` : null;
}

/** What the file reads that is neither an argument nor a constant, one line each. */
export function impurities({ file, parsed }: Source): readonly string[] {
  const found: (string | null)[] = [];
  const visitor = new Visitor({
    NewExpression({ callee, arguments: args }) {
      if (callee.type === 'Identifier' && callee.name === 'Date') found.push(dateProblem(args));
      if (isDateTimeFormat(callee)) found.push(formatProblem(args));
    },
    CallExpression({ callee, arguments: args }) {
      if (callee.type === 'Identifier' && callee.name === 'Date') found.push('Date() reads the clock');
      if (isDateTimeFormat(callee)) found.push(formatProblem(args));
    },
    MemberExpression({ object, property }) {
      if (property.type === 'Identifier') found.push(memberProblem(object, property.name));
    },
  });
  visitor.visit(parsed.program);
  return found.filter((text) => text !== null).map((text) => `${file}: ${text}`);
}
