import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import {
  authorityExtensions,
  distinguishedName,
  issue,
  keyExtensions,
} from '../support/signing/certificate.ts';
import { type KeyPair, newKeyPair, pem, signWith } from '../support/signing/key-pair.ts';
import type { RegistryAuth } from './docker-registry.ts';

/** Who may have a token for everything; anybody may have one for pulling from repositories below `public/`. */
export type Account = {
  readonly username: string;
  readonly password: string;
  readonly identityToken: string;
};

export type TokenServer = {
  readonly auth: RegistryAuth;
  /** Each request: its method, and how it proved itself. */
  readonly calls: readonly { readonly method: string; readonly authorization: string | null }[];
  /** Tokens live for so long from now on. */
  lifeSeconds(seconds: number): void;
  close(): Promise<void>;
};

const issuer = 'countersign test tokens';
const service = 'countersign test registry';
const hour = 60 * 60_000;

type Authority = { readonly key: KeyPair; readonly certificate: Buffer };

/** One certificate of its own: the registry's trust bundle, and the token's `x5c`. */
function newAuthority(): Authority {
  const key = newKeyPair('p256');
  const name = distinguishedName('Countersign', issuer);
  const certificate = issue({
    issuer: name,
    issuerKey: key,
    subject: name,
    spki: key.spki,
    notBefore: new Date(Date.now() - hour),
    notAfter: new Date(Date.now() + hour),
    extensions: [...authorityExtensions, ...keyExtensions(key.spki, key.spki)],
  });
  return { key, certificate };
}

type Access = { readonly type: string; readonly name: string; readonly actions: readonly string[] };

/** A JSON Web Token, ES256 (RFC 7518 §3.4), with the access claim of the docker token specification. */
function newToken({ key, certificate }: Authority, access: readonly Access[], lifeSeconds: number): string {
  const at = Math.floor(Date.now() / 1000);
  const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate.toString('base64')] };
  const times = { iat: at, nbf: at - 10, exp: at + lifeSeconds };
  const claims = { iss: issuer, sub: '', aud: service, jti: randomUUID(), ...times, access };
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = signWith(key, Buffer.from(parts.join('.')), { encoding: 'ieee-p1363' });
  return [...parts, signature.toString('base64url')].join('.');
}

function accessOf(scopes: readonly string[], known: boolean): readonly Access[] {
  return scopes.flatMap((scope) => {
    const [, name = '', actions = ''] = /^repository:(.+):([a-z,*]+)$/.exec(scope) ?? [];
    const granted = known ? actions.split(',') : name.startsWith('public/') ? ['pull'] : [];
    return granted.length === 0 ? [] : [{ type: 'repository', name, actions: granted }];
  });
}

async function readForm(request: http.IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/**
 * Starts a token service on loopback for docker-registry: it signs tokens with a key whose certificate the registry
 * is given in `folder`, for a user name and password (GET) or an identity token (POST).
 */
export async function startTokenServer(folder: string, account: Account): Promise<TokenServer> {
  const authority = newAuthority();
  const rootcertbundle = path.join(folder, 'token-roots.pem');
  writeFileSync(rootcertbundle, pem('CERTIFICATE', authority.certificate));
  const basic = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
  const calls: { method: string; authorization: string | null }[] = [];
  let lifeSeconds = 300;
  const server = http.createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    calls.push({ method, authorization: headers.authorization?.split(' ')[0] ?? null });
    void readForm(request).then((form) => {
      const query = new URL(url, 'http://token').searchParams;
      const known =
        method === 'POST'
          ? form.get('refresh_token') === account.identityToken
          : headers.authorization === basic;
      if (!known && (method === 'POST' || headers.authorization !== undefined)) {
        response.writeHead(401).end();
        return;
      }
      const asked = (method === 'POST' ? form : query).getAll('scope').flatMap((scope) => scope.split(' '));
      const token = newToken(authority, accessOf(asked, known), lifeSeconds);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ token, access_token: token, expires_in: lifeSeconds }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // crane sends no credentials to a realm at a literal address of loopback.
  const realm = `http://localhost:${(server.address() as AddressInfo).port}/token`;
  return {
    auth: { token: { realm, service, issuer, rootcertbundle } },
    calls,
    lifeSeconds: (seconds) => void (lifeSeconds = seconds),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
