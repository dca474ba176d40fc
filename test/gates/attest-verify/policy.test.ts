import { check, problemText, type Subject } from '@countersign/core';
import { attestVerifyGate, requirementFor } from '@countersign/gates/attest-verify';
import { describe, expect, it } from 'vitest';
import { policyOf } from './world.ts';

const identity = 'https://github.com/acme/api/.github/workflows/build.yml@refs/heads/main';
const minimal = { identity, sourceRepository: 'acme/api' };
const bare = { sourceRepository: 'acme/api' };
const workflow = 'acme/ci/.github/workflows/build.yml';
const key = { name: 'release', publicKey: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n' };
const below = { match: 'ghcr.io/acme/api', require: minimal };
const step = (name: string, more: object = {}): object => ({ name, predicateType: 'x', ...more });

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
        sources: ['files', 'github'],
        bundles: [],
        githubScope: 'repository',
        trustedRoot: 'public-good',
        maxRootAgeDays: 180,
        keys: [],
        issuer: 'https://token.actions.githubusercontent.com',
        sourceRef: 'deployed',
        commit: 'deployed',
        triggers: ['push', 'workflow_dispatch', 'release', 'schedule', 'merge_group'],
        runner: 'github-hosted',
        predicateType: 'https://slsa.dev/provenance/v1',
        provenance: { crossCheck: 'required', externalParameters: [] },
        minimum: 1,
        signers: [],
        forbid: [],
        steps: [],
        stepOrder: 'listed',
        platforms: 'index',
        subjects: [],
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
    [
      'a workflow without ref',
      { ...bare, signerWorkflow: workflow },
      'signerRef together with signerWorkflow',
    ],
    [
      'a ref without workflow',
      { ...minimal, signerRef: 'deployed' },
      'signerRef together with signerWorkflow',
    ],
    [
      'a workflow beside an identity',
      { ...minimal, signerWorkflow: workflow, signerRef: 'deployed' },
      'expected exactly one',
    ],
    [
      'a workflow that is a prefix',
      { ...bare, signerWorkflow: 'acme/ci/.github/workflows/', signerRef: 'deployed' },
      'file.yml',
    ],
    ['a short signer ref', { ...bare, signerWorkflow: workflow, signerRef: 'v1' }, 'signerRef'],
    ['a short signer digest', { ...minimal, signerDigest: 'abc' }, 'signerDigest'],
    ['a key that is nowhere', { ...bare, key: 'release' }, 'the name of one of keys'],
    ['a key that nobody names', { ...minimal, keys: [key] }, 'which no signer names'],
    ['a private key', { ...bare, key: 'release', keys: [{ ...key, publicKey: 'x' }] }, 'PEM (SPKI)'],
    ['two keys of one name', { ...bare, key: 'release', keys: [key, key] }, 'a name of its own'],
    ['signers beside a signer', { ...minimal, signers: [{ identity }] }, 'not both'],
    [
      'more signers than there are',
      { ...bare, signers: [{ identity }], minimum: 2 },
      'no more than there are',
    ],
    ['a signer that is nobody', { ...bare, signers: [{}] }, 'identity'],
    ['an empty list of triggers', { ...minimal, triggers: [] }, 'triggers'],
    ['an unknown source', { ...minimal, sources: ['gihub'] }, 'did you mean "github"?'],
    ['no source', { ...minimal, sources: [] }, 'sources'],
    ['two root files', { ...minimal, trustedRoot: ['a.json', 'b.json'] }, 'at most one file'],
    ['a root twice', { ...minimal, trustedRoot: ['github', 'github'] }, 'each root once'],
    ['an unknown TUF repository', { ...minimal, trustedRoot: 'tuf:elsewhere' }, 'trustedRoot'],
    [
      'a date of a built-in root',
      { ...minimal, trustedRootDate: '2026-01-01' },
      'only with a trusted root file',
    ],
    [
      'steps without a signer',
      { sourceRepository: 'acme/api', steps: [{ name: 'a', predicateType: 'x' }] },
      'steps',
    ],
    ['two steps of one name', { ...minimal, steps: [step('a'), step('a')] }, 'a name of its own'],
    ['a step that follows itself', { ...minimal, steps: [step('a', { sameRunAs: 'a' })] }, 'another step'],
    ['a step that follows nothing', { ...minimal, steps: [step('a', { materialOf: 'b' })] }, 'another step'],
    [
      'steps in a circle',
      { ...minimal, steps: [step('a', { materialOf: 'b' }), step('b', { materialOf: 'a' }), step('c')] },
      'circle',
    ],
    [
      'steps of which none attests the subject',
      { ...minimal, steps: [step('a', { materialOf: 'b' }), step('b', { materialOf: 'a' })] },
      'the subject itself',
    ],
    [
      'an attribute without a value',
      { ...minimal, steps: [step('a', { attributes: [{ path: 'x' }] })] },
      'exactly one of equals and in',
    ],
    [
      'an attribute that is no path',
      { ...minimal, steps: [step('a', { attributes: [{ path: 'x..y', equals: 1 }] })] },
      'path',
    ],
    ['a summary without a level', { summary: { verifier: 'v', identity, levels: [] } }, 'levels'],
    ['a summary without a signer', { summary: { verifier: 'v', levels: ['SLSA_BUILD_LEVEL_3'] } }, 'summary'],
    [
      'a requirement below that lacks a signer',
      { subjects: [{ match: 'a', require: {} }] },
      'subjects[0].require',
    ],
    ['half a requirement above', { trustedRoot: 'github', subjects: [below] }, 'nothing of them is added'],
    ['a pattern that is not anchored', { subjects: [{ ...below, match: '^a' }] }, 'subjects[0].match'],
  ])('refuses %s', (_name, policy, expected) => {
    expect(problems(policy).join('\n')).toContain(expected);
  });
});

describe('the requirement of a subject', () => {
  const image = { kind: 'image', name: 'ghcr.io/acme/api', digest: `sha256:${'b'.repeat(64)}` } as const;
  const other = { match: '^docker\\.io/.*$', require: { ...minimal, commit: 'any' } };
  const chosen = (policy: object, subject: Subject): string | undefined =>
    requirementFor(policyOf(policy), subject)?.commit;

  it('is the first that matches its name, exactly or by a pattern', () => {
    const policy = { subjects: [below, { ...other, match: '^ghcr\\.io/.*$' }, other] };
    expect(chosen(policy, image)).toBe('deployed');
    expect(chosen(policy, { ...image, name: 'ghcr.io/acme/api2' })).toBe('any');
    expect(chosen(policy, { ...image, name: 'docker.io/library/postgres' })).toBe('any');
    expect(chosen(policy, { ...image, name: 'quay.io/acme/api' })).toBeUndefined();
  });

  it('may be of one kind only', () => {
    const policy = { subjects: [{ ...below, kind: 'file' }] };
    expect(chosen(policy, image)).toBeUndefined();
    expect(chosen(policy, { ...image, kind: 'file' })).toBe('deployed');
  });

  it('is the flat one where no other matches, and where there are no others', () => {
    expect(chosen({ ...minimal, subjects: [other] }, image)).toBe('deployed');
    expect(chosen(minimal, image)).toBe('deployed');
    expect(chosen({ ...minimal, subjects: [other] }, { ...image, name: 'docker.io/x/y' })).toBe('any');
  });
});
