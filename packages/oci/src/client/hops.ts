import { type Fact, type HttpAnswer, known, missing } from '@countersign/core';
import { redirectProblem } from './realm.ts';
import type { Repository, Session } from './session.ts';

/** A GET below a repository. */
export type RegistryRequest = {
  readonly repository: Repository;
  /** Absolute, on the registry's own origin. */
  readonly url: string;
  readonly accept: string;
  readonly maxBytes: number;
};

const mostRedirects = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

type Hop = {
  readonly url: string;
  readonly atHome: boolean;
  readonly authorization: string | undefined;
};

async function sendOne(session: Session, request: RegistryRequest, hop: Hop): Promise<Fact<HttpAnswer>> {
  const { authorization } = hop;
  const answer = await session.ports.http.send({
    source: 'registry',
    method: 'GET',
    url: hop.url,
    headers: { accept: request.accept, ...(authorization === undefined ? {} : { authorization }) },
    maxBytes: request.maxBytes,
    maxRedirects: 0,
  });
  return answer.state === 'failed' ? missing(answer.cause, answer.detail) : known(answer);
}

function nextHop(hop: Hop, answer: HttpAnswer, { origin }: Repository): Fact<Hop> | null {
  const location = answer.headers['location'];
  if (!redirectStatuses.has(answer.status) || location === undefined) return null;
  const url = URL.canParse(location, hop.url) ? new URL(location, hop.url).href : location;
  const problem = redirectProblem(url, origin);
  if (problem !== null) return missing('forbidden', problem);
  // Credentials are the registry's and nobody else's; once they were left behind they do not come back.
  const atHome = new URL(url).origin === origin;
  return known({ url, atHome, authorization: atHome ? hop.authorization : undefined });
}

/**
 * One GET and the redirects that it meets, each looked at before it is followed: blobs are often kept at another host,
 * which is asked without credentials and must not be inside our own network.
 */
export async function sendHops(
  session: Session,
  request: RegistryRequest,
  authorization: string | undefined,
): Promise<Fact<HttpAnswer>> {
  const { repository } = request;
  let hop: Hop = { url: request.url, atHome: true, authorization };
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await sendOne(session, request, hop);
    if (answer.state === 'missing') return answer;
    if (hop.atHome) session.rateLimits.note(repository.host, answer.value);
    const next = nextHop(hop, answer.value, repository);
    if (next === null) return answer;
    if (next.state === 'missing') return missing(next.cause, next.detail);
    hop = next.value;
  }
  return missing('malformed', `${repository.host} redirects more than ${mostRedirects} times`);
}
