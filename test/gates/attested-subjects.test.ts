import type { Judgement } from '@countersign/core';
import { attestedSubjects, wrongAttested } from '@countersign/gates';
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
  { code: 'attested', data: { subject: `ghcr.io/acme/shop@${second}`, digests: [second, first] } },
  { code: 'attested', data: { subject: `file:app.tar@${first}`, digests: [first] } },
  { code: 'candidate-rejected', data: { subject: `file:app.tar@${third}`, digests: [third] } },
]);

const image = { kind: 'image', name: 'ghcr.io/acme/shop' };
const file = { kind: 'file', name: 'app.tar', digest: first };
const subjects = [file, { ...image, digest: first }, { ...image, digest: second }];

function observing(observe: boolean, of: Judgement): Judgement {
  const digest: Judgement['policies'][number]['digest'] = `sha256:${'1'.repeat(64)}`;
  return { ...of, policies: [{ digest, document: digest, origin: 'deployed', rule: 0, observe, value: {} }] };
}

function pinning(attested: unknown): Judgement {
  return judgement('digest-pin', { attested });
}

describe('what attest-verify accepted', () => {
  it('is what its attested reasons name, with kind and name, each once, sorted', () => {
    expect(attestedSubjects(accepted, [])).toMatchObject({ state: 'known', value: subjects });
  });

  it.each([
    ['enforced', 'enforced', true],
    ['enforced', 'tried out', true],
    ['tried out', 'tried out', true],
    ['tried out', 'enforced', false],
  ])('is known of a policy that is %s to one that is %s: %s %s', (attesting, asking, isKnown) => {
    const judged = observing(attesting === 'tried out', accepted);
    const fact = attestedSubjects(judged, [{ observe: asking === 'tried out' }]);
    expect(fact.state === 'known').toBe(isKnown);
  });

  it.each(['deny', 'unknown'] as const)('is not known where it says %s', (effect) => {
    const shut = { ...accepted, verdict: { ...accepted.verdict, effect } };
    expect(attestedSubjects(shut, [])).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it('is not known where it was not asked', () => {
    expect(attestedSubjects(undefined, [])).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it.each([
    null,
    'text',
    {},
    { digests: [first] },
    { subject: 'shop', digests: [first] },
    { subject: `ghcr.io/a/b@${first}`, digests: 'text' },
    { subject: `ghcr.io/a/b@${first}`, digests: [7, 'sha256:short', null] },
  ])('leaves out what a written-over reason says: %j', (data) => {
    const forged = judgement('attest-verify', {}, [{ code: 'attested', data }]);
    expect(attestedSubjects(forged, [])).toMatchObject({ state: 'known', value: [] });
  });
});

describe('a document that says what was attested', () => {
  const known = (value: unknown): unknown => ({ state: 'known', value, evidence: [] });

  it.each([
    ['says what follows', [accepted, pinning(known(subjects))]],
    ['did not ask', [accepted, pinning({ state: 'missing', cause: 'not-collected', detail: 'not asked' })]],
    ['has no such fact', [accepted, judgement('freeze-window', {})]],
  ])('is whole when it %s', (_name, judgements) => {
    expect(wrongAttested(judgements)).toBeUndefined();
  });

  it.each([
    [
      'an attest-verify that only observes',
      [observing(true, accepted), observing(false, pinning(known(subjects)))],
    ],
    ['one more', [accepted, pinning(known([...subjects, { ...image, digest: third }]))]],
    ['no judgement of attest-verify', [pinning(known([file]))]],
    [
      'an attest-verify that did not allow',
      [{ ...accepted, verdict: { ...accepted.verdict, effect: 'deny' as const } }, pinning(known(subjects))],
    ],
  ])('is corrupt with %s', (_name, judgements) => {
    expect(wrongAttested(judgements)).toMatch(/digest-pin: attested/);
  });
});
