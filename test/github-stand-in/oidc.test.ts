import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
});
afterAll(() => world.close());

const ask = (token: string, audience = '') =>
  fetch(`${world.gitHub.oidcUrl}${audience}`, { headers: { authorization: `Bearer ${token}` } });

it('issues a token that its own keys verify, with the claims of the scenario', async () => {
  const { value } = (await (await ask('request-token', '&audience=sigstore')).json()) as { value: string };
  const [header = '', payload = '', signature = ''] = value.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const claims = read(payload);
  expect(claims).toMatchObject({ aud: 'sigstore', repository: 'acme/shop', run_id: String(world.run.id) });
  expect(claims.exp - claims.iat).toBe(300);

  const configuration = await (await fetch(`${claims.iss}/.well-known/openid-configuration`)).json();
  expect(configuration).toMatchObject({ issuer: claims.iss });
  const { keys } = (await (await fetch((configuration as { jwks_uri: string }).jwks_uri)).json()) as {
    keys: { kid: string }[];
  };
  const jwk = keys.find(({ kid }) => kid === read(header).kid) ?? {};
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
});

it('refuses another request token', async () => {
  expect((await ask('other')).status).toBe(401);
});

it('grants nothing where the scenario has no id-token permission', async () => {
  world.gitHub.patch((scenario) => {
    delete scenario.oidc;
  });
  expect((await ask('request-token')).status).toBe(404);
  expect(world.gitHub.environment()).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
});
