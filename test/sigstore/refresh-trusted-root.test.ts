import { tmpdir } from 'node:os';
import { type Clock, epochMilliseconds, type Fact, instantAt } from '@countersign/core';
import { parseTrustedRoots } from '@countersign/sigstore';
import {
  githubTuf,
  publicGoodTuf,
  type RefreshedRoot,
  refreshTrustedRoot,
  type TufSource,
} from '@countersign/sigstore/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { Metadata, MetadataKind } from '@tufjs/models';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSigner, newKeyPair } from '../support/signing/index.ts';
import { type Answer, type Mirror, serveMirror } from '../support/tuf/mirror.ts';
import {
  newRepositoryKeys,
  type RepositoryFiles,
  repositoryFiles,
  type RepositoryOptions,
  rootMetadata,
  signMetadata,
} from '../support/tuf/repository.ts';

const { trustedRoot } = await createSigner();
const target = JSON.stringify(trustedRoot);
const keys = newRepositoryKeys();
const options: RepositoryOptions = { keys, target };
const rootJson = JSON.stringify(rootMetadata(options));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function mirrorOf(
  files: RepositoryFiles,
  instead: Readonly<Record<string, Answer>> = {},
): Promise<Mirror> {
  const mirror = await serveMirror(files, instead);
  open.push(mirror);
  return mirror;
}

function portsOf(clock?: Clock): LivePorts {
  const ports = createPorts({ workspace: tmpdir(), ...(clock === undefined ? {} : { clock }) });
  open.push(ports);
  return ports;
}

async function refresh(mirror: Mirror, source: Partial<TufSource> = {}): Promise<Fact<RefreshedRoot>> {
  return refreshTrustedRoot(portsOf(), { mirror: mirror.url, rootJson, ...source });
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
function withFile(files: RepositoryFiles, path: string, bytes: Buffer): RepositoryFiles {
  return new Map([...files, [path, bytes]]);
}
const good = repositoryFiles(options);
const targetPath = [...good.keys()].find((path) => path.startsWith('/targets/')) ?? '';

describe('refreshTrustedRoot', () => {
  it('reads the trusted root that the repository publishes, with its version and first expiry', async () => {
    const expires = { timestamp: '2048-01-02T00:00:00Z' };
    const mirror = await mirrorOf(repositoryFiles({ ...options, expires, versions: { targets: 7 } }));
    const fact = await refresh(mirror);
    expect(fact).toMatchObject({
      state: 'known',
      value: { text: target, version: 7, expires: '2048-01-02T00:00:00.000Z' },
    });
    expect(fact.state === 'known' && parseTrustedRoots(fact.value.text).state).toBe('accepted');
    // timestamp, snapshot, targets and the target itself
    expect(fact.state === 'known' && fact.evidence.length).toBe(4);
  });

  it('follows rotated roots, each signed by the one before it', async () => {
    const [second, third] = [newRepositoryKeys(), newRepositoryKeys()];
    const next = { ...options, keys: second, versions: { root: 2 } };
    const last = { ...options, keys: third, versions: { root: 3 } };
    const files = new Map([
      ...repositoryFiles({ ...options, keys: third }),
      ['/2.root.json', json(rootMetadata(next, [keys.offline]))],
      ['/3.root.json', json(rootMetadata(last, [second.offline]))],
    ]);
    expect(await refresh(await mirrorOf(files))).toMatchObject({ state: 'known' });
  });

  it('begins at an expired root when the newest one is not', async () => {
    const old = rootMetadata({ ...options, expires: { root: '2021-01-01T00:00:00Z' } });
    const next = rootMetadata({ ...options, versions: { root: 2 } });
    const mirror = await mirrorOf(withFile(good, '/2.root.json', json(next)));
    expect(await refresh(mirror, { rootJson: JSON.stringify(old) })).toMatchObject({ state: 'known' });
  });

  it('sends no credential, even where the environment holds one', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret');
    vi.stubEnv('GH_TOKEN', 'ghs_secret');
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'secret');
    const mirror = await mirrorOf(good);
    expect(await refresh(mirror)).toMatchObject({ state: 'known' });
    expect(mirror.asked.map(({ path }) => path)).toEqual(['/2.root.json', ...good.keys()]);
    for (const { headers } of mirror.asked) {
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
      expect(JSON.stringify(headers)).not.toContain('secret');
    }
  });
});

describe('refreshTrustedRoot is missing with its cause for', () => {
  const past = '2021-01-01T00:00:00Z';
  const stranger = newKeyPair();
  const signedBy = (path: string, key = stranger): RepositoryFiles => {
    const { signed } = JSON.parse((good.get(path) ?? Buffer.from('{}')).toString()) as {
      signed: Parameters<typeof signMetadata>[0];
    };
    return withFile(good, path, json(signMetadata(signed, [key])));
  };
  const root2 = (more: Partial<RepositoryOptions>, before = [keys.offline]): RepositoryFiles =>
    withFile(
      good,
      '/2.root.json',
      json(rootMetadata({ ...options, versions: { root: 2 }, ...more }, before)),
    );
  const huge = Buffer.alloc(3_000_000, 0x20);

  const rows: [string, RepositoryFiles, string, RegExp][] = [
    [
      'an expired timestamp',
      repositoryFiles({ ...options, expires: { timestamp: past } }),
      'malformed',
      /timestamp.*expired/i,
    ],
    [
      'an expired snapshot',
      repositoryFiles({ ...options, expires: { snapshot: past } }),
      'malformed',
      /snapshot.*expired/i,
    ],
    [
      'expired targets',
      repositoryFiles({ ...options, expires: { targets: past } }),
      'malformed',
      /targets.*expired/i,
    ],
    ['an expired newest root', root2({ expires: { root: past } }), 'malformed', /root.*expired/i],
    [
      'a timestamp signed by a stranger',
      signedBy('/timestamp.json'),
      'malformed',
      /timestamp was signed by 0/,
    ],
    ['a snapshot signed by a stranger', signedBy('/1.snapshot.json'), 'malformed', /snapshot/],
    ['targets signed by a stranger', signedBy('/1.targets.json'), 'malformed', /targets/],
    ['targets signed by the online key', signedBy('/1.targets.json', keys.online), 'malformed', /targets/],
    [
      'a root that the one before it did not sign',
      root2({ keys: newRepositoryKeys() }, []),
      'malformed',
      /root was signed by 0/,
    ],
    ['a root of another version than its name', root2({ versions: { root: 3 } }), 'malformed', /version/i],
    [
      'a snapshot of another version than the timestamp says',
      withFile(
        good,
        '/1.snapshot.json',
        repositoryFiles({ ...options, versions: { snapshot: 2 } }).get('/2.snapshot.json') ?? huge,
      ),
      'malformed',
      /snapshot/,
    ],
    [
      'targets older than the snapshot says',
      withFile(
        repositoryFiles({ ...options, versions: { targets: 2 } }),
        '/2.targets.json',
        good.get('/1.targets.json') ?? huge,
      ),
      'malformed',
      /targets/,
    ],
    [
      'a snapshot with other bytes than the timestamp says',
      withFile(
        repositoryFiles({ ...options, pointers: 'bytes' }),
        '/1.snapshot.json',
        good.get('/1.snapshot.json') ?? huge,
      ),
      'malformed',
      /snapshot/,
    ],
    [
      'a target with other bytes',
      withFile(good, targetPath, Buffer.from(target.replace('rekor', 'rekos'))),
      'malformed',
      /hash|length/i,
    ],
    [
      'a target that is cut short',
      withFile(good, targetPath, Buffer.from(target.slice(1))),
      'malformed',
      /not JSON/,
    ],
    [
      'a target that is longer',
      withFile(good, targetPath, Buffer.from(`${target}\n`)),
      'truncated',
      /longer than/,
    ],
    ['a huge timestamp', withFile(good, '/timestamp.json', huge), 'truncated', /longer than 16384 bytes/],
    ['a huge root', withFile(good, '/2.root.json', huge), 'truncated', /longer than 512000 bytes/],
    [
      'a repeated key',
      withFile(good, '/timestamp.json', Buffer.from('{"a":1,"a":2}')),
      'malformed',
      /occurs twice/,
    ],
    ['what is not JSON', withFile(good, '/timestamp.json', Buffer.from('<html>')), 'malformed', /not JSON/],
    ['an empty mirror', new Map(), 'not-found', /timestamp\.json answered 404/],
  ];
  it.each(rows)('%s', async (_name, files, cause, detail) => {
    const fact = await refresh(await mirrorOf(files));
    expect(fact).toMatchObject({ state: 'missing', cause });
    expect(fact.state === 'missing' && fact.detail).toMatch(detail);
  });

  it('a target of another name', async () => {
    const fact = await refresh(await mirrorOf(good), { target: 'acme.trusted_root.json' });
    expect(fact).toMatchObject({ cause: 'not-found' });
  });

  it('a version older than one that was seen before', async () => {
    const mirror = await mirrorOf(good);
    expect(await refresh(mirror, { leastVersion: 1 })).toMatchObject({ state: 'known' });
    expect(await refresh(mirror, { leastVersion: 2 })).toMatchObject({ cause: 'malformed' });
  });

  it('metadata that is expired by the clock that the verdict rests on', async () => {
    const clock: Clock = { now: () => '2050-01-01T00:00:00.000Z', sleep: async () => undefined };
    const mirror = await mirrorOf(good);
    const fact = await refreshTrustedRoot(portsOf(clock), { mirror: mirror.url, rootJson });
    expect(fact).toMatchObject({ cause: 'malformed', detail: 'root.json is expired' });
  });

  it('a mirror that answers too slowly, without waiting for the rest of it', async () => {
    // Every look at the clock takes a quarter of a minute.
    let now = epochMilliseconds('2026-06-22T14:00:00.000Z');
    const clock: Clock = {
      now: () => {
        now += 15_000;
        return instantAt(now);
      },
      sleep: async () => undefined,
    };
    const mirror = await mirrorOf(good);
    const fact = await refreshTrustedRoot(portsOf(clock), { mirror: mirror.url, rootJson });
    expect(fact).toMatchObject({ cause: 'unreachable', detail: 'the refresh took longer than 60000 ms' });
    expect(mirror.asked.length).toBeLessThan(5);
  });

  it('a redirect, even to a host that has everything', async () => {
    const other = await mirrorOf(good);
    const redirect: Answer = (path, response) => {
      response.writeHead(302, { location: `${other.url}${path}` });
      response.end();
    };
    const mirror = await mirrorOf(good, { '/timestamp.json': redirect });
    expect(await refresh(mirror)).toMatchObject({
      cause: 'unreachable',
      detail: expect.stringContaining('302'),
    });
    expect(other.asked).toEqual([]);
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [429, 'unreachable'],
    [500, 'unreachable'],
  ])('an answer of %i', async (status, cause) => {
    const refuse: Answer = (_path, response) => {
      response.writeHead(status);
      response.end();
    };
    expect(await refresh(await mirrorOf(good, { '/timestamp.json': refuse }))).toMatchObject({ cause });
  });

  it('a root that the server fails to answer for, which is not the end of the roots', async () => {
    const refuse: Answer = (_path, response) => {
      response.writeHead(500);
      response.end();
    };
    expect(await refresh(await mirrorOf(good, { '/2.root.json': refuse }))).toMatchObject({
      cause: 'unreachable',
    });
  });

  it('a connection that breaks off', async () => {
    const breakOff: Answer = (_path, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{');
      response.destroy();
    };
    const fact = await refresh(await mirrorOf(good, { '/timestamp.json': breakOff }));
    expect(fact.state === 'missing' && ['truncated', 'unreachable']).toContain(
      fact.state === 'missing' ? fact.cause : '',
    );
  });

  it('nobody at the address', async () => {
    const mirror = await serveMirror(good);
    await mirror.close();
    expect(await refresh(mirror)).toMatchObject({ cause: 'unreachable' });
  });

  it('more rotations than we follow', async () => {
    const files = new Map(good);
    for (let root = 2; root <= 40; root += 1)
      files.set(`/${root}.root.json`, json(rootMetadata({ ...options, versions: { root } })));
    expect(await refresh(await mirrorOf(files))).toMatchObject({
      cause: 'truncated',
      detail: 'the mirror is more than 32 roots ahead of ours',
    });
  });

  it('a root.json that is none', async () => {
    const mirror = await mirrorOf(good);
    for (const rootText of ['', '{}', 'root', JSON.stringify(rootMetadata(options).signed)])
      expect(await refresh(mirror, { rootJson: rootText })).toMatchObject({ cause: 'malformed' });
    expect(mirror.asked).toEqual([]);
  });

  it.each([
    ['no address', { mirror: 'tuf' }],
    ['a file', { mirror: 'file:///etc' }],
    ['a credential in the address', { mirror: 'https://user:secret@tuf.test' }],
    ['a query', { mirror: 'https://tuf.test/?token=secret' }],
    ['a target outside of the folder', { target: '../trusted_root.json' }],
    ['an empty target', { target: '' }],
  ])('%s', async (_name, source) => {
    const fact = await refreshTrustedRoot(portsOf(), { mirror: 'https://tuf.test', rootJson, ...source });
    expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(JSON.stringify(fact)).not.toContain('secret');
  });
});

describe('the built-in TUF roots', () => {
  it.each([
    ['public good', publicGoodTuf, 16],
    ['GitHub', githubTuf, 3],
  ])('of %s are signed by their own keys', (_name, source, version) => {
    const root = Metadata.fromJSON(
      MetadataKind.Root,
      JSON.parse(source?.rootJson ?? '') as Record<string, never>,
    );
    expect(root.signed.version).toBe(version);
    expect(() => {
      root.verifyDelegate('root', root);
    }).not.toThrow();
  });
});
