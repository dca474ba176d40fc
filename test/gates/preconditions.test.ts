import { type Fact, judge, known, missing, noPolicyDigest } from '@countersign/core';
import { type Claims, preconditionsGate, type PreconditionsFacts } from '@countersign/gates';
import { describe, expect, it } from 'vitest';

const commit = 'a'.repeat(40);
const claims: Claims = {
  repository: 'acme/shop',
  runId: '7',
  runAttempt: '1',
  commit,
  environment: 'production',
};
const account = { login: 'ada', id: null };
const good: PreconditionsFacts = {
  request: {
    server: 'https://github.com',
    repository: { name: 'acme/shop', id: '1' },
    run: { id: '7', attempt: 1 },
    workflow: 'w',
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: account,
    triggeringActor: account,
    environment: 'production',
    service: 'shop',
    subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: `sha256:${'b'.repeat(64)}` },
    at: '2026-06-22T14:32:04.000Z',
  },
  claims: known(claims),
  sources: [{ kind: 'tip', locator: 'tip', commit: known(commit), present: known(true) }],
  firstDeploy: known(false),
  ownProblems: '',
  undecidedRules: [],
};
const gone = missing('unreachable', 'no answer');

function claimed(change: Partial<Claims>): Partial<PreconditionsFacts> {
  return { claims: known({ ...claims, ...change }) };
}

function source(
  present: Fact<boolean>,
  at: Fact<string | null> = known(commit),
): Partial<PreconditionsFacts> {
  return { sources: [{ kind: 'organisation', locator: 'org', commit: at, present }] };
}

const table: readonly (readonly [string, Partial<PreconditionsFacts>, string, string])[] = [
  ['all is well', {}, 'allow', 'identity-matches'],
  ['GitHub folds environment names', claimed({ environment: 'PRODUCTION' }), 'allow', 'identity-matches'],
  ['another environment than the job has', claimed({ environment: 'staging' }), 'deny', 'claim-differs'],
  ['another repository', claimed({ repository: 'acme/other' }), 'deny', 'claim-differs'],
  ['another run', claimed({ runId: '8' }), 'deny', 'claim-differs'],
  ['another attempt', claimed({ runAttempt: '2' }), 'deny', 'claim-differs'],
  ['another commit', claimed({ commit: 'd'.repeat(40) }), 'deny', 'claim-differs'],
  ['a job without an environment', claimed({ environment: null }), 'allow', 'identity-matches'],
  ['no id-token permission', { claims: known(null) }, 'allow', 'identity-not-claimed'],
  ['the identity service is down', { claims: gone }, 'unknown', 'identity-unreadable'],
  ['no policy file is there', source(known(false), known(null)), 'allow', 'policy-absent'],
  ['the policy could not be read', source(gone, gone), 'unknown', 'policy-unreadable'],
  ['where the policy was read is not known', source(known(true), gone), 'unknown', 'policy-unreadable'],
  ['the first deploy', { firstDeploy: known(true) }, 'allow', 'first-deploy'],
  ['the records are unreadable', { firstDeploy: gone }, 'unknown', 'records-unreadable'],
  ['the own policy has mistakes', { ownProblems: 'p:1:1: the file is empty' }, 'deny', 'own-policy-invalid'],
  ['a rule asks for a tier', { undecidedRules: ['tip rule 2'] }, 'unknown', 'tier-not-known'],
];

describe('preconditions', () => {
  it.each(table)('%s', (_name, change, effect, code) => {
    const verdict = judge(preconditionsGate, [{ digest: noPolicyDigest, value: {} }], { ...good, ...change });
    expect(verdict.effect).toBe(effect);
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('has a case for every reason', () => {
    const named = new Set(table.map(([, , , code]) => code));
    const untold = Object.keys(preconditionsGate.reasons).filter((code) => !named.has(code));
    expect(untold).toEqual(['policy-read', 'deployed-policy-judged']);
    const codes = judge(preconditionsGate, [{ digest: noPolicyDigest, value: {} }], good).reasons.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(untold));
  });
});
