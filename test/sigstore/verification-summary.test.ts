import { meetsLevel, readSummary, type VerificationSummary } from '@countersign/sigstore';
import { describe, expect, it } from 'vitest';

const summary = {
  verifier: { id: 'https://example.test/gate', version: { countersign: '0.1.0' } },
  timeVerified: '2026-06-22T14:00:00.351608Z',
  resourceUri: 'ghcr.io/acme/api',
  policy: { uri: 'https://example.test/policy', digest: { sha256: 'a'.repeat(64) } },
  inputAttestations: [{ uri: 'https://example.test/provenance', digest: { sha256: 'b'.repeat(64) } }],
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'ACME_REVIEWED'],
  slsaVersion: '1.1',
};

function read(value: unknown): VerificationSummary {
  const result = readSummary(value as never);
  if (result.state === 'rejected') throw new Error(result.detail);
  return result.value;
}

describe('readSummary', () => {
  it('reads what a verifier says', () => {
    expect(read(summary)).toEqual({
      verifierId: 'https://example.test/gate',
      verifierVersion: { countersign: '0.1.0' },
      timeVerified: '2026-06-22T14:00:00.351Z',
      resourceUri: 'ghcr.io/acme/api',
      policy: { uri: 'https://example.test/policy', digests: [`sha256:${'a'.repeat(64)}`] },
      inputAttestations: [{ uri: 'https://example.test/provenance', digests: [`sha256:${'b'.repeat(64)}`] }],
      result: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'ACME_REVIEWED'],
      slsaVersion: '1.1',
    });
  });

  it('does without what the specification leaves open', () => {
    const { timeVerified, inputAttestations, slsaVersion, ...least } = summary;
    expect([timeVerified, inputAttestations, slsaVersion]).not.toContain(undefined);
    expect(read({ ...least, verifier: { id: 'v' }, policy: { uri: 'p' } })).toMatchObject({
      timeVerified: null,
      inputAttestations: [],
      policy: { uri: 'p', digests: [] },
      slsaVersion: null,
    });
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no verifier', { ...summary, verifier: undefined }],
    ['a verifier without an id', { ...summary, verifier: { id: '' } }],
    ['no resource', { ...summary, resourceUri: undefined }],
    ['no policy', { ...summary, policy: undefined }],
    ['no result', { ...summary, verificationResult: undefined }],
    ['a result in other letters', { ...summary, verificationResult: 'passed' }],
    ['true as a result', { ...summary, verificationResult: true }],
    ['no levels', { ...summary, verifiedLevels: undefined }],
    ['a level that is no text', { ...summary, verifiedLevels: [3] }],
    ['a time that is none', { ...summary, timeVerified: 'yesterday' }],
    ['a digest that is no text', { ...summary, policy: { digest: { sha256: 1 } } }],
  ])('refuses %s', (_name, value) => {
    expect(readSummary(value as never)).toMatchObject({ state: 'rejected', code: 'summary-invalid' });
  });
});

describe('meetsLevel', () => {
  it.each([
    ['SLSA_BUILD_LEVEL_3', true],
    ['SLSA_BUILD_LEVEL_2', true],
    ['SLSA_BUILD_LEVEL_0', true],
    ['SLSA_BUILD_LEVEL_4', false],
    ['SLSA_SOURCE_LEVEL_1', false],
    ['ACME_REVIEWED', true],
    ['ACME_REVIEW', false],
    ['acme_reviewed', false],
    ['', false],
  ])('%s: %s', (level, expected) => {
    expect(meetsLevel(read(summary), level)).toBe(expected);
  });

  it('is never met by a summary that failed', () => {
    const failed = read({ ...summary, verificationResult: 'FAILED' });
    expect(meetsLevel(failed, 'SLSA_BUILD_LEVEL_3')).toBe(false);
  });
});
