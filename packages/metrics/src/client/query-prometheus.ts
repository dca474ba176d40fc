import {
  type Fact,
  type Http,
  type HttpAnswer,
  type Instant,
  known,
  type MissingCause,
  missing,
} from '@countersign/core';
import type { PrometheusCredential } from '../credential.ts';
import { parsePrometheusAnswer } from '../parse-answer.ts';
import type { PrometheusAnswer } from '../prometheus-answer.ts';

/** One instant query. `baseUrl` keeps its path: `https://host/prefix` is asked at `/prefix/api/v1/query`. */
export type PrometheusQuery = {
  readonly baseUrl: string;
  readonly query: string;
  /** Evaluation time; the server's own now when absent. */
  readonly time?: Instant;
  readonly timeoutSeconds: number;
  readonly credential: PrometheusCredential | null;
};

const largestAnswerBytes = 4 * 1024 * 1024;
const longestDetail = 300;

function authorization(credential: PrometheusCredential): string {
  if (credential.scheme === 'bearer') return `Bearer ${credential.token.reveal()}`;
  const pair = `${credential.username}:${credential.password.reveal()}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

function addressOf(query: PrometheusQuery): string {
  const parameters = new URLSearchParams({ query: query.query, timeout: `${query.timeoutSeconds}s` });
  if (query.time !== undefined) parameters.set('time', query.time);
  return `${query.baseUrl.replace(/\/{1,100}$/, '')}/api/v1/query?${parameters.toString()}`;
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function causeOf(status: number): MissingCause {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status === 429 || status >= 500 ? 'unreachable' : 'malformed';
}

function shorten(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
}

function read(answer: HttpAnswer): Fact<PrometheusAnswer> {
  const text = decode(answer.body);
  const parsed = text === null ? null : parsePrometheusAnswer(text);
  // 400, 422 and 503 carry Prometheus's own error; a result counts only under 200.
  const usable = parsed?.ok === true && (answer.status === 200 || parsed.answer.outcome === 'error');
  if (usable) return known(parsed.answer, [answer.evidence]);
  if (answer.status !== 200)
    return missing(causeOf(answer.status), `the metrics server answered ${answer.status}`);
  const problem = parsed === null || parsed.ok ? 'the answer is not UTF-8' : parsed.problem;
  return missing('malformed', shorten(problem));
}

/**
 * Asks a Prometheus server (or one that speaks its API) one instant query. Known: what it said, be it a result or an
 * error of its own. Missing: nothing usable came, `cause` and `detail` say why. Redirects are not followed: a login
 * page is not a measurement. Never throws, never puts the credential into a detail.
 */
export async function queryPrometheus(http: Http, query: PrometheusQuery): Promise<Fact<PrometheusAnswer>> {
  const { credential } = query;
  const answer = await http.send({
    source: 'metrics',
    method: 'GET',
    url: addressOf(query),
    headers: {
      accept: 'application/json',
      ...(credential === null ? {} : { authorization: authorization(credential) }),
    },
    // The server is told to give up first, so that its own words arrive.
    timeoutMs: query.timeoutSeconds * 1000 + 1_000,
    maxBytes: largestAnswerBytes,
    maxRedirects: 0,
  });
  if (answer.state === 'failed') return missing(answer.cause, shorten(answer.detail));
  return read(answer);
}
