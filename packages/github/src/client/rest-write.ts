import { type Fact, type JsonValue, known, missing } from '@countersign/core';
import * as v from 'valibot';
import { classifyFailure } from '../failure.ts';
import { decodeUtf8, headersFor, type Line, parseJsonBody } from './line.ts';

export type RestWrite<T> = {
  readonly method: 'POST' | 'PATCH';
  /** Path segments, not encoded. */
  readonly path: readonly string[];
  readonly body: JsonValue;
  readonly answer: v.GenericSchema<unknown, T>;
  /** What a token needs for this, as a workflow writes it. */
  readonly permission: string;
};

/** Known null: GitHub understood it and refused it for what it asks (422), such as a ref that has moved. */
export async function writeRest<T>(line: Line, question: RestWrite<T>): Promise<Fact<T | null>> {
  const { http, access } = line;
  const { method, path, body, answer, permission } = question;
  const what = `${method} /${path.join('/')}`;
  const url = `${access.apiUrl.replace(/\/$/u, '')}/${path.map(encodeURIComponent).join('/')}`;
  const headers = {
    ...headersFor(access, 'application/vnd.github+json'),
    'content-type': 'application/json',
  };
  // Never repeated: what seemed to fail may have been done.
  const reply = await http.send({
    source: 'github',
    method,
    url,
    headers,
    body: JSON.stringify(body),
    maxRedirects: 0,
    retry: 'never',
  });
  if (reply.state === 'failed') return missing(reply.cause, `${what}: ${reply.detail}`);
  if (reply.status === 422) return known(null, [reply.evidence]);
  if (reply.status !== 200 && reply.status !== 201) {
    const text = decodeUtf8(reply.body) ?? '';
    return classifyFailure({ status: reply.status, headers: reply.headers, text }, { what, permission });
  }
  const json = parseJsonBody(reply.body, what);
  const read = json.state === 'known' ? v.safeParse(answer, json.value) : undefined;
  return read?.success === true
    ? known(read.output, [reply.evidence])
    : missing('malformed', `GitHub answered ${what} in a shape that is not known`);
}
