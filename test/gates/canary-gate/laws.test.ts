import { canonicalJson, check, type JudgedPolicy, judge } from '@countersign/core';
import { canaryGate } from '@countersign/gates/canary-gate';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { generator } from '../../fuzz/canary-gate.ts';
import { seededRandom } from '../../fuzz/random.ts';

fc.configureGlobal({ seed: 20260703 });

type Policy = Parameters<typeof canaryGate.decide>[0];
type Facts = Parameters<typeof canaryGate.decide>[1];

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: Policy; facts: Facts } {
  const random = seededRandom(seed);
  const policy = accepted(canaryGate.policy, generator.policy(random));
  return { policy, facts: accepted(canaryGate.facts, generator.facts(random, policy)) };
}

function bound(value: Policy): JudgedPolicy<Policy> {
  return { digest: sha256(Buffer.from(canonicalJson(value))), value };
}

function judged(policies: readonly Policy[], facts: Facts) {
  return judge(canaryGate, policies.map(bound), facts);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const runs = { numRuns: 500 };
const lost = { state: 'missing', cause: 'not-collected', detail: 'lost' } as const;

describe('canary-gate laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.constantFrom('lost', 'cut', 'gone'), (seed, which, how) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        const less = facts.measurements.map((measurement, index) => {
          if (index !== which % facts.measurements.length) return measurement;
          const at = which % Math.max(1, measurement.samples.length);
          const samples =
            how === 'cut'
              ? measurement.samples.slice(0, at)
              : measurement.samples.map((sample, place) =>
                  place === at ? { ...sample, answer: lost } : sample,
                );
          return { ...measurement, samples };
        });
        const measurements = how === 'gone' ? less.slice(1) : less;
        expect(judged([policy], { ...facts, measurements }).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('the order of metrics and measurements is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turned = { ...policy, metrics: policy.metrics.toReversed() };
        const other = { ...facts, measurements: facts.measurements.toReversed() };
        const told = (given: Policy, known: Facts) => {
          const verdict = judged([given], known);
          return { ...verdict, reasons: verdict.reasons.map(({ policy: _digest, ...reason }) => reason) };
        };
        expect(told(turned, other)).toEqual(told(policy, facts));
      }),
      runs,
    );
  });

  it('one more failure, a stricter policy or one more policy never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        const stricter = {
          ...policy,
          metrics: policy.metrics.map((metric) => ({
            ...metric,
            failureLimit: 0,
            threshold: { ...metric.threshold, max: 5 },
          })),
        };
        const worse = facts.measurements.map((measurement) => ({
          ...measurement,
          samples: measurement.samples.map((sample) => {
            const value = 1000;
            const result = { type: 'scalar' as const, at: sample.at, value };
            const answer = { outcome: 'result' as const, result, warnings: [], infos: [] };
            return { ...sample, answer: { state: 'known' as const, value: answer, evidence: [] } };
          }),
        }));
        expect(judged([stricter], facts).effect).not.toBe('allow');
        expect(judged([policy], { ...facts, measurements: worse }).effect).not.toBe('allow');
        expect(judged([policy, situation(otherSeed).policy], facts).effect).not.toBe('allow');
      }),
      runs,
    );
  });

  it('allow means every sample was measured and few enough were out of bounds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect !== 'allow') return;
        for (const metric of policy.metrics) {
          const samples = facts.measurements.find(({ key }) => key.query === metric.query)?.samples ?? [];
          const numbers = samples.slice(0, metric.count).map(({ answer }) => {
            const { result } =
              answer.state === 'known' && answer.value.outcome === 'result' ? answer.value : {};
            if (result?.type === 'scalar') return Number(result.value);
            return result?.type === 'vector' ? Number(result.series[0]?.value) : Number.NaN;
          });
          const { max = Infinity, min = -Infinity } = metric.threshold;
          expect(numbers).toHaveLength(metric.count);
          const good = numbers.filter((number) => number >= min && number <= max).length;
          expect(good).toBeGreaterThanOrEqual(metric.count - metric.failureLimit);
        }
      }),
      runs,
    );
  });

  it('stopping early never changes the effect', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (canaryGate.next?.(policy, facts).do !== 'stop') return;
        const effect = judged([policy], facts).effect;
        const later = facts.measurements.map((measurement) => ({
          ...measurement,
          samples: [...measurement.samples, ...measurement.samples],
        }));
        expect(judged([policy], { ...facts, measurements: later }).effect).toBe(effect);
      }),
      runs,
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
});
