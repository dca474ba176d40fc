import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTENTS_ONLY, type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
});
afterAll(async () => {
  await world.close();
});

const REPO = '/repos/acme/shop';
const send = (path: string, body: unknown, options: RequestInit = {}) =>
  world.rest(`${REPO}${path}`, { method: 'POST', body: JSON.stringify(body), ...options });

it('creates a deployment and its statuses, and lists them newest first', async () => {
  const made = await send('/deployments', { ref: 'main', environment: 'staging', payload: { run: 1 } });
  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({
    sha: world.merge,
    creator: { login: 'github-actions[bot]', type: 'Bot' },
  });
  for (const state of ['in_progress', 'success']) {
    expect((await send(`/deployments/${made.json['id']}/statuses`, { state })).status).toBe(201);
  }
  const statuses = await world.rest(`${REPO}/deployments/${made.json['id']}/statuses`);
  expect(statuses.json.map((status) => status['state'])).toEqual(['success', 'in_progress']);
  const one = await world.rest(`${REPO}/deployments/${made.json['id']}/statuses/${statuses.json[0]?.['id']}`);
  expect(one.status).toBe(200);
});

it('creates, reads and changes a comment', async () => {
  const made = await send('/issues/1/comments', { body: 'first' });
  const path = `/issues/comments/${made.json['id']}`;
  expect((await send(path, { body: 'second' }, { method: 'PATCH' })).json['body']).toBe('second');
  expect((await world.rest(`${REPO}${path}`)).json['body']).toBe('second');
  expect((await world.rest(`${REPO}/issues/1/comments`)).json).toHaveLength(2);
  expect((await send('/issues/99/comments', { body: 'x' })).status).toBe(404);
});

it('writes nothing for a token that may only read', async () => {
  const headers = { authorization: `Bearer ${CONTENTS_ONLY}` };
  expect((await send('/deployments', { ref: 'main' }, { headers })).status).toBe(403);
  expect((await send('/git/blobs', { content: 'x' }, { headers })).status).toBe(403);
});

it('shows what was written in the world, and forgets it with a new scenario', async () => {
  const deployments = () => world.gitHub.world().repositories[0]?.deployments.length;
  expect(deployments()).toBe(2);
  world.gitHub.setScenario(world.scenario);
  expect(deployments()).toBe(1);
  expect(world.gitHub.violations).toEqual([]);
});
