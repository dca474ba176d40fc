import { type KeyObject, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { type Answer, type Exchange, JSON_TYPE, message } from './server/exchange.ts';
import { replacement, spoiled } from './server/fault-answers.ts';
import { dueFault, noteOperation } from './server/faults.ts';
import { type State, now } from './server/state.ts';
import { violation } from './server/violation.ts';

export const OIDC_ROOT = '/_actions/oidc';

/** The key that this stand-in signs identity tokens with. */
export type OidcKey = { readonly privateKey: KeyObject; readonly keyId: string };

export function makeOidcKey(): OidcKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, keyId: 'stand-in' };
}

/** How long GitHub's tokens hold. */
const LIFETIME_SECONDS = 300;

/** The token service of a job: the token itself, and what verifies it. */
export function serveOidc(state: State, exchange: Exchange, key: OidcKey): Answer {
  noteOperation(exchange.log, 'oidc');
  const fault = dueFault(state, { method: exchange.method, path: exchange.log.path, operation: 'oidc' });
  const replaced = fault === undefined ? undefined : replacement(state, fault);
  if (replaced !== undefined) return replaced;
  return spoiled(answerOidc(state, exchange, key), fault);
}

function answerOidc(state: State, exchange: Exchange, key: OidcKey): Answer {
  const issuer = `${state.urls.server}${OIDC_ROOT}`;
  switch (exchange.path.slice(OIDC_ROOT.length)) {
    case '/token':
      return issue(state, exchange, { key, issuer });
    case '/.well-known/jwks':
      return json({ keys: [publicJwk(key)] });
    case '/.well-known/openid-configuration':
      return json({
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        scopes_supported: ['openid'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    default:
      return violation(state, exchange, 'the token service has no such path');
  }
}

const json = (body: unknown): Answer => ({ status: 200, headers: { 'content-type': JSON_TYPE }, body });

function publicJwk({ privateKey, keyId }: OidcKey): Record<string, unknown> {
  return { ...createPublicKey(privateKey).export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: keyId };
}

type Signing = { readonly key: OidcKey; readonly issuer: string };

function issue(state: State, exchange: Exchange, { key, issuer }: Signing): Answer {
  const { oidc } = state.world;
  if (oidc === undefined) return message(404, 'this scenario grants no id-token permission');
  if (exchange.request.headers.authorization !== `Bearer ${oidc.requestToken}`) {
    return message(401, 'Unauthorized');
  }
  const issuedAt = Math.floor(now(state).getTime() / 1000);
  const claims = {
    iss: issuer,
    aud: exchange.query.get('audience') ?? `${state.urls.server}/${ownerOf(oidc.claims)}`,
    jti: `stand-in-${state.requests.length}`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + LIFETIME_SECONDS,
    ...oidc.claims,
  };
  return json({ value: signJwt(claims, key) });
}

function ownerOf(claims: Readonly<Record<string, unknown>>): string {
  const owner = claims['repository_owner'];
  return typeof owner === 'string' ? owner : 'owner';
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signJwt(claims: object, { privateKey, keyId }: OidcKey): string {
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}
