import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { noSeries, type Reply } from './reply.ts';
import { renderReply } from './render-reply.ts';

/** One query as it arrived. */
export type Asked = {
  readonly query: string;
  /** Evaluation time in seconds: the `time` parameter, else the stand-in's clock. */
  readonly timeSeconds: number;
  /** How often this query text was asked before. */
  readonly before: number;
  readonly authorization: string | null;
  readonly path: string;
  readonly timeout: string | null;
};

export type Script = (asked: Asked) => Reply;

export type PrometheusStandIn = {
  /** The base address, with the path prefix. */
  readonly url: string;
  /** Every query so far, in the order of arrival. */
  readonly asked: readonly Asked[];
  /** Answers a query text: by a script, by one reply, or by a list whose last reply repeats. */
  answer(query: string, by: Script | Reply | readonly Reply[]): void;
  close(): Promise<void>;
};

export type StandInOptions = {
  /** A path in front of /api/v1, such as `/prometheus`. */
  readonly prefix?: string;
  /** The exact `authorization` header to ask for; another one is answered 401. */
  readonly authorization?: string;
  /** The stand-in's clock in epoch milliseconds; the system's when absent. */
  readonly now?: () => number;
  /** Port to listen on; any free one when absent. */
  readonly port?: number;
};

function scriptOf(by: Script | Reply | readonly Reply[]): Script {
  if (typeof by === 'function') return by;
  const replies: readonly Reply[] = 'kind' in by ? [by] : by;
  return ({ before }) => replies[Math.min(before, replies.length - 1)] ?? noSeries;
}

function timeOf(text: string | null, nowMs: number): number | null {
  if (text === null) return nowMs / 1000;
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text) / 1000;
  return Number.isNaN(seconds) ? null : seconds;
}

async function parametersOf(request: IncomingMessage): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'POST') return searchParams;
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(`${searchParams.toString()}&${Buffer.concat(chunks).toString('utf8')}`);
}

async function send(response: ServerResponse, reply: Reply, nowSeconds: number): Promise<void> {
  if (reply.kind === 'hang-up') {
    response.socket?.destroy();
  } else if (reply.kind === 'slow') {
    await delay(reply.delayMs, undefined, { ref: false });
    if (!response.destroyed) await send(response, reply.reply, nowSeconds);
  } else if (reply.kind === 'cut-off') {
    const { body } = renderReply({ kind: 'scalar', value: 1 }, nowSeconds);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length + 50 });
    response.write(body.slice(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
  } else {
    const { status, type, body } = renderReply(reply, nowSeconds);
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  }
}

/** Starts an in-process server that answers instant queries as Prometheus does (docs/querying/api.md). */
export async function startPrometheus(options: StandInOptions = {}): Promise<PrometheusStandIn> {
  const scripts = new Map<string, Script>();
  const asked: Asked[] = [];
  const now = options.now ?? Date.now;
  const path = `${options.prefix ?? ''}/api/v1/query`;

  const replyTo = async (request: IncomingMessage): Promise<{ reply: Reply; timeSeconds: number }> => {
    const parameters = await parametersOf(request);
    const nowSeconds = now() / 1000;
    const authorization = request.headers.authorization ?? null;
    const found = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = (status: number, body: string): Reply => ({
      kind: 'page',
      status,
      type: 'text/plain',
      body,
    });
    if (found !== path) return { reply: page(404, '404 page not found'), timeSeconds: nowSeconds };
    if (options.authorization !== undefined && authorization !== options.authorization)
      return { reply: page(401, 'Unauthorized'), timeSeconds: nowSeconds };
    const query = parameters.get('query') ?? '';
    const timeSeconds = timeOf(parameters.get('time'), now());
    if (query === '' || timeSeconds === null) {
      const error = 'invalid parameter "query" or "time"';
      return { reply: { kind: 'error', errorType: 'bad_data', error }, timeSeconds: nowSeconds };
    }
    const before = asked.filter((earlier) => earlier.query === query).length;
    const arrived = {
      query,
      timeSeconds,
      before,
      authorization,
      path: found,
      timeout: parameters.get('timeout'),
    };
    asked.push(arrived);
    return { reply: scripts.get(query)?.(arrived) ?? noSeries, timeSeconds };
  };

  const server = createServer((request, response) => {
    replyTo(request)
      .then(({ reply, timeSeconds }) => send(response, reply, timeSeconds))
      .catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.prefix ?? ''}`,
    asked,
    answer: (query, by) => {
      scripts.set(query, scriptOf(by));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
