import { createGitHubClient, type GitHubClient } from '@countersign/github/client';
import {
  readCheckRuns,
  readCommitStatuses,
  readCoreRateLimit,
  readJobOrigin,
} from '@countersign/github/client';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const repository = { owner: 'acme', name: 'shop' };
const ci = { id: 77, slug: 'ci', name: 'CI' };

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;
let client: GitHubClient;
let commit: string;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { checks: 'read', statuses: 'read', actions: 'read' });
  builder.token('stranger', { contents: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  commit = await repo.commit();
  ports = hastyPorts();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await ports.close();
  await github.close();
  builder.dispose();
});

async function connect(token = 'reader'): Promise<void> {
  github = await startGitHub(builder.scenario());
  client = createGitHubClient(ports.http, accessTo(github, token));
}
const runs = () => readCheckRuns(client, { repository, commit });
const statuses = () => readCommitStatuses(client, { repository, commit });

describe('readCheckRuns', () => {
  it('lists every run with its App, older ones of the same name too, over pages', async () => {
    for (let count = 0; count < 120; count += 1)
      await repo.checkRun('test', { app: count === 7 ? ci : null });
    await repo.commit();
    await repo.checkRun('test');
    await connect();
    const read = valueOf(await runs());
    expect(read).toHaveLength(120);
    expect(read[7]).toMatchObject({ name: 'test', app: { id: '77', slug: 'ci' }, headSha: commit });
    expect(read[8]?.app).toBeNull();
    // Two pages of runs and the count of the suites.
    expect(github.requests).toHaveLength(3);
  });
  it('proves that there is none', async () => {
    await connect();
    expect(await runs()).toMatchObject({ state: 'known', value: [] });
  });
  it('is truncated when a page or rows are missing, with what was seen as partial', async () => {
    for (let count = 0; count < 101; count += 1) await repo.checkRun('test');
    await connect();
    github.addFault({
      match: { operation: 'checks/list-for-ref' },
      after: 1,
      answer: { kind: 'status', status: 500 },
    });
    const read = await runs();
    expect(read).toMatchObject({ state: 'missing', cause: 'unreachable' });
    expect(read.state === 'missing' && read.partial?.length).toBe(100);
  });
  it('reads once more when rows are missing, and is truncated when they still are', async () => {
    for (let count = 0; count < 3; count += 1) await repo.checkRun('test');
    await connect();
    const match = { operation: 'checks/list-for-ref' };
    github.addFault({ match, times: 1, answer: { kind: 'short-page', keep: 2 } });
    expect(valueOf(await runs())).toHaveLength(3);
    github.addFault({ match, answer: { kind: 'short-page', keep: 2 } });
    const read = await runs();
    expect(read).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(read.state === 'missing' && read.partial?.length).toBe(2);
  });
  it('is truncated beyond the thousand suites that GitHub lists runs of', async () => {
    for (let suite = 1; suite <= 1001; suite += 1) await repo.checkRun('test', { suite });
    await connect();
    expect(await runs()).toMatchObject({ state: 'missing', cause: 'truncated' });
  });
  it.each([
    ['a token without the permission', 'stranger', null, 'forbidden'],
    ['not found', 'reader', { kind: 'status', status: 404 }, 'not-found'],
    ['a used-up limit', 'reader', { kind: 'rate-limit-exhausted' }, 'unreachable'],
    ['half a document', 'reader', { kind: 'malformed-json' }, 'malformed'],
  ] as const)('learns nothing from %s', async (_, token, answer, cause) => {
    await repo.checkRun('test');
    await repo.status('lint');
    await connect(token);
    if (answer !== null) github.addFault({ answer });
    const read = await runs();
    expect(read).toMatchObject({ state: 'missing', cause });
    if (cause === 'forbidden')
      expect(read).toMatchObject({ detail: expect.stringContaining('`checks: read`') });
    const reported = await statuses();
    expect(reported).toMatchObject({ state: 'missing', cause });
    if (cause === 'forbidden')
      expect(reported).toMatchObject({ detail: expect.stringContaining('`statuses: read`') });
  });
});

describe('readCommitStatuses', () => {
  it('lists every report, newest first, with the account that made it', async () => {
    await repo.status('lint', { by: 'bob', state: 'pending' });
    await repo.status('lint', { by: 'bob' });
    await repo.status('lint', { by: null, state: 'failure' });
    await connect();
    const read = valueOf(await statuses());
    expect(read.map(({ state }) => state)).toEqual(['failure', 'success', 'pending']);
    expect(read[0]?.creator).toBeNull();
    expect(read[1]).toMatchObject({ commit, creator: { login: 'bob' }, context: 'lint' });
  });
});

describe('readJobOrigin', () => {
  it('names run and attempt, and finds no job behind a run that none made', async () => {
    const run = await repo.run({ rerunBy: ['bob'] });
    const startedAt = builder.now();
    run.attempts[1]?.jobs.push({
      id: 4711,
      name: 'test',
      status: 'completed',
      conclusion: 'success',
      startedAt,
      completedAt: startedAt,
      runnerName: null,
    });
    await connect();
    const origin = valueOf(await readJobOrigin(client, { repository, checkRun: '4711' }));
    expect(origin).toEqual({
      job: '4711',
      checkRun: '4711',
      runId: String(run.id),
      attempt: 2,
      headSha: commit,
    });
    expect(await readJobOrigin(client, { repository, checkRun: '4712' })).toMatchObject({
      cause: 'not-found',
    });
  });
});

describe('readCoreRateLimit', () => {
  it('says what is left and when it starts anew', async () => {
    await connect();
    expect(valueOf(await readCoreRateLimit(client)).remaining).toBeGreaterThan(0);
  });
});
