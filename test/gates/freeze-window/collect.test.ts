import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import {
  addMilliseconds,
  check,
  type CollectContext,
  instantAt,
  isSuiteError,
  known,
} from '@countersign/core';
import { freezeWindowGate } from '@countersign/gates/freeze-window';
import { collect } from '@countersign/gates/freeze-window/collect';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, describe, expect, it } from 'vitest';

type Policy = Parameters<typeof freezeWindowGate.decide>[0];

const now = '2026-07-03T12:00:00.000Z';
const opened: { server: Server; ports: LivePorts }[] = [];

afterEach(async () => {
  for (const { server, ports } of opened.splice(0)) {
    await ports.close();
    await new Promise((done) => server.close(done));
  }
});

async function start(listener: RequestListener): Promise<{ apiUrl: string; ports: LivePorts }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const clock = { now: () => now, sleep: async () => undefined };
  const ports = createPorts({ workspace: tmpdir(), clock });
  opened.push({ server, ports });
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ports };
}

function policy(given: unknown): Policy {
  const checked = check(freezeWindowGate.policy, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function context(
  apiUrl: string,
  given: unknown = {},
  inputs: Record<string, string> = {},
): CollectContext<Policy> {
  const account = { login: 'octocat', id: '1' };
  return {
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: '1' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit: 'a'.repeat(40),
      actor: account,
      triggeringActor: account,
      environment: 'production',
      service: 'shop',
      subject: { kind: 'image', name: 'registry.example/shop', digest: `sha256:${'b'.repeat(64)}` },
      at: now,
    },
    policies: [policy(given)],
    inputs,
    github: { apiUrl, graphqlUrl: `${apiUrl}/graphql`, serverUrl: apiUrl, token: { reveal: () => 'tok' } },
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
  };
}

function dateHeader(offsetMs: number): string {
  return new Date(addMilliseconds(now, offsetMs)).toUTCString();
}

describe('freeze-window collect', () => {
  it('asks GET /rate_limit with the token and keeps both clocks with the evidence', async () => {
    const asked: string[] = [];
    const { apiUrl, ports } = await start((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.writeHead(200, { date: dateHeader(-5000), 'content-type': 'application/json' });
      response.end('{"resources":{},"rate":{}}');
    });
    const facts = await collect(ports, context(apiUrl));
    expect(asked).toEqual(['GET /rate_limit Bearer tok']);
    const ids = ports.evidence().map((evidence) => evidence.id);
    expect(facts.clock).toEqual(known({ server: '2026-07-03T11:59:55.000Z', runner: now }, ids));
    expect(facts.timeZoneData).toEqual(known(process.versions['tz']));
    expect(facts.at).toBe(now);
    expect(check(freezeWindowGate.facts, facts).ok).toBe(true);
    expect(JSON.stringify(facts)).not.toContain('tok"');
  });

  it.each([403, 404, 429])('takes the time from an answer with status %i too', async (status) => {
    const { apiUrl, ports } = await start((_request, response) => {
      response.writeHead(status, { date: dateHeader(0) });
      response.end('{}');
    });
    expect((await collect(ports, context(apiUrl))).clock.state).toBe('known');
  });

  it.each([
    ['a 500', 500, dateHeader(0), 'unreachable'],
    ['a Date header that is no date', 200, 'yesterday', 'malformed'],
    ['a Date header that does not exist', 200, 'Mon, 30 Feb 2026 12:00:00 GMT', 'malformed'],
  ])('does not take the time from %s', async (_name, status, date, cause) => {
    const { apiUrl, ports } = await start((_request, response) => {
      response.writeHead(status, { date });
      response.end('{}');
    });
    expect((await collect(ports, context(apiUrl))).clock).toMatchObject({ state: 'missing', cause });
  });

  it('says so when there is no Date header', async () => {
    const { apiUrl, ports } = await start((_request, response) => {
      response.sendDate = false;
      response.end('{}');
    });
    expect((await collect(ports, context(apiUrl))).clock).toMatchObject({
      state: 'missing',
      cause: 'malformed',
    });
  });

  it('says so when nobody answers', async () => {
    const { apiUrl, ports } = await start((request) => request.socket.destroy());
    expect((await collect(ports, context(apiUrl))).clock).toMatchObject({
      state: 'missing',
      cause: 'unreachable',
    });
  });

  it('does not ask GitHub when every policy accepts the clock of the runner', async () => {
    let asked = 0;
    const { apiUrl, ports } = await start((_request, response) => {
      asked += 1;
      response.end('{}');
    });
    const facts = await collect(ports, context(apiUrl, { clock: 'runner' }));
    expect(asked).toBe(0);
    expect(facts.clock).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it('reads the expected duration and refuses what is not a whole number', async () => {
    const { apiUrl, ports } = await start((_request, response) => response.end('{}'));
    const facts = await collect(ports, context(apiUrl, {}, { 'expected-duration-minutes': '30' }));
    expect(facts.expectedDurationMinutes).toBe(30);
    const refused = await collect(ports, context(apiUrl, {}, { 'expected-duration-minutes': '-5' })).catch(
      (thrown: unknown) => thrown,
    );
    expect(isSuiteError(refused) && refused.code).toBe('input-invalid');
  });

  it('gives facts that the gate can judge', async () => {
    const { apiUrl, ports } = await start((_request, response) => {
      response.writeHead(200, { date: dateHeader(1000) });
      response.end('{}');
    });
    const given = {
      freezes: [
        { name: 'f', from: now.slice(0, 16), until: instantAt(Date.parse(now) + 3_600_000).slice(0, 16) },
      ],
      timeZone: 'UTC',
    };
    const facts = await collect(ports, context(apiUrl, given));
    const codes = freezeWindowGate.decide(policy(given), facts).map((reason) => reason.code);
    expect(codes).toEqual(['clock-agrees', 'freeze-holds']);
  });
});
