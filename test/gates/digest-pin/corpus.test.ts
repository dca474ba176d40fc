import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, catalogueOf, check, judge, kindOf } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { sha256 } from '@countersign/runtime/ports';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../corpus/digest-pin/', import.meta.url);
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

describe('digest-pin corpus', () => {
  it.each(cases)('$file: $name', ({ policy, facts, expect: expected }) => {
    const checkedPolicy = check(digestPinGate.policy, policy);
    const checkedFacts = check(digestPinGate.facts, facts);
    if (!checkedPolicy.ok) throw new Error(JSON.stringify(checkedPolicy.problems));
    if (!checkedFacts.ok) throw new Error(JSON.stringify(checkedFacts.problems));
    const digest = sha256(Buffer.from(canonicalJson(checkedPolicy.value)));
    const verdict = judge(digestPinGate, [{ digest, value: checkedPolicy.value }], checkedFacts.value);
    expect(verdict.reasons.map((reason) => reason.code).sort()).toEqual(expected.codes);
    expect(verdict.effect).toBe(expected.effect);
    for (const reason of verdict.reasons) {
      const kind = kindOf(catalogueOf(digestPinGate), reason.code);
      expect(check(kind.data, reason.data).ok).toBe(true);
      expect(kind.explain(reason.data)).toMatch(/^\S.*[.]$/u);
      expect(kind.effect === 'allow' || kind.remedy !== undefined).toBe(true);
    }
  });

  it('holds every reason code', () => {
    const seen = new Set(cases.flatMap((golden) => golden.expect.codes));
    expect([...seen].sort()).toEqual(Object.keys(digestPinGate.reasons).sort());
  });
});
