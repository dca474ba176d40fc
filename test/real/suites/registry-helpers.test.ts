import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietMachine } from '../../oci/quiet-machine.ts';
import { pushImage } from '../../support/registry/index.ts';
import { type RealRegistry, startDockerRegistry } from '../docker-registry.ts';
import { describeWith } from '../with-tools.ts';

const run = promisify(execFile);
const login = { username: 'robot', password: 'correct-horse-battery' };
const basic = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;

const needed = ['docker-registry', 'htpasswd', 'crane', 'docker-credential-pass', 'pass', 'gpg'] as const;

describeWith(needed, 'real credential helpers', (programs) => {
  let folder = '';
  let registry: RealRegistry;
  let digest = '';
  const before = { ...process.env };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-helpers-'));
    const hashed = await run(programs('htpasswd'), ['-Bbn', login.username, login.password]);
    writeFileSync(path.join(folder, 'htpasswd'), hashed.stdout);
    const auth = { htpasswd: { realm: 'countersign', path: path.join(folder, 'htpasswd') } };
    registry = await startDockerRegistry(programs('docker-registry'), auth);
    ({ digest } = await pushImage(registry.url, 'acme/shop', 'v1', { authorization: basic }));
    // Helpers are found by their name, so their folders go into PATH, as on a runner.
    const folders = [path.join(folder, 'bin'), path.dirname(programs('docker-credential-pass'))];
    process.env['PATH'] = [...folders, before['PATH']].join(path.delimiter);
    process.env['GNUPGHOME'] = path.join(folder, 'gnupg');
    process.env['PASSWORD_STORE_DIR'] = path.join(folder, 'store');
    for (const name of ['bin', 'gnupg']) mkdirSync(path.join(folder, name), { mode: 0o700 });
  });
  afterAll(async () => {
    for (const name of ['PATH', 'GNUPGHOME', 'PASSWORD_STORE_DIR']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await run('gpgconf', ['--homedir', path.join(folder, 'gnupg'), '--kill', 'all']).catch(() => undefined);
    await registry.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes config.json and asks for the image through it: ourselves, and crane, which knows the same protocol. */
  async function ask(config: object) {
    const docker = mkdtempSync(path.join(folder, 'docker-'));
    writeFileSync(path.join(docker, 'config.json'), JSON.stringify(config));
    const reference = `${registry.host}/acme/shop:v1`;
    const image = parseImage(reference);
    if (!image.ok) throw new Error(image.error);
    const ports = createPorts({ workspace: '.', attempts: 1 });
    const machine = quietMachine({ DOCKER_CONFIG: docker });
    const find = registryCredentials({ machine }, { githubToken: null });
    const ours = await createRegistryClient(ports, find).getManifest(image.value);
    await ports.close();
    const env = { ...process.env, DOCKER_CONFIG: docker };
    const { status, stdout } = spawnSync(programs('crane'), ['digest', '--insecure', reference], {
      env,
      encoding: 'utf8',
    });
    return { ours, crane: status === 0 ? stdout.trim() : null };
  }

  /** A helper of our own: it answers for one server, and says of the others what docker expects. */
  function writeHelper(name: string, server: string): void {
    const answer = JSON.stringify({ ServerURL: server, Username: login.username, Secret: login.password });
    const script = `#!/bin/sh
[ "$1" = get ] || exit 2
read -r server
[ "$server" = '${server}' ] || { echo 'credentials not found in native keychain'; exit 1; }
printf '%s\\n' '${answer}'
`;
    writeFileSync(path.join(folder, 'bin', `docker-credential-${name}`), script, { mode: 0o755 });
  }

  it('asks a small one for the registry that it is named for', async () => {
    writeHelper('countersign-one', registry.host);
    const { ours, crane } = await ask({ credHelpers: { [registry.host]: 'countersign-one' } });
    expect(ours).toMatchObject({ state: 'known', value: { digest } });
    expect(crane).toBe(digest);
  });

  it('is refused, as crane is, when the helper keeps nothing, whatever `auths` says', async () => {
    writeHelper('countersign-two', 'other.example');
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    const auths = { [registry.host]: { auth } };
    const { ours, crane } = await ask({ auths, credsStore: 'countersign-two' });
    expect(ours).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(crane).toBeNull();
  });

  it("asks Debian's docker-credential-pass", async () => {
    const key = [
      '--batch',
      '--passphrase',
      '',
      '--quick-generate-key',
      'countersign@example.invalid',
      'default',
      'default',
      'never',
    ];
    await run(programs('gpg'), key);
    await run(programs('pass'), ['init', 'countersign@example.invalid']);
    const secret = JSON.stringify({
      ServerURL: registry.host,
      Username: login.username,
      Secret: login.password,
    });
    const stored = spawnSync(programs('docker-credential-pass'), ['store'], {
      input: secret,
      encoding: 'utf8',
    });
    expect([stored.status, stored.stdout]).toEqual([0, '']);
    const { ours, crane } = await ask({ credsStore: 'pass' });
    expect(ours).toMatchObject({ state: 'known', value: { digest } });
    expect(crane).toBe(digest);
  });

  it('reads from docker-credential-pass that it keeps nothing', async () => {
    const erased = spawnSync(programs('docker-credential-pass'), ['erase'], { input: registry.host });
    expect(erased.status).toBe(0);
    const { ours } = await ask({ credsStore: 'pass' });
    expect(ours).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(JSON.stringify(ours)).toContain('none is configured');
  });
});
