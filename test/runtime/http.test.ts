import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clock, HttpRequest } from '@countersign/core';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';
import { authorityExtensions, distinguishedName, issue } from '../support/signing/certificate.ts';
import { newKeyPair, pem } from '../support/signing/key-pair.ts';

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, count: number) => void;
type Asked = { readonly path: string; readonly headers: http.IncomingHttpHeaders };
type Server = { readonly url: string; readonly asked: readonly Asked[] };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serve(handler: Handler): Promise<Server> {
  const asked: Asked[] = [];
  const server = http.createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    handler(request, response, asked.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function ownCertificate(): https.ServerOptions {
  const key = newKeyPair();
  const name = distinguishedName('countersign', 'localhost');
  const [notBefore, notAfter] = [new Date('2020-01-01T00:00:00Z'), new Date('2049-01-01T00:00:00Z')];
  const certificate = issue({
    issuer: name,
    issuerKey: key,
    subject: name,
    spki: key.spki,
    notBefore,
    notAfter,
    extensions: authorityExtensions,
  });
  return {
    key: key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
    cert: pem('CERTIFICATE', certificate),
  };
}

/** A server with a certificate that nobody issued; the test trusts it for its own length. */
async function serveSecurely(handler: http.RequestListener): Promise<string> {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  vi.spyOn(process, 'emitWarning').mockReturnValue();
  const server = https.createServer(ownCertificate(), handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Opened = { readonly ports: LivePorts; readonly slept: readonly number[] };

/** Ports whose clock stands still and never waits; it says how long it was asked to. */
function open(how: { readonly signal?: AbortSignal; readonly attempts?: number } = {}): Opened {
  const slept: number[] = [];
  const clock: Clock = {
    now: () => '2026-03-02T09:00:00.000Z',
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  };
  const ports = createPorts({ workspace: '/', clock, ...how });
  closing.push(ports.close);
  return { ports, slept };
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  source: 'github',
  method: 'GET',
  url,
  ...more,
});

function answering(status: number, headers: http.OutgoingHttpHeaders = {}, body = 'body'): Handler {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** The first answers, then 200. */
function first(times: number, status: number, headers: http.OutgoingHttpHeaders = {}): Handler {
  return (request, response, count) =>
    answering(count <= times ? status : 200, count <= times ? headers : {})(request, response, count);
}

describe('an answer', () => {
  it('is its bytes, their digest, and a piece of evidence without the values of the query', async () => {
    const { url } = await serve(answering(200, { 'x-two': ['a', 'b'] }, 'grüße'));
    const { ports } = open();
    const reply = await ports.http.send(get(`${url}/path?token=geheim&page=2`));
    const id = sha256(Buffer.from('grüße'));
    expect(reply).toMatchObject({
      state: 'answered',
      status: 200,
      evidence: id,
      headers: { 'x-two': 'a, b' },
    });
    expect(ports.evidence()).toEqual([
      { id, source: 'github', locator: `${url}/path?token&page`, observedAt: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it.each([400, 401, 404, 500])('of status %d stands and is not asked for again', async (status) => {
    const { url, asked } = await serve(answering(status));
    const { ports } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'answered', status });
    expect(asked).toHaveLength(1);
  });
});

describe('asking again', () => {
  it.each([
    ['429 with seconds', 429, { 'retry-after': '7' }, [7_000]],
    ['503 with a date', 503, { 'retry-after': 'Mon, 02 Mar 2026 09:00:20 GMT' }, [20_000]],
    ['429 with a date that is over', 429, { 'retry-after': 'Mon, 02 Mar 2026 08:00:00 GMT' }, [0]],
    ['429 without a hint', 429, {}, [500]],
    ['502', 502, {}, [500]],
    ['504 with nonsense', 504, { 'retry-after': 'soon' }, [500]],
    ['a secondary rate limit', 403, { 'retry-after': '3' }, [3_000]],
  ])('%s, and then 200', async (_told, status, headers, waits) => {
    const { url, asked } = await serve(first(1, status, headers));
    const { ports, slept } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'answered', status: 200 });
    expect([asked.length, slept]).toEqual([2, waits]);
  });

  it('waits longer each time and gives the last answer after four attempts', async () => {
    const { url, asked } = await serve(answering(503));
    const { ports, slept } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'answered', status: 503 });
    expect([asked.length, slept]).toEqual([4, [500, 1_000, 2_000]]);
  });

  it.each([
    ['403 without a hint', 403, {}],
    ['a wait of more than a minute', 429, { 'retry-after': '3600' }],
  ])('is not done for %s', async (_told, status, headers) => {
    const { url, asked } = await serve(answering(status, headers));
    const { ports } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ status });
    expect(asked).toHaveLength(1);
  });

  it('is not done for what may change something, unless the caller says that it is safe', async () => {
    const { url, asked } = await serve(answering(503));
    const { ports } = open();
    await ports.http.send(get(url, { method: 'POST', body: '{}' }));
    expect(asked).toHaveLength(1);
    await ports.http.send(get(url, { method: 'POST', body: '{}', retry: 'safe' }));
    expect(asked).toHaveLength(5);
  });

  it('is done after a connection that broke', async () => {
    const { url } = await serve((request, response, count) => {
      if (count === 1) request.socket.destroy();
      else answering(200)(request, response, count);
    });
    const { ports } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'answered', status: 200 });
  });
});

describe('a redirect', () => {
  const headers = { authorization: 'Bearer geheim', cookie: 'a=b', accept: 'text/plain' };

  it('keeps the credentials at the same origin', async () => {
    const { url, asked } = await serve((request, response, count) =>
      answering(count === 1 ? 302 : 200, count === 1 ? { location: '/there' } : {})(request, response, count),
    );
    const { ports } = open();
    expect(await ports.http.send(get(`${url}/here`, { headers }))).toMatchObject({
      status: 200,
      url: `${url}/there`,
    });
    expect(asked.map((each) => [each.path, each.headers.authorization])).toEqual([
      ['/here', 'Bearer geheim'],
      ['/there', 'Bearer geheim'],
    ]);
  });

  it('drops them at another one, and at another port', async () => {
    const other = await serve(answering(200));
    const { url } = await serve(answering(307, { location: `${other.url}/there` }));
    const { ports } = open();
    expect(
      await ports.http.send(get(url, { headers: { ...headers, Authorization: 'Bearer again' } })),
    ).toMatchObject({ status: 200 });
    expect(other.asked[0]?.headers).toMatchObject({ accept: 'text/plain' });
    expect(Object.keys(other.asked[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['authorization']));
    expect(other.asked[0]?.headers.cookie).toBeUndefined();
  });

  it.each([
    ['to a file', 'file:///etc/passwd'],
    ['to a script', 'javascript:alert(1)'],
    ['to no address', 'http://[bad'],
  ])('%s is not followed', async (_told, location) => {
    const { url, asked } = await serve(answering(302, { location }));
    const { ports } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'answered', status: 302 });
    expect(asked).toHaveLength(1);
  });

  it('from https to http is not followed', async () => {
    const plain = await serve(answering(200));
    const secure = await serveSecurely((_request, response) => {
      response.writeHead(302, { location: `${plain.url}/there` });
      response.end();
    });
    const { ports } = open({ attempts: 1 });
    expect(await ports.http.send(get(secure, { headers }))).toMatchObject({ state: 'answered', status: 302 });
    expect(plain.asked).toEqual([]);
  });

  it('is followed five times, and not at all where the caller says so or something is written', async () => {
    const { url, asked } = await serve(answering(302, { location: '/again' }));
    const { ports } = open();
    expect(await ports.http.send(get(url))).toMatchObject({ status: 302 });
    expect(asked).toHaveLength(6);
    await ports.http.send(get(url, { maxRedirects: 0 }));
    await ports.http.send(get(url, { method: 'POST', body: '{}' }));
    expect(asked).toHaveLength(8);
  });
});

describe('what goes wrong on the way', () => {
  it('is too long: announced or not, it is cut and nothing of it counts', async () => {
    const { url } = await serve((_request, response) => {
      for (let index = 0; index < 64; index += 1) response.write('x'.repeat(1_024));
      response.end();
    });
    const { ports } = open({ attempts: 1 });
    const reply = await ports.http.send(get(url, { maxBytes: 10_000 }));
    expect(reply).toMatchObject({
      state: 'failed',
      cause: 'truncated',
      detail: expect.stringContaining('longer than 10000 bytes'),
    });
    expect(ports.evidence()).toEqual([]);
  });

  it('is cut off before its end', async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    });
    const { ports } = open({ attempts: 1 });
    expect(await ports.http.send(get(url))).toMatchObject({
      state: 'failed',
      cause: 'truncated',
      detail: expect.stringContaining('cut off'),
    });
  });

  it('never answers', async () => {
    const { url } = await serve(() => undefined);
    const { ports } = open({ attempts: 1 });
    const reply = await ports.http.send(get(url, { timeoutMs: 80 }));
    expect(reply).toMatchObject({
      state: 'failed',
      cause: 'unreachable',
      detail: `${new URL(url).host} did not answer within 80 ms`,
    });
  });

  it('begins to answer and never ends', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200);
      response.write('and then');
    });
    const { ports } = open({ attempts: 1 });
    expect(await ports.http.send(get(url, { timeoutMs: 80 }))).toMatchObject({ state: 'failed' });
  });

  it('is another protocol that nobody asked for', async () => {
    const server = net.createServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { ports } = open({ attempts: 1 });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await ports.http.send(get(url))).toMatchObject({ state: 'failed', cause: 'unreachable' });
  });

  it('is cancelled, at once and without asking again', async () => {
    const controller = new AbortController();
    const { url, asked } = await serve(() => controller.abort());
    const { ports } = open({ signal: controller.signal });
    const reply = await ports.http.send(get(url));
    expect(reply).toMatchObject({
      state: 'failed',
      cause: 'unreachable',
      detail: expect.stringContaining('was cancelled'),
    });
    expect(asked).toHaveLength(1);
  });

  it('cannot be reached: the host and the cause, and no credential', async () => {
    const { ports } = open({ attempts: 1 });
    const reply = await ports.http.send(
      get('http://user:geheim@127.0.0.1:9/x?token=geheim', { headers: { authorization: 'geheim' } }),
    );
    expect(reply).toEqual({
      state: 'failed',
      cause: 'unreachable',
      detail: '127.0.0.1:9 could not be reached (ECONNREFUSED)',
    });
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'no address', ''])(
    'is no http address: %j',
    async (url) => {
      const { ports } = open();
      expect(await ports.http.send(get(url))).toMatchObject({ state: 'failed', cause: 'malformed' });
    },
  );

  it('is a header that no header can be: a value, not a throw, and without the header', async () => {
    const { url, asked } = await serve(answering(200));
    const { ports } = open();
    const reply = await ports.http.send(
      get(url, { headers: { authorization: 'Bearer geheim\r\nx-evil: 1' } }),
    );
    expect(reply).toMatchObject({ state: 'failed', cause: 'malformed' });
    expect(JSON.stringify(reply)).not.toContain('geheim');
    expect(asked).toEqual([]);
  });
});
