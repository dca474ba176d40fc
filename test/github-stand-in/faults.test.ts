import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultAnswer } from '../support/github/server/faults.ts';
import { type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
});
afterEach(() => {
  world.gitHub.clearFaults();
  expect(world.gitHub.violations).toEqual([]);
});
afterAll(() => world.close());

const REPO = '/repos/acme/shop';
const arm = (answer: FaultAnswer) => world.gitHub.addFault({ match: { path: '/commits' }, answer });

describe('answers in place of the right one', () => {
  it.each([401, 403, 404, 500, 502, 503])('status %i with a message', async (status) => {
    arm({ kind: 'status', status });
    const answer = await world.rest(`${REPO}/commits`);
    expect(answer.status).toBe(status);
    expect(answer.json['message']).not.toBe('');
    expect((await world.rest(REPO)).status).toBe(200);
  });

  it('429 with retry-after', async () => {
    arm({ kind: 'too-many-requests', retryAfterSeconds: 7 });
    const answer = await world.rest(`${REPO}/commits`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('a secondary rate limit', async () => {
    arm({ kind: 'secondary-rate-limit', retryAfterSeconds: 60 });
    const answer = await world.rest(`${REPO}/commits`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([403, '60']);
    expect(answer.json['message']).toContain('secondary rate limit');
  });

  it('a rate limit that is used up', async () => {
    arm({ kind: 'rate-limit-exhausted' });
    const answer = await world.rest(`${REPO}/commits`);
    expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  });

  it('a connection that is reset', async () => {
    arm({ kind: 'reset' });
    await expect(world.rest(`${REPO}/commits`)).rejects.toThrow();
  });
});

describe('right answers that travel badly', () => {
  it('slow', async () => {
    arm({ kind: 'slow', delayMs: 150 });
    const start = performance.now();
    expect((await world.rest(`${REPO}/commits`)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(140);
  });

  it('cut off before the promised length', async () => {
    arm({ kind: 'cut-body' });
    await expect(world.rest(`${REPO}/commits`)).rejects.toThrow();
  });

  it('malformed JSON of the promised length', async () => {
    arm({ kind: 'malformed-json' });
    const response = await fetch(`${world.gitHub.apiUrl}${REPO}/commits`, {
      headers: { authorization: 'Bearer token-all' },
    });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(() => JSON.parse(text)).toThrow();
  });

  it('a short page without a next link', async () => {
    arm({ kind: 'short-page', keep: 1 });
    const answer = await world.rest(`${REPO}/commits?per_page=2`);
    expect(answer.json).toHaveLength(1);
    expect(answer.headers.get('link')).toBeNull();
  });

  it('a partial GraphQL result with errors', async () => {
    world.gitHub.addFault({
      match: { operation: 'query Two' },
      answer: { kind: 'partial-graphql', path: ['repository', '*', 'nodes', 0] },
    });
    const { status, json } = await world.graphql(`query Two { repository(owner: "acme", name: "shop") {
      first: pullRequests(first: 2) { nodes { number } }
      second: pullRequests(first: 1) { nodes { number } } } }`);
    expect(status).toBe(200);
    expect(json['data']?.['repository']).toEqual({
      first: { nodes: [null, { number: 2 }] },
      second: { nodes: [null] },
    });
    expect(json['errors']?.map((error) => error['path'])).toEqual([
      ['repository', 'first', 'nodes', 0],
      ['repository', 'second', 'nodes', 0],
    ]);
  });
});

describe('when a fault strikes', () => {
  it('counts `after` and `times` in matching requests', async () => {
    world.gitHub.addFault({
      match: { method: 'GET', operation: 'repos/list-commits' },
      after: 1,
      times: 2,
      answer: { kind: 'status', status: 502 },
    });
    const statuses: number[] = [];
    for (let request = 0; request < 4; request += 1) {
      statuses.push((await world.rest(`${REPO}/commits`)).status);
      await world.rest(REPO);
    }
    expect(statuses).toEqual([200, 502, 502, 200]);
  });

  it('strikes GraphQL by a field of the query', async () => {
    world.gitHub.addFault({ match: { operation: 'databaseId' }, answer: { kind: 'status', status: 503 } });
    const ask = (field: string) => world.graphql(`{ repository(owner: "acme", name: "shop") { ${field} } }`);
    expect((await ask('databaseId')).status).toBe(503);
    expect((await ask('name')).status).toBe(200);
  });

  it('refuses connections, and accepts them again on the same port', async () => {
    await world.gitHub.refuse();
    await expect(world.rest(REPO)).rejects.toThrow();
    await world.gitHub.accept();
    expect((await world.rest(REPO)).status).toBe(200);
  });
});

it('runs a rate limit down by itself', async () => {
  const small = await startExample({ rateLimit: { limit: 2 } });
  const statuses = [];
  for (let request = 0; request < 3; request += 1) statuses.push((await small.rest(REPO)).status);
  expect(statuses).toEqual([200, 200, 403]);
  await small.close();
});

it('delays every answer by the latency asked for', async () => {
  const distant = await startExample({}, { latencyMs: 60 });
  const start = performance.now();
  await distant.rest(REPO);
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  await distant.close();
});
