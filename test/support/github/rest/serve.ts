import { createHash } from 'node:crypto';
import { type QueryValues, type RestCheck, restCheck } from '../openapi/check.ts';
import { complete } from '../openapi/complete.ts';
import type { Match } from '../openapi/match-operation.ts';
import { type Caller, LACKING_PERMISSION, accessTo, holds, identify } from '../server/access.ts';
import { type Answer, type Exchange, JSON_TYPE, message } from '../server/exchange.ts';
import { exhausted, replacement, spoiled } from '../server/fault-answers.ts';
import { type FaultAnswer, dueFault, noteOperation } from '../server/faults.ts';
import { type RateLimitNumbers, type State, countUse, findRepository } from '../server/state.ts';
import { violation } from '../server/violation.ts';
import { type Call, type Reply, type Route, notFound, problem } from './route.ts';
import { routes } from './routes.ts';

/** Answers one REST request; `path` is below the API's root. */
export async function serveRest(state: State, exchange: Exchange, path: string): Promise<Answer> {
  const check = restCheck(state.world.profile);
  const match = check.match(exchange.method, path);
  const operation = match?.operationId ?? '';
  const fault = dueFault(state, { method: exchange.method, path: exchange.log.path, operation });
  if (match !== undefined) noteOperation(exchange.log, operation);
  const replaced = fault === undefined ? undefined : replacement(state, fault);
  if (replaced !== undefined) return replaced;
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (match === undefined) return unmatched(state, exchange, { check, path });
  return answerOperation(state, exchange, { check, match, path, fault });
}

/** An operation that this profile's GitHub has not is a 404 there, not an invention. */
function unmatched(
  state: State,
  exchange: Exchange,
  { check, path }: { check: RestCheck; path: string },
): Answer {
  const elsewhere = restCheck('github.com').match(exchange.method, path);
  if (elsewhere !== undefined && check.description.absent.includes(elsewhere.operationId)) {
    return message(404, 'Not Found');
  }
  return violation(state, exchange, 'no such operation; GitHub has none or operations.json does not list it');
}

type Matched = {
  readonly check: RestCheck;
  readonly match: Match;
  readonly path: string;
  readonly fault: FaultAnswer | undefined;
};

async function answerOperation(state: State, exchange: Exchange, matched: Matched): Promise<Answer> {
  const form = readForm(exchange, matched);
  if ('wrong' in form) return violation(state, exchange, form.wrong);
  if (exchange.request.headers['user-agent'] === undefined) return message(403, NO_USER_AGENT);
  const caller = identify(state, exchange.request.headers.authorization);
  if (caller.kind === 'unknown-token') return message(401, 'Bad credentials');
  const uncounted = matched.match.operationId === 'rate-limit/get';
  const token = caller.kind === 'token' ? caller.text : '';
  const limits = countUse(state, { resource: 'core', token, cost: uncounted ? 0 : 1 });
  if (!uncounted && limits.used > limits.limit) return exhausted(state);
  const call: Call = { state, caller, params: matched.match.params, path: matched.path, ...form };
  const reply = await replyTo(call, matched.match.operationId);
  return finish(state, exchange, { ...matched, reply, limits });
}

const NO_USER_AGENT =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.';

type Form = {
  readonly version: string;
  readonly query: QueryValues;
  readonly body: Readonly<Record<string, unknown>>;
  readonly form: string;
};

/** What GitHub would heed and the stand-in does not: refused rather than passed over. */
const UNSERVED: Readonly<Record<string, readonly string[]>> = {
  'actions/list-workflow-runs-for-repo': ['created', 'check_suite_id'],
  'pulls/list': ['sort'],
  'repos/get-commit': ['page', 'per_page'],
  'repos/get-repo-rule-suites': ['actor_name', 'evaluate_status'],
  'repos/get-repo-ruleset': ['includes_parents'],
  'repos/get-repo-rulesets': ['includes_parents', 'targets'],
  'repos/list-activities': ['before'],
  'repos/list-attestations': ['before'],
  'repos/list-commits': ['author', 'committer', 'since', 'until'],
};

/** GitHub's default comes first. */
const API_VERSIONS = ['2022-11-28', '2026-03-10'];

/** Reads what was asked, or says what GitHub's description does not know of it. */
function readForm(exchange: Exchange, { check, match }: Matched): Form | { readonly wrong: string } {
  const { operation } = match;
  const wrongParams = check.params(operation, match.params);
  if (wrongParams !== undefined) return { wrong: wrongParams };
  const query = check.query(operation, exchange.query);
  if ('wrong' in query) return query;
  const unserved = Object.keys(query.value).find((name) => UNSERVED[match.operationId]?.includes(name));
  if (unserved !== undefined) return { wrong: `the stand-in does not serve the query parameter ${unserved}` };
  const body = parseJson(exchange.body);
  if (body === 'malformed') return { wrong: 'request body: not JSON' };
  const wrongBody = check.requestBody(operation, body);
  if (wrongBody !== undefined) return { wrong: wrongBody };
  const version = String(exchange.request.headers['x-github-api-version'] ?? API_VERSIONS[0]);
  if (!API_VERSIONS.includes(version)) {
    return { wrong: `X-GitHub-Api-Version ${version}, GitHub has ${API_VERSIONS.join(' and ')}` };
  }
  const form = formOf(exchange.request.headers.accept ?? '*/*');
  if (form === undefined) return { wrong: `Accept ${exchange.request.headers.accept}: unknown media type` };
  return { query: query.value, body: (body ?? {}) as Form['body'], form, version };
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return 'malformed';
  }
}

/** `application/vnd.github[.version].<form>[+json]`, or plain JSON. */
function formOf(accept: string): string | undefined {
  const first = accept.split(',')[0]?.split(';')[0]?.trim() ?? '';
  if (/^(\*\/\*|application\/(\*|json)|application\/vnd\.github(\.v3)?(\+json)?)$/.test(first)) return 'json';
  const match = /^application\/vnd\.github(?:\.v3)?\.(raw|object|sha|diff|patch)(?:\+json)?$/.exec(first);
  return match?.[1];
}

async function replyTo(call: Call, operationId: string): Promise<Reply> {
  const route: Route | undefined = routes[operationId];
  if (route === undefined)
    throw new Error(`operations.json lists ${operationId} and rest/ has no route for it`);
  if (route.on === 'anything') return route.answer(call);
  if (route.on === 'organization') return replyOnOrganization(call, route);
  const repository = findRepository(call.state, call.params['owner'] ?? '', call.params['repo'] ?? '');
  if (repository === undefined) return call.caller.kind === 'nobody' ? UNAUTHENTICATED : notFound();
  const access = accessTo(call.caller, repository, route.need);
  if (access === 'unauthenticated') return UNAUTHENTICATED;
  if (access === 'invisible') return notFound();
  return access === 'forbidden' ? problem(403, LACKING_PERMISSION) : route.answer(call, repository);
}

const UNAUTHENTICATED: Reply = problem(401, 'Requires authentication');

function replyOnOrganization(
  call: Call,
  route: Extract<Route, { on: 'organization' }>,
): Reply | Promise<Reply> {
  const caller: Caller = call.caller;
  if (caller.kind !== 'token') return UNAUTHENTICATED;
  if (!holds(caller.token, route.need)) return problem(403, LACKING_PERMISSION);
  return route.answer(call, call.params['org'] ?? '');
}

type Finished = Matched & { readonly reply: Reply; readonly limits: RateLimitNumbers };

function finish(state: State, exchange: Exchange, { check, match, reply, limits, fault }: Finished): Answer {
  const mediaType = reply.mediaType ?? 'application/json';
  const schema = match.operation.responses[String(reply.status)]?.[mediaType];
  const body = schema === undefined ? reply.body : complete(check.description, schema, reply.body);
  const checkable = body instanceof Uint8Array ? Buffer.from(body).toString() : body;
  const wrong = check.response(match.operation, { status: reply.status, mediaType, body: checkable });
  if (wrong !== undefined) return violation(state, exchange, wrong);
  const etag = `W/"${createHash('sha256').update(bytesOf(body)).digest('hex')}"`;
  const headers = { ...limitHeaders(limits), ...reply.headers, 'x-github-media-type': 'github.v3' };
  if (exchange.method === 'GET' && reply.status === 200) {
    if (exchange.request.headers['if-none-match'] === etag)
      return { status: 304, headers: { ...headers, etag } };
    return spoiled({ status: 200, headers: { ...headers, etag, ...contentType(mediaType) }, body }, fault);
  }
  const type = body === undefined ? {} : contentType(mediaType);
  return spoiled({ status: reply.status, headers: { ...headers, ...type }, body }, fault);
}

function bytesOf(body: unknown): string | Uint8Array {
  return body instanceof Uint8Array ? body : JSON.stringify(body ?? null);
}

function contentType(mediaType: string): Record<string, string> {
  return { 'content-type': mediaType === 'application/json' ? JSON_TYPE : `${mediaType}; charset=utf-8` };
}

export function limitHeaders({ limit, used, remaining, reset }: RateLimitNumbers): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}
