import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { check, judge, problemText } from '@countersign/core';
import { sodCheckGate } from '@countersign/gates/sod-check';
import { judgedPolicy } from '../fuzz/laws.ts';
import {
  type Case,
  parseCases,
  plainRules,
  type Rule,
  untold,
  withOutsider,
  withoutObjections,
} from './policybot/case.ts';
import { honestlyOpen } from './policybot/honest-reading.ts';
import { factsOf, policyOf } from './policybot/situation.ts';

export type PolicyBotResult = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: string;
  readonly got: string;
};

function asking(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ requires }) => requires.count > 0);
}

function variantsOf(one: Case): readonly Case[] {
  const calm = withoutObjections(one);
  return calm === null ? [one] : [one, calm];
}

function runCase(one: Case, rules: readonly Rule[]): PolicyBotResult {
  const policy = check(sodCheckGate.policy, policyOf(rules));
  const facts = check(sodCheckGate.facts, factsOf(one, rules));
  if (!policy.ok || !facts.ok) {
    const problems = [...(policy.ok ? [] : policy.problems), ...(facts.ok ? [] : facts.problems)];
    throw new Error(`${one.id}: ${problems.map(problemText).join('; ')}`);
  }
  const judged = { ...judgedPolicy(policy.value), value: policy.value };
  const verdict = judge(sodCheckGate, [judged], facts.value);
  const open = honestlyOpen(one, rules);
  const codes = [...new Set(verdict.reasons.map(({ code }) => code))];
  return {
    id: one.id,
    pass: open === (verdict.effect === 'allow'),
    expected: open ? 'allow' : 'not allow',
    got: `${verdict.effect} (${codes.join(', ')})`,
  };
}

/**
 * The cases of policy-bot that are about reviews, judged by sod-check and read by a slow and careful oracle: sod-check
 * must shut whatever the oracle shuts, and opens what it opens. Cases about comments, labels, statuses or trees of rules
 * are named with what they would need.
 */
export async function run(vectorsDir: string): Promise<PolicyBotResult[]> {
  const cases = parseCases(await readFile(path.join(vectorsDir, 'policybot-cases.json'), 'utf8'));
  return cases.flatMap((one) => {
    const rules = plainRules(one);
    const because = untold(one);
    if (because === null && rules !== null)
      return variantsOf(one).map((variant) => runCase(withOutsider(variant), asking(rules)));
    console.log(`NOT MAPPED ${one.id}: ${because ?? 'no rules'}`);
    return [];
  });
}
