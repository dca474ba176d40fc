import * as v from 'valibot';
import { nearest } from './nearest.ts';

/** One declaration gives the type, the validation, the published JSON Schema and the documentation table. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** One thing wrong with a value: where, what was found, what was expected, and the nearest valid thing. */
export type SchemaProblem = {
  readonly path: readonly (string | number)[];
  readonly kind: 'unknown-key' | 'missing-key' | 'invalid';
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
};

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [SchemaProblem, ...SchemaProblem[]] };

const longestShown = 80;

/** A short form of any value for an error message; long text is cut. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'a mapping';
  const text =
    typeof value === 'string'
      ? JSON.stringify(value)
      : typeof value === 'number' || typeof value === 'boolean' || value === null
        ? String(value)
        : typeof value;
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

function objectKeys(issue: v.BaseIssue<unknown>, schema: unknown): string[] {
  let current: unknown = schema;
  for (const key of pathOf(issue).slice(0, -1)) current = childSchema(current, key);
  const entries = unwrap(current)['entries'];
  return entries !== null && typeof entries === 'object' ? Object.keys(entries) : [];
}

type SchemaNode = Readonly<Record<string, unknown>>;

/** Looks through optional, nullable and similar wrappers to the schema that holds the shape. */
function unwrap(schema: unknown): SchemaNode {
  const node = (schema ?? {}) as SchemaNode;
  return node['wrapped'] === undefined ? node : unwrap(node['wrapped']);
}

function childSchema(schema: unknown, key: string | number): unknown {
  const node = unwrap(schema);
  const entries = node['entries'];
  if (entries !== null && typeof entries === 'object') return (entries as SchemaNode)[String(key)];
  return node['type'] === 'record' ? node['value'] : node['item'];
}

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.expected !== null && issue.expected !== undefined)
    return issue.expected;
  return issue.message.replace(/^expected /u, '');
}

function nearestValid(issue: v.BaseIssue<unknown>): string | undefined {
  const requirement = (issue as { requirement?: unknown }).requirement;
  const options = Array.isArray(requirement) ? requirement : (issue.expected ?? '').match(/"[^"]*"/gu);
  if (typeof issue.input !== 'string' || options === null) return undefined;
  return nearest(
    issue.input,
    options.map((option: unknown) => String(option).replaceAll('"', '')),
  );
}

function problemOf(issue: v.BaseIssue<unknown>, schema: unknown): SchemaProblem {
  const path = pathOf(issue);
  const last = issue.path?.at(-1);
  const base = { path, found: show(issue.input) };
  if (issue.expected === 'never' && last !== undefined) {
    const keys = objectKeys(issue, schema);
    const near = nearest(String(last.key), keys);
    const expected = keys.length > 0 ? `one of: ${keys.join(', ')}` : 'no such key';
    return {
      ...base,
      kind: 'unknown-key',
      found: String(last.key),
      expected,
      ...(near === undefined ? {} : { nearest: near }),
    };
  }
  if (last !== undefined && 'origin' in last && last.origin === 'key') {
    return { ...base, kind: 'missing-key', found: 'nothing', expected: `the key ${String(last.key)}` };
  }
  const near = nearestValid(issue);
  return {
    ...base,
    kind: 'invalid',
    expected: expectation(issue),
    ...(near === undefined ? {} : { nearest: near }),
  };
}

type Child = { readonly schema: unknown; readonly value: unknown; readonly key: string | number };

function children(node: SchemaNode, value: object): Child[] {
  if (Array.isArray(value)) {
    return node['item'] === undefined
      ? []
      : value.map((item: unknown, key) => ({ schema: node['item'], value: item, key }));
  }
  return Object.entries(value).map(([key, member]) => ({
    schema: childSchema(node, key),
    value: member,
    key,
  }));
}

/** valibot takes a list for an object without required keys; a list is never a mapping here. */
function listsForMappings(
  schema: unknown,
  value: unknown,
  path: readonly (string | number)[],
): SchemaProblem[] {
  const node = unwrap(schema);
  if (value === null || typeof value !== 'object' || schema === undefined) return [];
  const mapping = node['entries'] !== undefined || node['type'] === 'record';
  if (mapping && Array.isArray(value))
    return [{ path, kind: 'invalid', found: show(value), expected: 'a mapping' }];
  return children(node, value).flatMap((child) =>
    listsForMappings(child.schema, child.value, [...path, child.key]),
  );
}

/** Validates `value`; every problem is reported, each with its path. Defaults are filled in. */
export function check<T>(schema: Schema<T>, value: unknown): Checked<T> {
  const result = v.safeParse(schema, value);
  const lists = listsForMappings(schema, value, []);
  if (result.success && lists.length === 0) return { ok: true, value: result.output };
  const [first, ...rest] = [...lists, ...(result.issues ?? []).map((issue) => problemOf(issue, schema))];
  if (first === undefined)
    return {
      ok: false,
      problems: [{ path: [], kind: 'invalid', found: show(value), expected: 'a valid value' }],
    };
  return { ok: false, problems: [first, ...rest] };
}

/** `a.b[2]`, or `(top)` for the value itself. */
export function pathText(path: readonly (string | number)[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text === '' ? '(top)' : text.replace(/^\./u, '');
}

/** One clear sentence: the field, what was found, what was expected, the nearest valid thing. */
export function problemText(problem: SchemaProblem): string {
  const hint = problem.nearest === undefined ? '' : `; did you mean "${problem.nearest}"?`;
  if (problem.kind === 'unknown-key')
    return `${pathText(problem.path)}: unknown key "${problem.found}", expected ${problem.expected}${hint}`;
  return `${pathText(problem.path)}: found ${problem.found}, expected ${problem.expected}${hint}`;
}
