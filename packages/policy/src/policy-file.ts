import { check, type Schema } from '@countersign/core';
import * as v from 'valibot';
import { type Parsed, schemaProblem } from './problem.ts';
import { parseYaml } from './yaml-text.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1, 'expected a name'));

const whenSchema = v.pipe(
  v.strictObject({
    environment: v.exactOptional(
      v.pipe(name, v.description('deployment environment, compared without regard to case')),
    ),
    service: v.exactOptional(v.pipe(name, v.description('service name, compared exactly'))),
    tier: v.exactOptional(v.pipe(name, v.description('risk tier that risk-tier finds, compared exactly'))),
  }),
  v.description('all that is given must match; nothing given matches every deploy'),
);
export type When = v.InferOutput<typeof whenSchema>;

const recordsSchema = v.variant('store', [
  v.strictObject({
    store: v.literal('git-branch'),
    branch: v.optional(
      v.pipe(name, v.regex(/^(?!\/)(?!.*\.\.)[A-Za-z0-9._/-]+$/, 'expected a branch name')),
      'countersign-records',
    ),
  }),
  v.strictObject({ store: v.literal('directory'), path: name }),
]);
export type RecordsPlace = v.InferOutput<typeof recordsSchema>;

/** Where records are kept when no policy says otherwise. */
export const defaultRecords: RecordsPlace = { store: 'git-branch', branch: 'countersign-records' };
export const defaultValidMinutes = 60;

export type PolicyRule = {
  readonly when: When;
  readonly observe: boolean;
  readonly gates: Readonly<Record<string, unknown>>;
};
export type PolicyFile = {
  readonly version: 1;
  readonly records: RecordsPlace;
  readonly validForMinutes: number;
  readonly rules: readonly PolicyRule[];
};

/** A gate's own policy schema, by gate id. */
export type GateSchemas = Readonly<Record<string, Schema<unknown>>>;

/** The schema of the policy file, for the gates that exist. */
export function policyFileSchema(gates: GateSchemas): Schema<PolicyFile> {
  const entries = Object.fromEntries(
    Object.entries(gates).map(([id, schema]) => [id, v.exactOptional(schema)]),
  );
  const rule = v.strictObject({
    when: v.optional(whenSchema, {}),
    observe: v.optional(
      v.pipe(v.boolean(), v.description('judge and record, but never fail the step')),
      false,
    ),
    gates: v.pipe(
      v.strictObject(entries),
      v.check((value) => Object.keys(value).length > 0, 'expected at least one gate'),
    ),
  });
  return v.strictObject({
    version: v.literal(1),
    records: v.optional(recordsSchema, { ...defaultRecords }),
    validForMinutes: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
      defaultValidMinutes,
    ),
    rules: v.pipe(v.array(rule), v.minLength(1, 'expected at least one rule')),
  });
}

/** `freeze-window:` with nothing behind it means its defaults, as it reads. */
function fillEmptyGates(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const filled = Object.entries(value).map(([id, settings]): [string, unknown] => [id, settings ?? {}]);
  return Object.fromEntries(filled);
}

function fillRules(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('rules' in value) || !Array.isArray(value.rules))
    return value;
  const rules = value.rules.map((rule: unknown) =>
    rule !== null && typeof rule === 'object' && 'gates' in rule
      ? { ...rule, gates: fillEmptyGates(rule.gates) }
      : rule,
  );
  return { ...value, rules };
}

/** Parses a policy file. Every problem names file, line, column, what was found, what was expected, the nearest key. */
export function parsePolicyFile(file: string, text: string, gates: GateSchemas): Parsed<PolicyFile> {
  const yaml = parseYaml(file, text);
  if (!yaml.ok) return yaml;
  const checked = check(policyFileSchema(gates), fillRules(yaml.value.value));
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map((problem) =>
      schemaProblem(file, yaml.value.placeOf(problem.path), problem),
    ),
  };
}

/** Parses an action's `settings` input: one policy value in the gate's own schema. */
export function parseSettings<T>(source: string, text: string, schema: Schema<T>): Parsed<T> {
  const yaml = parseYaml(source, text);
  if (!yaml.ok) return yaml;
  const checked = check(schema, yaml.value.value);
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map((problem) =>
      schemaProblem(source, yaml.value.placeOf(problem.path), problem),
    ),
  };
}
