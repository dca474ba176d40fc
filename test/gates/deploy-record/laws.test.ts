import { canonicalJson, check, judge, type JudgedPolicy } from '@countersign/core';
import { deployRecordGate, deployRecordOf } from '@countersign/gates/deploy-record';
import { parseRecord, sealRecord } from '@countersign/records';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { generator } from '../../fuzz/deploy-record.ts';
import { seededRandom } from '../../fuzz/random.ts';
import { textHash } from './sample-evidence.ts';

type Policy = Parameters<typeof deployRecordGate.decide>[0];
type Facts = Parameters<typeof deployRecordGate.decide>[1];

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: Policy; facts: Facts } {
  const random = seededRandom(seed);
  const policy = accepted(deployRecordGate.policy, generator.policy(random));
  return { policy, facts: accepted(deployRecordGate.facts, generator.facts(random, policy)) };
}

function bound(value: Policy): JudgedPolicy<Policy> {
  return { digest: textHash(canonicalJson(value)), value };
}

function judged(policies: readonly Policy[], facts: Facts) {
  return judge(deployRecordGate, policies.map(bound), facts);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const lost = { state: 'missing', cause: 'not-collected', detail: 'lost' } as const;

/** Each way of knowing one thing less about the same situation. */
function lessKnown(facts: Facts): Facts[] {
  const files = facts.handedOver.flatMap((_, index) =>
    [{ digest: lost }, { document: lost }, { rejudged: lost }, { expected: null }].map((part) => ({
      ...facts,
      handedOver: facts.handedOver.map((item, at) => (at === index ? { ...item, ...part } : item)),
    })),
  );
  return [{ ...facts, jobs: lost }, { ...facts, requestedAt: lost }, { ...facts, previous: lost }, ...files];
}

describe('deploy-record laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        for (const less of lessKnown(facts)) expect(judged([policy], less).effect).not.toBe('allow');
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that is read of an evidence file or of the jobs can be lost and still allow', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const needed = lessKnown(facts).filter((less) => less.previous === facts.previous);
        for (const less of needed) expect(judged([policy], less).effect).not.toBe('allow');
      }),
      { numRuns: 300 },
    );
  });

  it('the order of files and of required gates is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turned = { ...policy, require: policy.require.toReversed() };
        const told = (each: Policy, of: Facts) =>
          judged([each], of).reasons.map(({ policy: _digest, ...reason }) => reason);
        expect(told(turned, { ...facts, handedOver: facts.handedOver.toReversed() })).toEqual(
          told(policy, facts),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('one more required gate, less age or one more policy never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        const more = { ...policy, require: [...policy.require, 'digest-pin'] };
        const sooner = { ...policy, maxAgeMinutes: Math.max(1, policy.maxAgeMinutes - 100) };
        for (const policies of [[more], [sooner], [policy, situation(otherSeed).policy]])
          expect(judged(policies, facts).effect).not.toBe('allow');
      }),
      { numRuns: 300 },
    );
  });

  it('one more bad file never opens it, and shuts what was open', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const forged = {
          path: 'forged.json',
          expected: null,
          digest: lost,
          document: lost,
          phase: null,
          rejudged: lost,
        };
        const more = { ...facts, handedOver: [...facts.handedOver, forged] };
        expect(judged([policy], more).effect).not.toBe('allow');
      }),
      { numRuns: 300 },
    );
  });

  it('judging twice is identical, and every reason fits its row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const verdict = judged([policy], facts);
        expect(canonicalJson(verdict)).toBe(canonicalJson(judged([policy], facts)));
        for (const { code, data } of verdict.reasons) {
          const kind = deployRecordGate.reasons[code as keyof typeof deployRecordGate.reasons];
          expect(check<unknown>(kind.data, data).ok).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('there is always a record, and it can be kept and read back', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        for (const policies of [[policy], []]) {
          const verdict = judged(policies, facts);
          const record = deployRecordOf(facts, verdict);
          const sealed = sealRecord(record, textHash);
          expect(parseRecord(sealed.key, sealed.text, textHash)).toMatchObject({ ok: true });
          const { effect, opened, outcome, evidence } = record.predicate;
          if (opened)
            expect(evidence.every((each) => each.document === null || each.document.opened)).toBe(true);
          if (effect === 'allow') expect(evidence.some((each) => each.document !== null)).toBe(true);
          if (policies.length === 0) expect(evidence.every((each) => each.document === null)).toBe(true);
          for (const each of evidence) expect(each.document === null).toBe(each.refused.length > 0);
          if (verdict.effect === 'allow') expect(outcome).not.toBe('unknown');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the generator allows often and uses every reason', () => {
    const codes = new Set<string>();
    let allowed = 0;
    const runs = 3000;
    for (let seed = 0; seed < runs; seed += 1) {
      const { policy, facts } = situation(seed);
      const verdict = judged([policy], facts);
      if (verdict.effect === 'allow') allowed += 1;
      for (const { code } of verdict.reasons) codes.add(code);
    }
    expect(allowed / runs).toBeGreaterThan(0.2);
    expect([...codes].sort()).toEqual(Object.keys(deployRecordGate.reasons).sort());
  });
});
