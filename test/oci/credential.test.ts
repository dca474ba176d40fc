import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Secret } from '@countersign/core';
import { type Credential, type CredentialOptions, registryCredentials } from '@countersign/oci/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietMachine } from './quiet-machine.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-credentials-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What stands where: texts of files by name below a fresh folder, and variables. `$DIR` is that folder. */
type World = {
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly options?: Partial<CredentialOptions>;
};

function shownCredential(credential: Credential): string {
  if (credential.kind === 'basic') return `${credential.username}:${credential.password.reveal()}`;
  return credential.kind === 'anonymous' ? 'anonymous' : `${credential.kind} ${credential.token.reveal()}`;
}

function place(files: Readonly<Record<string, string>> = {}): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode: name.startsWith('bin/') ? 0o755 : 0o600 });
  }
}

async function find(world: World, name: string) {
  place(world.files);
  const variables = Object.entries({ DOCKER_CONFIG: '$DIR/docker', ...world.variables });
  const environment = Object.fromEntries(variables.map(([key, text]) => [key, text.replace('$DIR', folder)]));
  const masked: string[] = [];
  const machine = quietMachine(environment, (secret) => masked.push(secret));
  const [host = '', ...rest] = name.split('/');
  const answer = await registryCredentials({ machine }, { githubToken: null, ...world.options })(
    host,
    rest.join('/'),
  );
  const shown = answer.state === 'known' ? shownCredential(answer.value) : answer.cause;
  return { shown, answer, masked };
}

const auth = (text: string): string => Buffer.from(text).toString('base64');
const githubToken: Secret = { reveal: () => 'ghs_1' };
const json = (value: object): string => JSON.stringify(value);
const given = (value: object): World => ({ options: { dockerConfig: json(value) } });
const entry = (host: string, text: string) => ({ auths: { [host]: { auth: auth(text) } } });

describe('credentials of a configuration', () => {
  it.each([
    ['nothing', {}, 'ghcr.io', 'anonymous'],
    ['cut at the first colon', given(entry('r.example', 'u:p:q')), 'r.example', 'u:p:q'],
    ['NULs around', given(entry('r.example', 'u:\0p\0\0')), 'r.example', 'u:p'],
    ['no colon', given(entry('r.example', 'up')), 'r.example', 'malformed'],
    ['no user', given(entry('r.example', ':p')), 'r.example', 'malformed'],
    ['no base64', given({ auths: { 'r.example': { auth: 'u:p' } } }), 'r.example', 'malformed'],
    ['another host', given(entry('r.example', 'u:p')), 's.example', 'anonymous'],
    ['no wildcard', given(entry('*.example', 'u:p')), 's.example', 'anonymous'],
    ['a key with a path', given(entry('https://r.example/v2/', 'u:p')), 'R.example', 'u:p'],
    ['a host that only begins so', given(entry('r.example.evil', 'u:p')), 'r.example', 'anonymous'],
    ['a port of its own', given(entry('r.example:5000', 'u:p')), 'r.example', 'anonymous'],
    ["Docker Hub's key", given(entry('https://index.docker.io/v1/', 'u:p')), 'docker.io', 'u:p'],
    [
      'the exact key first',
      given({ auths: { 'https://r.example': { auth: auth('a:1') }, 'r.example': { auth: auth('b:2') } } }),
      'r.example',
      'b:2',
    ],
    [
      'identity token',
      given({ auths: { 'r.example': { auth: auth('u:p'), identitytoken: 't' } } }),
      'r.example',
      'identity-token t',
    ],
    [
      'registry token',
      given({ auths: { 'r.example': { identitytoken: 'i', registrytoken: 't' } } }),
      'r.example',
      'registry-token t',
    ],
    ['a wrong shape', given({ auths: 5 }), 'r.example', 'malformed'],
    [
      'nothing, as null',
      given({ auths: null, credHelpers: null, credsStore: null }),
      'r.example',
      'anonymous',
    ],
    ['no JSON', { options: { dockerConfig: '{' } }, 'r.example', 'malformed'],
    ['an empty text', { options: { dockerConfig: ' \n' } }, 'r.example', 'anonymous'],
  ] satisfies readonly (readonly [string, World, string, string])[])(
    '%s',
    async (_, world, name, expected) => {
      expect((await find(world, name)).shown).toBe(expected);
    },
  );
});

describe('the order of the sources', () => {
  const variable = json(entry('r.example', 'variable:1'));
  const file = { 'docker/config.json': json(entry('r.example', 'file:1')) };
  const podman = { 'containers/auth.json': json(entry('r.example', 'podman:1')) };
  const runtime = { XDG_RUNTIME_DIR: '$DIR' };

  it.each([
    [
      'what was given first',
      {
        ...given(entry('r.example', 'given:1')),
        files: file,
        variables: { DOCKER_AUTH_CONFIG: variable },
      },
      'given:1',
    ],
    ['then the variable', { files: file, variables: { DOCKER_AUTH_CONFIG: variable } }, 'variable:1'],
    [
      'the variable for another host',
      { files: file, variables: { DOCKER_AUTH_CONFIG: json(entry('s.example', 'u:p')) } },
      'file:1',
    ],
    ["docker's file before podman's", { files: { ...file, ...podman }, variables: runtime }, 'file:1'],
    ["podman's of the session", { files: podman, variables: runtime }, 'podman:1'],
    ["podman's of the user", { files: podman, variables: { XDG_CONFIG_HOME: '$DIR' } }, 'podman:1'],
    [
      'the named file instead of the session’s',
      {
        files: { ...podman, 'named.json': json(entry('r.example', 'named:1')) },
        variables: { ...runtime, REGISTRY_AUTH_FILE: '$DIR/named.json' },
      },
      'named:1',
    ],
    [
      'a named file that is not there, and no other',
      { files: podman, variables: { ...runtime, REGISTRY_AUTH_FILE: '$DIR/no.json' } },
      'anonymous',
    ],
    ['a relative path', { variables: { REGISTRY_AUTH_FILE: 'auth.json' } }, 'unsupported'],
    // docker/cli refuses unknown fields of the variable, and an entry without `auth`.
    [
      'a variable with a helper',
      { variables: { DOCKER_AUTH_CONFIG: json({ ...entry('r.example', 'u:p'), credsStore: 'x' }) } },
      'malformed',
    ],
    [
      'a variable with a user name',
      {
        variables: {
          DOCKER_AUTH_CONFIG: json({ auths: { 'r.example': { username: 'u', password: 'p' } } }),
        },
      },
      'malformed',
    ],
    ['a variable that is no JSON', { files: file, variables: { DOCKER_AUTH_CONFIG: '{' } }, 'malformed'],
    ['a file that is no JSON', { files: { 'docker/config.json': '{' } }, 'malformed'],
  ] satisfies readonly (readonly [string, World, string])[])('%s', async (_, world, expected) => {
    expect((await find(world, 'r.example')).shown).toBe(expected);
  });

  it('is missing where a folder stands in place of a file, never anonymous', async () => {
    fs.mkdirSync(path.join(folder, 'docker/config.json'), { recursive: true });
    expect((await find({}, 'r.example')).shown).toBe('forbidden');
  });

  it('is missing where a file is not UTF-8', async () => {
    const text = json({ auths: { 'r.example': { username: 'u', password: 'ÿ' } } });
    place({ 'docker/config.json': '' });
    fs.writeFileSync(path.join(folder, 'docker/config.json'), Buffer.from(text, 'latin1'));
    expect((await find({}, 'r.example')).shown).toBe('malformed');
  });

  it('reads an empty file as one that says nothing', async () => {
    expect((await find({ files: { 'docker/config.json': '' } }, 'r.example')).shown).toBe('anonymous');
  });
});

describe('namespaces', () => {
  const auths = {
    'quay.io': { auth: auth('host:1') },
    'quay.io/team': { auth: auth('team:1') },
    'quay.io/team/app': { auth: auth('app:1') },
    'https://r.example/v1/': { auth: auth('url:1') },
    's.example/team': { auth: auth('s:1') },
  };
  const world: World = { files: { 'auth.json': json({ auths }) } };

  it.each([
    ['quay.io/other', 'host:1'],
    ['quay.io/team', 'team:1'],
    ['quay.io/team/other', 'team:1'],
    ['QUAY.io/team/app', 'app:1'],
    ['quay.io/team/app/deeper', 'app:1'],
    ['quay.io/teams', 'host:1'],
    ['r.example/team', 'url:1'],
    ['s.example/team/x', 's:1'],
    ['s.example/other', 'anonymous'],
  ])('podman: %s is %s', async (name, expected) => {
    const variables = { REGISTRY_AUTH_FILE: '$DIR/auth.json' };
    expect((await find({ ...world, variables }, name)).shown).toBe(expected);
  });

  it('are unknown to docker, which takes a key for its host', async () => {
    const given = {
      files: { 'docker/config.json': json({ auths: { 's.example/team': auths['quay.io'] } }) },
    };
    expect((await find(given, 's.example/other')).shown).toBe('host:1');
  });
});

describe('the GitHub token', () => {
  it.each([
    [undefined, 'GHCR.io', 'x-access-token:ghs_1'],
    [undefined, 'ghcr.io.example', 'anonymous'],
    [undefined, 'pkg.ghcr.io', 'anonymous'],
    ['https://github.com', 'ghcr.io', 'x-access-token:ghs_1'],
    ['https://ghe.example', 'ghcr.io', 'anonymous'],
    ['https://ghe.example', 'containers.ghe.example', 'x-access-token:ghs_1'],
    ['https://ghe.example', 'ghe.example', 'anonymous'],
    ['https://acme.ghe.com', 'containers.acme.ghe.com', 'x-access-token:ghs_1'],
    ['http://github.com', 'ghcr.io', 'anonymous'],
    ['nonsense', 'ghcr.io', 'anonymous'],
  ])('of %s goes to %s: %s', async (githubServerUrl, host, expected) => {
    const server = githubServerUrl === undefined ? {} : { githubServerUrl };
    expect((await find({ options: { githubToken, ...server } }, host)).shown).toBe(expected);
  });

  it('is that of the server the run is on', async () => {
    const world = {
      options: { githubToken },
      variables: { GITHUB_SERVER_URL: 'https://ghe.example' },
    };
    expect((await find(world, 'ghcr.io')).shown).toBe('anonymous');
  });

  it('comes after every configuration', async () => {
    const { options } = given(entry('ghcr.io', 'u:p'));
    expect((await find({ options: { ...options, githubToken } }, 'ghcr.io')).shown).toBe('u:p');
  });
});

describe('masking', () => {
  it('hides every secret of every source, used or not', async () => {
    const { masked } = await find(
      {
        ...given({
          auths: { 'r.example': { auth: auth('u:secret-1') }, 's.example': { identitytoken: 't-2' } },
        }),
        files: { 'docker/config.json': json({ auths: { 'r.example': { username: 'u', password: 'p-3' } } }) },
      },
      'r.example',
    );
    expect(masked.toSorted()).toEqual(['p-3', 'secret-1', 't-2', auth('u:secret-1')].toSorted());
  });

  it('hides the GitHub token', async () => {
    expect((await find({ options: { githubToken } }, 'ghcr.io')).masked).toEqual(['ghs_1']);
  });
});
