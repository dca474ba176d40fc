import { type Fact, type HttpAnswer, known, missing } from '@countersign/core';
import {
  type Authorization,
  authorize,
  bearerChallenge,
  type Refused,
  wantedScope,
} from './authorization.ts';
import type { Credential } from './credential.ts';
import { type RegistryRequest, sendHops } from './hops.ts';
import type { Repository, Session } from './session.ts';

type Asking = {
  readonly session: Session;
  readonly repository: Repository;
  readonly credential: Credential;
};

type Challenged = Pick<Refused, 'header' | 'askedOf'>;

function renew(
  { session, repository, credential }: Asking,
  challenged: Challenged,
): Promise<Fact<Authorization>> {
  return session.authorizations.renew(repository.key, () =>
    authorize(session.ports, { repository, credential, ...challenged }),
  );
}

/** What to begin with: a token that was given or fetched, or an answer to the challenge that we know the host for. */
async function firstAuthorization(asking: Asking): Promise<Authorization | undefined> {
  const { session, repository, credential } = asking;
  if (credential.kind === 'registry-token') return { header: `Bearer ${credential.token.reveal()}` };
  const current = session.authorizations.current(repository.key);
  const header = session.authorizations.challenge(repository.origin);
  if (current !== undefined || header === undefined) return current;
  const renewed = await renew(asking, { header, askedOf: 'another' });
  return renewed.state === 'known' ? renewed.value : undefined;
}

/** A token that was made for just this and is not enough: another one would be no better. */
function isTooNarrow(header: string, used: Authorization | undefined, repository: Repository): boolean {
  const challenge = bearerChallenge(header);
  if (challenge?.parameters['error'] !== 'insufficient_scope') return false;
  return used?.scope === wantedScope(challenge, repository);
}

/** What to try after a 401, null when the refusal stands. */
async function afterRefusal(
  asking: Asking,
  answer: HttpAnswer,
  used: Authorization | undefined,
): Promise<Fact<Authorization | null>> {
  const { session, repository, credential } = asking;
  const { origin, host } = new URL(answer.url);
  if (origin !== repository.origin)
    return missing('forbidden', `the registry redirects to ${host}, which wants credentials`);
  if (credential.kind === 'registry-token') return known(null);
  const header = answer.headers['www-authenticate'] ?? '';
  if (isTooNarrow(header, used, repository))
    return missing('forbidden', `the credentials for ${repository.host} do not reach ${repository.path}`);
  session.authorizations.noteChallenge(repository.origin, header);
  const current = session.authorizations.current(repository.key);
  // Somebody else has renewed it while we were on the way.
  if (current !== undefined && current !== used) return known(current);
  const renewed = await renew(asking, { header, askedOf: 'this' });
  const same = renewed.state === 'known' && renewed.value.header === used?.header;
  return same ? known(null) : renewed;
}

const mostSends = 3;

/**
 * Sends a request with what we have, and on a 401 with a fresh proof; a token that is refused is renewed once. A third
 * 401 is the answer.
 */
export async function sendAuthorized(session: Session, request: RegistryRequest): Promise<Fact<HttpAnswer>> {
  const { repository } = request;
  const credential = await session.findCredential(repository.host, repository.path);
  if (credential.state === 'missing') return missing(credential.cause, credential.detail);
  const asking: Asking = { session, repository, credential: credential.value };
  let used = await firstAuthorization(asking);
  for (let sends = 1; ; sends += 1) {
    const answer = await session.turnstile(repository.origin)(() => sendHops(session, request, used?.header));
    if (answer.state === 'missing' || answer.value.status !== 401 || sends === mostSends) return answer;
    const next = await afterRefusal(asking, answer.value, used);
    if (next.state === 'missing') return missing(next.cause, next.detail);
    if (next.value === null) return answer;
    used = next.value;
  }
}
