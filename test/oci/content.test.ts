import { parseRateLimit } from '@countersign/oci';
import { afterEach, describe, expect, it } from 'vitest';
import { createContentCache } from '../../packages/oci/src/client/content-cache.ts';
import { createTurnstile } from '../../packages/oci/src/client/turnstile.ts';
import { known, missing } from '@countersign/core';
import { type PushedImage, pushImage, type RegistryOptions } from '../support/registry/index.ts';
import { type ClientWorld, openClientWorld } from './client-world.ts';

let world: ClientWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function open(options: RegistryOptions = {}): Promise<{ world: ClientWorld; pushed: PushedImage }> {
  world = await openClientWorld(options);
  return { world, pushed: await pushImage(world.registry.url, 'acme/shop', 'v1') };
}

describe('what a digest names', () => {
  it('is asked for once; a tag each time', async () => {
    const { world, pushed } = await open();
    const client = world.client();
    const tag = world.image('acme/shop:v1');
    const pinned = { ...tag, digest: pushed.digest };
    const facts = [await client.getManifest(tag), await client.getManifest(tag)];
    facts.push(...(await Promise.all([client.getManifest(pinned), client.getManifest(pinned)])));
    expect(new Set(facts.map((fact) => JSON.stringify(fact))).size).toBe(1);
    expect(world.lines(/^GET .*manifests\/v1$/).length).toBe(2);
    expect(world.lines(/GET .*manifests\/sha256/)).toEqual([]);
  });

  it('is asked for once by many at the same time', async () => {
    const { world, pushed } = await open();
    const client = world.client();
    const pinned = { ...world.image('acme/shop:v1'), digest: pushed.digest };
    await Promise.all(Array.from({ length: 20 }, () => client.getManifest(pinned)));
    expect(world.lines(/GET .*manifests\/sha256/).length).toBe(1);
  });

  it('is another thing in another repository', async () => {
    const { world, pushed } = await open();
    const client = world.client();
    await client.getManifest(world.image('acme/shop:v1'));
    const elsewhere = { ...world.image('acme/other:v1'), digest: pushed.digest };
    expect(await client.getManifest(elsewhere)).toMatchObject({ state: 'missing', cause: 'not-found' });
  });

  it('is asked for again after it was missing', async () => {
    const { world, pushed } = await open();
    const client = world.client();
    const pinned = { ...world.image('acme/shop:v1'), digest: pushed.digest };
    world.registry.fail({ path: /\/manifests\//, times: 1, mishap: { kind: 'status', status: 500 } });
    expect(await client.getManifest(pinned)).toMatchObject({ cause: 'unreachable' });
    expect(await client.getManifest(pinned)).toMatchObject({ state: 'known' });
  });

  it('is kept only as long as there is room', async () => {
    const cache = createContentCache<string>(5, (text) => text.length);
    let loads = 0;
    const load = (text: string) => async () => {
      loads += 1;
      return known(text);
    };
    for (const key of ['abc', 'def', 'gh', 'abc', 'def', 'gh']) await cache.get(key, load(key));
    expect(loads).toBe(4);
    expect(await cache.get('no', async () => missing('not-found', 'x'))).toMatchObject({
      cause: 'not-found',
    });
    await expect(cache.get('thrown', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await cache.get('thrown', load('yes'))).toMatchObject({ value: 'yes' });
  });
});

describe('blobs', () => {
  async function layerOf({ world }: { world: ClientWorld }) {
    const image = world.image('acme/shop:v1');
    const manifest = await world.client().getManifest(image);
    const layer = manifest.state === 'known' ? manifest.value.layers[0] : undefined;
    if (layer === undefined) throw new Error('the image has no layer');
    return { image, layer };
  }

  it('are the bytes that the descriptor names, asked for once', async () => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    const client = opened.world.client();
    const blob = await client.getBlob(image, layer);
    expect(await client.getBlob(image, layer)).toEqual(blob);
    expect(blob).toMatchObject({ state: 'known', evidence: [layer.digest] });
    expect(opened.world.lines(/\/blobs\/sha256/).filter((line) => line.startsWith('GET')).length).toBe(1);
  });

  it.each([
    [{ kind: 'status', status: 404 }, 'not-found'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 206 }, 'malformed'],
    [{ kind: 'cut-body' }, 'truncated'],
    [{ kind: 'other-bytes', body: Buffer.from('short') }, 'malformed'],
    [{ kind: 'other-bytes', body: Buffer.alloc(4_000) }, 'malformed'],
    [{ kind: 'other-bytes', body: Buffer.alloc(100_000) }, 'truncated'],
  ] as const)('that come as %j are %s', async (mishap, cause) => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    opened.world.registry.fail({ path: /\/blobs\//, mishap });
    expect(await opened.world.client().getBlob(image, layer)).toMatchObject({ state: 'missing', cause });
  });

  it('of the right length and other bytes are malformed', async () => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    opened.world.registry.fail({
      path: /\/blobs\//,
      mishap: { kind: 'other-bytes', body: Buffer.alloc(layer.size) },
    });
    expect(await opened.world.client().getBlob(image, layer)).toMatchObject({ cause: 'malformed' });
  });

  it.each([1, -1])('of the right digest and a length that is off by %i are malformed', async (by) => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    const fact = await opened.world.client().getBlob(image, { ...layer, size: layer.size + by });
    expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('that are too long or named by something else are not asked for', async () => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    const client = opened.world.client();
    expect(await client.getBlob(image, layer, layer.size - 1)).toMatchObject({ cause: 'truncated' });
    expect(await client.getBlob(image, { ...layer, size: 17 * 1024 * 1024 })).toMatchObject({
      cause: 'truncated',
    });
    expect(await client.getBlob(image, { ...layer, digest: '../../x' })).toMatchObject({
      cause: 'unsupported',
    });
    expect(opened.world.lines(/^GET .*\/blobs\//)).toEqual([]);
  });

  it('are not followed through more than five redirects', async () => {
    const opened = await open();
    const { image, layer } = await layerOf(opened);
    const location = `${opened.world.registry.url}/v2/acme/shop/blobs/${layer.digest}`;
    opened.world.registry.fail({ path: /\/blobs\//, mishap: { kind: 'redirect', location } });
    expect(await opened.world.client().getBlob(image, layer)).toMatchObject({ cause: 'malformed' });
    expect(opened.world.lines(/^GET .*\/blobs\//).length).toBe(6);
  });
});

describe('limits on requests', () => {
  it('are told, and once warned of', async () => {
    const { world } = await open({ rateLimit: { limit: 100, windowSeconds: 21_600 } });
    const client = world.client();
    expect(client.rateLimits()).toEqual([]);
    for (let at = 0; at < 90; at += 1) await client.getManifest(world.image('acme/shop:v1'));
    expect(client.rateLimits()).toEqual([{ host: world.registry.host, limit: 100, remaining: 10 }]);
    expect(world.warnings).toEqual([]);
    for (let at = 0; at < 5; at += 1) await client.getManifest(world.image('acme/shop:v1'));
    expect(world.warnings).toEqual([
      expect.stringContaining(`${world.registry.host}: 9 of 100 requests are left`),
    ]);
  });

  it('that are reached say so, and how long', async () => {
    const { world } = await open({ rateLimit: { limit: 1, windowSeconds: 21_600 } });
    const client = world.client();
    await client.getManifest(world.image('acme/shop:v1'));
    expect(await client.getManifest(world.image('acme/shop:v1'))).toMatchObject({
      state: 'missing',
      cause: 'unreachable',
      detail: expect.stringMatching(
        /429, which means too many requests and to be left alone for 21600 seconds/,
      ),
    });
  });

  it.each([
    [{}, null],
    [
      { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' },
      { limit: 100, remaining: 76 },
    ],
    [{ 'ratelimit-remaining': '0' }, { limit: null, remaining: 0 }],
    [
      { 'ratelimit-limit': '10, 10;w=1', 'ratelimit-remaining': 'x' },
      { limit: 10, remaining: null },
    ],
    [{ 'ratelimit-limit': '-1' }, null],
    [{ 'ratelimit-limit': '9'.repeat(30) }, null],
  ] as const)('%j', (headers, expected) => {
    expect(parseRateLimit(headers)).toEqual(expected);
  });
});

it('sixteen pieces of work go through a turnstile at once, in their order', async () => {
  const turnstile = createTurnstile(16);
  const began: number[] = [];
  let inside = 0;
  let most = 0;
  const work = (at: number) => async () => {
    began.push(at);
    inside += 1;
    most = Math.max(most, inside);
    await Promise.resolve();
    inside -= 1;
    if (at % 7 === 0) throw new Error('one that fails lets the next one in');
  };
  const results = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => turnstile(work(at))));
  expect([most, inside, results.filter(({ status }) => status === 'rejected').length]).toEqual([16, 0, 15]);
  expect(began).toEqual(began.toSorted((left, right) => left - right));
});
