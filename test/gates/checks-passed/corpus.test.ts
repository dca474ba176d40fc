import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, catalogueOf, check, judge, kindOf } from '@countersign/core';
import { checksPassedGate } from '@countersign/gates/checks-passed';
import { sha256 } from '@countersign/runtime/ports';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../corpus/checks-passed/', import.meta.url);
const caseSchema = v.strictObject({
  name: v.string(),
  policy: v.unknown(),
  facts: v.unknown(),
  expect: v.strictObject({
    effect: v.picklist(['allow', 'deny', 'unknown']),
    codes: v.array(v.string()),
  }),
});
const cases = readdirSync(folder).map((file) => ({
  file,
  ...v.parse(caseSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

describe('checks-passed corpus', () => {
  it.each(cases)('$file: $name', ({ policy, facts, expect: expected }) => {
    const checkedPolicy = check(checksPassedGate.policy, policy);
    const checkedFacts = check(checksPassedGate.facts, facts);
    if (!checkedPolicy.ok || !checkedFacts.ok) throw new Error('the case does not fit the schemas');
    const digest = sha256(Buffer.from(canonicalJson(checkedPolicy.value)));
    const verdict = judge(checksPassedGate, [{ digest, value: checkedPolicy.value }], checkedFacts.value);
    expect(verdict.reasons.map((reason) => reason.code).sort()).toEqual(expected.codes);
    expect(verdict.effect).toBe(expected.effect);
    for (const reason of verdict.reasons) {
      const kind = kindOf(catalogueOf(checksPassedGate), reason.code);
      expect(check(kind.data, reason.data).ok).toBe(true);
      expect(kind.explain(reason.data)).toMatch(/[^.]\.$/u);
      if (kind.effect !== 'allow') expect(kind.remedy).toMatch(/\.$/u);
    }
  });

  it('holds every reason code', () => {
    const seen = new Set(cases.flatMap((golden) => golden.expect.codes));
    expect([...seen].sort()).toEqual(Object.keys(checksPassedGate.reasons).sort());
  });
});
