import * as http from 'node:http';
import * as https from 'node:https';
import type { HttpFailure, HttpRequest } from '@countersign/core';

export type RawAnswer = {
  readonly state: 'answered';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Agents = { readonly plain: http.Agent; readonly secure: https.Agent };

/** Keep-alive agents that honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export function createAgents(environment: NodeJS.ProcessEnv): Agents {
  const options = { keepAlive: true, maxSockets: 16, proxyEnv: environment };
  return { plain: new http.Agent(options), secure: new https.Agent(options) };
}

export function closeAgents(agents: Agents): void {
  agents.plain.destroy();
  agents.secure.destroy();
}

const defaultMaxBytes = 16 * 1024 * 1024;

function foldHeaders(incoming: http.IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(incoming).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
}

function failure(cause: HttpFailure['cause'], detail: string): HttpFailure {
  return { state: 'failed', cause, detail };
}

async function readBody(
  response: http.IncomingMessage,
  request: HttpRequest,
): Promise<Uint8Array | HttpFailure> {
  const limit = request.maxBytes ?? defaultMaxBytes;
  const host = new URL(request.url).host;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return failure('truncated', `the answer of ${host} is longer than ${limit} bytes`);
      chunks.push(chunk);
    }
  } catch {
    return failure('truncated', `the answer of ${host} was cut off after ${size} bytes`);
  }
  return response.complete
    ? Buffer.concat(chunks)
    : failure('truncated', `the answer of ${host} was cut off after ${size} bytes`);
}

function describe(error: Error, host: string): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `${host} could not be reached (${code})`;
}

async function answerOf(
  response: http.IncomingMessage,
  request: HttpRequest,
): Promise<RawAnswer | HttpFailure> {
  const body = await readBody(response, request);
  response.destroy();
  if ('state' in body) return body;
  return {
    state: 'answered',
    status: response.statusCode ?? 0,
    headers: foldHeaders(response.headers),
    body,
  };
}

/** One request, one answer, no redirect and no retry. Never throws. */
export function exchange(
  request: HttpRequest,
  agents: Agents,
  cancelled: AbortSignal,
): Promise<RawAnswer | HttpFailure> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const timeoutMs = request.timeoutMs ?? 30_000;
  const timeout = AbortSignal.timeout(timeoutMs);
  const headers = { 'accept-encoding': 'identity', 'user-agent': 'countersign', ...request.headers };
  return new Promise<RawAnswer | HttpFailure>((resolve) => {
    const onError = (error: Error): void => {
      const detail = timeout.aborted
        ? `${url.host} did not answer within ${timeoutMs} ms`
        : describe(error, url.host);
      resolve(
        failure('unreachable', cancelled.aborted ? `the request to ${url.host} was cancelled` : detail),
      );
    };
    const options = {
      method: request.method,
      headers,
      agent: secure ? agents.secure : agents.plain,
      signal: AbortSignal.any([timeout, cancelled]),
    };
    const outgoing = (secure ? https : http).request(url, options);
    outgoing.on('error', onError);
    outgoing.on('response', (response) => {
      response.on('error', () => undefined);
      answerOf(response, request).then(resolve, onError);
    });
    outgoing.end(request.body);
    // Node throws for a header that no header may be, e.g. a credential with a line break; its message holds no value.
  }).catch(() => failure('malformed', `the request to ${url.host} could not be made: a header is not valid`));
}
