import { check, problemText } from '@countersign/core';
import { checksPassedGate } from '@countersign/gates/checks-passed';
import { describe, expect, it } from 'vitest';
import { identity, issuer, predicateType, scan, test77, wantedNumber } from './honest.ts';

function problems(policy: unknown): string {
  const checked = check(checksPassedGate.policy, policy);
  return checked.ok ? '' : checked.problems.map(problemText).join('\n');
}
const ofCheck = (more: object): object => ({ checks: [{ ...test77, ...more }] });
const digest = `sha256:${'0'.repeat(64)}`;

describe('checks-passed policy', () => {
  it('fills in the strict choice', () => {
    expect(check(checksPassedGate.policy, { checks: [test77] })).toEqual({
      ok: true,
      value: {
        checks: [test77],
        rerunByAuthor: 'deny',
        waitMinutes: 0,
        pollSeconds: 30,
        attested: [],
        bundles: [],
        trustedRoot: 'public-good',
      },
    });
  });

  it.each([
    ['a status', { checks: [scan] }],
    ['a matrix', { checks: [{ kind: 'check-run', prefix: 'test (', min: 2, app: 1 }] }],
    ['a workflow', ofCheck({ workflow: '.github/workflows/ci.yml' })],
    ['a number alone', { attested: [wantedNumber] }],
    ['a number of the usual issuer', { attested: [{ ...wantedNumber, signer: { identity } }] }],
    ['a pinned root file', { checks: [test77], trustedRoot: 'r.json', trustedRootDigest: digest }],
    ['the longest wait', { checks: [test77], waitMinutes: 360, pollSeconds: 10 }],
  ])('takes %s', (_name, policy) => {
    expect(problems(policy)).toBe('');
  });

  it.each([
    ['nothing at all', {}, 'expected at least one check'],
    ['an empty list', { checks: [], attested: [] }, 'expected at least one check'],
    ['a check without a name', { checks: [{ kind: 'check-run', app: 1 }] }, 'exactly one of name and prefix'],
    ['a name and a prefix', ofCheck({ prefix: 'a', min: 1 }), 'exactly one of name and prefix'],
    ['an empty name', ofCheck({ name: '' }), 'name'],
    ['a prefix without min', { checks: [{ kind: 'check-run', prefix: 'a', app: 1 }] }, 'min together with'],
    ['min without a prefix', ofCheck({ min: 2 }), 'min together with'],
    ['no least number', { checks: [{ kind: 'check-run', prefix: 'a', app: 1, min: 0 }] }, 'min'],
    ['a check run without an App', { checks: [{ kind: 'check-run', name: 'a' }] }, 'expected app'],
    ['a check run with a creator', ofCheck({ creator: 9 }), 'expected app'],
    ['the slug of an App', ofCheck({ app: 'github-actions' }), 'app'],
    ['a status without a creator', { checks: [{ kind: 'status', name: 'a' }] }, 'expected creator'],
    ['a status with an App', { checks: [{ ...scan, app: 1 }] }, 'expected creator'],
    ['a status with a workflow', { checks: [{ ...scan, workflow: '.github/workflows/a.yml' }] }, 'creator'],
    ['a workflow by name', ofCheck({ workflow: 'CI' }), '.github/workflows/ci.yml'],
    ['a workflow with a ref', ofCheck({ workflow: '.github/workflows/ci.yml@main' }), 'workflow'],
    ['another kind', ofCheck({ kind: 'check_run' }), 'did you mean "check-run"?'],
    ['an unknown key', ofCheck({ appp: 1 }), 'did you mean "app"?'],
    ['too long a wait', { checks: [test77], waitMinutes: 361 }, 'waitMinutes'],
    ['looking too often', { checks: [test77], pollSeconds: 9 }, 'pollSeconds'],
    ['a root file without its digest', { checks: [test77], trustedRoot: 'r.json' }, 'trustedRootDigest'],
    ['a digest without a root file', { checks: [test77], trustedRootDigest: digest }, 'trustedRootDigest'],
    ['a field with a gap', { attested: [{ ...wantedNumber, field: 'a..b' }] }, 'coverage.lines'],
    ['another comparison', { attested: [{ ...wantedNumber, op: '=' }] }, 'op'],
    ['no finite number', { attested: [{ ...wantedNumber, value: Number.POSITIVE_INFINITY }] }, 'value'],
    ['a number as text', { attested: [{ ...wantedNumber, value: '80' }] }, 'value'],
    ['a number without a signer', { attested: [{ predicateType, field: 'a', op: '<', value: 1 }] }, 'signer'],
    ['a signer without identity', { attested: [{ ...wantedNumber, signer: { issuer } }] }, 'identity'],
  ])('refuses %s', (_name, policy, expected) => {
    expect(problems(policy)).toContain(expected);
  });
});
