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
  const folded: Record<string, string> = {};
  for (const name in incoming) {
    const value = incoming[name];
    if (value !== undefined) folded[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return folded;
}

function failure(cause: HttpFailure['cause'], detail: string): HttpFailure {
  return { state: 'failed', cause, detail };
}

type Body = { readonly limit: number; readonly host: string };

/** By events: an asynchronous iterator costs more than all else that is done with a small answer. */
function readBody(response: http.IncomingMessage, { limit, host }: Body): Promise<Uint8Array | HttpFailure> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | HttpFailure>();
  const chunks: Buffer[] = [];
  let size = 0;
  const cutOff = (): void =>
    resolve(failure('truncated', `the answer of ${host} was cut off after ${size} bytes`));
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= limit) return;
    resolve(failure('truncated', `the answer of ${host} is longer than ${limit} bytes`));
    response.destroy();
  });
  response.on('end', () => {
    if (response.complete) resolve(Buffer.concat(chunks));
  });
  response.on('error', cutOff);
  response.on('close', cutOff);
  return promise;
}

function describe(error: Error, host: string): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `${host} could not be reached (${code})`;
}

async function answerOf(response: http.IncomingMessage, limits: Body): Promise<RawAnswer | HttpFailure> {
  const body = await readBody(response, limits);
  if ('state' in body) return body;
  return {
    state: 'answered',
    status: response.statusCode ?? 0,
    headers: foldHeaders(response.headers),
    body,
  };
}

/** Ends a request after its time, or when the run is cancelled; `stop` lets go of both. */
type Watch = { readonly why: () => string | undefined; readonly stop: () => void };

function watch(
  outgoing: http.ClientRequest,
  { host, timeoutMs }: { readonly host: string; readonly timeoutMs: number },
  cancelled: AbortSignal,
): Watch {
  let why: string | undefined;
  const end = (reason: string): void => {
    why ??= reason;
    outgoing.destroy(new Error(reason));
  };
  const timer = setTimeout(() => end(`${host} did not answer within ${timeoutMs} ms`), timeoutMs);
  const cancel = (): void => end(`the request to ${host} was cancelled`);
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();
  const stop = (): void => {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', cancel);
  };
  return { why: () => why, stop };
}

/** One request, one answer, no redirect and no retry. Never throws. */
export async function exchange(
  request: HttpRequest,
  agents: Agents,
  cancelled: AbortSignal,
): Promise<RawAnswer | HttpFailure> {
  const url = new URL(request.url);
  const { host } = url;
  const secure = url.protocol === 'https:';
  const headers = { 'accept-encoding': 'identity', 'user-agent': 'countersign', ...request.headers };
  const options = { method: request.method, headers, agent: secure ? agents.secure : agents.plain };
  const { promise, resolve } = Promise.withResolvers<RawAnswer | HttpFailure>();
  let watched: Watch | undefined;
  let answered = false;
  try {
    const outgoing = (secure ? https : http).request(url, options);
    const onError = (error: Error): void =>
      resolve(failure('unreachable', watched?.why() ?? describe(error, host)));
    outgoing.on('error', onError);
    // Where neither an answer nor an error came, e.g. after a change of protocols that nobody asked for.
    outgoing.on('close', () => {
      if (!answered) onError(new Error('closed'));
    });
    outgoing.on('response', (response) => {
      answered = true;
      answerOf(response, { limit: request.maxBytes ?? defaultMaxBytes, host }).then(resolve, onError);
    });
    watched = watch(outgoing, { host, timeoutMs: request.timeoutMs ?? 30_000 }, cancelled);
    outgoing.end(request.body);
    return await promise;
  } catch {
    // Node throws for a header that no header may be, e.g. a credential with a line break; its message holds no value.
    return failure('malformed', `the request to ${host} could not be made: a header is not valid`);
  } finally {
    watched?.stop();
  }
}
