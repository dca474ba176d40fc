import { createHash } from 'node:crypto';
import {
  canonicalJson,
  type EvidenceDocument,
  type EvidenceId,
  type RecordedPolicy,
} from '@countersign/core';
import {
  gates,
  highestTiers,
  impliedTierText,
  needsImpliedTier,
  readPolicyFile,
  tiersFound,
  wrongDerivation,
} from '@countersign/gates';
import { describe, expect, it } from 'vitest';
import { policyOf } from './risk-tier/honest.ts';

const sha256 = (text: string): EvidenceId => `sha256:${createHash('sha256').update(text).digest('hex')}`;
type Judgement = EvidenceDocument['judgements'][number];

const text = `version: 1
rules:
  - when: { environment: production }
    gates:
      freeze-window: {}
  - when: { environment: production, tier: infrastructure }
    gates:
      sod-check: {}
  - when: { tier: control }
    gates:
      risk-tier: { migration: { minAgeHours: 72 } }
`;
const own = `${text}  - gates:\n      risk-tier: {}\n`;

function policy(gate: string, { rule, source = text }: { rule: number; source?: string }): RecordedPolicy {
  const file = readPolicyFile('policy', source);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const value = file.value.rules[rule]?.gates[gate];
  const digest = sha256(canonicalJson({ gate, value }));
  return { digest, document: sha256(source), origin: 'tip', rule, observe: false, value };
}

const impliedValue = policyOf({ migration: null });
const implied: RecordedPolicy = {
  digest: sha256(canonicalJson({ gate: 'risk-tier', value: impliedValue })),
  document: sha256(impliedTierText),
  origin: 'settings',
  rule: null,
  observe: false,
  value: impliedValue,
};

function judgement(gate: string, policies: RecordedPolicy[], more: Partial<Judgement> = {}): Judgement {
  const verdict = { effect: 'unknown' as const, reasons: [] };
  return { gate, semantics: 1, factsId: `facts/${gate}/1`, policies, facts: null, verdict, ...more };
}

function found(tier: string, policies: RecordedPolicy[]): Judgement {
  const reasons = policies.map(({ digest }) => ({
    code: 'tier-found',
    question: 'tier',
    data: { tier, files: 1, because: [] },
    policy: digest,
    evidence: [],
  }));
  return judgement('risk-tier', policies, { verdict: { effect: 'allow', reasons } });
}

function preconditions(undecidedRules: readonly string[]): Judgement {
  return judgement('preconditions', [], { facts: { undecidedRules } });
}

function document(judgements: Judgement[], more: Partial<EvidenceDocument> = {}): EvidenceDocument {
  const documents = [
    { digest: sha256(text), origin: { kind: 'tip', locator: 'policy', commit: null }, text },
    {
      digest: sha256(impliedTierText),
      origin: { kind: 'settings', locator: 'built in', commit: null },
      text: impliedTierText,
    },
  ] as const;
  return {
    schema: 'evidence/1',
    suite: { version: '0.1.0', commit: null, dist: null },
    gate: 'deploy-gate',
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: null },
      run: { id: '1', attempt: 1 },
      workflow: 'w',
      event: 'push',
      ref: 'refs/heads/main',
      commit: 'a'.repeat(40),
      actor: { login: 'a', id: null },
      triggeringActor: { login: 'a', id: null },
      environment: 'production',
      service: 'shop',
      subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: `sha256:${'b'.repeat(64)}` },
      at: '2026-06-22T14:32:04.000Z',
    },
    documents: [...documents],
    judgements,
    evidence: [],
    effect: 'unknown',
    opened: false,
    by: 'nobody',
    expires: '2026-06-22T15:32:04.000Z',
    ...more,
  };
}

const freeze = judgement('freeze-window', [policy('freeze-window', { rule: 0 })]);
const sod = judgement('sod-check', [policy('sod-check', { rule: 1 })]);
const higher = policy('risk-tier', { rule: 2 });

describe('rules for a tier, derived again from the record', () => {
  it.each([
    ['no rule of that tier', [freeze, found('stateless-service', [implied]), preconditions([])]],
    ['the rule of that tier', [freeze, sod, found('infrastructure', [implied]), preconditions([])]],
    ['a rule that adds duties', [freeze, found('control', [implied, higher]), preconditions([])]],
    [
      'an unknown tier, and that is said',
      [freeze, judgement('risk-tier', [implied]), preconditions(['policy rule 2', 'policy rule 3'])],
    ],
    ['no tier at all, and that is said', [freeze, preconditions(['policy rule 2', 'policy rule 3'])]],
  ])('%s', (_what, judgements) => {
    expect(wrongDerivation(document(judgements), gates, sha256)).toBeUndefined();
  });

  it.each([
    [
      'the gate of the tier was dropped',
      [freeze, found('infrastructure', [implied]), preconditions([])],
      /^sod-check: .* requires it/,
    ],
    [
      'the duties of the tier were dropped',
      [freeze, found('control', [implied]), preconditions([])],
      /^risk-tier: its policies/,
    ],
    [
      'the tier was dropped and nobody says so',
      [freeze, preconditions([])],
      /^preconditions: policy rule 2 asks for a tier/,
    ],
    ['the preconditions were dropped too', [freeze], /^preconditions: policy rule 2/],
    [
      'a tier comes from no policy',
      [freeze, found('stateless-service', []), preconditions([])],
      /^preconditions: policy rule 2/,
    ],
    [
      'a tier comes from duties alone',
      [freeze, found('stateless-service', [higher]), preconditions([])],
      /^preconditions|^risk-tier/,
    ],
    [
      'one policy found none',
      [
        freeze,
        {
          ...found('stateless-service', [implied]),
          policies: [implied, { ...implied, digest: sha256('x') }],
        },
        preconditions([]),
      ],
      /^preconditions/,
    ],
  ])('are wrong when %s', (_what, judgements, problem) => {
    expect(wrongDerivation(document(judgements), gates, sha256)).toMatch(problem);
  });

  it('concern an action alone by the rules that name its gate', () => {
    const alone = document([freeze, preconditions([])], { gate: 'freeze-window' });
    expect(wrongDerivation(alone, gates, sha256)).toBeUndefined();
    const other = document([preconditions([])], { gate: 'sod-check' });
    expect(wrongDerivation(other, gates, sha256)).toMatch(/^preconditions: policy rule 2/);
  });
});

describe('tiers', () => {
  const files = (source: string) => {
    const file = readPolicyFile('policy', source);
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const origin = { kind: 'tip', locator: 'policy', commit: null } as const;
    return [{ document: { digest: sha256(source), origin, text: source }, file: file.value }];
  };
  const question = (gate: string) => ({
    gate,
    target: { environment: 'production', service: 'shop', tiers: null },
  });

  it('are those of the default table where a file asks and gives none', () => {
    expect(needsImpliedTier(files(text), question('deploy-gate'))).toBe(true);
    expect(needsImpliedTier(files(own), question('deploy-gate'))).toBe(false);
    expect(needsImpliedTier(files(text), question('freeze-window'))).toBe(false);
  });

  it('are known when every policy found one', () => {
    const [one, two] = [sha256('1'), sha256('2')];
    const said = (policy: EvidenceId, tier: unknown) => ({ code: 'tier-found', data: { tier }, policy });
    const both = { reasons: [said(one, 'b'), said(two, 'a')] };
    expect(tiersFound(both, [one, two])).toEqual(['a', 'b']);
    expect(tiersFound(both, [one])).toEqual(['b']);
    expect(tiersFound(both, [one, sha256('3')])).toBeNull();
    expect(tiersFound(both, [])).toBeNull();
    expect(tiersFound({ reasons: [said(one, 1)] }, [one])).toBeNull();
    expect(tiersFound({ reasons: [{ ...said(one, 'a'), code: 'tier-not-decided' }] }, [one])).toBeNull();
  });

  it.each([
    [['low', 'high'], [['low', 'high']], ['high']],
    [
      ['low', 'other'],
      [['low', 'high'], ['other']],
      ['low', 'other'],
    ],
    [
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a', 'b'],
    ],
    [['a'], [], ['a']],
    [[], [['a']], []],
  ])('%j by %j are at most %j', (names, orders, highest) => {
    expect(highestTiers(names, orders)).toEqual(highest);
  });
});
