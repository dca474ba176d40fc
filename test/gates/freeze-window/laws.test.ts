import { canonicalJson, check, type JudgedPolicy, judge } from '@countersign/core';
import { freezeWindowGate } from '@countersign/gates/freeze-window';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { generator } from '../../fuzz/freeze-window.ts';
import { seededRandom } from '../../fuzz/random.ts';

fc.configureGlobal({ seed: 20260703 });

type Policy = Parameters<typeof freezeWindowGate.decide>[0];
type Facts = Parameters<typeof freezeWindowGate.decide>[1];

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: Policy; facts: Facts } {
  const random = seededRandom(seed);
  const policy = accepted(freezeWindowGate.policy, generator.policy(random));
  return { policy, facts: accepted(freezeWindowGate.facts, generator.facts(random, policy)) };
}

function bound(value: Policy): JudgedPolicy<Policy> {
  return { digest: sha256(Buffer.from(canonicalJson(value))), value };
}

function judged(policies: readonly Policy[], facts: Facts) {
  return judge(freezeWindowGate, policies.map(bound), facts);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const lost = { state: 'missing', cause: 'not-collected', detail: 'lost' } as const;

describe('freeze-window laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), fc.boolean(), (seed, clock, timeZoneData) => {
        const { policy, facts } = situation(seed);
        const less = {
          ...facts,
          ...(clock ? { clock: lost } : {}),
          ...(timeZoneData ? { timeZoneData: lost } : {}),
        };
        if (judged([policy], facts).effect !== 'allow')
          expect(judged([policy], less).effect).not.toBe('allow');
      }),
      { numRuns: 500 },
    );
  });

  it('the order of freezes and windows is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turned = {
          ...policy,
          freezes: policy.freezes.toReversed(),
          windows: policy.windows.toReversed(),
        };
        const digestless = (policy: Policy) => ({
          ...judged([policy], facts),
          reasons: judged([policy], facts).reasons.map(({ policy: _digest, ...reason }) => reason),
        });
        expect(digestless(turned)).toEqual(digestless(policy));
      }),
      { numRuns: 300 },
    );
  });

  it('one more freeze, a longer deploy or one more policy never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        const other = situation(otherSeed).policy;
        const more = other.freezes.map((freeze) => ({
          ...freeze,
          timeZone: freeze.timeZone ?? other.timeZone ?? 'UTC',
        }));
        const frozen = { ...policy, freezes: [...policy.freezes, ...more] };
        const longer = { ...policy, expectedDurationMinutes: policy.expectedDurationMinutes + 60 };
        if (judged([policy], facts).effect === 'allow') return;
        expect(judged([frozen], facts).effect).not.toBe('allow');
        expect(judged([longer], facts).effect).not.toBe('allow');
        expect(judged([policy, other], facts).effect).not.toBe('allow');
      }),
      { numRuns: 500 },
    );
  });

  it('judging twice is identical', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        expect(canonicalJson(judged([policy], facts))).toBe(canonicalJson(judged([policy], facts)));
      }),
      { numRuns: 100 },
    );
  });

  it('the next opening that it names is open, and nothing before it is', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const known = { ...policy, clock: 'runner' as const };
        for (const reason of judged([known], facts).reasons) {
          const data = reason.data as { nextOpening?: string | null };
          if (typeof data.nextOpening !== 'string') continue;
          expect(judged([known], { ...facts, at: data.nextOpening, timeZoneData: tz }).effect).toBe('allow');
          const before = new Date(Date.parse(data.nextOpening) - 1).toISOString();
          expect(judged([known], { ...facts, at: before, timeZoneData: tz }).effect).toBe('deny');
        }
      }),
      { numRuns: 300 },
    );
  });
});

const tz = { state: 'known', value: '2025c', evidence: [] } as const;
