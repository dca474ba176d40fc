import type { Secret } from '@countersign/core';
import { type Credential, type CredentialSources, credentialFinder } from '@countersign/oci/client';
import { describe, expect, it } from 'vitest';

function shown(sources: CredentialSources, host: string): unknown {
  const fact = credentialFinder(sources)(host);
  if (fact.state === 'missing') return fact.cause;
  const credential: Credential = fact.value;
  if (credential.kind === 'basic') return `${credential.username}:${credential.password.reveal()}`;
  return credential.kind === 'anonymous' ? 'anonymous' : `${credential.kind} ${credential.token.reveal()}`;
}

function config(value: object): CredentialSources {
  return { dockerConfig: JSON.stringify(value) };
}

const auth = (text: string): string => Buffer.from(text).toString('base64');
const githubToken: Secret = { reveal: () => 'ghs_1' };

describe('credentials', () => {
  it.each([
    ['nothing given', {}, 'ghcr.io', 'anonymous'],
    [
      'cut at the first colon',
      config({ auths: { 'r.example': { auth: auth('u:p:q') } } }),
      'r.example',
      'u:p:q',
    ],
    ['trailing NULs', config({ auths: { 'r.example': { auth: auth('u:p\0\0') } } }), 'r.example', 'u:p'],
    ['no colon', config({ auths: { 'r.example': { auth: auth('up') } } }), 'r.example', 'malformed'],
    ['another host', config({ auths: { 'r.example': { auth: auth('u:p') } } }), 's.example', 'anonymous'],
    ['no wildcard', config({ auths: { '*.example': { auth: auth('u:p') } } }), 's.example', 'anonymous'],
    [
      'a key with a path',
      config({ auths: { 'https://r.example/v2/': { auth: auth('u:p') } } }),
      'R.example',
      'u:p',
    ],
    [
      "Docker Hub's key",
      config({ auths: { 'https://index.docker.io/v1/': { auth: auth('u:p') } } }),
      'docker.io',
      'u:p',
    ],
    [
      'the exact key first',
      config({ auths: { 'https://r.example': { auth: auth('a:1') }, 'r.example': { auth: auth('b:2') } } }),
      'r.example',
      'b:2',
    ],
    [
      'identity token',
      config({ auths: { 'r.example': { auth: auth('u:p'), identitytoken: 't' } } }),
      'r.example',
      'identity-token t',
    ],
    [
      'registry token',
      config({ auths: { 'r.example': { registrytoken: 't' } } }),
      'r.example',
      'registry-token t',
    ],
    [
      'a helper',
      config({ auths: { 'r.example': { auth: auth('u:p') } }, credHelpers: { 'r.example': 'gcloud' } }),
      'r.example',
      'unsupported',
    ],
    [
      'a helper for another',
      config({ auths: { 'r.example': { auth: auth('u:p') } }, credHelpers: { 's.example': 'x' } }),
      'r.example',
      'u:p',
    ],
    [
      'a store',
      config({ auths: { 'r.example': { auth: auth('u:p') } }, credsStore: 'desktop' }),
      'r.example',
      'unsupported',
    ],
    ['a wrong shape', config({ auths: 5 }), 'r.example', 'malformed'],
    ['no JSON', { dockerConfig: '{' }, 'r.example', 'malformed'],
    ['ghcr.io with the token', { githubToken }, 'GHCR.io', 'x-access-token:ghs_1'],
    ['the token for nobody else', { githubToken }, 'ghcr.io.example', 'anonymous'],
    [
      'configuration before the token',
      { ...config({ auths: { 'ghcr.io': { auth: auth('u:p') } } }), githubToken },
      'ghcr.io',
      'u:p',
    ],
    [
      'the environment before the file',
      {
        dockerAuthConfig: JSON.stringify({ auths: { 'r.example': { auth: auth('e:1') } } }),
        ...config({ credsStore: 'x' }),
      },
      'r.example',
      'e:1',
    ],
  ] as const)('%s', (_, sources, host, expected) => {
    expect(shown(sources, host)).toBe(expected);
  });
});
