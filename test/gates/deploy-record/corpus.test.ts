import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, catalogueOf, check, judge, kindOf } from '@countersign/core';
import { deployRecordGate } from '@countersign/gates/deploy-record';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { textHash } from './sample-evidence.ts';

const folder = new URL('../../corpus/deploy-record/', import.meta.url);
const caseSchema = v.strictObject({
  name: v.string(),
  policy: v.unknown(),
  facts: v.unknown(),
  expect: v.strictObject({ effect: v.picklist(['allow', 'deny', 'unknown']), codes: v.array(v.string()) }),
});
const cases = readdirSync(folder).map((file) => ({
  file,
  ...v.parse(caseSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

describe('deploy-record corpus', () => {
  it.each(cases)('$file: $name', ({ policy, facts, expect: expected }) => {
    const checkedPolicy = check(deployRecordGate.policy, policy);
    const checkedFacts = check(deployRecordGate.facts, facts);
    if (!checkedPolicy.ok || !checkedFacts.ok) throw new Error('the case does not fit the schemas');
    const digest = textHash(canonicalJson(checkedPolicy.value));
    const verdict = judge(deployRecordGate, [{ digest, value: checkedPolicy.value }], checkedFacts.value);
    expect(verdict.effect).toBe(expected.effect);
    expect(verdict.reasons.map((reason) => reason.code).sort()).toEqual(expected.codes);
    for (const reason of verdict.reasons) {
      const kind = kindOf(catalogueOf(deployRecordGate), reason.code);
      expect(check(kind.data, reason.data).ok).toBe(true);
      expect(kind.explain(reason.data)).toMatch(/^[A-Z].*[.]$/u);
    }
  });

  it('holds every reason code', () => {
    const seen = new Set(cases.flatMap((golden) => golden.expect.codes));
    expect([...seen].sort()).toEqual(Object.keys(deployRecordGate.reasons).sort());
  });

  it('names a remedy for whatever does not allow', () => {
    const rows = Object.values(deployRecordGate.reasons);
    expect(rows.filter((row) => row.effect !== 'allow' && !('remedy' in row))).toEqual([]);
  });
});
