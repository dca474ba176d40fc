import { type Fact, type HttpAnswer, known, type Missing, missing, truncated } from '@countersign/core';
import { classifyFailure } from '../failure.ts';
import { parseNextLink } from '../link-header.ts';
import { failureOf } from './gather.ts';
import { decodeUtf8, headersFor, type Line, parseJsonBody } from './line.ts';

export type RestQuestion = {
  /** Path segments, not encoded: `['repos', owner, name, 'pulls']`. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** What a token needs for this, as a workflow writes it: `pull-requests: read`. */
  readonly permission: string;
  /** Who can have that permission, where a workflow's own token cannot. */
  readonly holder?: string;
  /** For pages: true when none after this one is wanted. */
  readonly enough?: (page: unknown) => boolean;
  /** For pages: when there are more, the answer is truncated. Default 1000. */
  readonly mostPages?: number;
  /** Another version of the REST API than the client's own. */
  readonly apiVersion?: string;
};

type Ask = {
  readonly url: string;
  readonly what: string;
  readonly permission: string;
  readonly holder?: string;
  readonly accept: string;
  readonly apiVersion?: string;
};

const json = 'application/vnd.github+json';
// Documented way to the exact bytes of a file: docs.github.com/rest/repos/contents#get-repository-content.
const raw = 'application/vnd.github.raw+json';
const defaultMostPages = 1000;

/** A segment that a URL parser would fold away or that ends the path could make another question of this one. */
function isSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..';
}

function askOf(line: Line, question: RestQuestion, accept: string): Ask | Missing<never> {
  const what = `GET /${question.path.join('/')}`;
  if (!question.path.every(isSegment))
    return missing('malformed', `${what} has an empty, "." or ".." part, which no GitHub path has`);
  const path = question.path.map(encodeURIComponent).join('/');
  const query = new URLSearchParams(question.query ?? {}).toString();
  const base = line.access.apiUrl.replace(/\/$/, '');
  const url = `${base}/${path}${query === '' ? '' : `?${query}`}`;
  const holder = question.holder === undefined ? {} : { holder: question.holder };
  const version = question.apiVersion === undefined ? {} : { apiVersion: question.apiVersion };
  return { url, what, permission: question.permission, ...holder, ...version, accept };
}

async function send(line: Line, ask: Ask): Promise<HttpAnswer | Missing<never>> {
  const headers = headersFor(line.access, ask.accept, ask.apiVersion);
  const reply = await line.http.send({ source: 'github', method: 'GET', url: ask.url, headers });
  if (reply.state === 'failed') return missing(reply.cause, `${ask.what}: ${reply.detail}`);
  if (reply.status === 200) return reply;
  const text = decodeUtf8(reply.body) ?? '';
  return classifyFailure({ status: reply.status, headers: reply.headers, text }, ask);
}

function bodyOf(answer: HttpAnswer, ask: Ask): Fact<unknown> {
  const body = parseJsonBody(answer.body, ask.what);
  return body.state === 'known' ? known(body.value, [answer.evidence]) : body;
}

export async function getJson(line: Line, question: RestQuestion): Promise<Fact<unknown>> {
  const ask = askOf(line, question, json);
  if ('state' in ask) return ask;
  const answer = await send(line, ask);
  return answer.state === 'missing' ? answer : bodyOf(answer, ask);
}

export async function getBytes(line: Line, question: RestQuestion): Promise<Fact<Uint8Array>> {
  const ask = askOf(line, question, raw);
  if ('state' in ask) return ask;
  const answer = await send(line, ask);
  return answer.state === 'missing' ? answer : known(answer.body, [answer.evidence]);
}

/** The token goes wherever the next page is, so only a page of the same origin is followed. */
function nextPage(line: Line, answer: HttpAnswer): URL | 'none' | 'foreign' {
  const next = parseNextLink(answer.headers['link']);
  if (next === undefined) return 'none';
  if (!URL.canParse(next, line.access.apiUrl)) return 'foreign';
  const url = new URL(next, line.access.apiUrl);
  return url.origin === new URL(line.access.apiUrl).origin ? url : 'foreign';
}

/**
 * Follows `rel="next"` to the end. When a later page cannot be had, the pages before it are the partial value:
 * they may deny, they never allow.
 */
export async function getPages(line: Line, question: RestQuestion): Promise<Fact<readonly unknown[]>> {
  const first = askOf(line, question, json);
  if ('state' in first) return first;
  const pages: unknown[] = [];
  const evidence: HttpAnswer['evidence'][] = [];
  const mostPages = question.mostPages ?? defaultMostPages;
  let ask = first;
  while (pages.length < mostPages) {
    // Each page names the next one, so they can only be asked one after another.
    const answer = await send(line, ask);
    const page = answer.state === 'missing' ? answer : bodyOf(answer, ask);
    if (page.state === 'missing')
      return pages.length === 0 ? failureOf(page) : { ...failureOf(page), partial: pages };
    pages.push(page.value);
    evidence.push(...page.evidence);
    const next = answer.state === 'missing' ? 'none' : nextPage(line, answer);
    if (next === 'none' || question.enough?.(page.value) === true) return known(pages, evidence);
    if (next === 'foreign') return truncated(`${ask.what} names a next page on another server`, pages);
    ask = { ...ask, url: next.href };
  }
  return truncated(`${first.what} has more than ${mostPages} pages`, pages);
}
