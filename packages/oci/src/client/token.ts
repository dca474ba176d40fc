import { Buffer } from 'node:buffer';
import {
  check,
  type Fact,
  type Http,
  type HttpAnswer,
  type HttpRequest,
  known,
  missing,
} from '@countersign/core';
import * as v from 'valibot';
import type { Challenge } from '../challenge.ts';
import type { Credential } from './credential.ts';
import { realmProblem } from './realm.ts';

/** What a token is asked for: one repository, reading only. */
export type TokenRequest = {
  readonly registryOrigin: string;
  readonly repository: string;
  readonly challenge: Challenge;
  readonly credential: Credential;
};

const maxTokenBytes = 256 * 1024;
const answerSchema = v.looseObject({
  token: v.exactOptional(v.string()),
  access_token: v.exactOptional(v.string()),
});
// RFC 6750 §2.1, b64token: nothing else may go into the header.
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;

/** The `Authorization` value for HTTP basic. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

function scopeOf(request: TokenRequest): string {
  return `repository:${request.repository}:pull`;
}

/** The docker token specification: GET with service and scope; an identity token is exchanged by POST (OAuth2). */
function tokenHttpRequest(request: TokenRequest, realm: string): HttpRequest {
  const { challenge, credential } = request;
  const service = challenge.parameters['service'];
  const base = { source: 'registry', maxBytes: maxTokenBytes, maxRedirects: 0 } as const;
  if (credential.kind === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: credential.token.reveal(),
      client_id: 'countersign',
      scope: scopeOf(request),
      ...(service === undefined ? {} : { service }),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { ...base, method: 'POST', url: realm, headers, body: form.toString() };
  }
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scopeOf(request));
  const authorization =
    credential.kind === 'basic'
      ? { authorization: basicAuthorization(credential.username, credential.password.reveal()) }
      : {};
  return { ...base, method: 'GET', url: url.href, headers: authorization };
}

function readToken(answer: HttpAnswer, host: string): Fact<string> {
  if (answer.status === 401 || answer.status === 403)
    return missing('forbidden', `the token service ${host} refused the credentials (${answer.status})`);
  if (answer.status !== 200)
    return missing('unreachable', `the token service ${host} answered ${answer.status}`);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    return missing('malformed', `the token service ${host} did not answer with JSON`);
  }
  const checked = check<v.InferOutput<typeof answerSchema>>(answerSchema, body);
  const token = checked.ok ? (checked.value.token ?? checked.value.access_token) : undefined;
  return token !== undefined && bearerToken.test(token)
    ? known(token)
    : missing('malformed', `the token service ${host} answered without a usable token`);
}

/** Fetches a bearer token for reading one repository. The token is a secret: it enters no message and no fact. */
export async function fetchToken(http: Http, request: TokenRequest): Promise<Fact<string>> {
  const realm = request.challenge.parameters['realm'] ?? '';
  const problem = realmProblem(realm, request.registryOrigin);
  if (problem !== null) return missing('forbidden', problem);
  const { host } = new URL(realm);
  const reply = await http.send(tokenHttpRequest(request, realm));
  return reply.state === 'failed' ? missing(reply.cause, reply.detail) : readToken(reply, host);
}
