import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietMachine } from '../../oci/quiet-machine.ts';
import { registryContract } from '../../oci/registry-contract.ts';
import { pushImage } from '../../support/registry/index.ts';
import { type RealRegistry, startDockerRegistry } from '../docker-registry.ts';
import { startTokenServer, type TokenServer } from '../token-server.ts';
import { describeWith, type Programs } from '../with-tools.ts';

const run = promisify(execFile);
const account = { username: 'robot', password: 'correct-horse-battery', identityToken: 'refresh-me' };
const login = { username: account.username, password: account.password };
const basic = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-auth-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks through the real sources of credentials: a docker folder of the machine with this config.json. */
async function resolve(reference: string, entry?: object) {
  const docker = mkdtempSync(path.join(folder, 'docker-'));
  const host = reference.split('/', 1)[0] ?? '';
  const config = { auths: entry === undefined ? {} : { [host]: entry } };
  writeFileSync(path.join(docker, 'config.json'), JSON.stringify(config));
  const ports = createPorts({ workspace: '.', attempts: 1 });
  const machine = quietMachine({ DOCKER_CONFIG: docker });
  const image = parseImage(reference);
  if (!image.ok) throw new Error(image.error);
  try {
    const find = registryCredentials({ machine }, { githubToken: null });
    return await createRegistryClient(ports, find).getManifest(image.value);
  } finally {
    await ports.close();
  }
}

/** What crane and skopeo say, each logged in by the same config.json. */
async function others(programs: Programs, reference: string): Promise<readonly string[]> {
  const host = reference.split('/', 1)[0] ?? '';
  const docker = path.join(folder, 'docker');
  mkdirSync(docker, { recursive: true });
  const file = path.join(docker, 'config.json');
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  writeFileSync(file, JSON.stringify({ auths: { [host]: { auth } } }));
  const env = { ...process.env, DOCKER_CONFIG: docker, REGISTRY_AUTH_FILE: file };
  const crane = await run(programs('crane'), ['digest', '--insecure', reference], { env });
  const inspect = [
    'inspect',
    '--no-tags',
    '--tls-verify=false',
    '--format={{.Digest}}',
    `docker://${reference}`,
  ];
  const skopeo = await run(programs('skopeo'), inspect, { env });
  return [crane.stdout.trim(), skopeo.stdout.trim()];
}

describeWith(['docker-registry', 'htpasswd', 'crane', 'skopeo'], 'a registry with a password', (programs) => {
  let registry: RealRegistry;
  beforeAll(async () => {
    // docker-registry takes bcrypt alone.
    const hashed = await run(programs('htpasswd'), ['-Bbn', login.username, login.password]);
    const file = path.join(folder, 'htpasswd');
    writeFileSync(file, hashed.stdout);
    const auth = { htpasswd: { realm: 'countersign', path: file } };
    registry = await startDockerRegistry(programs('docker-registry'), auth);
  });
  afterAll(() => registry.stop());

  registryContract('docker-registry with a password', { url: () => registry.url, prefix: 'contract', login });

  it('agrees with crane and skopeo', async () => {
    const options = { authorization: basic, platforms: ['linux/amd64', 'linux/arm64'] };
    const { digest } = await pushImage(registry.url, 'acme/shop', 'v1', options);
    const reference = `${registry.host}/acme/shop:v1`;
    expect(await resolve(reference, login)).toMatchObject({ value: { digest } });
    expect(await others(programs, reference)).toEqual([digest, digest]);
  });

  it.each([
    ['nobody', undefined],
    ['a wrong password', { ...login, password: 'wrong' }],
    ['an identity token, which basic does not know', { identitytoken: 'x' }],
  ])('is forbidden to %s', async (_, entry) => {
    expect(await resolve(`${registry.host}/acme/shop:v1`, entry)).toMatchObject({ cause: 'forbidden' });
  });
});

describeWith(['docker-registry', 'crane', 'skopeo'], 'a registry with a token service', (programs) => {
  /** By name, since its token service is. */
  let registry: RealRegistry;
  let tokens: TokenServer;
  beforeAll(async () => {
    tokens = await startTokenServer(folder, account);
    const started = await startDockerRegistry(programs('docker-registry'), tokens.auth);
    const named = (text: string): string => text.replace('127.0.0.1', 'localhost');
    registry = { ...started, host: named(started.host), url: named(started.url) };
  });
  afterAll(async () => {
    await registry.stop();
    await tokens.close();
  });

  const pushing = async (repository: string): Promise<string> => {
    const { realm, service } = 'token' in tokens.auth ? tokens.auth.token : { realm: '', service: '' };
    const query = new URLSearchParams({ service, scope: `repository:${repository}:pull,push` });
    const answer = await fetch(`${realm}?${query.toString()}`, { headers: { authorization: basic } });
    return `Bearer ${((await answer.json()) as { token: string }).token}`;
  };

  registryContract('docker-registry with tokens', {
    url: () => registry.url,
    prefix: 'contract',
    login,
    pushing,
  });

  it('agrees with crane and skopeo', async () => {
    const options = { authorization: await pushing('acme/shop'), platforms: ['linux/amd64', 'linux/arm64'] };
    const { digest } = await pushImage(registry.url, 'acme/shop', 'v1', options);
    const reference = `${registry.host}/acme/shop:v1`;
    expect(await resolve(reference, login)).toMatchObject({ value: { digest } });
    expect(await others(programs, reference)).toEqual([digest, digest]);
  });

  describe('takes', () => {
    it('an identity token, by POST', async () => {
      await pushImage(registry.url, 'acme/other', 'v1', { authorization: await pushing('acme/other') });
      const before = tokens.calls.length;
      const fact = await resolve(`${registry.host}/acme/other:v1`, { identitytoken: account.identityToken });
      expect(fact).toMatchObject({ state: 'known' });
      expect(tokens.calls.slice(before)).toEqual([{ method: 'POST', authorization: null }]);
    });

    it('a registry token, which no service is asked for', async () => {
      await pushImage(registry.url, 'acme/given', 'v1', { authorization: await pushing('acme/given') });
      const registrytoken = (await pushing('acme/given')).replace('Bearer ', '');
      const before = tokens.calls.length;
      expect(await resolve(`${registry.host}/acme/given:v1`, { registrytoken })).toMatchObject({
        state: 'known',
      });
      expect(tokens.calls.length).toBe(before);
    });

    it('nobody, for what is public', async () => {
      await pushImage(registry.url, 'public/site', 'v1', { authorization: await pushing('public/site') });
      expect(await resolve(`${registry.host}/public/site:v1`)).toMatchObject({ state: 'known' });
    });
  });

  it.each([
    ['nobody', undefined],
    ['a wrong password', { ...login, password: 'wrong' }],
    ['a wrong identity token', { identitytoken: 'wrong' }],
    ['a registry token that is none', { registrytoken: 'a.b.c' }],
  ])('is forbidden to %s', async (_, entry) => {
    await pushImage(registry.url, 'acme/private', 'v1', { authorization: await pushing('acme/private') });
    expect(await resolve(`${registry.host}/acme/private:v1`, entry)).toMatchObject({
      state: 'missing',
      cause: 'forbidden',
    });
  });
});
