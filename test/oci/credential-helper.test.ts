import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { registryCredentials } from '@countersign/oci/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietMachine } from './quiet-machine.ts';

let folder: string;
let before: string | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-helper-'));
  before = process.env['PATH'];
  process.env['PATH'] = `${folder}${path.delimiter}${before}`;
});
afterEach(() => {
  process.env['PATH'] = before;
  fs.rmSync(folder, { recursive: true, force: true });
});

const secretWord = 'correct-horse-battery';
const found = (username: string, secret = secretWord): string =>
  `cat > "$0.asked"; echo x >> "$0.count"; printf '%s' '${JSON.stringify({ ServerURL: 'x', Username: username, Secret: secret })}'`;

/** Writes a helper program of our own: a shell script whose body reads the server and answers. */
function writeHelper(name: string, body: string): void {
  fs.writeFileSync(path.join(folder, `docker-credential-${name}`), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

function heard(name: string, suffix: 'asked' | 'count' = 'asked'): string {
  return fs.readFileSync(path.join(folder, `docker-credential-${name}.${suffix}`), 'utf8');
}

function finder(config: object, masked: string[] = []) {
  const machine = quietMachine({}, (secret) => masked.push(secret));
  return registryCredentials({ machine }, { githubToken: null, dockerConfig: JSON.stringify(config) });
}

const named = (helper: string) => ({
  credHelpers: { 'r.example': helper },
  auths: { 'r.example': { auth: Buffer.from('file:1').toString('base64') } },
});

describe('a credential helper', () => {
  it('is told the server on its standard input and gives name and secret', async () => {
    writeHelper('ours', found('robot'));
    const masked: string[] = [];
    const fact = await finder(named('ours'), masked)('R.example');
    expect(fact).toMatchObject({ state: 'known', value: { kind: 'basic', username: 'robot' } });
    expect(fact.state === 'known' && fact.value.kind === 'basic' && fact.value.password.reveal()).toBe(
      secretWord,
    );
    expect(heard('ours')).toBe('r.example');
    expect(masked).toContain(secretWord);
  });

  it("is told Docker Hub's old address", async () => {
    writeHelper('ours', found('robot'));
    await finder({ credsStore: 'ours' })('docker.io');
    expect(heard('ours')).toBe('https://index.docker.io/v1/');
  });

  it('may give an identity token', async () => {
    writeHelper('ours', found('<token>'));
    expect(await finder(named('ours'))('r.example')).toMatchObject({ value: { kind: 'identity-token' } });
  });

  it('that keeps nothing leaves us anonymous, whatever `auths` says', async () => {
    writeHelper('ours', 'cat > /dev/null; echo "credentials not found in native keychain"; exit 1');
    expect(await finder(named('ours'))('r.example')).toMatchObject({ value: { kind: 'anonymous' } });
  });

  it('that gives neither name nor secret keeps nothing', async () => {
    writeHelper('ours', found('', ''));
    expect(await finder(named('ours'))('r.example')).toMatchObject({ value: { kind: 'anonymous' } });
  });

  it('is run once for a server', async () => {
    writeHelper('ours', found('robot'));
    const find = finder(named('ours'));
    await Promise.all([find('r.example', 'a'), find('r.example', 'b'), find('R.example', 'c')]);
    await find('r.example', 'd');
    expect(heard('ours', 'count')).toBe('x\n');
  });

  it('is the general store where none is named, and none where the name is empty', async () => {
    writeHelper('ours', found('robot'));
    const store = { ...named(''), credsStore: 'ours' };
    expect(await finder(store)('r.example')).toMatchObject({ value: { kind: 'basic', username: 'file' } });
    expect(await finder(store)('s.example')).toMatchObject({ value: { kind: 'basic', username: 'robot' } });
  });

  it('does not stand before a registry token', async () => {
    const config = { credsStore: 'absent', auths: { 'r.example': { registrytoken: 't' } } };
    expect(await finder(config)('r.example')).toMatchObject({ value: { kind: 'registry-token' } });
  });

  it.each([
    ['fails', `cat > /dev/null; echo "${secretWord}"; echo "${secretWord}" >&2; exit 3`],
    ['has another sentence', 'cat > /dev/null; echo "credentials not found, or so"; exit 1'],
    ['says in success that it found nothing', 'echo "credentials not found in native keychain"'],
    ['prints no JSON', `echo "${secretWord}"`],
    ['leaves the secret out', 'echo \'{"Username":"u","Secret":""}\''],
    ['leaves the user out', found('')],
    ['prints an array', 'echo "[]"'],
    ['is ended by a signal', 'kill -9 $$'],
    ['prints without end', `while :; do echo "${secretWord}${'x'.repeat(4_000)}"; done`],
  ])('that %s is forbidden, and nothing it printed is repeated', async (_, body) => {
    writeHelper('ours', body);
    const fact = await finder(named('ours'))('r.example');
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(JSON.stringify(fact)).toContain('docker-credential-ours');
    expect(JSON.stringify(fact)).not.toContain(secretWord);
  });

  it.each(['', 'absent'])('that is not there (%j) is forbidden', async (name) => {
    const config = { credsStore: name === '' ? 'no such thing' : name };
    expect(await finder(config)('r.example')).toMatchObject({ cause: 'forbidden' });
  });

  it.each(['../evil', 'a b', 'a;b', '$(x)', 'a/b', 'ü', 'a\nb', 'x'.repeat(200)])(
    'named %j is not run',
    async (name) => {
      writeHelper('evil', found('robot'));
      fs.copyFileSync(path.join(folder, 'docker-credential-evil'), path.join(folder, 'evil'));
      const fact = await finder({ credsStore: name })('r.example');
      expect(fact).toMatchObject({ cause: 'forbidden', detail: expect.stringContaining('plain word') });
    },
  );
});
