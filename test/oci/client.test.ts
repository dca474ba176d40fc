import { type Image, parseImage } from '@countersign/oci';
import {
  createRegistryClient,
  type CredentialOptions,
  type RegistryClient,
  registryCredentials,
} from '@countersign/oci/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietMachine } from './quiet-machine.ts';
import { type Auth, pushImage, type Registry, startRegistry } from '../support/registry/index.ts';

let ports: LivePorts;
let registry: Registry;

beforeEach(() => {
  ports = createPorts({ workspace: '.', attempts: 1 });
});
afterEach(async () => {
  await ports.close();
  await registry.close();
});

const secretWord = 'correct-horse-battery';
const basicHeader = `Basic ${Buffer.from(`robot:${secretWord}`).toString('base64')}`;

async function start(auth: Auth = { kind: 'none' }): Promise<void> {
  registry = await startRegistry({ auth });
}

type Sources = Partial<CredentialOptions>;

function configFor(entry: object, more: object = {}): Sources {
  return { dockerConfig: JSON.stringify({ auths: { [registry.host]: entry }, ...more }) };
}

function imageOf(reference: string): Image {
  const image = parseImage(`${registry.host}/${reference}`);
  if (!image.ok) throw new Error(image.error);
  return image.value;
}

function clientWith(sources: Sources = {}): RegistryClient {
  const find = registryCredentials({ machine: quietMachine() }, { githubToken: null, ...sources });
  return createRegistryClient(ports, find);
}

function resolve(reference: string, sources: Sources = {}) {
  return clientWith(sources).getManifest(imageOf(reference));
}

const path = /\/manifests\//;

describe('faults of a registry', () => {
  it.each([
    [{ kind: 'status', status: 401 }, 'forbidden'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 404 }, 'not-found'],
    [{ kind: 'status', status: 429 }, 'unreachable'],
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 503 }, 'unreachable'],
    [{ kind: 'status', status: 418 }, 'malformed'],
    [{ kind: 'wrong-digest-header' }, 'malformed'],
    [{ kind: 'cut-body' }, 'truncated'],
    [{ kind: 'other-bytes', body: Buffer.alloc(5 * 1024 * 1024) }, 'truncated'],
    [{ kind: 'other-bytes', body: Buffer.from('{}') }, 'malformed'],
    [{ kind: 'content-type', value: 'application/json' }, 'unsupported'],
    [
      { kind: 'content-type', value: 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
      'unsupported',
    ],
    [{ kind: 'content-type', value: 'application/vnd.oci.image.index.v1+json' }, 'malformed'],
    [{ kind: 'content-type', value: 'application/vnd.docker.distribution.manifest.v2+json' }, 'malformed'],
  ] as const)('%j is %s', async (mishap, cause) => {
    await start();
    await pushImage(registry.url, 'acme/shop', 'v1');
    registry.fail({ path, method: 'GET', mishap });
    expect(await resolve('acme/shop:v1')).toMatchObject({ state: 'missing', cause });
  });

  it('does without a digest header', async () => {
    await start();
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1');
    registry.fail({ path, method: 'GET', mishap: { kind: 'no-digest-header' } });
    expect(await resolve('acme/shop:v1')).toMatchObject({ value: { digest: pushed.digest } });
  });

  it('refuses other bytes than the digest asked for, even when the header agrees with them', async () => {
    await start();
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1');
    registry.fail({ path, method: 'GET', mishap: { kind: 'other-bytes', body: Buffer.from('{}') } });
    registry.fail({ path, method: 'GET', mishap: { kind: 'no-digest-header' } });
    const fact = await resolve(`acme/shop@${pushed.digest}`);
    expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('recovers from a passing 429 when the port may retry', async () => {
    await start();
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1');
    registry.fail({
      path,
      times: 1,
      mishap: { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    });
    await ports.close();
    ports = createPorts({ workspace: '.', attempts: 2 });
    expect(await resolve('acme/shop:v1')).toMatchObject({ value: { digest: pushed.digest } });
  });

  it('is unreachable when nobody listens', async () => {
    await start();
    await registry.close();
    expect(await resolve('acme/shop:v1')).toMatchObject({ state: 'missing', cause: 'unreachable' });
  });

  it('waits for a slow registry', async () => {
    await start();
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1');
    registry.fail({ path, mishap: { kind: 'latency', milliseconds: 40 } });
    expect(await resolve('acme/shop:v1')).toMatchObject({ value: { digest: pushed.digest } });
  });
});

describe('proving ourselves', () => {
  const tokenAuth: Auth = {
    kind: 'token',
    username: 'robot',
    password: secretWord,
    identityToken: 'refresh-me',
  };

  it('pulls from a public repository of a token registry without credentials', async () => {
    await start({ ...tokenAuth, anonymousPull: true });
    const token = Buffer.from(`robot:${secretWord}`).toString('base64');
    const pushToken = await fetch(`${registry.url}/token?scope=repository:acme/shop:pull,push`, {
      headers: { authorization: `Basic ${token}` },
    });
    const { token: bearer } = (await pushToken.json()) as { token: string };
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1', { authorization: `Bearer ${bearer}` });
    expect(await resolve('acme/shop:v1')).toMatchObject({ value: { digest: pushed.digest } });
    expect(
      await resolve('acme/shop:v1', configFor({ username: 'robot', password: secretWord })),
    ).toMatchObject({
      value: { digest: pushed.digest },
    });
    expect(await resolve('acme/shop:v1', configFor({ identitytoken: 'refresh-me' }))).toMatchObject({
      value: { digest: pushed.digest },
    });
    expect(await resolve('acme/shop:v1', configFor({ registrytoken: bearer }))).toMatchObject({
      value: { digest: pushed.digest },
    });
  });

  it('asks for a token once a repository', async () => {
    await start({ ...tokenAuth, anonymousPull: true });
    const client = clientWith();
    await client.getManifest(imageOf('acme/shop:v1'));
    await client.getManifest(imageOf('acme/shop:v1'));
    expect(registry.calls.filter(({ line }) => line.startsWith('GET /token')).length).toBe(1);
  });

  it('is forbidden without credentials, and with wrong ones', async () => {
    await start(tokenAuth);
    expect(await resolve('acme/shop:v1')).toMatchObject({ cause: 'forbidden' });
    expect(await resolve('acme/shop:v1', configFor({ username: 'robot', password: 'wrong' }))).toMatchObject({
      cause: 'forbidden',
    });
  });

  it('uses basic where that is all the registry offers', async () => {
    await start({ kind: 'basic', username: 'robot', password: secretWord });
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1', { authorization: basicHeader });
    const auth = Buffer.from(`robot:${secretWord}\0`).toString('base64');
    expect(await resolve('acme/shop:v1', configFor({ auth }))).toMatchObject({
      value: { digest: pushed.digest },
    });
    expect(await resolve('acme/shop:v1')).toMatchObject({ cause: 'forbidden' });
  });

  it.each([
    'http://tokens.example/token',
    'http://169.254.169.254/token',
    'https://10.0.0.1/token',
    'file:///etc/passwd',
    'nonsense',
  ])('never shows credentials to the realm %s', async (realm) => {
    await start({ ...tokenAuth, realm });
    const fact = await resolve('acme/shop:v1', configFor({ username: 'robot', password: secretWord }));
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(registry.calls.every(({ authorization }) => authorization === null)).toBe(true);
  });

  it('never answers another host that a registry redirects to', async () => {
    const password = { username: 'robot', password: secretWord };
    const other = await startRegistry({ auth: { kind: 'basic', ...password } });
    await start();
    registry.fail({ path, mishap: { kind: 'redirect', location: `${other.url}/v2/acme/shop/manifests/v1` } });
    const fact = await resolve('acme/shop:v1', configFor(password));
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(other.calls).toEqual([{ line: 'GET /v2/acme/shop/manifests/v1', authorization: null }]);
    await other.close();
  });

  it('lets no secret into a fact or the evidence', async () => {
    await start(tokenAuth);
    const fact = await resolve('acme/shop:v1', configFor({ username: 'robot', password: secretWord }));
    const shown = JSON.stringify([fact, ports.evidence()]);
    expect(shown).not.toContain(secretWord);
    expect(shown).not.toContain(basicHeader);
  });

  it('refuses a configuration that it cannot read, without showing it', async () => {
    await start();
    const fact = await resolve('acme/shop:v1', { dockerConfig: `{"auths": ${secretWord}` });
    expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(JSON.stringify(fact)).not.toContain(secretWord);
  });
});
