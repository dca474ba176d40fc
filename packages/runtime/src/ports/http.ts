import type { Clock, Http, HttpAnswer, HttpFailure, HttpRequest } from '@countersign/core';
import { type Agents, exchange, type RawAnswer } from './http-exchange.ts';
import { type Ledger, locatorOf } from './ledger.ts';

export type HttpOptions = {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly agents: Agents;
  readonly cancelled: AbortSignal;
  /** Attempts in all, the first included. */
  readonly attempts?: number;
};

const defaultAttempts = 4;
const longestWaitMs = 60_000;
const firstWaitMs = 500;
const retriedStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `Retry-After` as seconds or as a date (RFC 9110 §10.2.3), in milliseconds; undefined when there is none. */
function retryAfterMs(answer: RawAnswer, clock: Clock): number | undefined {
  const text = answer.headers['retry-after'];
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.parse(clock.now()));
}

/** How long to wait before another attempt, or undefined when this answer stands. */
function waitMs(reply: RawAnswer | HttpFailure, attempt: number, clock: Clock): number | undefined {
  const backOff = firstWaitMs * 2 ** attempt;
  if (reply.state === 'failed') return reply.cause === 'malformed' ? undefined : backOff;
  const asked = retryAfterMs(reply, clock);
  // GitHub's secondary rate limit is a 403 with Retry-After.
  const limited = retriedStatuses.has(reply.status) || (reply.status === 403 && asked !== undefined);
  if (!limited || (asked ?? 0) > longestWaitMs) return undefined;
  return asked ?? backOff;
}

async function withRetries(request: HttpRequest, options: HttpOptions): Promise<RawAnswer | HttpFailure> {
  const safe = request.retry ?? (request.method === 'GET' || request.method === 'HEAD' ? 'safe' : 'never');
  const attempts = safe === 'safe' ? (options.attempts ?? defaultAttempts) : 1;
  for (let attempt = 0; ; attempt += 1) {
    const reply = await exchange(request, options.agents, options.cancelled);
    const wait = waitMs(reply, attempt, options.clock);
    if (wait === undefined || attempt + 1 >= attempts || options.cancelled.aborted) return reply;
    await options.clock.sleep(wait);
  }
}

const credentialHeaders: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

function redirected(request: HttpRequest, answer: RawAnswer): HttpRequest | undefined {
  const location = answer.headers['location'];
  if (!redirectStatuses.has(answer.status) || location === undefined || !URL.canParse(location, request.url))
    return undefined;
  const next = new URL(location, request.url);
  const from = new URL(request.url);
  const downgraded = from.protocol === 'https:' && next.protocol !== 'https:';
  if (downgraded || (next.protocol !== 'https:' && next.protocol !== 'http:')) return undefined;
  const headers = Object.entries(request.headers ?? {}).filter(
    ([name]) => next.origin === from.origin || !credentialHeaders.has(name.toLowerCase()),
  );
  return { ...request, url: next.href, headers: Object.fromEntries(headers) };
}

function refuse(url: string): HttpFailure | undefined {
  const usable = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
  return usable
    ? undefined
    : { state: 'failed', cause: 'malformed', detail: 'the address is not an http or https URL' };
}

async function follow(request: HttpRequest, options: HttpOptions): Promise<HttpAnswer | HttpFailure> {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  let left = request.maxRedirects ?? (reading ? 5 : 0);
  let current = request;
  for (;;) {
    const reply = await withRetries(current, options);
    if (reply.state === 'failed') return reply;
    const next = left > 0 ? redirected(current, reply) : undefined;
    if (next === undefined) {
      const evidence = options.ledger.record(request.source, locatorOf(current.url), reply.body);
      return { ...reply, evidence, url: current.url };
    }
    left -= 1;
    current = next;
  }
}

/** The http port: time-outs, size limits, retries with Retry-After, redirects that drop credentials, evidence. */
export function createHttp(options: HttpOptions): Http {
  return { send: async (request) => refuse(request.url) ?? (await follow(request, options)) };
}
