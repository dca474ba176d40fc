import { afterAll, beforeAll, expect, it } from 'vitest';
import { snappyBlock } from '../support/github/snappy.ts';
import { type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
  const statement = { predicateType: 'https://slsa.dev/provenance/v1' };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  world.gitHub.patch((scenario) => {
    scenario.repositories[0]?.attestations.push({
      subjectDigest: 'sha256:abc',
      initiator: 'user',
      bundle: { dsseEnvelope: { payload } },
    });
  });
});
afterAll(() => world.close());

const PATH = '/repos/acme/shop/attestations/sha256:abc';
const list = async (query = '', headers = {}) =>
  (await world.rest(`${PATH}${query}`, { headers })).json['attestations'] ?? [];

it('finds them by digest and by kind of predicate, also by shorthand', async () => {
  expect(await list()).toHaveLength(2);
  expect(await list('?predicate_type=provenance')).toHaveLength(1);
  expect(await list('?predicate_type=https://slsa.dev/provenance/v1')).toHaveLength(1);
  expect((await world.rest(`${PATH}?predicate_type=sbom`)).status).toBe(404);
});

it('walks them page by page', async () => {
  const first = await world.rest(`${PATH}?per_page=1`);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const second = await world.rest(next.slice(world.gitHub.apiUrl.length));
  expect(second.json['attestations']).toHaveLength(1);
  expect(second.headers.get('link')).toBeNull();
});

it('leaves the bundle out of the newer version, and hands it out by address', async () => {
  const [attestation] = await list('', { 'x-github-api-version': '2026-03-10' });
  expect(attestation).not.toHaveProperty('bundle');
  const response = await fetch(attestation?.['bundle_url'] ?? '');
  const bytes = Buffer.from(await response.arrayBuffer());
  const bundle = JSON.stringify(world.scenario.repositories[0]?.attestations[0]?.bundle);
  expect(bytes.equals(snappyBlock(Buffer.from(bundle)))).toBe(true);
  expect(world.gitHub.violations).toEqual([]);
});

it('records a token that is sent to the host of the bundles', async () => {
  const [attestation] = await list();
  const headers = { authorization: 'Bearer secret' };
  expect((await fetch(attestation?.['bundle_url'] ?? '', { headers })).status).toBe(500);
  expect(world.gitHub.violations.at(-1)?.message).toContain('Authorization');
  expect(JSON.stringify(world.gitHub.violations)).not.toContain('secret');
});

it('writes snappy blocks: a length, then literals', () => {
  expect([...snappyBlock(Buffer.from('abc'))]).toEqual([3, 61 << 2, 2, 0, 97, 98, 99]);
  const large = snappyBlock(Buffer.alloc(70_000, 1));
  expect([...large.subarray(0, 6)]).toEqual([0xf0, 0xa2, 0x04, 61 << 2, 0xff, 0xff]);
  expect(large).toHaveLength(70_000 + 3 + 3 + 3);
});
