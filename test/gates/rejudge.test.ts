import {
  type AnyGate,
  canonicalJson,
  type EvidenceDocument,
  factSchema,
  type Gate,
  type Judgement,
  type ReasonDraft,
  reasonKind,
} from '@countersign/core';
import { deployGate } from '@countersign/gates/deploy-gate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rejudge, rejudgedState } from '../../packages/gates/src/rejudge.ts';
import { deployGateJudgement, sampleEvidence, textHash } from './deploy-record/sample-evidence.ts';

const none = v.strictObject({});
const reasons = {
  small: reasonKind({ effect: 'allow', title: 'Small', data: none, explain: () => 'It is small.' }),
  large: reasonKind({
    effect: 'deny',
    title: 'Large',
    data: none,
    explain: () => 'It is large.',
    remedy: 'Cut it.',
  }),
  unseen: reasonKind({
    effect: 'unknown',
    title: 'Unseen',
    data: none,
    explain: () => 'It was not seen.',
    remedy: 'Look.',
  }),
} as const;
type Policy = { readonly most: number };
type Facts = { readonly size: number };
type SizeGate = Gate<'size', Policy, Facts, typeof reasons>;

/** A gate of one comparison, in the versions that it went through. */
const sizeGate: SizeGate = {
  id: 'size',
  semantics: 1,
  policy: v.strictObject({ most: v.number() }),
  facts: v.strictObject({ size: v.number() }),
  factsId: 'facts/size/1',
  reasons,
  questions: () => ['size'],
  decide: (policy, facts): ReasonDraft<typeof reasons>[] => [
    { code: facts.size <= policy.most ? 'small' : 'large', question: 'size', data: {}, evidence: [] },
  ],
};
const gates = { size: sizeGate as AnyGate, 'deploy-gate': deployGate as AnyGate };
const sized = (size: number, ...policies: { value: Policy; observe?: boolean }[]) => ({
  gate: sizeGate as AnyGate,
  policies,
  facts: { size },
});

function again(document: EvidenceDocument, known: Record<string, AnyGate> = gates) {
  return rejudge(document, known, textHash);
}

function states(document: EvidenceDocument, known: Record<string, AnyGate> = gates): string[] {
  return again(document, known).judgements.map((judged) => judged.state);
}

function withJudgement(
  document: EvidenceDocument,
  change: (judgement: Judgement) => Judgement,
): EvidenceDocument {
  return { ...document, judgements: document.judgements.map(change) };
}

const small = sampleEvidence([sized(3, { value: { most: 5 } }, { value: { most: 9 } })]);
const large = sampleEvidence([sized(7, { value: { most: 5 } })]);

describe('judging evidence again', () => {
  it.each([
    ['allow', small, 'allow', true],
    ['deny', large, 'deny', false],
    ['a real gate', sampleEvidence(), 'allow', true],
    ['a real gate that was not judged', sampleEvidence([deployGateJudgement([])]), 'unknown', false],
    [
      'two gates',
      sampleEvidence([deployGateJudgement(['sod-check']), sized(7, { value: { most: 5 } })]),
      'deny',
      false,
    ],
    ['no policy', sampleEvidence([sized(3)]), 'unknown', false],
    ['no judgement', sampleEvidence([]), 'unknown', false],
    ['only observing', sampleEvidence([sized(7, { value: { most: 5 }, observe: true })]), 'deny', true],
    [
      'observing beside enforcing',
      sampleEvidence([sized(7, { value: { most: 5 }, observe: true }, { value: { most: 9 } })]),
      'deny',
      true,
    ],
    [
      'enforcing beside observing',
      sampleEvidence([sized(7, { value: { most: 5 } }, { value: { most: 9 }, observe: true })]),
      'deny',
      false,
    ],
    [
      'one policy that both observes and enforces',
      sampleEvidence([sized(7, { value: { most: 5 } }, { value: { most: 5 }, observe: true })]),
      'deny',
      false,
    ],
    [
      'a gate without a policy beside an observing one',
      sampleEvidence([sized(7, { value: { most: 5 }, observe: true }), sized(3)]),
      'deny',
      false,
    ],
  ])('finds %s identical', (_, document, effect, opened) => {
    expect(document).toMatchObject({ effect, opened });
    const rejudged = again(document);
    expect(rejudged.corrupt).toEqual([]);
    expect(rejudged.judgements.map((judged) => judged.state)).toEqual(
      document.judgements.map(() => 'identical'),
    );
    expect(rejudgedState(rejudged)).toBe('identical');
  });

  it('survives being written and read', () => {
    expect(again(JSON.parse(canonicalJson(small)) as EvidenceDocument)).toEqual(again(small));
  });

  it('shows both verdicts when a deny was edited to allow', () => {
    const edited = withJudgement({ ...large, effect: 'allow', opened: true, by: 'verdict' }, (judgement) => ({
      ...judgement,
      verdict: {
        effect: 'allow',
        reasons: judgement.verdict.reasons.map((reason) => ({ ...reason, code: 'small' })),
      },
    }));
    const [judged] = again(edited).judgements;
    expect(judged).toMatchObject({
      state: 'differs',
      gate: 'size',
      recorded: { effect: 'allow' },
      judged: { effect: 'deny' },
    });
    expect(rejudgedState(again(edited))).toBe('differs');
  });

  it('finds an effect that was edited without its reasons', () => {
    const edited = withJudgement({ ...large, effect: 'allow', opened: true, by: 'verdict' }, (judgement) => ({
      ...judgement,
      verdict: { ...judgement.verdict, effect: 'allow' },
    }));
    expect(states(edited)).toEqual(['differs']);
  });

  it('finds facts that were edited', () => {
    const edited = withJudgement(large, (judgement) => ({ ...judgement, facts: { size: 1 } }));
    expect(states(edited)).toEqual(['differs']);
  });

  it('cannot judge what it does not know', () => {
    expect(again(small, {}).judgements).toEqual([
      { state: 'cannot-judge', gate: 'size', problem: 'there is no gate "size"' },
    ]);
    const inherited = withJudgement(small, (judgement) => ({
      ...judgement,
      gate: 'constructor',
      policies: [],
    }));
    const stripped = withJudgement(inherited, (judgement) => ({
      ...judgement,
      verdict: { effect: 'unknown', reasons: [] },
    }));
    expect(states(stripped)).toEqual(['cannot-judge']);
    expect(rejudgedState(again(small, {}))).toBe('cannot-judge');
  });

  it('cannot judge facts or policies that the gate no longer reads, and says where', () => {
    const facts = withJudgement(small, (judgement) => ({ ...judgement, facts: { size: 'three' } }));
    expect(again(facts).judgements[0]).toMatchObject({
      state: 'cannot-judge',
      problem: expect.stringContaining('size'),
    });
    const stricter: AnyGate = { ...gates.size, policy: v.strictObject({ least: v.number() }) };
    expect(again(small, { size: stricter }).judgements[0]).toMatchObject({
      state: 'cannot-judge',
      problem: expect.stringContaining('least'),
    });
  });

  it('cannot judge with a gate that breaks on the facts', () => {
    const breaking: AnyGate = {
      ...gates.size,
      decide: () => {
        throw new TypeError('size of undefined');
      },
    };
    expect(again(small, { size: breaking }).judgements[0]).toMatchObject({ state: 'cannot-judge' });
  });
});

describe('judging evidence of another version', () => {
  const later: AnyGate = {
    ...gates.size,
    semantics: 2,
    decide: () => [{ code: 'large', question: 'size', data: {}, evidence: [] }],
  };

  it('shows both verdicts and the commit that gave the recorded one', () => {
    const rejudged = again(small, { size: later });
    expect(rejudged.judgements[0]).toMatchObject({
      state: 'other-semantics',
      recorded: { effect: 'allow' },
      judged: { effect: 'deny' },
      recordedSemantics: 1,
      semantics: 2,
      commit: 'd'.repeat(40),
    });
    expect(rejudged.corrupt).toEqual([]);
    expect(rejudgedState(rejudged)).toBe('differs');
  });

  it('counts equal verdicts of another version as identical', () => {
    expect(rejudgedState(again(small, { size: { ...gates.size, semantics: 2 } }))).toBe('identical');
  });

  const fact = factSchema(v.number());
  const wanting: AnyGate = {
    ...gates.size,
    factsId: 'facts/size/2',
    facts: v.strictObject({
      size: v.number(),
      weight: fact,
      parts: v.optional(v.strictObject({ count: fact }), {
        count: { state: 'missing', cause: 'not-found', detail: 'none' },
      }),
    }),
    decide: (_policy, facts) => {
      const { weight } = facts as { weight: { state: string; cause?: string } };
      const code = weight.state === 'missing' && weight.cause === 'not-collected' ? 'unseen' : 'small';
      return [{ code, question: 'size', data: {}, evidence: [] }];
    },
  };

  it('reads facts that an old document lacks as not-collected', () => {
    expect(again(small, { size: wanting }).judgements[0]).toMatchObject({
      state: 'differs',
      judged: { effect: 'unknown', reasons: [{ code: 'unseen' }, { code: 'unseen' }] },
    });
  });

  it('fills in facts inside of what is there', () => {
    const deep: AnyGate = {
      ...wanting,
      facts: v.strictObject({ size: v.number(), list: v.array(v.strictObject({ weight: fact })) }),
      decide: () => [{ code: 'small', question: 'size', data: {}, evidence: [] }],
    };
    const old = withJudgement(small, (judgement) => ({ ...judgement, facts: { size: 3, list: [{}, {}] } }));
    expect(states(old, { size: deep })).toEqual(['identical']);
  });

  it('does not fill in what is no fact, nor anything under the same schema id', () => {
    const plain: AnyGate = { ...wanting, facts: v.strictObject({ size: v.number(), unit: v.string() }) };
    expect(again(small, { size: plain }).judgements[0]).toMatchObject({
      state: 'cannot-judge',
      problem: expect.stringContaining('unit'),
    });
    expect(states(small, { size: { ...wanting, factsId: 'facts/size/1' } })).toEqual(['cannot-judge']);
  });
});

describe('corrupt evidence', () => {
  const policy = (change: (policy: Judgement['policies'][number]) => Judgement['policies'][number]) =>
    withJudgement(large, (judgement) => ({ ...judgement, policies: judgement.policies.map(change) }));

  it.each([
    [
      'a policy value was edited',
      policy((each) => ({ ...each, value: { most: 100 } })),
      'its value has the digest',
    ],
    [
      'a policy names a document that is not there',
      policy((each) => ({ ...each, document: textHash('other') })),
      'is not in the evidence',
    ],
    [
      'a policy names another origin than its document',
      policy((each) => ({ ...each, origin: 'organisation' })),
      'it says origin organisation',
    ],
    [
      'a reason is not in the catalogue',
      withJudgement(large, (judgement) => ({
        ...judgement,
        verdict: {
          ...judgement.verdict,
          reasons: judgement.verdict.reasons.map((reason) => ({ ...reason, code: 'waved-through' })),
        },
      })),
      'not in the catalogue',
    ],
    [
      'a reason rests on a policy that is not in the judgement',
      withJudgement(large, (judgement) => ({
        ...judgement,
        verdict: {
          ...judgement.verdict,
          reasons: judgement.verdict.reasons.map((reason) => ({ ...reason, policy: textHash('x') })),
        },
      })),
      'which is not in the judgement',
    ],
  ])('is found when %s', (_, document, problem) => {
    expect(again(document).judgements[0]).toMatchObject({
      state: 'corrupt',
      problem: expect.stringContaining(problem),
    });
    expect(rejudgedState(again(document))).toBe('corrupt');
  });

  it('is found when settings grant observe', () => {
    const origin = { kind: 'settings', locator: 'settings', commit: null } as const;
    const documents = large.documents.map((each) => ({ ...each, origin }));
    const granted = policy((each) => ({ ...each, origin: 'settings', observe: true }));
    expect(again({ ...granted, documents }).judgements[0]).toMatchObject({ state: 'corrupt' });
  });

  it.each([
    [
      'the text of a policy document was edited',
      { documents: large.documents.map((each) => ({ ...each, text: 'version: 1' })) },
    ],
    [
      'the effect does not follow from the judgements',
      { effect: 'allow' as const, opened: true, by: 'verdict' as const },
    ],
    ['a deny is opened by verdict', { opened: true, by: 'verdict' as const }],
    ['a deny is opened by nobody', { opened: true }],
    ['a deny is opened by observe, but the policy enforces', { opened: true, by: 'observe' as const }],
    ['a deny is opened by a break-glass that nothing proves', { opened: true, by: 'break-glass' as const }],
  ])('is found when %s', (_, changes) => {
    const rejudged = again({ ...large, ...changes });
    expect(rejudged.corrupt).toHaveLength(1);
    expect(rejudgedState(rejudged)).toBe('corrupt');
  });

  it('is found when an allow is shut, or observing policies do not open', () => {
    expect(again({ ...small, opened: false, by: 'nobody' }).corrupt).toHaveLength(1);
    const observing = sampleEvidence([sized(7, { value: { most: 5 }, observe: true })]);
    expect(again({ ...observing, opened: false, by: 'nobody' }).corrupt).toHaveLength(1);
  });

  it('is found when there is no judgement and it is open all the same', () => {
    expect(again({ ...sampleEvidence([]), opened: true, by: 'observe' }).corrupt).toHaveLength(1);
  });

  it('is found when it has no canonical form, without a throw', () => {
    const lone = withJudgement(small, (judgement) => ({ ...judgement, facts: { size: '\ud800' } }));
    expect(rejudgedState(again(lone))).toBe('corrupt');
  });
});
