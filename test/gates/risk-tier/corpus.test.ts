import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, catalogueOf, check, judge, kindOf } from '@countersign/core';
import { riskTierGate, tierOf } from '@countersign/gates/risk-tier';
import { sha256 } from '@countersign/runtime/ports';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../corpus/risk-tier/', import.meta.url);
const caseSchema = v.strictObject({
  name: v.string(),
  policy: v.unknown(),
  facts: v.unknown(),
  expect: v.strictObject({
    effect: v.picklist(['allow', 'deny', 'unknown']),
    tier: v.nullable(v.string()),
    codes: v.array(v.string()),
  }),
});
const cases = readdirSync(folder).map((file) => ({
  file,
  ...v.parse(caseSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

describe('risk-tier corpus', () => {
  it.each(cases)('$file: $name', ({ policy, facts, expect: expected }) => {
    const checkedPolicy = check(riskTierGate.policy, policy);
    const checkedFacts = check(riskTierGate.facts, facts);
    if (!checkedPolicy.ok || !checkedFacts.ok) throw new Error('the case does not fit the schemas');
    const digest = sha256(Buffer.from(canonicalJson(checkedPolicy.value)));
    const verdict = judge(riskTierGate, [{ digest, value: checkedPolicy.value }], checkedFacts.value);
    expect(verdict.reasons.map((reason) => reason.code).sort()).toEqual(expected.codes);
    expect(verdict.effect).toBe(expected.effect);
    const tier = tierOf(checkedPolicy.value, checkedFacts.value);
    expect(tier.state === 'known' ? tier.value : null).toBe(expected.tier);
    for (const reason of verdict.reasons) {
      const kind = kindOf(catalogueOf(riskTierGate), reason.code);
      expect(check(kind.data, reason.data).ok).toBe(true);
      expect(kind.explain(reason.data)).toMatch(/^[A-Z0-9].*[.]$/u);
    }
  });

  it('holds every reason code', () => {
    const seen = new Set(cases.flatMap((golden) => golden.expect.codes));
    expect([...seen].sort()).toEqual(Object.keys(riskTierGate.reasons).sort());
  });
  it('gives every deny and unknown a remedy', () => {
    const bare = Object.entries(catalogueOf(riskTierGate)).filter(
      ([, kind]) => kind.effect !== 'allow' && (kind.remedy ?? '') === '',
    );
    expect(bare.map(([code]) => code)).toEqual([]);
  });
});
