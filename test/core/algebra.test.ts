import {
  type AnyReasonDraft,
  type Catalogue,
  canonicalJson,
  combine,
  conclude,
  type Effect,
  type Gate,
  judge,
  noPolicyDigest,
  type Reason,
  reasonKind,
  settle,
  stricter,
  SuiteError,
} from '@countersign/core';
import { fc } from '../support/properties.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const data = v.strictObject({});
const catalogue = {
  yes: reasonKind({ effect: 'allow', title: 'yes', data, explain: () => 'yes' }),
  no: reasonKind({ effect: 'deny', title: 'no', data, explain: () => 'no', remedy: 'change it' }),
  perhaps: reasonKind({
    effect: 'unknown',
    title: 'perhaps',
    data,
    explain: () => 'perhaps',
    remedy: 'look again',
  }),
} as const satisfies Catalogue;

function reason(code: keyof typeof catalogue, question: string): Reason {
  return { code, question, data: {}, policy: noPolicyDigest, evidence: [] };
}

// Policies and facts reduced to symbols: a policy is the set of answers it gives, so only the combination is tested.
type Symbols = readonly { readonly question: string; readonly code: keyof typeof catalogue }[];
const symbolic: Gate<'symbolic', Symbols, readonly string[], typeof catalogue> = {
  id: 'symbolic',
  semantics: 1,
  policy: v.array(v.strictObject({ question: v.string(), code: v.picklist(['yes', 'no', 'perhaps']) })),
  facts: v.array(v.string()),
  factsId: 'facts/symbolic/1',
  reasons: catalogue,
  questions: (_policy, facts) => facts,
  decide: (policy) => policy.map((answer): AnyReasonDraft => ({ ...answer, data: {}, evidence: [] })),
};

const question = fc.constantFrom('a', 'b', 'c');
const answers = fc.array(
  fc.record({ question, code: fc.constantFrom('yes' as const, 'no' as const, 'perhaps' as const) }),
  { maxLength: 6 },
);
const questions = fc.array(question, { maxLength: 4 });
const policies = fc.array(answers, { minLength: 1, maxLength: 3 });

function judged(all: readonly Symbols[], facts: readonly string[]) {
  return judge(
    symbolic,
    all.map((value, index) => ({ digest: `sha256:${String(index).repeat(64)}` as const, value })),
    facts,
  );
}

/** The slow, obvious statement of the rule. */
function oracle(all: readonly Symbols[], facts: readonly string[]): Effect {
  if (all.some((policy) => policy.some(({ code }) => code === 'no'))) return 'deny';
  const open = all.every(
    (policy) =>
      facts.length > 0 &&
      policy.every(({ code }) => code === 'yes') &&
      facts.every((asked) => policy.some((answer) => answer.question === asked)),
  );
  return open ? 'allow' : 'unknown';
}

describe('conclude', () => {
  it.each([
    ['no question, no reason', [], [], 'unknown', ['no-question']],
    ['a question without an answer', ['a'], [], 'unknown', ['unanswered']],
    ['every question allowed', ['a', 'b'], [reason('yes', 'a'), reason('yes', 'b')], 'allow', ['yes', 'yes']],
    ['one question silent', ['a', 'b'], [reason('yes', 'a')], 'unknown', ['unanswered', 'yes']],
    [
      'an allow for a question that was not asked',
      ['a'],
      [reason('yes', 'b')],
      'unknown',
      ['unanswered', 'yes'],
    ],
    [
      'deny beats unknown and allow',
      ['a', 'b'],
      [reason('yes', 'a'), reason('perhaps', 'b'), reason('no', 'b')],
      'deny',
      ['no', 'perhaps', 'yes'],
    ],
    [
      'unknown beats allow on the same question',
      ['a'],
      [reason('yes', 'a'), reason('perhaps', 'a')],
      'unknown',
      ['perhaps', 'yes'],
    ],
    ['deny without any question', [], [reason('no', 'x')], 'deny', ['no', 'no-question']],
  ] as const)('%s', (_name, asked, reasons, effect, codes) => {
    const verdict = conclude(catalogue, asked, reasons);
    expect(verdict.effect).toBe(effect);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('throws for a code that the catalogue does not have, also one from the prototype', () => {
    for (const code of ['else', 'toString', '__proto__'])
      expect(() => conclude(catalogue, ['a'], [{ ...reason('yes', 'a'), code }])).toThrow(SuiteError);
  });
});

describe('the laws', () => {
  it('judges as the obvious statement of the rule does', () => {
    fc.assert(
      fc.property(policies, questions, (all, facts) => {
        expect(judged(all, facts).effect).toBe(oracle(all, facts));
      }),
      { numRuns: 2000 },
    );
  });

  it('one more denial never opens', () => {
    fc.assert(
      fc.property(policies, questions, question, (all, facts, where) => {
        const more = all.map((policy) => [...policy, { question: where, code: 'no' as const }]);
        expect(judged(more, facts).effect).toBe('deny');
      }),
    );
  });

  it('one more policy, question or doubt never opens', () => {
    fc.assert(
      fc.property(policies, answers, questions, question, (all, policy, facts, where) => {
        const before = judged(all, facts).effect;
        expect(stricter(before, judged([...all, policy], facts).effect)).toBe(
          judged([...all, policy], facts).effect,
        );
        if (before !== 'allow' && facts.length > 0)
          expect(judged(all, [...facts, where]).effect).not.toBe('allow');
        const doubted = all.map((one) => [...one, { question: where, code: 'perhaps' as const }]);
        expect(judged(doubted, facts).effect).not.toBe('allow');
      }),
    );
  });

  it('the order of reasons, questions and repetition do not matter', () => {
    fc.assert(
      fc.property(policies, questions, (all, facts) => {
        const turned = all.map((policy) => [...policy].reverse().concat(policy));
        expect(canonicalJson(judged(turned, [...facts].reverse()))).toBe(canonicalJson(judged(all, facts)));
      }),
    );
  });

  it('no policy at all is unknown, and says so', () => {
    const verdict = judge(symbolic, [], ['a']);
    expect([verdict.effect, verdict.reasons.map(({ code }) => code)]).toEqual(['unknown', ['no-policy']]);
    expect(combine([], catalogue).effect).toBe('unknown');
  });

  it('every reason names the policy that it was judged under', () => {
    const { reasons } = judged([[{ question: 'a', code: 'yes' }], []], ['a']);
    expect(reasons.map(({ code, policy }) => [code, policy[7]])).toEqual([
      ['unanswered', '1'],
      ['yes', '0'],
    ]);
  });
});

describe('settle', () => {
  it.each([
    ['allow', 'allow', true, 'verdict'],
    ['deny', 'deny', false, 'nobody'],
    ['unknown', 'unknown', false, 'nobody'],
    ['deny', 'allow', true, 'observe'],
    ['deny', 'unknown', false, 'nobody'],
    ['unknown', 'every-policy-observes', true, 'observe'],
  ] as const)('%s with %s enforced', (effect, enforced, opened, by) => {
    expect(settle(effect, enforced)).toEqual({ opened, by });
  });
});
