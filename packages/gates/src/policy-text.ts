import { check, type SchemaProblem } from '@countersign/core';
import { type Parsed, parsePolicyFile, parseYaml, type PolicyFile, schemaProblem } from '@countersign/policy';
import * as v from 'valibot';
import { policySchemas } from './registry.ts';
import { riskTierPolicySchema, tierNameExpected } from './risk-tier/index.ts';

const tableSchema = v.object({ tiers: v.array(v.object({ name: v.string() })) });

/** The tiers that a file speaks of: those of its own risk-tier policies, or of the default table. */
function tierNames(file: PolicyFile): readonly string[] {
  const own = file.rules.flatMap(({ gates }) =>
    Object.hasOwn(gates, 'risk-tier') ? [gates['risk-tier']] : [],
  );
  const standing = check(riskTierPolicySchema, {});
  const tables = own.length > 0 ? own : [standing.ok ? standing.value : {}];
  const names = tables.flatMap((table) => {
    const read = v.safeParse(tableSchema, table);
    return read.success ? read.output.tiers.map(({ name }) => name) : [];
  });
  return [...new Set(names)];
}

/** A rule that asks for a tier which no table has would never apply, so it is a mistake. */
function tierProblems(file: PolicyFile): SchemaProblem[] {
  const names = tierNames(file);
  return file.rules.flatMap(({ when }, index): SchemaProblem[] => {
    if (when.tier === undefined || names.includes(when.tier)) return [];
    const expected = tierNameExpected(when.tier, names).replace(/^expected /u, '');
    const found = JSON.stringify(when.tier);
    return [{ path: ['rules', index, 'when', 'tier'], kind: 'invalid', found, expected }];
  });
}

/**
 * Parses a policy file for all gates that exist, and holds the tiers that its rules ask for against the tables that it
 * gives (the default one where it gives none). Every problem names file, line and column.
 */
export function readPolicyFile(name: string, text: string): Parsed<PolicyFile> {
  const parsed = parsePolicyFile(name, text, policySchemas);
  if (!parsed.ok) return parsed;
  const problems = tierProblems(parsed.value);
  const yaml = parseYaml(name, text);
  if (problems.length === 0 || !yaml.ok) return parsed;
  return {
    ok: false,
    problems: problems.map((problem) => schemaProblem(name, yaml.value.placeOf(problem.path), problem)),
  };
}
