import { missing } from '@countersign/core';
import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../packages/gates/src/checks-passed/authors.ts';
import { numberAt } from '../../../packages/gates/src/checks-passed/number-at.ts';
import { nextWait, waitLine } from '../../../packages/gates/src/checks-passed/waiting.ts';
import {
  actions,
  at,
  authors,
  bundle,
  commit,
  elsewhere,
  facts,
  identity,
  matrix,
  measured,
  ofChecks,
  ofNumber,
  origin,
  policyOf,
  predicateType,
  run,
  runs,
  scan,
  status,
  statuses,
  test77,
  testActions,
  verdictOf,
} from './honest.ts';

describe('what a reason says', () => {
  it('names the App that reported a check of the right name', () => {
    const verdict = verdictOf(facts(runs(run({ app: actions }))), ofChecks(test77));
    expect(verdict.reasons).toMatchObject([
      {
        code: 'check-from-other-source',
        data: { name: 'test', source: '77', found: ['15368 (github-actions)'] },
      },
    ]);
  });
  it('names the account that reported a status', () => {
    const creator = { login: 'mallory', id: '10', type: 'User' };
    const verdict = verdictOf(facts(statuses(status({ creator }))), ofChecks(scan));
    expect(verdict.reasons).toMatchObject([{ data: { source: '9', found: ['10 (mallory)'] } }]);
  });
  it('names the permission that a list lacks', () => {
    const checkRuns = missing('forbidden', 'the token needs the permission `checks: read`');
    const verdict = verdictOf(facts({ checkRuns }), ofChecks(test77));
    expect(verdict.reasons).toMatchObject([{ data: { detail: expect.stringContaining('checks: read') } }]);
  });
});

describe('who ran it again', () => {
  const ran = (by: readonly (string | null)[]) => ({
    ...facts(runs(run({ app: actions }))),
    origins: [origin('1', by)],
    ...authors('alice'),
  });
  it('is named with the run and the attempt', () => {
    const verdict = verdictOf(ran(['bob', 'erin', 'Alice']), ofChecks(testActions));
    const data = { name: 'test', checkRun: '1', run: '42', attempt: 3, who: 'Alice' };
    expect(verdict.reasons).toMatchObject([{ code: 'rerun-by-author', data }, { code: 'check-passed' }]);
  });
  it('is named where it may have been an author', () => {
    const unknown = verdictOf({ ...ran(['bob', null]), ...authors() }, ofChecks(testActions));
    const data = { attempt: 2, who: null, cause: 'not-found', detail: 'the account is gone' };
    expect(unknown.reasons).toMatchObject([{ code: 'authors-unknown', data }, { code: 'check-passed' }]);
  });
  it('rests on the list, the run and the authors', () => {
    const [first] = verdictOf(ran(['bob', 'alice']), ofChecks(testActions)).reasons;
    expect(first?.evidence).toHaveLength(3);
  });
});

describe('a matrix', () => {
  it('names what there is, once', () => {
    const list = runs(
      run({ name: 'test (b)' }),
      run({ id: '2', name: 'test (a)' }),
      run({ id: '3', name: 'test (a)', startedAt: at(0) }),
    );
    const verdict = verdictOf(facts(list), ofChecks(matrix(3)));
    const data = { name: 'test (…', source: '77', min: 3, found: ['test (a)', 'test (b)'] };
    expect(verdict.reasons[0]).toMatchObject({ code: 'too-few-checks', data });
  });
  it('asks another question for another least number', () => {
    const verdict = verdictOf(facts(runs(run({ name: 'test (a)' }))), ofChecks(matrix(1), matrix(2)));
    expect(verdict.reasons.map(({ question }) => question)).toEqual([
      'check-run:77:test (… at least 2',
      'check-run:77:test (… at least 1',
      'check-run:77:test (… at least 2',
    ]);
  });
});

describe('a number', () => {
  it('is told with who attested it', () => {
    const [first] = verdictOf(facts(measured(bundle())), ofNumber({ value: 90 })).reasons;
    const data = {
      predicateType,
      field: 'totals.lines',
      op: '>=',
      value: 90,
      found: 85,
      identity,
      bundle: 'a.json',
    };
    expect(first).toMatchObject({ code: 'number-refused', data });
  });
  it('is told with what an attestation speaks of instead, shortly', () => {
    const digests = ['1', '2', '3', '4'].map((digit) => `sha256:${digit.repeat(64)}`);
    const [first, second] = verdictOf(facts(measured(bundle({ digests }))), ofNumber()).reasons;
    expect(first?.code).toBe('number-not-attested');
    expect(second).toMatchObject({ data: { why: 'subject', found: digests.slice(0, 3).join(', ') } });
  });
});

describe('waiting', () => {
  const running = facts(runs(run({ status: 'queued', conclusion: null })));
  const wait = (more: object) => policyOf({ ...ofChecks(test77), ...more });
  const since = (began: string, ended: string, from = running) => ({
    ...from,
    waiting: { began, ended, looks: 3, end: 'settled' as const },
  });

  it('goes on until the limit', () => {
    const policies = [wait({ waitMinutes: 5, pollSeconds: 60 }), wait({ waitMinutes: 2, pollSeconds: 20 })];
    expect(nextWait(policies, since(at(0), at(1)))).toMatchObject({ pollMs: 20_000, limit: at(5) });
    expect(nextWait(policies, since(at(0), at(2)))).toMatchObject({ pollMs: 60_000, limit: at(5) });
    expect(nextWait(policies, since(at(0), at(5)))).toBe('limit');
  });
  it.each([
    ['a queued check', runs(run({ status: 'queued', conclusion: null })), true],
    ['an absent check', runs(), true],
    ['a check of another App only', runs(run({ app: actions })), true],
    ['a failing server', { checkRuns: missing('unreachable', '502') }, true],
    ['a list that did not add up', { checkRuns: missing('truncated', '1 of 2') }, true],
    ['a missing permission', { checkRuns: missing('forbidden', '403') }, false],
    ['a failed check', runs(run({ conclusion: 'failure' })), false],
    ['a skipped check', runs(run({ conclusion: 'skipped' })), false],
    ['a check of another commit', runs(run({ headSha: elsewhere })), false],
    ['a passed check', runs(run()), false],
  ])('for %s', (_name, more, waits) => {
    const step = nextWait([wait({ waitMinutes: 5 })], since(at(0), at(1), facts(more)));
    expect(step === 'settled').toBe(!waits);
  });
  it('does not wait for numbers, which nothing but a new step can bring', () => {
    expect(nextWait([policyOf({ ...ofNumber(), waitMinutes: 5 })], since(at(0), at(1)))).toBe('settled');
  });
  it('writes one line whatever the names are', () => {
    const open = ['a\nb\u001b[31m', 'c', 'd', 'e', 'f', 'g', 'h'];
    const line = waitLine({ open, pollMs: 1, limit: at(5) }, 2);
    expect(line).toBe(
      'waiting for 7 checks (a b [31m, c, d, e, f and 2 more), looked 2 times, until 2026-06-22T14:05:00.000Z at the latest',
    );
  });
});

describe('numberAt', () => {
  it.each([
    ['a.b', { a: { b: 1.5 } }, 1.5],
    ['a', { a: -0 }, -0],
    ['a.0', { a: { 0: 2 } }, 2],
  ])('finds %s', (field, predicate, value) => {
    expect(numberAt(predicate, field)).toMatchObject({ state: 'known', value });
  });
  it.each([
    ['nothing', 'a', {}, 'not-found'],
    ['less than the path', 'a.b', { a: 1 }, 'not-found'],
    ['a list', 'a.0', { a: [1] }, 'not-found'],
    ['what every object has', 'constructor.length', {}, 'not-found'],
    ['nothing at all', 'a', null, 'not-found'],
    ['text', 'a', { a: '85' }, 'malformed'],
    ['null', 'a', { a: null }, 'malformed'],
    ['more than a number can hold', 'a', { a: Number.POSITIVE_INFINITY }, 'malformed'],
  ])('finds no number in %s', (_name, field, predicate, cause) => {
    expect(numberAt(predicate, field)).toMatchObject({ state: 'missing', cause });
  });
});

describe('authorsOf', () => {
  type Commit = Parameters<typeof authorsOf>[0];
  type Pull = Parameters<typeof authorsOf>[1][number];
  const person = (login: string | null, email = 'x@example.com') => ({ name: 'N', email, login, id: null });
  const made = (more: object = {}) =>
    ({
      commit,
      headline: 'x',
      parents: [],
      author: person('alice'),
      committer: person('alice'),
      coAuthors: [],
      signature: null,
      pullRequests: [],
      ...more,
    }) as unknown as Commit;
  const pull = (more: object = {}) =>
    ({
      author: { login: 'alice', type: 'User' },
      mergeCommit: commit,
      commits: [made({ commit: elsewhere })],
      ...more,
    }) as unknown as Pull;
  const byGitHub = { valid: true, byGitHub: true, signer: null };

  it('takes a commit without a pull request at its word', () => {
    const direct = made({ committer: person('carol'), coAuthors: [person('dan')] });
    expect(authorsOf(direct, [])).toEqual({ accounts: ['alice', 'carol', 'dan'], unlinked: [] });
  });
  it('does not take the one who merged for an author', () => {
    const merge = made({ author: person('bob'), committer: person(null, 'noreply@github.com') });
    expect(authorsOf(merge, [pull()])).toEqual({ accounts: ['alice'], unlinked: [] });
  });
  it('takes everybody of the pull request, and co-authors of the squash', () => {
    const commits = [made({ commit: elsewhere, author: person('erin'), coAuthors: [person('frank')] })];
    const squash = made({ coAuthors: [person('gina')] });
    expect(authorsOf(squash, [pull({ commits })]).accounts).toEqual(['alice', 'erin', 'frank', 'gina']);
  });
  it('takes a commit that the pull request did not make at its word as well', () => {
    expect(authorsOf(made({ author: person('zoe') }), [pull({ mergeCommit: null })]).accounts).toEqual([
      'alice',
      'zoe',
    ]);
  });
  it.each([
    ['GitHub’s own signature', { committer: person(null, 'noreply@github.com'), signature: byGitHub }, []],
    ['only GitHub’s address', { committer: person(null, 'noreply@github.com') }, ['N']],
    [
      'a signature of another',
      { committer: person(null, 'noreply@github.com'), signature: { ...byGitHub, byGitHub: false } },
      ['N'],
    ],
    ['an address that is nobody’s', { author: person(null) }, ['N']],
    ['a bot’s address', { author: person(null, '1+x[bot]@users.noreply.github.com') }, ['N']],
  ])('believes %s as far as it goes', (_name, more, unlinked) => {
    expect(authorsOf(made(more), []).unlinked).toEqual(unlinked);
  });
  it('believes the address of a bot in a pull request that a bot opened', () => {
    const bot = person(null, '1+x[bot]@users.noreply.github.com');
    const opened = pull({ author: { login: 'x', type: 'Bot' }, commits: [made({ author: bot })] });
    expect(authorsOf(made(), [opened]).unlinked).toEqual([]);
  });
  it('says that a ghost opened it', () => {
    expect(authorsOf(made(), [pull({ author: null })]).unlinked).toEqual(['ghost']);
  });
});
