import { mostStatementCharacters, parseStatement, statementNames } from '@countersign/sigstore';
import { describe, expect, it } from 'vitest';

const type = 'application/vnd.in-toto+json';
const hex = 'b'.repeat(64);
const good = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'app', digest: { sha256: hex } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
};

describe('parseStatement', () => {
  it('reads subjects and predicate type, and ignores members it does not know', () => {
    expect(parseStatement(type, JSON.stringify({ ...good, later: true }))).toEqual({
      state: 'accepted',
      value: {
        predicateType: 'https://slsa.dev/provenance/v1',
        subjects: [{ name: 'app', digests: { sha256: hex } }],
        predicate: {},
      },
    });
  });

  it('reads v0.1, which npm, cosign and slsa-github-generator still write', () => {
    const older = { ...good, _type: 'https://in-toto.io/Statement/v0.1', predicate: { a: [1, null] } };
    expect(parseStatement(type, JSON.stringify(older))).toMatchObject({
      value: { predicate: { a: [1, null] } },
    });
  });

  it('keeps digests of algorithms that it does not know as they are', () => {
    const subject = [{ digest: { gitCommit: 'ABC', sha256: hex } }];
    expect(parseStatement(type, JSON.stringify({ ...good, subject }))).toMatchObject({
      value: { subjects: [{ name: null, digests: { gitCommit: 'ABC', sha256: hex } }] },
    });
  });

  const sha256 = (text: string): string =>
    JSON.stringify({ ...good, subject: [{ name: 'app', digest: { sha256: text } }] });

  it.each([
    ['hex in capitals', type, sha256(hex.toUpperCase())],
    ['a digest cut short', type, sha256(hex.slice(1))],
    ['a digest with its algorithm', type, sha256(`sha256:${hex}`)],
    [
      'the same subject twice',
      type,
      JSON.stringify({ ...good, subject: [...good.subject, ...good.subject] }),
    ],
    [
      'a repeated key deep in the predicate',
      type,
      JSON.stringify(good).replace('{}', '{"a":[{"b":1,"b":2}]}'),
    ],
    ['more than is read', type, ' '.repeat(mostStatementCharacters + 1)],
    ['another payload type', 'text/plain', JSON.stringify(good)],
    ['another statement type', type, JSON.stringify({ ...good, _type: 'https://in-toto.io/Statement/v2' })],
    ['no subject', type, JSON.stringify({ ...good, subject: [] })],
    ['a subject without digests', type, JSON.stringify({ ...good, subject: [{ name: 'app', digest: {} }] })],
    ['a digest that is no text', type, JSON.stringify({ ...good, subject: [{ digest: { sha256: 1 } }] })],
    ['no predicate type', type, JSON.stringify({ ...good, predicateType: '' })],
    ['a repeated key', type, JSON.stringify(good).replace('{', '{"predicate":null,')],
    ['something that is not JSON', type, 'in-toto'],
  ])('refuses %s', (_name, payloadType, payload) => {
    expect(parseStatement(payloadType, payload)).toMatchObject({
      state: 'rejected',
      code: 'statement-invalid',
    });
  });
});

describe('statementNames', () => {
  const statement = { subjects: [{ name: null, digests: { sha256: hex } }] };
  it.each([
    [`sha256:${hex}`, true],
    [`sha512:${hex}`, false],
    [`sha256:${hex.slice(1)}`, false],
    [`sha256:${'c'.repeat(64)}`, false],
    ['toString:function', false],
    [`sha256:${hex}:sha256`, false],
    [hex, false],
    ['', false],
  ])('%s: %s', (digest, expected) => {
    expect(statementNames(statement, digest)).toBe(expected);
  });
});
