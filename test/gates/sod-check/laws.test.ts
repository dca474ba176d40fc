import { canonicalJson, check, judge, type Verdict } from '@countersign/core';
import { sodCheckGate, type SodCheckFacts, type SodCheckPolicy } from '@countersign/gates/sod-check';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { knowingLess } from '../../fuzz/facts.ts';
import { seededRandom } from '../../fuzz/random.ts';
import { generator } from '../../fuzz/sod-check.ts';
import { honestFacts, person, pullRequest, review } from './honest.ts';

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: SodCheckPolicy; facts: SodCheckFacts } {
  const random = seededRandom(seed);
  const policy = accepted(sodCheckGate.policy, generator.policy(random));
  return { policy, facts: accepted(sodCheckGate.facts, generator.facts(random, policy)) };
}

function judged(facts: SodCheckFacts, ...policies: readonly SodCheckPolicy[]): Verdict {
  const bound = policies.map((value) => ({ digest: sha256(Buffer.from(canonicalJson(value))), value }));
  return judge(sodCheckGate, bound, facts);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const strict = accepted(sodCheckGate.policy, {});
const runs = { numRuns: 200 };

function mapPulls(
  facts: SodCheckFacts,
  edit: (pull: ReturnType<typeof pullRequest>) => ReturnType<typeof pullRequest>,
): SodCheckFacts {
  return {
    ...facts,
    pullRequests: facts.pullRequests.map(({ id, fact }) => ({
      id,
      fact: fact.state === 'known' ? { ...fact, value: edit(fact.value) } : fact,
    })),
  };
}

/** An objection or a dismissal may take a reason away with it; an approval never does. */
function withoutOneApproval(pull: ReturnType<typeof pullRequest>): ReturnType<typeof pullRequest> {
  const first = pull.reviews.findIndex((each) => each.state === 'APPROVED');
  return { ...pull, reviews: pull.reviews.filter((_, index) => index !== first) };
}

describe('sod-check laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, lost) => {
        const { policy, facts } = situation(seed);
        const less = knowingLess(facts, seededRandom(lost));
        if (less === null || judged(facts, policy).effect === 'allow') return;
        expect(judged(accepted(sodCheckGate.facts, less), policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('the order of lists is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turned = mapPulls(facts, (pull) => ({
          ...pull,
          reviews: pull.reviews.toReversed(),
          commits: pull.commits.toReversed(),
          dismissals: pull.dismissals.toReversed(),
        }));
        const shuffled = {
          ...turned,
          commits: turned.commits.toReversed(),
          pullRequests: turned.pullRequests.toReversed(),
          branches: turned.branches.toReversed(),
        };
        expect(judged(shuffled, policy)).toEqual(judged(facts, policy));
      }),
      runs,
    );
  });
  it('one more policy never opens it, and judging twice is identical', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        const other = situation(otherSeed).policy;
        expect(judged(facts, policy)).toEqual(judged(facts, policy));
        if (judged(facts, policy).effect !== 'allow')
          expect(judged(facts, policy, other).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('one more commit never opens it, nor one approval less', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged(facts, policy).effect === 'allow') return;
        expect(judged(mapPulls(facts, withoutOneApproval), policy).effect).not.toBe('allow');
        const more = mapPulls(facts, (pull) => ({ ...pull, commits: [...pull.commits, ...pull.commits] }));
        expect(judged(more, policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('renaming people keeps the verdict', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = situation(seed);
        const renamed = JSON.parse(
          JSON.stringify(facts).replaceAll(
            /"login":"(alice|bob|carol|dave|erin|zoe)"/giu,
            (_, login: string) => `"login":"x-${login}"`,
          ),
        ) as unknown;
        const effect = judged(accepted(sodCheckGate.facts, renamed), strict).effect;
        expect(effect).toBe(judged(facts, strict).effect);
      }),
      runs,
    );
  });
  it('a new contributor never opens it', () => {
    const everybody = ['alice', 'bob', 'carol'];
    fc.assert(
      fc.property(fc.subarray(everybody), fc.subarray(everybody), (reviewers, coAuthors) => {
        const reviews = reviewers.map((login, index) =>
          review({ id: `R_${index}`, author: { login, type: 'User' } }),
        );
        const make = (names: readonly string[]) => {
          const [own] = pullRequest().commits;
          const pull = pullRequest({
            reviews,
            commits: own === undefined ? [] : [{ ...own, coAuthors: names.map(person) }],
          });
          return judged(honestFacts({ pulls: [pull] }), strict).effect;
        };
        if (make([]) !== 'allow') expect(make(coAuthors)).not.toBe('allow');
      }),
    );
  });
});
