import { check, type Judgement, type Table } from '@countersign/core';
import { gates } from './registry.ts';

/**
 * The tables that a gate gives for a judgement, one for each of its policies that has any rows; none for gates without
 * tables, and for recorded facts or policies that this version cannot read. The judgement may be somebody else's.
 */
export function tablesOf({ gate: id, policies, facts }: Judgement): readonly Table[] {
  const gate = Object.hasOwn(gates, id) ? gates[id] : undefined;
  const read = gate?.table === undefined ? undefined : check(gate.facts, facts);
  if (gate === undefined || read?.ok !== true) return [];
  return policies.flatMap(({ value }) => {
    const policy = check(gate.policy, value);
    const made = policy.ok ? gate.table?.(policy.value, read.value) : undefined;
    return made === undefined || made.rows.length === 0 ? [] : [made];
  });
}
