import { claimOid, parseClaims, readClaim, readIssuer } from '@countersign/sigstore';
import { describe, expect, it } from 'vitest';
import { element, utf8 } from '../support/signing/index.ts';

const ref = claimOid('sourceRepositoryRef');

function refClaim(...values: readonly Uint8Array[]): unknown {
  return readClaim(parseClaims(values.map((value) => ({ oid: ref, value }))), 'sourceRepositoryRef');
}

describe('certificate claims', () => {
  it.each([
    ['a short text', 'refs/heads/main'],
    ['a text of 127 bytes', 'r'.repeat(127)],
    ['a text of 128 bytes, whose length takes two', 'r'.repeat(128)],
    ['a text of 300 bytes, whose length takes three', 'r'.repeat(300)],
    ['an empty text', ''],
    ['letters beyond ASCII', 'refs/heads/größe'],
  ])('reads %s', (_name, text) => {
    expect(refClaim(utf8(text))).toEqual({ state: 'known', value: text, evidence: [] });
  });

  it.each([
    ['raw text without the DER wrapping', Buffer.from('refs/heads/main')],
    ['an IA5String', element(0x16, Buffer.from('refs/heads/main'))],
    ['bytes behind the text', Buffer.concat([utf8('refs/heads/main'), Buffer.from('x')])],
    ['fewer bytes than the length says', utf8('refs/heads/main').subarray(0, -1)],
    ['a length in more bytes than needed', Buffer.concat([Buffer.from([0x0c, 0x81, 1]), Buffer.from('r')])],
    ['an indefinite length', Buffer.from([0x0c, 0x80, 0x72, 0, 0])],
    ['bytes that are not UTF-8', element(0x0c, Buffer.from([0xff]))],
    ['an overlong form of "/"', element(0x0c, Buffer.from([0xc0, 0xaf]))],
    ['nothing', Buffer.alloc(0)],
  ])('calls %s malformed', (_name, value) => {
    expect(refClaim(value)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('calls an extension that occurs twice malformed, even when both say the same', () => {
    expect(refClaim(utf8('refs/heads/main'), utf8('refs/heads/main'))).toMatchObject({
      state: 'missing',
      cause: 'malformed',
    });
  });

  it('answers not-found for a claim that is not there', () => {
    expect(readClaim(parseClaims([]), 'sourceRepositoryRef')).toMatchObject({ cause: 'not-found' });
    expect(readClaim({}, 'tokenSubject')).toMatchObject({ cause: 'not-found' });
  });

  it('reads .1 to .6 raw', () => {
    const claims = parseClaims([{ oid: claimOid('workflowRef'), value: Buffer.from('refs/heads/main') }]);
    expect(readClaim(claims, 'workflowRef')).toMatchObject({ value: 'refs/heads/main' });
  });

  const older = { oid: claimOid('issuerV1'), value: Buffer.from('https://a.test') };
  it.each([
    ['.8 alone', [{ oid: claimOid('issuerV2'), value: utf8('https://a.test') }], 'https://a.test'],
    ['.1 alone', [older], 'https://a.test'],
    ['both alike', [older, { oid: claimOid('issuerV2'), value: utf8('https://a.test') }], 'https://a.test'],
  ])('takes the issuer from %s', (_name, extensions, expected) => {
    expect(readIssuer(parseClaims(extensions))).toMatchObject({ state: 'known', value: expected });
  });

  it.each([
    ['two issuers that differ', [older, { oid: claimOid('issuerV2'), value: utf8('https://b.test') }]],
    ['a malformed .8 beside a good .1', [older, { oid: claimOid('issuerV2'), value: Buffer.from('https') }]],
    ['no issuer at all', []],
  ])('has no issuer with %s', (_name, extensions) => {
    expect(readIssuer(parseClaims(extensions)).state).toBe('missing');
  });
});
