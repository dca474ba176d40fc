import { describe, expect, it } from 'vitest';
import { restCheck } from '../support/github/openapi/check.ts';
import { complete } from '../support/github/openapi/complete.ts';

const check = restCheck('github.com');
const match = check.match('GET', '/repos/acme/shop/git/ref/heads/feature/x');
const operation = match!.operation;
const RIGHT = {
  ref: 'refs/heads/feature/x',
  node_id: 'REF_1',
  url: 'https://api.github.com/x',
  object: { type: 'commit', sha: 'a'.repeat(40), url: 'https://api.github.com/y' },
};

describe('a request is matched to its operation', () => {
  it.each([
    ['/repos/a/b/commits/feature/x/check-runs', 'checks/list-for-ref', { ref: 'feature/x' }],
    ['/repos/a/b/commits/main', 'repos/get-commit', { ref: 'main' }],
    [
      '/repos/a/b/compare/v1.0...feature%2Fx',
      'repos/compare-commits-with-basehead',
      { basehead: 'v1.0...feature/x' },
    ],
    ['/repos/a/b/contents/', 'repos/get-content', { path: '' }],
    ['/repos/a/b/contents/dir/a%20b.txt', 'repos/get-content', { path: 'dir/a b.txt' }],
  ])('%s', (path, operationId, params) => {
    expect(check.match('GET', path)).toMatchObject({ operationId, params });
  });

  it('and to none where there is none', () => {
    expect(check.match('GET', '/repos/a/b/git/ref')).toBeUndefined();
    expect(check.match('DELETE', '/repos/a/b')).toBeUndefined();
  });
});

describe('a response is held against the description', () => {
  const judge = (body: unknown, status = 200) =>
    check.response(operation, { status, mediaType: 'application/json', body });

  it('and passes when it fits', () => expect(judge(RIGHT)).toBeUndefined());

  it.each([
    ['an undeclared property', { ...RIGHT, protected: true }, 'unevaluated properties: "protected"'],
    ['an undeclared property within', { ...RIGHT, object: { ...RIGHT.object, by: 'x' } }, '/object'],
    ['a missing property', { ...RIGHT, object: undefined }, "required property 'object'"],
    ['a null that is not allowed', { ...RIGHT, node_id: null }, '/node_id must be string'],
    ['another type', [RIGHT], 'must be object'],
  ])('and fails for %s', (_name, body, expected) => {
    expect(judge(JSON.parse(JSON.stringify(body)))).toContain(expected);
  });

  it('and fails for a status that GitHub does not have there', () => {
    expect(judge(RIGHT, 418)).toContain('undocumented status 418');
  });

  it('but takes the statuses that any operation may have', () => {
    for (const status of [401, 403, 404, 429, 503]) expect(judge({ message: 'x' }, status)).toBeUndefined();
  });
});

describe('completing an answer', () => {
  const schema = operation.responses['200']!['application/json']!;

  it('fills in addresses', () => {
    const { url: _left, ...partial } = RIGHT;
    expect(complete(check.description, schema, partial)).toMatchObject({
      url: expect.stringContaining('invalid'),
    });
  });

  it('makes up nothing that a gate could decide by', () => {
    const { ref: _left, ...partial } = RIGHT;
    expect(() => complete(check.description, schema, partial)).toThrow('"ref"');
  });
});
