import { canonicalJson, check, judge, type JudgedPolicy, known, type Verdict } from '@countersign/core';
import { checksPassedGate } from '@countersign/gates/checks-passed';
import { sha256 } from '@countersign/runtime/ports';
import { describe, expect, it } from 'vitest';
import type { ChecksPassedFacts } from '../../../packages/gates/src/checks-passed/facts.ts';
import type { ChecksPassedPolicy, WantedCheck } from '../../../packages/gates/src/checks-passed/policy.ts';
import { generator } from '../../fuzz/checks-passed.ts';
import { seededRandom } from '../../fuzz/random.ts';
import { fc } from '../../support/properties.ts';
import { at, bundle, factsOf, policyOf, run } from './honest.ts';

type Case = { readonly policy: ChecksPassedPolicy; readonly facts: ChecksPassedFacts };

const cases = fc.integer().map((seed): Case => {
  const random = seededRandom(seed);
  const policy = policyOf(generator.policy(random));
  return { policy, facts: factsOf(generator.facts(random, policy)) };
});
const runs = { numRuns: 1000 };

function judged(value: ChecksPassedPolicy): JudgedPolicy<ChecksPassedPolicy> {
  return { digest: sha256(Buffer.from(canonicalJson(value))), value };
}
function verdictOf(facts: ChecksPassedFacts, ...policies: readonly ChecksPassedPolicy[]): Verdict {
  return judge(checksPassedGate, policies.map(judged), facts);
}
const opens = (facts: ChecksPassedFacts, ...policies: readonly ChecksPassedPolicy[]): boolean =>
  verdictOf(facts, ...policies).effect === 'allow';

const notKnown = { state: 'missing', cause: 'unreachable', detail: 'gone' } as const;

/** The facts with every single known fact lost, one at a time. */
function losses(facts: ChecksPassedFacts): ChecksPassedFacts[] {
  const text = JSON.stringify(facts);
  const count = text.split('"state":"known"').length - 1;
  return Array.from({ length: count }, (_, wanted) => {
    let seen = -1;
    const copy: unknown = JSON.parse(text, (_key, value: unknown) => {
      if (value === null || typeof value !== 'object' || !('state' in value)) return value;
      if (value.state !== 'known') return value;
      seen += 1;
      return seen === wanted ? notKnown : value;
    });
    return factsOf(copy);
  });
}

function nameOf({ name, prefix }: WantedCheck): string {
  return name ?? `${prefix ?? ''}0)`;
}

/** One more report for a check of the policy, by the source that it names, that failed as the newest. */
function oneMoreFailure({ policy, facts }: Case): ChecksPassedFacts {
  const [wanted] = policy.checks;
  if (wanted?.kind !== 'check-run' || facts.checkRuns.state === 'missing') return facts;
  const app = { id: String(wanted.app), slug: null };
  const failed = run({
    id: '999',
    name: nameOf(wanted),
    headSha: facts.commit,
    app,
    conclusion: 'failure',
    startedAt: at(59),
  });
  return { ...facts, checkRuns: known([...facts.checkRuns.value, failed], facts.checkRuns.evidence) };
}

describe('checks-passed laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        if (opens(facts, policy)) return;
        for (const less of losses(facts)) expect(opens(less, policy)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('one more failing check shuts it, whatever else there is', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const more = oneMoreFailure(given);
        if (more !== given.facts) expect(opens(more, given.policy)).toBe(false);
      }),
      runs,
    );
  });

  it('an older or equally new failure never opens it', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 5 }), ({ policy, facts }, minute) => {
        if (opens(facts, policy) || facts.checkRuns.state === 'missing') return;
        const failed = facts.checkRuns.value.map((one, index) => ({
          ...one,
          id: `9${index}`,
          conclusion: 'failure',
          startedAt: at(minute),
        }));
        const checkRuns = known([...facts.checkRuns.value, ...failed]);
        expect(opens({ ...facts, checkRuns }, policy)).toBe(false);
      }),
      runs,
    );
  });

  it('the order of everything is irrelevant', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const turned = JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
          // The attempts of a run are numbered, and their order is a part of what was learned.
          Array.isArray(value) && key !== 'attempts' ? value.toReversed() : value,
        ) as ChecksPassedFacts;
        const { digest, value } = judged(policy);
        const reversed = { ...value, checks: value.checks.toReversed(), bundles: value.bundles.toReversed() };
        const sorted = ({ effect, reasons }: Verdict) => ({
          effect,
          codes: reasons.map(({ code, question }) => `${question} ${code}`).sort(),
        });
        expect(sorted(judge(checksPassedGate, [{ digest, value: reversed }], factsOf(turned)))).toEqual(
          sorted(verdictOf(facts, policy)),
        );
      }),
      runs,
    );
  });

  it('one more policy never opens it', () => {
    fc.assert(
      fc.property(cases, cases, ({ policy, facts }, other) => {
        if (opens(facts, policy)) return;
        expect(opens(facts, policy, other.policy)).toBe(false);
      }),
      runs,
    );
  });

  it('a stricter policy never passes more', () => {
    fc.assert(
      fc.property(cases, cases, ({ policy, facts }, other) => {
        if (opens(facts, policy)) return;
        const stricter: ChecksPassedPolicy = {
          ...policy,
          rerunByAuthor: 'deny',
          checks: [
            ...policy.checks.map((wanted) =>
              wanted.min === undefined ? wanted : { ...wanted, min: wanted.min + 1 },
            ),
            ...other.policy.checks,
          ],
          attested: [...policy.attested, ...other.policy.attested],
        };
        expect(opens(facts, stricter)).toBe(false);
        const bound = policy.checks.map((wanted) =>
          wanted.kind === 'status' ? wanted : { ...wanted, workflow: '.github/workflows/ci.yml' },
        );
        if (policy.checks.every(({ workflow }) => workflow === undefined) && !hidesFailures(facts))
          expect(opens(facts, { ...policy, checks: bound })).toBe(false);
      }),
      runs,
    );
  });

  it('one more attestation that does not hold shuts it', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const [wanted] = policy.attested;
        if (wanted === undefined) return;
        const wrong = known(wanted.op.startsWith('<') ? 1000 : 1);
        const low = bundle({ values: [{ field: wanted.field, value: wrong }] }, { root: policy.trustedRoot });
        const paths = known(['zz.json']);
        const more = {
          ...facts,
          searches: [...facts.searches, { pattern: 'zz.json', from: 'input' as const, paths }],
          bundles: [...facts.bundles, { ...low, path: 'zz.json' }],
        };
        expect(opens(more, policy)).toBe(false);
      }),
      runs,
    );
  });

  it('how long was waited is no matter', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts }) => {
        const waiting = { began: at(1), ended: at(59), looks: 9, end: 'cancelled' } as const;
        expect(canonicalJson(verdictOf({ ...facts, waiting }, policy))).toBe(
          canonicalJson(verdictOf(facts, policy)),
        );
      }),
      runs,
    );
  });

  it('an empty policy is no policy', () => {
    fc.assert(
      fc.property(cases, ({ policy }) => {
        expect(check(checksPassedGate.policy, { ...policy, checks: [], attested: [] }).ok).toBe(false);
      }),
      runs,
    );
  });

  it('is generated so that a good part allows and every reason occurs', () => {
    const seen = new Set<string>();
    let allowed = 0;
    const random = seededRandom(1);
    for (let count = 0; count < 6000; count += 1) {
      const policy = policyOf(generator.policy(random));
      const verdict = verdictOf(factsOf(generator.facts(random, policy)), policy);
      if (verdict.effect === 'allow') allowed += 1;
      for (const { code } of verdict.reasons) seen.add(code);
    }
    expect(allowed).toBeGreaterThan(1500);
    expect([...seen].sort()).toEqual(Object.keys(checksPassedGate.reasons).sort());
  });
});

/** Whether naming the workflow could leave out a run that speaks against: then naming it is another question. */
function hidesFailures({ origins }: ChecksPassedFacts): boolean {
  return JSON.stringify(origins).includes('other.yml');
}
