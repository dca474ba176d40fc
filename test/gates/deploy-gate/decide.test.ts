import { check, judge, noPolicyDigest } from '@countersign/core';
import { deployGate } from '@countersign/gates/deploy-gate';
import { describe, expect, it } from 'vitest';

const policies = [{ digest: noPolicyDigest, value: {} }];

describe('deploy-gate', () => {
  it.each([
    [
      'every required gate was judged',
      ['sod-check', 'digest-pin'],
      ['digest-pin', 'sod-check'],
      'allow',
      ['gate-judged', 'gate-judged'],
    ],
    [
      'one was not judged',
      ['sod-check', 'digest-pin'],
      ['sod-check'],
      'unknown',
      ['gate-judged', 'gate-not-judged'],
    ],
    ['none was judged', ['sod-check'], [], 'unknown', ['gate-not-judged']],
    ['the policy requires nothing', [], [], 'unknown', ['no-gate-required']],
    ['only what is not required was judged', [], ['sod-check'], 'unknown', ['no-gate-required']],
    ['a gate is named twice', ['sod-check', 'sod-check'], ['sod-check'], 'allow', ['gate-judged']],
  ] as const)('%s', (_name, required, judged, effect, codes) => {
    const verdict = judge(deployGate, policies, {
      required: [...required],
      later: ['canary-gate'],
      judged: [...judged],
    });
    expect(verdict.effect).toBe(effect);
    expect(verdict.reasons.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('has no settings', () => {
    expect(check(deployGate.policy, { observe: true }).ok).toBe(false);
  });
});
