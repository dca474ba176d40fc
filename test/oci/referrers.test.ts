import { type Descriptor, mergeReferrers, parseNextLink } from '@countersign/oci';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Artifact,
  type Attachment,
  attachCosignTag,
  attachReferrer,
  listUnderTag,
  type PushedImage,
  pushImage,
  type RegistryOptions,
} from '../support/registry/index.ts';
import { type ClientWorld, openClientWorld, robot } from './client-world.ts';

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

function artifact(text: string): Artifact {
  const annotations = { 'dev.sigstore.bundle.content': 'dsse-envelope' };
  return {
    artifactType: bundleType,
    annotations,
    layers: [{ mediaType: bundleType, bytes: Buffer.from(text) }],
  };
}

let world: ClientWorld;
let subject: PushedImage;
let attachment: Attachment;
afterEach(() => world.close());

async function open(options: RegistryOptions = {}): Promise<void> {
  world = await openClientWorld(options);
  const authorization = await world.pushing('acme/shop');
  const push = authorization === undefined ? {} : { authorization };
  subject = await pushImage(world.registry.url, 'acme/shop', 'v1', push);
  const { digest, mediaType, size } = subject;
  const where = { registryUrl: world.registry.url, repository: 'acme/shop', ...push };
  attachment = { ...where, subject: { digest, mediaType, size } };
}

function list(digest = subject.digest) {
  return world.client(robot).listReferrers(world.image('acme/shop:v1'), digest);
}

const digestsOf = (all: readonly Pick<Descriptor, 'digest'>[]): readonly string[] =>
  all.map(({ digest }) => digest).toSorted();

async function expectListed(expected: readonly Pick<Descriptor, 'digest'>[]): Promise<void> {
  const fact = await list();
  expect(fact.state === 'known' ? digestsOf(fact.value) : fact).toEqual(digestsOf(expected));
}

describe('referrers', () => {
  it('are none, known, where nothing was attached', async () => {
    await open();
    expect(await list()).toMatchObject({ state: 'known', value: [] });
    world.registry.referrers({ kind: 'unknown' });
    expect(await list()).toMatchObject({ state: 'known', value: [] });
  });

  it('are read with type and annotations, and lead to the bytes', async () => {
    await open();
    const pushed = await attachReferrer(attachment, artifact('{"a":1}'));
    const fact = await list();
    expect(fact).toMatchObject({
      state: 'known',
      value: [
        {
          ...pushed,
          artifactType: bundleType,
          annotations: { 'dev.sigstore.bundle.content': 'dsse-envelope' },
        },
      ],
    });
    const client = world.client();
    const image = world.image('acme/shop:v1');
    const manifest = await client.getManifest({ ...image, digest: pushed.digest });
    expect(manifest).toMatchObject({ value: { subject: subject.digest, artifactType: bundleType } });
    const layer = manifest.state === 'known' ? manifest.value.layers[0] : undefined;
    const blob = await client.getBlob(image, layer ?? { digest: '', size: 0 });
    expect(blob.state === 'known' && Buffer.from(blob.value).toString()).toBe('{"a":1}');
  });

  it.each(['none', 'token'] as const)('are read over all pages (%s)', async (kind) => {
    await open(kind === 'none' ? {} : { auth: { kind: 'token', ...robot } });
    const pushed = [];
    for (let at = 0; at < 7; at += 1) pushed.push(await attachReferrer(attachment, artifact(`{"a":${at}}`)));
    world.registry.referrers({ kind: 'listed', pageSize: 2 });
    await expectListed(pushed);
    expect(world.lines(/^GET \/v2\/acme\/shop\/referrers\/.*last=/).length).toBeGreaterThanOrEqual(3);
  });

  it.each([400, 404, 405, 406])('are under the fallback tag where the API answers %i', async (status) => {
    await open();
    world.registry.referrers({ kind: 'unknown', status });
    const pushed = await attachReferrer(attachment, artifact('{}'));
    await listUnderTag(attachment, [pushed]);
    await expectListed([pushed]);
    expect(await list()).toMatchObject({ value: [{ artifactType: null, annotations: {} }] });
  });

  it('are under the tag of a registry that claims to list them and does not', async () => {
    await open();
    world.registry.referrers({ kind: 'claimed', status: 404 });
    const pushed = await attachReferrer(attachment, artifact('{}'));
    await listUnderTag(attachment, [{ ...pushed, artifactType: bundleType }]);
    await expectListed([pushed]);
  });

  it('of both lists are one list, each digest once', async () => {
    await open();
    const [first, second] = [
      await attachReferrer(attachment, artifact('1')),
      await attachReferrer(attachment, artifact('2')),
    ];
    world.registry.referrers({ kind: 'listed' });
    await listUnderTag(attachment, [second]);
    await expectListed([first, second]);
    world.registry.referrers({ kind: 'unknown' });
    await expectListed([second]);
  });

  it('are not looked for in a page that a registry shows to everybody', async () => {
    await open();
    const pushed = await attachReferrer(attachment, artifact('{}'));
    await listUnderTag(attachment, [pushed]);
    world.registry.fail({
      path: /\/referrers\//,
      mishap: { kind: 'content-type', value: 'text/html; charset=utf-8' },
    });
    await expectListed([pushed]);
  });

  it.each([
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 429 }, 'unreachable'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 401 }, 'forbidden'],
    [{ kind: 'status', status: 204 }, 'malformed'],
    [{ kind: 'header', name: 'docker-content-digest', value: `sha256:${'0'.repeat(64)}` }, 'malformed'],
    [{ kind: 'header', name: 'oci-filters-applied', value: 'artifactType' }, 'truncated'],
    [{ kind: 'header', name: 'link', value: '</v2/other/referrers/x>; rel="next"' }, 'malformed'],
    [{ kind: 'header', name: 'link', value: '<<' }, 'malformed'],
    [{ kind: 'other-bytes', body: Buffer.from('{}') }, 'malformed'],
    [{ kind: 'other-bytes', body: Buffer.from([0xff, 0xfe]) }, 'malformed'],
    [{ kind: 'other-bytes', body: Buffer.alloc(5 * 1024 * 1024, 32) }, 'truncated'],
    [{ kind: 'cut-body' }, 'truncated'],
  ] as const)('are missing when the API answers with %j', async (mishap, cause) => {
    await open();
    const pushed = await attachReferrer(attachment, artifact('{}'));
    await listUnderTag(attachment, [pushed]);
    world.registry.fail({ path: /\/referrers\//, mishap });
    // What the tag shows may deny; it never makes the list whole.
    expect(await list()).toMatchObject({ state: 'missing', cause, partial: [{ digest: pushed.digest }] });
  });

  it.each([
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'wrong-digest-header' }, 'malformed'],
  ] as const)('are missing when the fallback tag answers with %j', async (mishap, cause) => {
    await open();
    const pushed = await attachReferrer(attachment, artifact('{}'));
    await listUnderTag(attachment, [pushed]);
    world.registry.fail({ path: /\/manifests\/sha256-/, mishap });
    expect(await list()).toMatchObject({ state: 'missing', cause, partial: [{ digest: pushed.digest }] });
  });

  it('are missing when a later page fails, is lost, or never ends', async () => {
    await open();
    for (let at = 0; at < 4; at += 1) await attachReferrer(attachment, artifact(`{"a":${at}}`));
    world.registry.referrers({ kind: 'listed', pageSize: 1 });
    const { digest } = subject;
    const next = `</v2/acme/shop/referrers/${digest}?x>; rel=next`;
    world.registry.fail({ path: /\/referrers\//, mishap: { kind: 'header', name: 'link', value: next } });
    const fact = await list();
    expect(fact).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(world.lines(/\/referrers\//).length).toBe(64);
  });

  it('are missing when an image stands under the fallback tag', async () => {
    await open();
    await pushImage(world.registry.url, 'acme/shop', subject.digest.replace(':', '-'));
    expect(await list()).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('are not asked for by anything but a sha256 digest', async () => {
    await open();
    expect(await list('sha512:00')).toMatchObject({ state: 'missing', cause: 'unsupported' });
    expect(world.lines(/referrers|sha512/)).toEqual([]);
  });

  it("leaves cosign's own tags to be read as the images they are", async () => {
    await open();
    const annotations = { 'dev.cosignproject.cosign/signature': 'x' };
    const layers = [
      { mediaType: 'application/vnd.dsse.envelope.v1+json', bytes: Buffer.from('{}'), annotations },
    ];
    const pushed = await attachCosignTag(attachment, 'att', layers);
    const tag = `${subject.digest.replace(':', '-')}.att`;
    const fact = await world.client().getManifest({ ...world.image('acme/shop:v1'), tag });
    expect(fact).toMatchObject({
      value: { digest: pushed.digest, layers: [{ annotations }], subject: null },
    });
    await expectListed([]);
  });
});

describe('merging', () => {
  const entry = {
    digest: `sha256:${'a'.repeat(64)}`,
    mediaType: 'x',
    size: 1,
    annotations: {},
    artifactType: null,
  };
  const subjectDigest = `sha256:${'b'.repeat(64)}`;

  it.each([
    ['another size', [[entry], [{ ...entry, size: 2 }]], 'malformed'],
    ['another type', [[entry, { ...entry, mediaType: 'y' }]], 'malformed'],
    ['the subject itself', [[{ ...entry, digest: subjectDigest }]], 'malformed'],
  ])('refuses %s', (_, lists, cause) => {
    expect(mergeReferrers(lists, subjectDigest)).toMatchObject({ state: 'missing', cause });
  });

  it('prefers the entry that says what it is', () => {
    const typed = { ...entry, artifactType: bundleType };
    expect(mergeReferrers([[entry], [typed]], subjectDigest)).toMatchObject({ value: [typed] });
    expect(mergeReferrers([[typed], [entry]], subjectDigest)).toMatchObject({ value: [typed] });
  });
});

describe('links', () => {
  it.each([
    [undefined, { state: 'last' }],
    ['', { state: 'last' }],
    ['</a>; rel="prev"', { state: 'last' }],
    ['</a?x=1,2>; rel="next"', { state: 'next', target: '/a?x=1,2' }],
    ['</a>; rel=next', { state: 'next', target: '/a' }],
    ['</a>; title="b, c"; REL="last NEXT"', { state: 'next', target: '/a' }],
    ['</a>; rel="prev", </b>; rel="next"', { state: 'next', target: '/b' }],
    ['<>;rel="next"', { state: 'next', target: '' }],
    ['/a; rel="next"', { state: 'malformed' }],
    ['</a; rel="next"', { state: 'malformed' }],
    ['</a>; rel="next', { state: 'malformed' }],
    [`<${'a'.repeat(20_000)}>; rel="next"`, { state: 'malformed' }],
  ] as const)('%s', (header, expected) => {
    expect(parseNextLink(header)).toEqual(expected);
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const shape of ['<a>,', '<a>;', ' ;', '<', ',', '<>;a="', '<>; a= ', '<a>;b=c'])
      parseNextLink(shape.repeat(Math.floor(16_000 / shape.length)));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
