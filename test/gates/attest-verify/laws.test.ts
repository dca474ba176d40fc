import { canonicalJson, check, type Effect, judge, type JudgedPolicy, type Verdict } from '@countersign/core';
import { attestVerifyGate } from '@countersign/gates/attest-verify';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { AttestVerifyFacts } from '../../../packages/gates/src/attest-verify/facts.ts';
import type { AttestVerifyPolicy } from '../../../packages/gates/src/attest-verify/policy.ts';
import { generator } from '../../fuzz/attest-verify.ts';
import { seededRandom } from '../../fuzz/random.ts';

type Case = { seed: number; policy: AttestVerifyPolicy; facts: AttestVerifyFacts };

function factsOf(value: unknown): AttestVerifyFacts {
  const checked = check(attestVerifyGate.facts, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
function policyOf(value: unknown): AttestVerifyPolicy {
  const checked = check(attestVerifyGate.policy, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
const cases = fc.integer().map((seed): Case => {
  const random = seededRandom(seed);
  const policy = policyOf(generator.policy(random));
  return { seed, policy, facts: factsOf(generator.facts(random, policy)) };
});

function judged(policy: AttestVerifyPolicy): JudgedPolicy<AttestVerifyPolicy> {
  return { digest: sha256(Buffer.from(canonicalJson(policy))), value: policy };
}
function verdictOf(facts: AttestVerifyFacts, ...policies: readonly AttestVerifyPolicy[]): Verdict {
  return judge(attestVerifyGate, policies.map(judged), facts);
}
const runs = { numRuns: 1000 };
const notKnown = { state: 'missing', cause: 'unreachable', detail: 'gone' } as const;

/** The facts with every single known fact lost, one at a time. */
function losses(facts: AttestVerifyFacts): AttestVerifyFacts[] {
  const lost: AttestVerifyFacts[] = [];
  const text = JSON.stringify(facts);
  const count = text.split('"state":"known"').length - 1;
  for (let wanted = 0; wanted < count; wanted += 1) {
    let seen = -1;
    const copy: unknown = JSON.parse(text, (_key, value: unknown) => {
      if (value === null || typeof value !== 'object' || !('state' in value)) return value;
      if (value.state !== 'known') return value;
      seen += 1;
      return seen === wanted ? notKnown : value;
    });
    lost.push(factsOf(copy));
  }
  return lost;
}

describe('attest-verify laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        for (const less of losses(facts)) expect(verdictOf(less, policy).effect).not.toBe('allow');
      }),
      { numRuns: 200 },
    );
  });

  it('losing the claims of a certificate never opens it', () => {
    fc.assert(
      fc.property(cases, ({ seed, policy, facts }) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        const less = factsOf(generator.weaken(seededRandom(seed + 1), facts));
        expect(verdictOf(less, policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('the order of inputs is irrelevant', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const turned = {
          ...facts,
          bundles: facts.bundles.toReversed(),
          searches: facts.searches.toReversed(),
          roots: facts.roots.toReversed(),
        };
        const reversed = { ...policy, bundles: policy.bundles.toReversed() };
        expect(canonicalJson(judge(attestVerifyGate, [{ ...judged(policy), value: reversed }], turned))).toBe(
          canonicalJson(verdictOf(facts, policy)),
        );
      }),
      runs,
    );
  });

  it('one more wrong bundle neither opens nor shuts it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const value = { state: 'rejected', code: 'signature-invalid', detail: 'wrong' } as const;
        const measured = { state: 'known', value, evidence: [] } as const;
        const bundle = { path: 'zz.json', line: null, root: policy.trustedRoot, measured };
        const paths = { state: 'known', value: ['zz.json'], evidence: [] } as const;
        const more = {
          ...facts,
          searches: [...facts.searches, { pattern: 'zz.json', from: 'input' as const, paths }],
          bundles: [...facts.bundles, bundle],
        };
        const opened = (effect: Effect): boolean => effect === 'allow';
        expect(opened(verdictOf(more, policy).effect)).toBe(opened(verdictOf(facts, policy).effect));
      }),
      runs,
    );
  });

  it('one more policy never opens it', () => {
    fc.assert(
      fc.property(cases, cases, ({ policy, facts }, other) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        expect(verdictOf(facts, policy, other.policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('wanting more bundles never opens it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        expect(verdictOf(facts, { ...policy, minimum: policy.minimum + 1 }).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('judging twice is identical', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        expect(canonicalJson(verdictOf(facts, policy))).toBe(canonicalJson(verdictOf(facts, policy)));
      }),
      runs,
    );
  });

  it('is generated so that a good part allows and every reason occurs', () => {
    const seen = new Set<string>();
    let allowed = 0;
    const random = seededRandom(1);
    for (let run = 0; run < 4000; run += 1) {
      const policy = policyOf(generator.policy(random));
      const verdict = verdictOf(factsOf(generator.facts(random, policy)), policy);
      if (verdict.effect === 'allow') allowed += 1;
      for (const { code } of verdict.reasons) seen.add(code);
    }
    expect(allowed).toBeGreaterThan(800);
    expect([...seen].sort()).toEqual(Object.keys(attestVerifyGate.reasons).sort());
  });
});
