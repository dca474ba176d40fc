import { type Clock, type Fact, type Http, known, missing } from '@countersign/core';
import { type Challenge, parseChallenges } from '../challenge.ts';
import type { Credential } from './credential.ts';
import type { Repository } from './session.ts';
import { basicAuthorization, fetchToken } from './token.ts';

/** The value of an `Authorization` header. A secret. */
export type Authorization = {
  readonly header: string;
  /** What a token was asked for; undefined for a password and for a token that was given to us. */
  readonly scope?: string;
  /** Milliseconds since the epoch; undefined when it does not end. */
  readonly expires?: number;
};

/** A repository that wants to know who we are, and what we have to prove ourselves. */
export type Refused = {
  readonly repository: Repository;
  /** The WWW-Authenticate header. */
  readonly header: string;
  /** Whether this repository was refused, or another one of the same registry, whose scope is not ours. */
  readonly askedOf: 'this' | 'another';
  readonly credential: Credential;
};

type AuthorizingPorts = { readonly http: Http; readonly clock: Clock };

const scopePattern = /^repository:([a-z0-9][a-z0-9._/-]{0,254}):[a-z,*]{1,64}$/;

/**
 * What a token must be good for: reading one repository. A registry behind another name says in its challenge what
 * the repository is called there; only the name is taken from it, never what may be done.
 */
export function wantedScope(challenge: Challenge, repository: Repository): string {
  const named = scopePattern.exec(challenge.parameters['scope'] ?? '')?.[1];
  return `repository:${named ?? repository.path}:pull`;
}

/** The bearer challenge of a header, if it holds one. */
export function bearerChallenge(header: string): Challenge | undefined {
  return parseChallenges(header).find(({ scheme }) => scheme === 'bearer');
}

async function bearer(
  ports: AuthorizingPorts,
  refused: Refused,
  challenge: Challenge,
): Promise<Fact<Authorization>> {
  const { origin, path } = refused.repository;
  const scope =
    refused.askedOf === 'this' ? wantedScope(challenge, refused.repository) : `repository:${path}:pull`;
  const asked = Date.parse(ports.clock.now());
  const { credential } = refused;
  const token = await fetchToken(ports.http, { registryOrigin: origin, scope, challenge, credential });
  if (token.state === 'missing') return missing(token.cause, token.detail);
  // Renewed when a tenth of its life is left, so that it does not end on the way.
  const expires = asked + token.value.expiresInSeconds * 900;
  return known({ header: `Bearer ${token.value.token}`, scope, expires });
}

function basic({ header, credential }: Refused): Fact<Authorization> {
  const offered = parseChallenges(header).some(({ scheme }) => scheme === 'basic');
  if (!offered)
    return missing('forbidden', 'the registry refused and named no way of logging in that we know');
  return credential.kind === 'basic'
    ? known({ header: basicAuthorization(credential.username, credential.password.reveal()) })
    : missing('forbidden', 'the registry wants a user name and a password, and none is configured');
}

/**
 * Answers a challenge: what to try again with. Bearer is preferred, since basic would send the password with every
 * request.
 */
export async function authorize(ports: AuthorizingPorts, refused: Refused): Promise<Fact<Authorization>> {
  const challenge = bearerChallenge(refused.header);
  return challenge === undefined ? basic(refused) : bearer(ports, refused, challenge);
}
