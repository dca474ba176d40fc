import { check, problemText } from '@countersign/core';
import { attestVerifyGate } from '@countersign/gates/attest-verify';
import { describe, expect, it } from 'vitest';

const identity = 'https://github.com/acme/api/.github/workflows/build.yml@refs/heads/main';
const minimal = { identity, sourceRepository: 'acme/api' };

function problems(policy: unknown): string[] {
  const checked = check(attestVerifyGate.policy, policy);
  return checked.ok ? [] : checked.problems.map(problemText);
}

describe('attest-verify policy', () => {
  it('fills in the strict choice', () => {
    expect(check(attestVerifyGate.policy, minimal)).toEqual({
      ok: true,
      value: {
        ...minimal,
        bundles: [],
        trustedRoot: 'public-good',
        issuer: 'https://token.actions.githubusercontent.com',
        sourceRef: 'deployed',
        commit: 'deployed',
        predicateType: 'https://slsa.dev/provenance/v1',
        minimum: 1,
      },
    });
  });

  it.each([
    ['nothing', {}, 'sourceRepository'],
    ['no repository', { identity }, 'sourceRepository'],
    ['no identity', { sourceRepository: 'acme/api' }, 'exactly one of identity and identityPattern'],
    [
      'both identities',
      { ...minimal, identityPattern: '^a$' },
      'exactly one of identity and identityPattern',
    ],
    ['an empty identity', { ...minimal, identity: '' }, 'identity'],
    ['a pattern as identity', { ...minimal, identity: '^.*$' }, 'patterns go to identityPattern'],
    [
      'an unanchored pattern',
      { sourceRepository: 'acme/api', identityPattern: identity },
      'must begin with ^',
    ],
    [
      'a pattern of another dialect',
      { sourceRepository: 'acme/api', identityPattern: '^(?=a)b$' },
      'identityPattern',
    ],
    ['a short ref', { ...minimal, sourceRef: 'main' }, 'sourceRef'],
    ['a half-anchored ref', { ...minimal, sourceRef: '^refs/heads/.*' }, 'sourceRef'],
    ['an empty issuer', { ...minimal, issuer: '' }, 'issuer'],
    ['a repository without owner', { ...minimal, sourceRepository: 'api' }, 'sourceRepository'],
    ['a repository with a path', { ...minimal, sourceRepository: 'acme/api/x' }, 'sourceRepository'],
    ['a short pin', { ...minimal, trustedRootDigest: 'sha256:00' }, 'trustedRootDigest'],
    ['zero bundles', { ...minimal, minimum: 0 }, 'minimum'],
    ['an unknown key', { ...minimal, identiy: identity }, 'did you mean "identity"?'],
  ])('refuses %s', (_name, policy, expected) => {
    expect(problems(policy).join('\n')).toContain(expected);
  });
});
