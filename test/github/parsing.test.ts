import {
  classifyFailure,
  classifyGraphqlProblems,
  foldLogin,
  parseAssociatedPullRequests,
  parseCoAuthors,
  parseNextLink,
  parseRangeCommit,
  parseRepositoryName,
  parseRunAttempt,
  sameLogin,
  sameRepository,
} from '@countersign/github';
import {
  commitsQuery,
  pullRequestFilesQuery,
  pullRequestPageQuery,
  pullRequestsQuery,
} from '@countersign/github/client';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { githubSchema } from '../support/github/graphql/schema.ts';

describe('co-author trailers', () => {
  const bob = { name: 'Bob B', email: 'bob@example.com' };
  it.each<[string, string, readonly unknown[]]>([
    ['the usual form', 'fix\n\nCo-authored-by: Bob B <bob@example.com>', [bob]],
    ['any case, spaces and CRLF', 'fix\r\n\r\nco-AUTHORED-by :  Bob B  < bob@example.com >\r\n', [bob]],
    [
      'among other trailers',
      'fix\n\nSigned-off-by: A <a@x>\nCo-authored-by: Bob B <bob@example.com>\n\n',
      [bob],
    ],
    ['folded over two lines', 'fix\n\nCo-authored-by: Bob B\n  <bob@example.com>', [bob]],
    [
      'two of them',
      'fix\n\nCo-authored-by: Bob B <bob@example.com>\nCo-authored-by: C <c@x>',
      [bob, { name: 'C', email: 'c@x' }],
    ],
    ['without an address', 'fix\n\nCo-authored-by: Bob B', [{ name: 'Bob B', email: null }]],
    ['an empty address', 'fix\n\nCo-authored-by: Bob B <>', [{ name: 'Bob B', email: null }]],
    ['a subject is no trailer', 'Co-authored-by: Bob B <bob@example.com>', []],
    [
      'an earlier paragraph counts too',
      'fix\n\nCo-authored-by: Bob B <bob@example.com>\n\nmore prose',
      [{ name: 'Bob B', email: 'bob@example.com' }],
    ],
    ['a line of the subject is none', 'Co-authored-by: Bob B <bob@example.com>', []],
    ['another key', 'fix\n\nNot-Co-authored-by: Bob B <bob@example.com>', []],
    ['nothing', '', []],
  ])('%s', (_, message, expected) => expect(parseCoAuthors(message)).toEqual(expected));

  it.each([
    ['blank lines', `a${'\n \t'.repeat(200_000)}`],
    ['colons', `a\n\n${':'.repeat(500_000)}`],
    ['brackets', `a\n\nCo-authored-by: ${'<'.repeat(500_000)}`],
    ['folded lines', `a\n\nCo-authored-by: x${'\n x'.repeat(200_000)}`],
    ['many trailers', `a\n\n${'Co-authored-by: x <y@z>\n'.repeat(50_000)}`],
  ])('is linear in %s', (_, message) => {
    const start = performance.now();
    parseCoAuthors(message);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('names', () => {
  it('folds ASCII letters only', () => {
    expect(foldLogin('Octo-CAT')).toBe('octo-cat');
    expect(sameLogin('ALICE', 'alice')).toBe(true);
    // U+212A KELVIN SIGN lower-cases to k elsewhere, U+0130 to i and a dot.
    expect(sameLogin('\u212Aim', 'kim')).toBe(false);
    expect(sameLogin('ALICE', 'al\u0131ce')).toBe(false);
  });
  it('reads owner/repo and nothing else', () => {
    expect(parseRepositoryName('acme/shop.js')).toEqual({ owner: 'acme', name: 'shop.js' });
    for (const text of [
      'acme',
      'acme/',
      '/shop',
      'a/b/c',
      'acme/..',
      'acme/.',
      'ac me/x',
      'acme/x?y',
      '-a/b',
    ])
      expect(parseRepositoryName(text)).toBeUndefined();
    expect(sameRepository('Acme/Shop', 'acme/shop')).toBe(true);
  });
});

describe('link header', () => {
  it.each([
    ['<https://x/a?page=2>; rel="next", <https://x/a?page=9>; rel="last"', 'https://x/a?page=2'],
    ['<https://x/a?page=1>; rel="prev", <https://x/a,b>; rel="last next"', 'https://x/a,b'],
    ['<https://x/a>; title="x"; rel=next', 'https://x/a'],
    ['<https://x/a>; rel="last"', undefined],
    ['<https://x/a', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (header, next) => expect(parseNextLink(header)).toBe(next));
  it('is linear', () => {
    const start = performance.now();
    parseNextLink('<a>; rel="'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('failures', () => {
  const asked = { what: 'GET /repos/o/r/pulls', permission: 'pull-requests: read' };
  const failed = (status: number, headers: Record<string, string> = {}, text = '') =>
    classifyFailure({ status, headers, text }, asked);
  it.each([
    [401, {}, 'forbidden'],
    [403, {}, 'forbidden'],
    [403, { 'retry-after': '60' }, 'unreachable'],
    [403, { 'x-ratelimit-remaining': '0' }, 'unreachable'],
    [403, { 'x-github-sso': 'required; url=…' }, 'forbidden'],
    [404, {}, 'not-found'],
    [410, {}, 'not-found'],
    [422, {}, 'not-found'],
    [429, {}, 'unreachable'],
    [451, {}, 'forbidden'],
    [500, {}, 'unreachable'],
    [503, {}, 'unreachable'],
    [204, {}, 'malformed'],
  ] as const)('%i %o is %s', (status, headers, cause) => expect(failed(status, headers).cause).toBe(cause));
  it('knows a secondary limit by its text', () =>
    expect(failed(403, {}, 'You have exceeded a secondary rate limit').cause).toBe('unreachable'));
  it('names the permission, ours and the one that GitHub names, and quotes no body', () => {
    const fact = failed(403, { 'x-accepted-github-permissions': 'pull_requests=read' }, 'secret-token');
    expect(fact.detail).toContain('`pull-requests: read`');
    expect(fact.detail).toContain('pull_requests=read');
    expect(fact.detail).not.toContain('secret-token');
    expect(failed(403, { 'x-accepted-github-permissions': '::error::x' }).detail).not.toContain('::error');
  });
  it.each([
    ['FORBIDDEN', 'forbidden'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['NOT_FOUND', 'not-found'],
    ['RATE_LIMITED', 'unreachable'],
    ['MAX_NODE_LIMIT_EXCEEDED', 'truncated'],
    ['SOMETHING_NEW', 'truncated'],
  ])('a GraphQL error %s is %s', (type, cause) =>
    expect(classifyGraphqlProblems([{ type, message: '' }], asked).cause).toBe(cause),
  );
  it('a refusal among other errors wins', () => {
    const problems = [
      { type: 'SOMETHING', message: '' },
      { type: 'FORBIDDEN', message: '' },
    ];
    expect(classifyGraphqlProblems(problems, asked).cause).toBe('forbidden');
  });
});

describe('answers of another shape', () => {
  const oid = 'a'.repeat(40);
  const people = { name: 'A', email: 'a@x', user: null };
  const commit = {
    oid,
    message: 'x\n\nCo-authored-by: B <B@x>\nCo-authored-by: C <c@x>',
    tree: { oid },
    committedViaWeb: false,
    committedDate: '2026-01-02T03:04:05Z',
    parents: { totalCount: 1, nodes: [{ oid }] },
    author: people,
    committer: people,
    signature: null,
    authors: { totalCount: 2, nodes: [people, { name: 'B', email: 'b@X', user: { login: 'b' } }] },
    associatedPullRequests: { totalCount: 0, nodes: [] },
  };
  it('keeps a trailer that GitHub did not read, with no account', () => {
    const read = parseRangeCommit(commit);
    expect(
      typeof read === 'object' ? read.commit.coAuthors.map(({ email, login }) => [email, login]) : read,
    ).toEqual([
      ['b@X', 'b'],
      ['c@x', null],
    ]);
  });
  it.each(['authors', 'associatedPullRequests', 'parents'] as const)('says that %s is cut', (list) => {
    const cut = { ...commit, [list]: { ...commit[list], totalCount: 99 } };
    expect(parseRangeCommit(cut)).toBe('cut');
  });
  it('refuses nulls where people should be', () => {
    expect(parseRangeCommit({ ...commit, parents: null })).toBeUndefined();
    expect(parseRangeCommit(null)).toBeUndefined();
    expect(parseRunAttempt({ run_attempt: 1 })).toBeUndefined();
    expect(parseAssociatedPullRequests([{}])).toBeUndefined();
  });
  it('replaces half a surrogate pair, which no record could hold', () => {
    const read = parseRangeCommit({ ...commit, message: `${'x'.repeat(199)}\u{1F600}` });
    expect(typeof read === 'object' ? read.commit.headline.isWellFormed() : false).toBe(true);
  });
});

describe("queries against GitHub's published schema", () => {
  it.each([
    ['commits', commitsQuery(2)],
    ['pull requests', pullRequestsQuery],
    ['files', pullRequestFilesQuery],
    ['more reviews', pullRequestPageQuery('reviews')],
    ['more commits', pullRequestPageQuery('commits')],
    ['more events', pullRequestPageQuery('timelineItems')],
  ])('%s', (_, query) => {
    expect(validate(githubSchema(), parse(query)).map((error) => error.message)).toEqual([]);
  });
});
