import {
  type AnyGate,
  type AnyReasonDraft,
  type Fact,
  factSchema,
  known,
  missing,
  reasonKind,
} from '@countersign/core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hold, InvalidCase, judgedPolicy, valid } from './laws.ts';
import { type Random, seededRandom } from './random.ts';

type Policy = { readonly least: number };
type Facts = { readonly count: Fact<number> };

const reasons = {
  enough: reasonKind({
    effect: 'allow',
    title: 'Enough',
    data: v.strictObject({}),
    explain: () => 'Enough.',
  }),
  few: reasonKind({
    effect: 'deny',
    title: 'Too few',
    data: v.strictObject({ count: v.number() }),
    explain: ({ count }) => `Only ${count}.`,
    remedy: 'Add some.',
  }),
  unlearned: reasonKind({
    effect: 'unknown',
    title: 'Not learned',
    data: v.strictObject({}),
    explain: () => 'Not learned.',
    remedy: 'Try again.',
  }),
} as const;

function draft(code: string, data: unknown = {}): AnyReasonDraft {
  return { code, question: 'count', data, evidence: [] };
}

function honest({ least }: Policy, { count }: Facts): readonly AnyReasonDraft[] {
  if (count.state === 'missing') return [draft('unlearned')];
  return count.value >= least ? [draft('enough')] : [draft('few', { count: count.value })];
}

function gateOf(decide: typeof honest): AnyGate {
  return {
    id: 'sample',
    semantics: 1,
    policy: v.strictObject({ least: v.number() }),
    facts: v.strictObject({ count: factSchema(v.number()) }),
    factsId: 'facts/sample/1',
    reasons,
    questions: () => ['count'],
    decide: (policy, facts) => decide(policy as Policy, facts as Facts),
  };
}

function broken(decide: typeof honest, facts: Facts = { count: known(1) }): readonly string[] {
  const random: Random = seededRandom(1);
  const policies = { policy: judgedPolicy({ least: 2 }), other: judgedPolicy({ least: 0 }) };
  return hold({ gate: gateOf(decide), ...policies, facts }, random).broken;
}

describe('the laws of the house', () => {
  it('hold for an honest gate', () => {
    expect(broken(honest)).toEqual([]);
    expect(broken(honest, { count: known(3) })).toEqual([]);
    expect(broken(honest, { count: missing('forbidden', '403') })).toEqual([]);
  });

  it('are broken by a gate that opens when it learns less', () => {
    const gullible: typeof honest = (policy, facts) =>
      facts.count.state === 'missing' ? [draft('enough')] : honest(policy, facts);
    expect(broken(gullible)).toEqual([expect.stringContaining('knowing less opens it')]);
  });

  it('are broken by a gate that remembers', () => {
    let calls = 0;
    const forgetful: typeof honest = () => [draft('few', { count: (calls += 1) })];
    expect(broken(forgetful)).toContain('judging twice gives two verdicts');
  });

  it('are broken by a gate whose answer hangs on the order of keys', () => {
    const ordered: typeof honest = (_, facts) => [
      draft('few', { count: Object.keys(facts.count)[0] === 'state' ? 1 : 2 }),
    ];
    expect(broken(ordered)).toContain('facts that went through JSON are judged otherwise');
  });

  it('are broken by data that does not fit its row', () => {
    expect(broken(() => [draft('few', { count: 'many' })])).toEqual([
      expect.stringContaining('few: data does not fit its schema'),
    ]);
  });

  it('refuse what the gate refuses, and fill in its defaults', () => {
    expect(() => valid(gateOf(honest).policy, { most: 1 }, 'policy')).toThrow(InvalidCase);
    expect(valid(gateOf(honest).policy, { least: 1 }, 'policy')).toEqual({ least: 1 });
  });
});
