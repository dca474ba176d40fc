import { type Fact, type Http, known, missing } from '@countersign/core';
import { parseChallenges } from '../challenge.ts';
import type { Credential } from './credential.ts';
import { basicAuthorization, fetchToken } from './token.ts';

/** A request that was answered with 401, and what we have to prove ourselves. */
export type Refused = {
  readonly registryOrigin: string;
  readonly repository: string;
  readonly header: string | undefined;
  readonly credential: Credential;
};

async function bearer(http: Http, refused: Refused): Promise<Fact<string> | null> {
  const challenge = parseChallenges(refused.header ?? '').find(({ scheme }) => scheme === 'bearer');
  if (challenge === undefined) return null;
  const token = await fetchToken(http, { ...refused, challenge });
  return token.state === 'known' ? known(`Bearer ${token.value}`) : token;
}

function basic(refused: Refused): Fact<string> | null {
  const offered = parseChallenges(refused.header ?? '').some(({ scheme }) => scheme === 'basic');
  if (!offered) return null;
  const { credential } = refused;
  return credential.kind === 'basic'
    ? known(basicAuthorization(credential.username, credential.password.reveal()))
    : missing('forbidden', 'the registry wants a user name and a password, and none is configured');
}

/**
 * Answers a 401: the `Authorization` value to try again with. Bearer is preferred, since basic would send the
 * password with every request.
 */
export async function authorize(http: Http, refused: Refused): Promise<Fact<string>> {
  const answer = (await bearer(http, refused)) ?? basic(refused);
  return answer ?? missing('forbidden', 'the registry refused and named no way of logging in that we know');
}
