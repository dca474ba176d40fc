import { type Secret, SuiteError } from '@countersign/core';
import type { PrometheusCredential } from '@countersign/metrics';
import type { CanaryGatePolicy } from './policy.ts';

export const inputs = {
  'prometheus-token': {
    description: 'Bearer token for the metrics server named in the policy. Not together with a username.',
    required: false,
  },
  'prometheus-username': { description: 'User name for HTTP basic authentication.', required: false },
  'prometheus-password': { description: 'Password for HTTP basic authentication.', required: false },
} as const;

function secretOf(text: string): Secret {
  return { reveal: () => text };
}

function fromInputs(given: Readonly<Record<string, string>>): PrometheusCredential | null {
  const token = given['prometheus-token'] ?? '';
  const username = given['prometheus-username'] ?? '';
  const password = given['prometheus-password'] ?? '';
  if (token !== '' && (username !== '' || password !== ''))
    throw new SuiteError(
      'input-invalid',
      'prometheus-token: found a token beside a username or password, expected one of the two',
    );
  if (token !== '') return { scheme: 'bearer', token: secretOf(token) };
  if (username === '' && password === '') return null;
  if (username === '' || password === '')
    throw new SuiteError(
      'input-invalid',
      `prometheus-${username === '' ? 'username' : 'password'}: found nothing, expected both a username and a password`,
    );
  return { scheme: 'basic', username, password: secretOf(password) };
}

/** Scheme, host and port of an address that the policy's schema accepted. */
function originOf(url: string): string {
  return url.toLowerCase().replace(/^(https?:\/\/[^/]+).*$/, '$1');
}

/**
 * The caller's credential, if any. It is for one server: with policies of several owners, one owner could otherwise
 * name an address of their own and be handed the credential of another's server.
 */
export function credentialOf(
  given: Readonly<Record<string, string>>,
  policies: readonly CanaryGatePolicy[],
): PrometheusCredential | null {
  const credential = fromInputs(given);
  const origins = [...new Set(policies.map((policy) => originOf(policy.prometheus.url)))].sort();
  if (credential !== null && origins.length > 1)
    throw new SuiteError(
      'input-invalid',
      `prometheus credentials: found policies that name several metrics servers (${origins.join(', ')}), expected one server that the credential belongs to`,
    );
  return credential;
}
