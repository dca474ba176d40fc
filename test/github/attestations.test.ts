import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { unpackSnappy } from '@countersign/github';
import {
  createGitHubClient,
  fetchBundle,
  type GitHubClient,
  hasAttestations,
  readAttestations,
} from '@countersign/github/client';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { snappyBlock } from '../support/github/snappy.ts';
import { fc } from '../support/properties.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const digest = `sha256:${'b'.repeat(64)}`;
const question = { place: 'acme/shop', digest };

describe('readAttestations', () => {
  let builder: ScenarioBuilder;
  let github: StandIn;
  let ports: LivePorts;
  let client: GitHubClient;
  beforeEach(async () => {
    builder = scenarioBuilder();
    builder.token('reader', { attestations: 'read' });
    builder.token('stranger', { contents: 'read' });
    await (await builder.repository('acme/shop', { visibility: 'private' })).commit();
    ports = hastyPorts();
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await ports.close();
    await github.close();
    builder.dispose();
  });

  async function connect(count: number, token = 'reader'): Promise<void> {
    github = await startGitHub(builder.scenario());
    github.patch(({ repositories }) => {
      for (let index = 0; index < count; index += 1)
        repositories[0]?.attestations.push({ subjectDigest: digest, initiator: 'user', bundle: { index } });
    });
    client = createGitHubClient(ports.http, accessTo(github, token));
  }
  const read = () => readAttestations(client, question);

  it('lists every attestation over pages, by address, in the present version', async () => {
    await connect(120);
    const listed = valueOf(await read());
    expect(listed).toHaveLength(120);
    expect(listed.every(({ bundle, bundleUrl }) => bundle === null && bundleUrl !== null)).toBe(true);
    expect(github.requests).toHaveLength(2);
  });

  it('fetches what an address names, without a credential', async () => {
    await connect(1);
    const [listed] = valueOf(await read());
    const text = await fetchBundle(ports.http, accessTo(github), listed?.bundleUrl ?? '');
    expect(JSON.parse(valueOf(text))).toEqual({ index: 0 });
  });

  it('cannot tell that there are none from a missing permission, and says so', async () => {
    await connect(0);
    expect(await read()).toMatchObject({
      state: 'missing',
      cause: 'not-found',
      detail: expect.stringContaining('attestations: read'),
    });
  });

  it.each([
    ['a token that may not', { kind: 'status', status: 403 }, 'forbidden'],
    ['too many requests', { kind: 'too-many-requests', retryAfterSeconds: 1 }, 'unreachable'],
    ['a cut-off page', { kind: 'cut-body' }, 'truncated'],
    ['half a document', { kind: 'malformed-json' }, 'malformed'],
    ['no answer', { kind: 'reset' }, 'unreachable'],
  ] as const)('is missing after %s', async (_name, answer, cause) => {
    await connect(1);
    github.addFault({ answer });
    expect(await read()).toMatchObject({ state: 'missing', cause });
  });

  it('is missing where a later page is lost', async () => {
    await connect(120);
    github.addFault({ after: 1, answer: { kind: 'status', status: 500 } });
    expect(await read()).toMatchObject({ state: 'missing', cause: 'unreachable' });
  });

  it('needs the permission', async () => {
    await connect(1, 'stranger');
    expect((await read()).state).toBe('missing');
  });

  it('knows where attestations do not exist', () => {
    expect(hasAttestations({ apiUrl: 'https://github.acme.example/api/v3' })).toBe(false);
    expect(hasAttestations({ apiUrl: 'https://api.github.com' })).toBe(true);
    expect(hasAttestations({ apiUrl: 'https://api.acme.ghe.com' })).toBe(true);
  });
});

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

async function serving<T>(handler: Handler, use: (url: string) => Promise<T>): Promise<T> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('an older server', () => {
  it('is asked in the version that it knows, and its list holds the bundles', async () => {
    const versions: unknown[] = [];
    const handler: Handler = (request, response) => {
      const version = request.headers['x-github-api-version'];
      versions.push(version);
      const known = version === '2022-11-28';
      response.writeHead(known ? 200 : 400, { 'content-type': 'application/json' });
      response.end(known ? '{"attestations":[{"bundle":{"a":1},"repository_id":1}]}' : '{}');
    };
    const ports = hastyPorts();
    const listed = await serving(handler, (apiUrl) => {
      const access = { apiUrl, graphqlUrl: '', serverUrl: '', token: null };
      return readAttestations(createGitHubClient(ports.http, access), question);
    });
    await ports.close();
    expect(valueOf(listed)).toEqual([{ bundle: '{"a":1}', bundleUrl: null }]);
    expect(versions).toEqual(['2026-03-10', '2022-11-28']);
  });
});

describe('an owner', () => {
  it('is asked as an organisation, then as a user', async () => {
    const asked: string[] = [];
    const handler: Handler = (request, response) => {
      asked.push((request.url ?? '').split('?')[0] ?? '');
      const user = request.url?.startsWith('/users/') === true;
      response.writeHead(user ? 200 : 404, { 'content-type': 'application/json' });
      response.end(
        user ? '{"attestations":[{"bundle_url":"https://example.com/x","repository_id":1}]}' : '{}',
      );
    };
    const ports = hastyPorts();
    const listed = await serving(handler, (apiUrl) => {
      const access = { apiUrl, graphqlUrl: '', serverUrl: '', token: null };
      return readAttestations(createGitHubClient(ports.http, access), { place: 'acme', digest });
    });
    await ports.close();
    expect(valueOf(listed)).toEqual([{ bundle: null, bundleUrl: 'https://example.com/x' }]);
    const path = encodeURIComponent(digest);
    expect(asked).toEqual([`/orgs/acme/attestations/${path}`, `/users/acme/attestations/${path}`]);
  });
});

describe('fetchBundle', () => {
  const local = { apiUrl: 'http://127.0.0.1:1' };
  async function fetched(handler: Handler): Promise<unknown> {
    const ports = hastyPorts();
    const fact = await serving(handler, (url) => fetchBundle(ports.http, local, `${url}/1.json.sn?sig=x`));
    await ports.close();
    return fact;
  }
  const answer =
    (status: number, body: Uint8Array | string, headers: http.OutgoingHttpHeaders = {}): Handler =>
    (_request, response) => {
      response.writeHead(status, headers);
      response.end(body);
    };

  it('sends no credential and follows no redirect', async () => {
    let seen: http.IncomingHttpHeaders = {};
    const redirecting: Handler = (request, response) => {
      seen = request.headers;
      response.writeHead(302, { location: '/elsewhere' });
      response.end();
    };
    expect(await fetched(redirecting)).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(Object.keys(seen)).not.toContain('authorization');
  });

  it.each([
    ['an address that has expired', answer(403, 'AuthenticationFailed'), 'forbidden', 'has expired'],
    ['a bundle that is gone', answer(404, ''), 'not-found', 'gone'],
    ['a server that fails', answer(500, ''), 'unreachable', '500'],
    ['a page instead of a block', answer(200, '<html>sign in</html>'), 'malformed', 'no snappy block'],
    ['nothing', answer(200, ''), 'malformed', 'no snappy block'],
    [
      'a block that announces too much',
      answer(200, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f)),
      'malformed',
      'announces',
    ],
    ['what is not text', answer(200, snappyBlock(Uint8Array.of(0xe1, 0x28))), 'malformed', 'not UTF-8'],
  ])('is missing for %s', async (_name, handler, cause, detail) => {
    expect(await fetched(handler)).toMatchObject({
      state: 'missing',
      cause,
      detail: expect.stringContaining(detail),
    });
  });

  it.each([
    'http://example.com/x',
    'file:///etc/passwd',
    'https://user:word@example.com/x',
    'no address',
    '',
  ])('asks nobody at %s', async (address) => {
    const http = { send: () => Promise.reject(new Error('asked')) };
    const access = { apiUrl: 'https://api.github.com' };
    expect(await fetchBundle(http, access, address)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
  it('asks loopback only where GitHub itself is on it', async () => {
    const http = { send: () => Promise.reject(new Error('asked')) };
    const access = { apiUrl: 'https://api.github.com' };
    expect(await fetchBundle(http, access, 'http://127.0.0.1:1/x')).toMatchObject({ cause: 'malformed' });
  });
});

describe('unpackSnappy', () => {
  const most = 1_000_000;
  const text = (bytes: readonly number[]): string => {
    const unpacked = unpackSnappy(Uint8Array.from(bytes), most);
    return unpacked.ok ? Buffer.from(unpacked.bytes).toString() : `refused: ${unpacked.detail}`;
  };

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200_000 }), (data) => {
        const unpacked = unpackSnappy(snappyBlock(data), most);
        expect(unpacked.ok && Buffer.from(unpacked.bytes).equals(Buffer.from(data))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  // Elements written by hand from the format description.
  it.each([
    ['a literal', [3, 2 << 2, 97, 98, 99], 'abc'],
    ['a run, by a copy that overlaps itself', [8, 0 << 2, 97, (1 << 0) | ((7 - 4) << 2), 1], 'aaaaaaaa'],
    ['a copy with an offset of two bytes', [6, 2 << 2, 97, 98, 99, 2 | (2 << 2), 3, 0], 'abcabc'],
    ['a copy with an offset of four bytes', [6, 2 << 2, 97, 98, 99, 3 | (2 << 2), 3, 0, 0, 0], 'abcabc'],
    ['a literal with its length in a byte', [3, 60 << 2, 2, 97, 98, 99], 'abc'],
    ['nothing', [0], ''],
  ])('reads %s', (_name, bytes, expected) => {
    expect(text(bytes)).toBe(expected);
  });

  it.each([
    ['no bytes', [], 'ends in the middle'],
    ['an endless length', [255, 255, 255, 255, 255, 255], '32 bits'],
    ['a literal that is cut off', [3, 2 << 2, 97], 'ends in the middle'],
    ['a copy that is cut off', [8, 0, 97, 1], 'ends in the middle'],
    ['a copy from before the start', [8, 0, 97, 1 | (3 << 2), 2], 'what is not there'],
    ['a copy from nowhere', [8, 0, 97, 1 | (3 << 2), 0], 'what is not there'],
    ['more than is announced', [1, 2 << 2, 97, 98, 99], 'more than it announces'],
    ['a copy of more than is announced', [2, 0, 97, 1 | (3 << 2), 1], 'more than it announces'],
    ['less than is announced', [9, 2 << 2, 97, 98, 99], 'less than it announces'],
  ])('refuses %s', (_name, bytes, expected) => {
    expect(text(bytes)).toContain(expected);
  });

  it('never sets more aside than it may, and never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const unpacked = unpackSnappy(bytes, 1000);
        expect(unpacked.ok ? unpacked.bytes.length : 0).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 2000 },
    );
  });
});
