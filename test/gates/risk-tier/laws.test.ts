import { canonicalJson, check, type Fact, judge, known, type Verdict } from '@countersign/core';
import {
  findTier,
  type RiskTierFacts,
  riskTierGate,
  type RiskTierPolicy,
} from '@countersign/gates/risk-tier';
import { sha256 } from '@countersign/runtime/ports';
import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { knowingLess } from '../../fuzz/facts.ts';
import { seededRandom } from '../../fuzz/random.ts';
import { generator } from '../../fuzz/risk-tier.ts';
import { change, honestFacts, policyOf, rangeOf } from './honest.ts';

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

type Situation = { readonly policy: RiskTierPolicy; readonly facts: RiskTierFacts };

function situation(seed: number): Situation {
  const random = seededRandom(seed);
  const policy = accepted(riskTierGate.policy, generator.policy(random));
  return { policy, facts: accepted(riskTierGate.facts, generator.facts(random, policy)) };
}

function judged(facts: RiskTierFacts, ...policies: readonly RiskTierPolicy[]): Verdict {
  const bound = policies.map((value) => ({ digest: sha256(Buffer.from(canonicalJson(value))), value }));
  return judge(riskTierGate, bound, facts);
}

type Heights = { readonly least: number; readonly most: number };

/** Between which heights a change stands; of a change that is not known nothing is. */
function heights({ policy, facts }: Situation): Heights {
  const found = findTier(policy, facts);
  const at = (tier: string): number => policy.tiers.findIndex(({ name }) => name === tier);
  if (found.state === 'found') return { least: at(found.tier), most: at(found.tier) };
  if (found.state === 'open') return { least: at(found.atLeast), most: at(found.could) };
  return { least: 1000, most: 1000 };
}

function expectNotLower(policy: RiskTierPolicy, more: RiskTierFacts, facts: RiskTierFacts): void {
  const [after, before] = [heights({ policy, facts: more }), heights({ policy, facts })];
  expect(after.least).toBeGreaterThanOrEqual(before.least);
  expect(after.most).toBeGreaterThanOrEqual(before.most);
}

type Range = RiskTierFacts['ranges'][number];
function mapRanges(facts: RiskTierFacts, edit: (range: Range) => Range): RiskTierFacts {
  return { ...facts, ranges: facts.ranges.map(edit) };
}
function edited<T>(fact: Fact<T>, edit: (value: T) => T): Fact<T> {
  return fact.state === 'known' ? known(edit(fact.value), fact.evidence) : fact;
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const runs = { numRuns: 300 };
const names = [
  ...[
    'README.md',
    'flags/x.json',
    'src/beta/y.ts',
    'db/9.sql',
    'k8s/z.yaml',
    '.github/q',
    'go.mod',
    '"\\377"',
  ],
];
const anyChange = fc.record({
  path: fc.constantFrom(...names),
  newMode: fc.constantFrom('100644', '100755', '120000', '160000', '000000'),
});

describe('risk-tier laws', () => {
  it('one file more never lowers the tier', () => {
    fc.assert(
      fc.property(seeds, anyChange, (seed, { path, newMode }) => {
        const { policy, facts } = situation(seed);
        const more = mapRanges(facts, (range) => ({
          ...range,
          changes: edited(range.changes, (list) => [...list, change(path, { newMode })]),
        }));
        expectNotLower(policy, more, facts);
      }),
      runs,
    );
  });
  it('no label and no title lowers it', () => {
    const word = fc.constantFrom('risky', 'RISKY', 'docs', 'config-flip', 'breaking', 'breaking: docs', '');
    fc.assert(
      fc.property(seeds, word, (seed, text) => {
        const { policy, facts } = situation(seed);
        const labelled = mapRanges(facts, (range) => ({
          ...range,
          pullRequests: edited(range.pullRequests, ({ direct, pullRequests }) => ({
            direct,
            pullRequests: pullRequests.map((pull) => ({
              ...pull,
              title: `${pull.title} ${text}`,
              labels: [...pull.labels, text],
            })),
          })),
        }));
        expectNotLower(policy, labelled, facts);
      }),
      runs,
    );
  });
  it('one more finding, line or pull request never lowers it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const more = mapRanges(facts, (range) => ({
          ...range,
          lines: edited(range.lines, (rows) => [...rows, { path: 'x', added: 40, removed: 0 }]),
          content: edited(range.content, (content) => ({
            ...content,
            sql: content.paths.map((path) => ({ path, line: 1, finding: 'destructive-sql' as const })),
          })),
          pullRequests: edited(range.pullRequests, (seen) => ({ ...seen, direct: seen.direct + 1 })),
        }));
        expectNotLower(policy, more, facts);
      }),
      runs,
    );
  });
  it('a base given beside the record never lowers it', () => {
    fc.assert(
      fc.property(seeds, fc.array(anyChange), (seed, changes) => {
        const { policy, facts } = situation(seed);
        if (facts.lastDeploy.state === 'missing' || facts.lastDeploy.value === null) return;
        const base = 'f'.repeat(40);
        const range = rangeOf(
          changes.map(({ path, newMode }) => change(path, { newMode })),
          { base },
        );
        const widened = { ...facts, base, ranges: [...facts.ranges, range] };
        const bare = { ...facts, base: null };
        expectNotLower(policy, widened, bare);
      }),
      runs,
    );
  });
  it('the whole is as high as its highest part', () => {
    const policy = policyOf({ migration: null });
    const lists = fc.array(anyChange, { maxLength: 6 });
    const of = (changes: readonly { path: string; newMode: string }[]): number =>
      heights({ policy, facts: honestFacts(changes.map(({ path, newMode }) => change(path, { newMode }))) })
        .least;
    fc.assert(
      fc.property(lists, lists, (left, right) => {
        expect(of([...left, ...right])).toBe(Math.max(of(left), of(right)));
      }),
    );
  });
  it('knowing less never opens it, and never gives a lower tier', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, lost) => {
        const { policy, facts } = situation(seed);
        const less = knowingLess(facts, seededRandom(lost));
        if (less === null) return;
        const lessFacts = accepted(riskTierGate.facts, less);
        const [after, before] = [heights({ policy, facts: lessFacts }), heights({ policy, facts })];
        expect(after.most).toBeGreaterThanOrEqual(before.most);
        if (judged(facts, policy).effect !== 'allow')
          expect(judged(lessFacts, policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('the order of lists is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const turned = mapRanges(facts, (range) => ({
          ...range,
          changes: edited(range.changes, (list) => list.toReversed()),
          content: edited(range.content, (content) => ({ ...content, sql: content.sql.toReversed() })),
          lines: edited(range.lines, (rows) => rows.toReversed()),
        }));
        const shuffled = {
          ...turned,
          ranges: turned.ranges.toReversed(),
          earlierDeploys: edited(turned.earlierDeploys, (list) => list.toReversed()),
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
});
