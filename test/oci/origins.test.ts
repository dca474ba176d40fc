import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fact } from '@countersign/core';
import { type Image, parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials, type RegistryClient } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PushedImage, pushImage, type Registry, startRegistry } from '../support/registry/index.ts';
import { quietMachine } from './quiet-machine.ts';

/** A host that is not the registry: it keeps all that it is sent, and answers what the test says. */
type Stranger = {
  readonly url: string;
  readonly received: { readonly line: string; readonly text: string }[];
  reply: { status: number; headers: Readonly<Record<string, string>>; body?: string };
  close(): Promise<void>;
};

async function startStranger(): Promise<Stranger> {
  const received: { line: string; text: string }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const text = `${request.url} ${request.rawHeaders.join('\n')} ${body}`;
      received.push({ line: `${request.method} ${request.url}`, text });
      response.writeHead(stranger.reply.status, stranger.reply.headers).end(stranger.reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stranger: Stranger = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    reply: { status: 404, headers: {} },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stranger;
}

const user = { username: 'robot', password: 'correct-horse-battery' };
const identityToken = 'identity-token-of-ours';
const registryToken = 'registry-token-of-ours';
const packed = Buffer.from(`${user.username}:${user.password}`).toString('base64');
/** However a credential may be written. */
const secrets = [user.password, packed, identityToken, registryToken];

const credentials = {
  basic: user,
  'identity token': { identitytoken: identityToken },
  'registry token': { registrytoken: registryToken },
} as const;
type CredentialName = keyof typeof credentials;
const names = Object.keys(credentials) as readonly CredentialName[];

let registry: Registry;
let stranger: Stranger;
let ports: ReturnType<typeof createPorts>;
let pushed: PushedImage;

beforeEach(async () => {
  ports = createPorts({ workspace: '.', attempts: 1 });
  stranger = await startStranger();
});
afterEach(async () => {
  await Promise.all([ports.close(), stranger.close(), registry.close()]);
});

async function pushToken(): Promise<string> {
  const scope = 'scope=repository:acme/shop:pull,push';
  const answer = await fetch(`${registry.url}/token?${scope}`, {
    headers: { authorization: `Basic ${packed}` },
  });
  return `Bearer ${((await answer.json()) as { token: string }).token}`;
}

/** A registry that gives tokens for all three kinds of credential. */
async function start(options: Partial<Parameters<typeof startRegistry>[0]> = {}): Promise<void> {
  const auth = { kind: 'token', ...user, identityToken, anonymousPull: true } as const;
  registry = await startRegistry({ auth, ...options });
  pushed = await pushImage(registry.url, 'acme/shop', 'v1', { authorization: await pushToken() });
}

function imageOf(text: string): Image {
  const parsed = parseImage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function clientWith(name: CredentialName): RegistryClient {
  const dockerConfig = JSON.stringify({ auths: { [registry.host]: credentials[name] } });
  const find = registryCredentials({ machine: quietMachine() }, { githubToken: null, dockerConfig });
  return createRegistryClient(ports, find);
}

/** The tokens that the registry's own service handed out, as the registry saw them. */
function tokensSeen(): readonly string[] {
  return registry.headers.flatMap(({ authorization }) => {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    return token === undefined ? [] : [token];
  });
}

function expectNothingLeaked(): void {
  const told = stranger.received.map(({ text }) => text).join('\n');
  expect(told.toLowerCase()).not.toMatch(/^authorization$/m);
  for (const secret of [...secrets, ...tokensSeen()]) expect(told).not.toContain(secret);
}

/** Every way on which a client asks. */
async function askEverything(client: RegistryClient): Promise<readonly Fact<unknown>[]> {
  const image = imageOf(`${registry.host}/acme/shop:v1`);
  const config = { digest: pushed.digest, size: pushed.size };
  return [
    await client.getManifest(image),
    await client.getManifest({ ...image, digest: pushed.digest }),
    await client.getBlob(image, config),
    await client.listReferrers(image, pushed.digest),
  ];
}

describe.each(names)('a %s reaches no other origin', (name) => {
  it('when everything is redirected', async () => {
    await start();
    stranger.reply = { status: 500, headers: {} };
    const path = /\/(?:manifests|blobs|referrers)\//;
    registry.fail({ path, mishap: { kind: 'redirect', location: `${stranger.url}/elsewhere` } });
    const facts = await askEverything(clientWith(name));
    expect(facts.every(({ state }) => state === 'missing')).toBe(true);
    expect(stranger.received.length).toBeGreaterThanOrEqual(4);
    expectNothingLeaked();
  });

  it('when the other origin asks for a password', async () => {
    await start();
    stranger.reply = { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
    registry.fail({ path: /\/manifests\//, mishap: { kind: 'redirect', location: `${stranger.url}/x` } });
    const fact = await clientWith(name).getManifest(imageOf(`${registry.host}/acme/shop:v1`));
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expectNothingLeaked();
  });

  it('when the other origin names its own token service', async () => {
    await start();
    const challenge = `Bearer realm="${stranger.url}/token",service="registry.test"`;
    stranger.reply = { status: 401, headers: { 'www-authenticate': challenge } };
    registry.fail({ path: /\/manifests\//, mishap: { kind: 'redirect', location: `${stranger.url}/x` } });
    await clientWith(name).getManifest(imageOf(`${registry.host}/acme/shop:v1`));
    expect(stranger.received.map(({ line }) => line)).toEqual(['GET /x']);
    expectNothingLeaked();
  });

  it('when it sends us back', async () => {
    await start();
    const home = `${registry.url}/v2/acme/shop/manifests/${pushed.digest}`;
    stranger.reply = { status: 307, headers: { location: home } };
    const path = /\/manifests\/v1$/;
    registry.fail({ path, mishap: { kind: 'redirect', location: `${stranger.url}/x` } });
    const before = registry.headers.length;
    await clientWith(name).getManifest(imageOf(`${registry.host}/acme/shop:v1`));
    expectNothingLeaked();
    // What comes back to the registry over a stranger comes without the credentials that it set out with.
    const returned = registry.headers
      .slice(before)
      .filter((_, at) => registry.calls[before + at]?.line.endsWith(pushed.digest));
    expect(returned.length).toBeGreaterThan(0);
    for (const headers of returned) expect(headers['authorization']).toBeUndefined();
  });

  it('when a token service redirects', async () => {
    await start();
    registry.fail({ path: /^\/token$/, mishap: { kind: 'redirect', location: `${stranger.url}/token` } });
    await askEverything(clientWith(name));
    expect(stranger.received).toEqual([]);
  });

  it('when the next page of referrers is elsewhere', async () => {
    await start();
    const link = `<${stranger.url}/v2/acme/shop/referrers/${pushed.digest}?page=2>; rel="next"`;
    registry.fail({ path: /\/referrers\//, mishap: { kind: 'header', name: 'link', value: link } });
    const fact = await clientWith(name).listReferrers(
      imageOf(`${registry.host}/acme/shop:v1`),
      pushed.digest,
    );
    if (name !== 'registry token') expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(stranger.received).toEqual([]);
  });
});

it.each([
  ['http at another name of loopback', (url: string) => url.replace('127.0.0.1', 'localhost')],
  ['http on the network', () => 'http://169.254.169.254/latest'],
  ['another scheme', () => 'file:///etc/passwd'],
  ['a URL with a password', (url: string) => url.replace('://', '://u:p@')],
  ['no URL', () => 'http://'],
])('a redirect to %s is not followed', async (_, change) => {
  await start();
  registry.fail({
    path: /\/manifests\//,
    mishap: { kind: 'redirect', location: change(`${stranger.url}/x`) },
  });
  const fact = await clientWith('basic').getManifest(imageOf(`${registry.host}/acme/shop:v1`));
  expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
  expect(stranger.received).toEqual([]);
});

it('a realm at another host gets no credential', async () => {
  registry = await startRegistry({
    auth: { kind: 'token', ...user, realm: `${stranger.url.replace('127.0.0.1', 'localhost')}/token` },
  });
  pushed = { digest: `sha256:${'1'.repeat(64)}`, mediaType: '', size: 1, children: [] };
  const facts = await askEverything(clientWith('basic'));
  const causes = facts.map((fact) => (fact.state === 'missing' ? fact.cause : 'known'));
  expect(causes).toEqual(['forbidden', 'forbidden', 'forbidden', 'forbidden']);
  expect(stranger.received).toEqual([]);
});

it('blobs at another host are read there, without credentials', async () => {
  await start({ blobs: 'elsewhere' });
  const client = clientWith('basic');
  const image = imageOf(`${registry.host}/acme/shop:v1`);
  const manifest = await client.getManifest(image);
  const layer = manifest.state === 'known' ? manifest.value.layers[0] : undefined;
  if (layer === undefined) throw new Error('the image has no layer');
  const blob = await client.getBlob(image, layer);
  expect(blob.state === 'known' && ports.hash.sha256(blob.value)).toBe(layer.digest);
  expect(registry.foreign.calls.map(({ authorization }) => authorization)).toEqual([null]);
  const sent = JSON.stringify(registry.foreign.headers);
  for (const secret of [...secrets, ...tokensSeen()]) expect(sent).not.toContain(secret);
  // The proof that the test can fail: the same secrets did go to the registry.
  const home = JSON.stringify(registry.headers);
  expect(home).toContain(packed);
  expect(tokensSeen().length).toBeGreaterThan(0);
});
