import type { Judgement } from '@countersign/core';
import { attestedDigests, wrongAttested } from '@countersign/gates';
import { describe, expect, it } from 'vitest';

const first = `sha256:${'1'.repeat(64)}`;
const second = `sha256:${'2'.repeat(64)}`;
const third = `sha256:${'3'.repeat(64)}`;

type Reason = { readonly code: string; readonly data: unknown };

function judgement(gate: string, facts: unknown, reasons: readonly Reason[] = []): Judgement {
  const full = reasons.map((reason) => ({
    ...reason,
    question: 'subject',
    policy: first as `sha256:${string}`,
    evidence: [],
  }));
  return {
    gate,
    semantics: 2,
    factsId: `facts/${gate}/2`,
    policies: [],
    facts,
    verdict: { effect: 'allow', reasons: full },
  };
}

const accepted = judgement('attest-verify', {}, [
  { code: 'attested', data: { subject: 'b', digests: [second, first] } },
  { code: 'attested', data: { subject: 'a', digests: [first] } },
  { code: 'candidate-rejected', data: { digests: [third] } },
]);

function pinning(attested: unknown): Judgement {
  return judgement('digest-pin', { attested });
}

describe('the digests that attest-verify accepted', () => {
  it('are those of its attested reasons, each once, sorted', () => {
    expect(attestedDigests(accepted)).toMatchObject({ state: 'known', value: [first, second] });
  });

  it.each(['deny', 'unknown'] as const)('are not known where it says %s', (effect) => {
    const shut = { ...accepted, verdict: { ...accepted.verdict, effect } };
    expect(attestedDigests(shut)).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it('are not known where it was not asked', () => {
    expect(attestedDigests(undefined)).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it.each([null, 'text', {}, { digests: 'text' }, { digests: [7, 'sha256:short', null] }])(
    'leave out what a written-over reason says: %j',
    (data) => {
      const forged = judgement('attest-verify', {}, [{ code: 'attested', data }]);
      expect(attestedDigests(forged)).toMatchObject({ state: 'known', value: [] });
    },
  );
});

describe('a document that says what was attested', () => {
  const known = (value: unknown): unknown => ({ state: 'known', value, evidence: [] });

  it.each([
    ['says what follows', [accepted, pinning(known([first, second]))]],
    ['did not ask', [accepted, pinning({ state: 'missing', cause: 'not-collected', detail: 'not asked' })]],
    ['has no such fact', [accepted, judgement('freeze-window', {})]],
  ])('is whole when it %s', (_name, judgements) => {
    expect(wrongAttested(judgements)).toBeUndefined();
  });

  it.each([
    ['one digest more', [accepted, pinning(known([first, second, third]))]],
    ['no judgement of attest-verify', [pinning(known([first]))]],
    [
      'an attest-verify that did not allow',
      [
        { ...accepted, verdict: { ...accepted.verdict, effect: 'deny' as const } },
        pinning(known([first, second])),
      ],
    ],
  ])('is corrupt with %s', (_name, judgements) => {
    expect(wrongAttested(judgements)).toMatch(/digest-pin: attested/);
  });
});
