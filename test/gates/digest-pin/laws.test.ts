import { canonicalJson, check, type Fact, type JudgedPolicy, judge } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { generator } from '../../fuzz/digest-pin.ts';
import { seededRandom } from '../../fuzz/random.ts';

type Policy = Parameters<typeof digestPinGate.decide>[0];
type Facts = Parameters<typeof digestPinGate.decide>[1];

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: Policy; facts: Facts } {
  const random = seededRandom(seed);
  const policy = accepted(digestPinGate.policy, generator.policy(random));
  return { policy, facts: accepted(digestPinGate.facts, generator.facts(random, policy)) };
}

function bound(value: Policy): JudgedPolicy<Policy> {
  return { digest: sha256(Buffer.from(canonicalJson(value))), value };
}

function judged(policies: readonly Policy[], facts: Facts) {
  return judge(digestPinGate, policies.map(bound), facts);
}

function shown(policy: Policy, facts: Facts): unknown {
  const verdict = judged([policy], facts);
  return { effect: verdict.effect, reasons: verdict.reasons.map(({ policy: _digest, ...reason }) => reason) };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const seed = 20_260_622;
const lost = { state: 'missing', cause: 'not-collected', detail: 'lost' } as const;

/** The facts with one known fact gone, for each of them. */
function withLess(facts: Facts): Facts[] {
  const without = <T, K extends string>(
    items: readonly (T & Record<K, Fact<unknown>>)[],
    key: K,
    at: number,
  ) => items.map((item, index) => (index === at ? { ...item, [key]: lost } : item));
  return [
    ...facts.selections.map((_, at) => ({ ...facts, selections: without(facts.selections, 'files', at) })),
    ...facts.files.map((_, at) => ({ ...facts, files: without(facts.files, 'parsed', at) })),
    ...facts.resolutions.map((_, at) => ({
      ...facts,
      resolutions: without(facts.resolutions, 'manifest', at),
    })),
    { ...facts, resolutions: [] },
    { ...facts, actions: [] },
    { ...facts, locks: [] },
    { ...facts, locals: [] },
    ...(['attested', 'actionsLock', 'earlier'] as const).map((key) => ({ ...facts, [key]: lost })),
    ...facts.actions.flatMap((_, at) =>
      (['commit', 'reachable', 'inside', 'repositoryId'] as const).map((key) => ({
        ...facts,
        actions: without(facts.actions, key, at),
      })),
    ),
    ...(['content', 'reviewed'] as const).map((key) => ({ ...facts, locks: without(facts.locks, key, 0) })),
    ...facts.files.map((_, at) => ({ ...facts, files: facts.files.toSpliced(at, 1) })),
  ] as Facts[];
}

describe('digest-pin laws', () => {
  it('judges often enough to allow, and in every way', () => {
    const codes = new Set<string>();
    let allowed = 0;
    for (let seed = 0; seed < 6_000; seed += 1) {
      const { policy, facts } = situation(seed);
      const verdict = judged([policy], facts);
      if (verdict.effect === 'allow') allowed += 1;
      for (const { code } of verdict.reasons) codes.add(code);
    }
    expect(allowed / 6_000).toBeGreaterThan(0.2);
    expect([...codes].sort()).toEqual(Object.keys(digestPinGate.reasons).sort());
  });

  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        for (const less of withLess(facts)) expect(judged([policy], less).effect).not.toBe('allow');
      }),
      { numRuns: 300, seed },
    );
  });

  it('without any known resolution nothing that must be in the registry is allowed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const asking: Policy = { ...policy, mode: 'verify', requireInRegistry: true, exclude: [] };
        const names = facts.files.flatMap(({ parsed }) =>
          parsed.state === 'known' ? parsed.value.references.map(({ kind }) => kind) : [],
        );
        if (!names.includes('image')) return;
        expect(judged([asking], { ...facts, resolutions: [] }).effect).not.toBe('allow');
      }),
      { numRuns: 300, seed },
    );
  });

  it('the order of inputs is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turnedPolicy = {
          ...policy,
          files: policy.files.toReversed(),
          approved: policy.approved.toReversed(),
          exclude: policy.exclude.toReversed(),
        };
        const turnedFacts = {
          ...facts,
          selections: facts.selections.toReversed(),
          resolutions: facts.resolutions.toReversed(),
          actions: facts.actions.toReversed(),
          locals: facts.locals.toReversed(),
        };
        expect(shown(turnedPolicy, turnedFacts)).toEqual(shown(policy, facts));
        const files = { ...facts, files: facts.files.toReversed() };
        expect(judged([policy], files).effect).toBe(judged([policy], facts).effect);
      }),
      { numRuns: 300, seed },
    );
  });

  it('one more mutable image denies, one more file or policy never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        const other = situation(otherSeed);
        const mutable = {
          kind: 'image' as const,
          document: 1,
          documentKind: 'Pod',
          path: 'spec.containers[9].image',
          line: 1,
          column: 1,
          text: 'nginx:1',
          found: '"nginx:1"',
          why: null,
          comment: null,
        };
        const more = {
          path: 'z/more.yaml',
          parsed: {
            state: 'known' as const,
            value: {
              format: 'kubernetes' as const,
              documents: 1,
              references: [mutable],
              problems: [],
              leftOut: [],
              takes: [],
            },
            evidence: [],
          },
        };
        expect(judged([policy], { ...facts, files: [...facts.files, more] }).effect).toBe('deny');
        if (judged([policy], facts).effect === 'allow') return;
        expect(judged([policy, other.policy], facts).effect).not.toBe('allow');
      }),
      { numRuns: 300, seed },
    );
  });

  // `approved`, `lock` and `promotions` are not among them: a listed name is bound to its digests, so a shorter list may bind less.
  it('the stricter setting never opens it', () => {
    const stricter: Partial<Policy>[] = [
      { mode: 'verify' },
      { expectSubject: true },
      { others: 'approved' },
      { sameDigestElsewhere: 'deny' },
      { tagMoved: 'deny' },
      { requireInRegistry: true },
      { attested: 'required' },
      { actionsLock: 'ignore' },
      { uses: { reachable: 'branch', inside: 'deny', acceptedInside: [] } },
    ];
    fc.assert(
      fc.property(seeds, fc.constantFrom(...stricter), (seed, change) => {
        const { policy, facts } = situation(seed);
        if (judged([policy], facts).effect === 'allow') return;
        expect(judged([{ ...policy, ...change }], facts).effect).not.toBe('allow');
      }),
      { numRuns: 1_500, seed },
    );
  });

  it('judging twice is identical', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        expect(canonicalJson(judged([policy], facts))).toBe(canonicalJson(judged([policy], facts)));
      }),
      { numRuns: 100, seed },
    );
  });
});
