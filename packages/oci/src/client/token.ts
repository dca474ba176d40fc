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

/** `scope` is what the token is for, `repository:<name>:pull`. */
export type TokenRequest = {
  readonly registryOrigin: string;
  readonly scope: string;
  readonly challenge: Challenge;
  readonly credential: Credential;
};

/** A bearer token and how long it is good for. */
export type Token = { readonly token: string; readonly expiresInSeconds: number };

const maxTokenBytes = 256 * 1024;
/** The docker token specification: what is meant where `expires_in` is absent. */
const defaultLifeSeconds = 60;
const longestLifeSeconds = 24 * 60 * 60;
const answerSchema = v.looseObject({
  token: v.exactOptional(v.nullable(v.string())),
  access_token: v.exactOptional(v.nullable(v.string())),
  expires_in: v.exactOptional(v.unknown()),
});
type Answer = v.InferOutput<typeof answerSchema>;
// RFC 6750 §2.1, b64token: nothing else may go into the header.
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;

/** The `Authorization` value for HTTP basic. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
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
      scope: request.scope,
      ...(service === undefined ? {} : { service }),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { ...base, method: 'POST', url: realm, headers, body: form.toString() };
  }
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', request.scope);
  const authorization =
    credential.kind === 'basic'
      ? { authorization: basicAuthorization(credential.username, credential.password.reveal()) }
      : {};
  return { ...base, method: 'GET', url: url.href, headers: authorization };
}

function statusProblem(status: number, host: string): Fact<never> | null {
  if (status === 401 || status === 403)
    return missing('forbidden', `the token service ${host} refused the credentials (${status})`);
  if (status >= 300 && status < 400)
    return missing('forbidden', `the token service ${host} redirects, and credentials do not follow`);
  return status === 200 ? null : missing('unreachable', `the token service ${host} answered ${status}`);
}

function lifeSeconds(expiresIn: unknown): number {
  const usable = typeof expiresIn === 'number' && expiresIn > 0;
  return usable ? Math.min(expiresIn, longestLifeSeconds) : defaultLifeSeconds;
}

function readToken(answer: HttpAnswer, host: string): Fact<Token> {
  const problem = statusProblem(answer.status, host);
  if (problem !== null) return problem;
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    return missing('malformed', `the token service ${host} did not answer with JSON`);
  }
  const checked = check<Answer>(answerSchema, body);
  const value: Answer = checked.ok ? checked.value : {};
  const tokens = [value.token, value.access_token].filter((text) => typeof text === 'string');
  const token = tokens.find((text) => text !== '') ?? '';
  return bearerToken.test(token)
    ? known({ token, expiresInSeconds: lifeSeconds(value.expires_in) })
    : missing('malformed', `the token service ${host} answered without a usable token`);
}

/** Fetches a bearer token for reading one repository. The token is a secret: it enters no message and no fact. */
export async function fetchToken(http: Http, request: TokenRequest): Promise<Fact<Token>> {
  const realm = request.challenge.parameters['realm'] ?? '';
  const problem = realmProblem(realm, request.registryOrigin);
  if (problem !== null) return missing('forbidden', problem);
  const { host } = new URL(realm);
  const reply = await http.send(tokenHttpRequest(request, realm));
  return reply.state === 'failed' ? missing(reply.cause, reply.detail) : readToken(reply, host);
}
