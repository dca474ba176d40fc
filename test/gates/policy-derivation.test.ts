import { createHash } from 'node:crypto';
import {
  canonicalJson,
  type EvidenceDocument,
  type EvidenceId,
  type RecordedPolicy,
} from '@countersign/core';
import { gates, policySchemas, wrongDerivation } from '@countersign/gates';
import { parsePolicyFile } from '@countersign/policy';
import { describe, expect, it } from 'vitest';

const sha256 = (text: string): EvidenceId => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const text = `version: 1
rules:
  - when: { environment: production }
    gates:
      freeze-window: {}
  - when: { environment: production }
    observe: true
    gates:
      sod-check: {}
      canary-gate: { prometheus: { url: "http://127.0.0.1" }, metrics: [{ name: e, query: up, threshold: { max: 1 } }] }
  - when: { environment: staging }
    gates:
      digest-pin: {}
`;
const file = parsePolicyFile('policy', text, policySchemas);
if (!file.ok) throw new Error(JSON.stringify(file.problems));
const rules = file.value.rules;

function policy(gate: string, rule: number): RecordedPolicy {
  const value = rules[rule]?.gates[gate];
  return {
    digest: sha256(canonicalJson({ gate, value })),
    document: sha256(text),
    origin: 'tip',
    rule,
    observe: rules[rule]?.observe ?? false,
    value,
  };
}

function judgement(gate: string, policies: RecordedPolicy[]): EvidenceDocument['judgements'][number] {
  return {
    gate,
    semantics: 1,
    factsId: `facts/${gate}/1`,
    policies,
    facts: null,
    verdict: { effect: 'unknown', reasons: [] },
  };
}

const genuine: EvidenceDocument = {
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
  documents: [{ digest: sha256(text), origin: { kind: 'tip', locator: 'policy', commit: null }, text }],
  judgements: [
    judgement('freeze-window', [policy('freeze-window', 0)]),
    judgement('sod-check', [policy('sod-check', 1)]),
    judgement('preconditions', []),
  ],
  evidence: [],
  effect: 'unknown',
  opened: false,
  by: 'nobody',
  expires: '2026-06-22T15:32:04.000Z',
};
const [freeze, sod, house] = genuine.judgements as [
  EvidenceDocument['judgements'][number],
  EvidenceDocument['judgements'][number],
  EvidenceDocument['judgements'][number],
];

describe('policies derived again from the recorded texts', () => {
  it('are those of genuine evidence', () => {
    expect(wrongDerivation(genuine, gates, sha256)).toBeUndefined();
  });

  it.each([
    ['a gate was dropped', { judgements: [freeze, house] }, /^sod-check: the recorded policy requires it/],
    [
      'enforcing became observing',
      {
        judgements: [{ ...freeze, policies: [{ ...policy('freeze-window', 0), observe: true }] }, sod, house],
      },
      /^freeze-window: its policies are not those/,
    ],
    [
      'another rule is named',
      { judgements: [{ ...freeze, policies: [{ ...policy('freeze-window', 0), rule: 1 }] }, sod, house] },
      /^freeze-window: its policies/,
    ],
    [
      'a policy was dropped',
      { judgements: [{ ...freeze, policies: [] }, sod, house] },
      /^freeze-window: its policies/,
    ],
    [
      'the environment was changed',
      { request: { ...genuine.request, environment: 'staging' } },
      /requires it, and it was not judged|its policies are not those/,
    ],
    [
      'settings that no text gives',
      {
        judgements: [
          {
            ...freeze,
            policies: [
              policy('freeze-window', 0),
              {
                ...policy('freeze-window', 0),
                rule: null,
                origin: 'settings' as const,
                document: sha256(''),
              },
            ],
          },
          sod,
          house,
        ],
      },
      /its settings are not those/,
    ],
    [
      'the text is no policy',
      { documents: [{ ...genuine.documents[0]!, text: 'version: 9' }] },
      /no policy file that this version reads/,
    ],
  ])('are not when %s', (_what, change, problem) => {
    expect(wrongDerivation({ ...genuine, ...change }, gates, sha256)).toMatch(problem);
  });
});
