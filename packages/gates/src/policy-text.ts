import { check, type SchemaProblem } from '@countersign/core';
import {
  type Parsed,
  parsePolicyFile,
  parseYaml,
  type PolicyFile,
  type PolicyRule,
  schemaProblem,
  selectRules,
  type Target,
} from '@countersign/policy';
import * as v from 'valibot';
import { policySchemas } from './registry.ts';
import { riskTierPolicySchema, tierNameExpected } from './risk-tier/index.ts';
import { givesTier } from './tiers.ts';

const tableSchema = v.object({ tiers: v.array(v.object({ name: v.string() })) });

/** A service and an environment that no rule can name: what holds for all that is not named. */
const unnamed = '';

function tierNames(file: PolicyFile, target: Target): readonly string[] {
  const giving = selectRules(file, target).matching.filter(({ rule }) => givesTier(rule));
  const standing = check(riskTierPolicySchema, {});
  const tables = giving.map(({ rule }) => rule.gates['risk-tier']);
  const names = (tables.length > 0 ? tables : [standing.ok ? standing.value : {}]).flatMap((table) => {
    const read = v.safeParse(tableSchema, table);
    return read.success ? read.output.tiers.map(({ name }) => name) : [];
  });
  return [...new Set(names)];
}

/** The environments and services that a rule applies to, as far as the rules of the file tell them apart. */
function targetsOf({ when }: PolicyRule, file: PolicyFile): readonly Target[] {
  const named = (own: string | undefined, all: readonly (string | undefined)[]): readonly string[] =>
    own === undefined ? [...new Set([unnamed, ...all.flatMap((each) => each ?? [])])] : [own];
  const environments = named(
    when.environment,
    file.rules.map((rule) => rule.when.environment),
  );
  const services = named(
    when.service,
    file.rules.map((rule) => rule.when.service),
  );
  return environments.flatMap((environment) =>
    services.map((service): Target => ({ environment, service, tiers: null })),
  );
}

/** A rule that asks for a tier which no table has where it applies would be left out there, so it is a mistake. */
function tierProblems(file: PolicyFile): SchemaProblem[] {
  return file.rules.flatMap((rule, index): SchemaProblem[] => {
    const { tier } = rule.when;
    if (tier === undefined) return [];
    const tables = targetsOf(rule, file).map((target) => tierNames(file, target));
    const lacking = tables.find((names) => !names.includes(tier));
    if (lacking === undefined) return [];
    const expected = tierNameExpected(tier, lacking).replace(/^expected /u, '');
    return [
      { path: ['rules', index, 'when', 'tier'], kind: 'invalid', found: JSON.stringify(tier), expected },
    ];
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
