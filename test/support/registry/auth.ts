import { randomBytes } from 'node:crypto';
import { type Call, errorReply, jsonReply, type Reply } from './reply.ts';

/** How the stand-in wants to be convinced. `anonymousPull` hands a pulling token to anybody, as public registries do. */
export type Auth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'token';
      readonly username: string;
      readonly password: string;
      /** Accepted as an OAuth2 refresh token. */
      readonly identityToken?: string;
      readonly anonymousPull?: boolean;
      /** Another realm than our own /token, e.g. one that a client must refuse. */
      readonly realm?: string;
      /** What the token service says in `expires_in`; 300 when absent, nothing at all when null. */
      readonly expiresIn?: number | null;
    };

export type Tokens = Map<string, ReadonlySet<string>>;
type TokenAuth = Extract<Auth, { kind: 'token' }>;

function basicMatches(call: Call, auth: { readonly username: string; readonly password: string }): boolean {
  const expected = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  return call.headers['authorization'] === `Basic ${expected}`;
}

function wantedScope(call: Call): string {
  const repository = /^\/v2\/(.+)\/(?:manifests|blobs|referrers|tags)\//.exec(call.url.pathname)?.[1] ?? '';
  const action = call.method === 'GET' || call.method === 'HEAD' ? 'pull' : 'push';
  return `${repository}:${action}`;
}

function tokenChallenge(call: Call, auth: TokenAuth): Reply {
  const realm = auth.realm ?? `${call.url.origin}/token`;
  const [repository, action] = wantedScope(call).split(':');
  const scope = `scope="repository:${repository}:${action}"`;
  // RFC 6750 §3.1: a token that was shown and is no good (any more).
  const error = call.headers['authorization']?.startsWith('Bearer ') === true ? ',error="invalid_token"' : '';
  const challenge = `Bearer realm="${realm}",service="registry.test",${scope}${error}`;
  return errorReply(401, 'UNAUTHORIZED', { 'www-authenticate': challenge });
}

/** A 401 when the call may not go on, or undefined. */
export function refusal(call: Call, auth: Auth, tokens: Tokens): Reply | undefined {
  if (auth.kind === 'none') return undefined;
  if (auth.kind === 'basic')
    return basicMatches(call, auth)
      ? undefined
      : errorReply(401, 'UNAUTHORIZED', { 'www-authenticate': 'Basic realm="registry.test"' });
  const token = /^Bearer (.+)$/.exec(call.headers['authorization'] ?? '')?.[1];
  const scopes = token === undefined ? undefined : tokens.get(token);
  if (scopes === undefined) return tokenChallenge(call, auth);
  return call.url.pathname === '/v2/' || scopes.has(wantedScope(call))
    ? undefined
    : errorReply(403, 'DENIED');
}

function scopesOf(parameters: URLSearchParams): string[] {
  return parameters.getAll('scope').flatMap((scope) => {
    const [, repository = '', actions = ''] = /^repository:(.+):([a-z,*]+)$/.exec(scope) ?? [];
    return actions.split(',').map((action) => `${repository}:${action}`);
  });
}

/** The token service: GET with basic or nothing, POST with a refresh token. */
export function serveToken(call: Call, auth: Auth, tokens: Tokens): Reply {
  if (auth.kind !== 'token') return errorReply(404, 'NOT_FOUND');
  const form = new URLSearchParams(Buffer.from(call.body).toString('utf8'));
  const refreshed = auth.identityToken !== undefined && form.get('refresh_token') === auth.identityToken;
  const known = call.method === 'POST' ? refreshed : basicMatches(call, auth);
  const anonymous =
    call.method === 'GET' && call.headers['authorization'] === undefined && auth.anonymousPull === true;
  if (!known && !anonymous) return errorReply(401, 'UNAUTHORIZED');
  const asked = scopesOf(call.method === 'POST' ? form : call.url.searchParams);
  const token = randomBytes(24).toString('base64url');
  tokens.set(token, new Set(known ? asked : asked.filter((scope) => scope.endsWith(':pull'))));
  const life = auth.expiresIn === null ? {} : { expires_in: auth.expiresIn ?? 300 };
  return jsonReply({ token, access_token: token, ...life });
}
