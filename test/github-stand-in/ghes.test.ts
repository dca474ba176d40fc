import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample({ profile: 'ghes' });
});
afterAll(() => world.close());

it('serves REST and GraphQL at the addresses of an enterprise server', async () => {
  expect(world.gitHub.apiUrl).toBe(`${world.gitHub.url}/api/v3`);
  expect(world.gitHub.graphqlUrl).toBe(`${world.gitHub.url}/api/graphql`);
  const repository = await world.rest('/repos/acme/shop');
  expect(repository.status, repository.text).toBe(200);
  expect(repository.json['url']).toBe(`${world.gitHub.apiUrl}/repos/acme/shop`);
  const { json } = await world.graphql('{ repository(owner: "acme", name: "shop") { name } }');
  expect(json['data']?.['repository']).toEqual({ name: 'shop' });
});

it('says which server it is, and resolves no $/', async () => {
  expect((await world.rest('/meta')).json['installed_version']).toMatch(/^3\./);
  expect(world.gitHub.resolvesOwnRepository).toBe(false);
});

it('has no attestations, which is a 404 and no violation', async () => {
  expect((await world.rest('/repos/acme/shop/attestations/sha256:abc')).status).toBe(404);
  expect(world.gitHub.violations).toEqual([]);
});

it.each([
  '/pulls/1',
  '/pulls/1/reviews',
  '/commits/main',
  '/compare/main~1...main',
  '/environments/production',
  '/deployments',
  '/actions/runs',
  '/activity',
])('answers %s by its own description', async (path) => {
  const answer = await world.rest(`/repos/acme/shop${path}`);
  expect(answer.status, answer.text).toBe(200);
});

it('has nothing at the root of github.com', async () => {
  const response = await fetch(`${world.gitHub.url}/repos/acme/shop`);
  expect(response.status).toBe(500);
  expect(world.gitHub.violations).toHaveLength(1);
});
