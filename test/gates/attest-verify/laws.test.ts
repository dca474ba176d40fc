import { canonicalJson, check, type Effect, judge, type JudgedPolicy, type Verdict } from '@countersign/core';
import { attestVerifyGate, explainTable } from '@countersign/gates/attest-verify';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { AttestVerifyFacts } from '../../../packages/gates/src/attest-verify/facts.ts';
import type { AttestVerifyPolicy } from '../../../packages/gates/src/attest-verify/policy.ts';
import { pendingSearches } from '../../../packages/gates/src/attest-verify/pending.ts';
import { trustsOf } from '../../../packages/gates/src/attest-verify/trusts.ts';
import { generator, policyOf } from '../../fuzz/attest-verify.ts';
import { seededRandom } from '../../fuzz/random.ts';

type Case = { seed: number; policy: AttestVerifyPolicy; facts: AttestVerifyFacts };

function factsOf(value: unknown): AttestVerifyFacts {
  const checked = check(attestVerifyGate.facts, value);
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
const runs = { numRuns: 300 };
const notKnown = { state: 'missing', cause: 'unreachable', detail: 'gone' } as const;

const mostLosses = 20;

/** The facts with a known fact lost, one at a time: every so many of them, beginning where the seed says. */
function losses(facts: AttestVerifyFacts, seed: number): AttestVerifyFacts[] {
  const lost: AttestVerifyFacts[] = [];
  const text = JSON.stringify(facts);
  const count = text.split('"state":"known"').length - 1;
  const stride = Math.max(1, Math.ceil(count / mostLosses));
  for (let wanted = Math.abs(seed) % stride; wanted < count; wanted += stride) {
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
      fc.property(cases, ({ seed, policy, facts }) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        for (const less of losses(facts, seed)) expect(verdictOf(less, policy).effect).not.toBe('allow');
      }),
      { numRuns: 100 },
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
          images: facts.images.toReversed(),
        };
        const reversed = {
          ...policy,
          bundles: policy.bundles.toReversed(),
          sources: policy.sources.toReversed(),
        };
        expect(canonicalJson(judge(attestVerifyGate, [{ ...judged(policy), value: reversed }], turned))).toBe(
          canonicalJson(verdictOf(facts, policy)),
        );
      }),
      runs,
    );
  });

  /** The facts with one more bundle, which the caller offers. */
  function withBundle(
    { policy, facts }: Case,
    result: AttestVerifyFacts['bundles'][number]['measured'][number]['result'],
  ): AttestVerifyFacts {
    const measured = trustsOf([policy]).pairs.map((pair) => ({ ...pair, result }));
    const read = { state: 'known', value: `sha256:${'0'.repeat(64)}`, evidence: [] } as const;
    const found = { state: 'known', value: ['zz.json'], evidence: [] } as const;
    const search = { source: 'input-files', where: 'zz.json', digest: null, found } as const;
    return {
      ...facts,
      searches: [...facts.searches, search],
      bundles: [...facts.bundles, { places: ['zz.json'], read, measured }],
    };
  }

  it('one more wrong bundle neither opens nor shuts it', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { policy, facts } = one;
        const value = { state: 'rejected', code: 'signature-invalid', detail: 'wrong' } as const;
        const more = withBundle(one, { state: 'known', value, evidence: [] });
        const opened = (effect: Effect): boolean => effect === 'allow';
        expect(opened(verdictOf(more, policy).effect)).toBe(opened(verdictOf(facts, policy).effect));
      }),
      runs,
    );
  });

  it('one more unreadable bundle never opens it, and shuts it only where something is forbidden', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { policy, facts } = one;
        const [before, after] = [facts, withBundle(one, notKnown)].map(
          (each) => verdictOf(each, policy).effect,
        );
        if (before !== 'allow') expect(after).not.toBe('allow');
        const forbids = [policy, ...policy.subjects.map(({ require }) => require)].some(
          ({ forbid }) => forbid.length > 0,
        );
        if (before === 'allow' && !forbids) expect(after).toBe('allow');
      }),
      runs,
    );
  });

  it('one more subject never opens it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        if (verdictOf(facts, policy).effect === 'allow') return;
        const subject = { kind: 'file', name: 'x', digest: `sha256:${'8'.repeat(64)}` } as const;
        const more = { ...facts, subjects: [...facts.subjects, subject] };
        expect(verdictOf(more, policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('asks for nothing more where everything is allowed, and its table is the same twice', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const table = explainTable(policy, facts);
        expect(canonicalJson(table)).toBe(canonicalJson(explainTable(policy, facts)));
        if (verdictOf(facts, policy).effect === 'allow') expect(pendingSearches([policy], facts)).toEqual([]);
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
    for (let run = 0; run < 2500; run += 1) {
      const policy = policyOf(generator.policy(random));
      const verdict = verdictOf(factsOf(generator.facts(random, policy)), policy);
      if (verdict.effect === 'allow') allowed += 1;
      for (const { code } of verdict.reasons) seen.add(code);
    }
    expect(allowed).toBeGreaterThan(500);
    expect([...seen].sort()).toEqual(Object.keys(attestVerifyGate.reasons).sort());
  });
});
