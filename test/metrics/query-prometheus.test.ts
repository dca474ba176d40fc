import { tmpdir } from 'node:os';
import { queryPrometheus, type PrometheusQuery } from '@countersign/metrics/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  loginPage,
  noSeries,
  one,
  type PrometheusStandIn,
  type Reply,
  type StandInOptions,
  startPrometheus,
} from '../support/prometheus/index.ts';

let ports: LivePorts;
const standIns: PrometheusStandIn[] = [];

beforeEach(() => {
  ports = createPorts({ workspace: tmpdir(), attempts: 1 });
});
afterEach(async () => {
  await ports.close();
  await Promise.all(standIns.splice(0).map((standIn) => standIn.close()));
});

async function start(reply: Reply, options: StandInOptions = {}): Promise<PrometheusStandIn> {
  const standIn = await startPrometheus(options);
  standIns.push(standIn);
  standIn.answer('up', reply);
  return standIn;
}

function ask(standIn: PrometheusStandIn, more: Partial<PrometheusQuery> = {}) {
  return queryPrometheus(ports.http, {
    baseUrl: standIn.url,
    query: 'up',
    timeoutSeconds: 30,
    credential: null,
    ...more,
  });
}

describe('queryPrometheus', () => {
  it('asks below the path prefix and gives the answer with its evidence', async () => {
    const standIn = await start(one(0.5, { job: 'a' }), { prefix: '/prom', now: () => 1_000_000 });
    const answer = await ask(standIn, { baseUrl: `${standIn.url}/`, timeoutSeconds: 7 });
    expect(answer).toMatchObject({
      state: 'known',
      value: {
        outcome: 'result',
        result: {
          type: 'vector',
          series: [{ labels: { job: 'a' }, at: '1970-01-01T00:16:40.000Z', value: 0.5 }],
        },
      },
      evidence: ports.evidence().map((evidence) => evidence.id),
    });
    expect(standIn.asked).toMatchObject([{ query: 'up', path: '/prom/api/v1/query', timeout: '7s' }]);
  });

  it('sends a time when one is given', async () => {
    const standIn = await start(noSeries);
    await ask(standIn, { time: '2026-07-03T12:00:00.500Z' });
    expect(standIn.asked[0]?.timeSeconds).toBe(Date.parse('2026-07-03T12:00:00.500Z') / 1000);
  });

  it.each([
    ['a bearer token', { scheme: 'bearer', token: { reveal: () => 's3cret' } }, 'Bearer s3cret'],
    [
      'a user and a password',
      { scheme: 'basic', username: 'me', password: { reveal: () => 's3cret' } },
      `Basic ${Buffer.from('me:s3cret').toString('base64')}`,
    ],
  ] as const)('sends %s', async (_name, credential, authorization) => {
    const standIn = await start(one(1), { authorization });
    const answer = await ask(standIn, { credential });
    expect(answer.state).toBe('known');
    expect(JSON.stringify([answer, ports.evidence()])).not.toContain('s3cret');
    expect(await ask(standIn)).toMatchObject({ state: 'missing', cause: 'forbidden' });
  });

  it.each([
    ['bad_data', 400],
    ['execution', 422],
    ['timeout', 503],
    ['internal', 200],
  ])('takes the own error of the server %s under %i as its answer', async (errorType, status) => {
    const standIn = await start({ kind: 'error', errorType, error: 'says why', status });
    expect(await ask(standIn)).toMatchObject({
      state: 'known',
      value: { outcome: 'error', errorType, error: 'says why' },
    });
  });

  it.each<[string, Reply, string, RegExp]>([
    ['a login page', loginPage, 'malformed', /web page/],
    [
      'a bad gateway',
      { kind: 'page', status: 502, type: 'text/html', body: '<html>' },
      'unreachable',
      /answered 502/,
    ],
    [
      'a wrong path',
      { kind: 'page', status: 404, type: 'text/plain', body: '404 page not found' },
      'not-found',
      /404/,
    ],
    ['a redirect', { kind: 'page', status: 302, type: 'text/html', body: '' }, 'malformed', /302/],
    [
      'a success under 500',
      {
        kind: 'page',
        status: 500,
        type: 'application/json',
        body: '{"status":"success","data":{"resultType":"scalar","result":[1,"0"]}}',
      },
      'unreachable',
      /500/,
    ],
    ['a cut-off answer', { kind: 'cut-off' }, 'truncated', /cut off/],
    ['a closed connection', { kind: 'hang-up' }, 'unreachable', /could not be reached/],
    [
      'an answer without end',
      { kind: 'page', status: 200, type: 'application/json', body: ' '.repeat(5 * 1024 * 1024) },
      'truncated',
      /longer than/,
    ],
    [
      'a slow server',
      { kind: 'slow', delayMs: 30_000, reply: one(1) },
      'unreachable',
      /did not answer within/,
    ],
  ])('names %s', async (_name, reply, cause, detail) => {
    const answer = await ask(await start(reply), { timeoutSeconds: 0.1 });
    expect(answer).toMatchObject({ state: 'missing', cause });
    expect(answer.state === 'missing' && answer.detail).toMatch(detail);
  });

  it('names a server that is not there', async () => {
    const standIn = await start(one(1));
    await standIn.close();
    expect(await ask(standIn)).toMatchObject({ state: 'missing', cause: 'unreachable' });
  });
});
