import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { root } from './markdown.ts';

type Mapping = Readonly<Record<string, unknown>>;

function mapping(value: unknown): Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

/** Every mapping inside a value, itself included. */
function mappingsIn(value: unknown): readonly Mapping[] {
  if (Array.isArray(value)) return value.flatMap(mappingsIn);
  if (value === null || typeof value !== 'object') return [];
  return [mapping(value), ...Object.values(value).flatMap(mappingsIn)];
}

const own = /^acme\/countersign\/([^@]+)@(.*)$/u;

function definitionOf(target: string): { inputs: Mapping; workflow: Mapping | null } | null {
  const isWorkflow = target.startsWith('.github/workflows/');
  const file = path.join(root, isWorkflow ? target : `${target}/action.yml`);
  if (!existsSync(file)) return null;
  const definition = mapping(parse(readFileSync(file, 'utf8')));
  if (!isWorkflow) return { inputs: mapping(definition['inputs']), workflow: null };
  const call = mapping(mapping(definition['on'])['workflow_call']);
  return { inputs: mapping(call['inputs']), workflow: definition };
}

/** Permissions that the jobs of a called workflow ask for, those of the workflows that it calls included. */
function permissionsOf(workflow: Mapping): readonly string[] {
  return Object.values(mapping(workflow['jobs'])).flatMap((job) =>
    Object.entries(mapping(mapping(job)['permissions'])).map(([name, level]) => `${name}: ${String(level)}`),
  );
}

function granted(call: Mapping, wanted: string): boolean {
  const [name = '', level] = wanted.split(': ');
  const given = mapping(call['permissions'])[name];
  return given === level || (given === 'write' && level === 'read');
}

function problemsOfCall(call: Mapping, target: string, ref: string): readonly string[] {
  const definition = definitionOf(target);
  if (definition === null) return [`${target}: there is no such action or workflow here`];
  const { inputs, workflow } = definition;
  const given = Object.keys(mapping(call['with']));
  const required = Object.keys(inputs).filter((name) => mapping(inputs[name])['required'] === true);
  return [
    ...(/^[0-9a-f]{40}$/u.test(ref) ? [] : [`${target}: found the ref "${ref}", expected a full commit SHA`]),
    ...given.filter((name) => !Object.hasOwn(inputs, name)).map((name) => `${target} has no input "${name}"`),
    ...required.filter((name) => !given.includes(name)).map((name) => `${target} needs the input "${name}"`),
    ...(workflow === null ? [] : permissionsOf(workflow))
      .filter((wanted) => !granted(call, wanted))
      .map((wanted) => `${target} asks for ${wanted}, which its caller does not grant`),
  ];
}

/** What is wrong with the calls of our own actions and workflows in an example; other actions must be pinned by SHA. */
export function callProblems(text: string): readonly string[] {
  return mappingsIn(parse(text)).flatMap((call) => {
    const { uses } = call;
    if (typeof uses !== 'string') return [];
    const [, target, ref] = own.exec(uses) ?? [];
    if (target !== undefined && ref !== undefined) return problemsOfCall(call, target, ref);
    return /^[^@]+@[0-9a-f]{40}$/u.test(uses) ? [] : [`${uses}: expected a full commit SHA`];
  });
}
