import { type Fact, type HttpAnswer, type JsonValue, known, missing, type Ports } from '@countersign/core';
import { parseStrictJson } from '../strict-json.ts';
import { decodeUtf8 } from '../text-bytes.ts';

const mostAnswerBytes = 1024 * 1024;
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address of a path at a signing service; undefined for a base that may not be used. What goes there is an identity
 * token or a signature, so it travels encrypted (plain http on loopback only) and the base names no user.
 */
export function serviceUrl(base: string, path: string): string | undefined {
  if (!URL.canParse(base)) return undefined;
  const url = new URL(base);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  if (!safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${path}`;
}

/** One posted question: the service's name for messages, its base address, the path and the JSON body. */
export type Question = {
  readonly service: string;
  readonly base: string;
  readonly path: string;
  readonly body: JsonValue;
};

/**
 * Posts JSON to a signing service, once and to no other place: no retry (an entry would be logged twice) and no
 * redirect (the body may hold a token). An answer that is not 200 or 201 is missing; its text is not repeated, because
 * it may quote the token.
 */
export async function ask(ports: Pick<Ports, 'http'>, question: Question): Promise<Fact<HttpAnswer>> {
  const { service, base, path, body } = question;
  const url = serviceUrl(base, path);
  if (url === undefined)
    return missing('unsupported', `${service}: "${base.slice(0, 200)}" is no https address`);
  const answer = await ports.http.send({
    source: 'sigstore',
    method: 'POST',
    url,
    headers: { accept: 'application/json, */*', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    maxBytes: mostAnswerBytes,
    maxRedirects: 0,
    retry: 'never',
  });
  if (answer.state === 'failed') return missing(answer.cause, `${service}: ${answer.detail}`);
  if (answer.status === 200 || answer.status === 201) return known(answer, [answer.evidence]);
  const cause = answer.status === 401 || answer.status === 403 ? 'forbidden' : 'unreachable';
  return missing(cause, `${service} answered ${answer.status}`);
}

/** The JSON of an answer. */
export function answerJson(service: string, answer: HttpAnswer): Fact<JsonValue> {
  const text = decodeUtf8(answer.body);
  const json = text === undefined ? undefined : parseStrictJson(text, mostAnswerBytes);
  return json?.ok === true
    ? known(json.value, [answer.evidence])
    : missing('malformed', `${service} did not answer with JSON`);
}
