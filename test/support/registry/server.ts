import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Auth, refusal, serveToken, type Tokens } from './auth.ts';
import { serveBlob, serveForeignBlob, upload, type Uploads } from './blobs.ts';
import { type Fault, type Faults, meet, type Mishap, spoil } from './faults.ts';
import { acceptManifest, removeManifest, serveManifest, serveTags } from './manifests.ts';
import { countCall, type RateLimit } from './rate-limit.ts';
import { type ReferrersMode, serveReferrers } from './referrers.ts';
import { type Call, errorReply, type Reply } from './reply.ts';
import { folderStorage, memoryStorage, type Storage } from './storage.ts';

export type RegistryOptions = {
  /** Keep everything below this folder; in memory when absent. */
  readonly folder?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly auth?: Auth;
  /** Answer a blob with a redirect to another host on loopback, which wants no credentials. */
  readonly blobs?: 'here' | 'elsewhere';
  /** How many manifests may be fetched before 429. No limit when absent. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number };
};

/** One call as it came in. */
export type SeenCall = { readonly line: string; readonly authorization: string | null };

/** A running stand-in on 127.0.0.1. */
export type Registry = {
  /** `127.0.0.1:<port>`: what stands before a repository in an image reference. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Every call so far, `METHOD /path?query`, with the Authorization scheme when there was one. */
  readonly calls: readonly SeenCall[];
  /** The headers of each call, in the order of `calls`. */
  readonly headers: readonly Readonly<Record<string, string | undefined>>[];
  /** The same of the other host that keeps the blobs. */
  readonly foreign: { readonly calls: readonly SeenCall[]; readonly headers: Registry['headers'] };
  fail(fault: Fault): void;
  heal(): void;
  /** How artifacts that belong to an image are listed from now on; `listed` on one page at first. */
  referrers(mode: ReferrersMode): void;
  /** Forgets every token that was handed out. */
  endTokens(): void;
  close(): Promise<void>;
};

type State = {
  readonly storage: Storage;
  readonly uploads: Uploads;
  readonly tokens: Tokens;
  readonly auth: Auth;
  readonly faults: Faults;
  readonly here: Seen;
  readonly foreign: Seen;
  readonly rateLimit: RateLimit | undefined;
  /** The origin of the other host, where blobs are kept there. */
  blobOrigin: string | undefined;
  referrers: ReferrersMode;
};
type Seen = { readonly calls: SeenCall[]; readonly headers: Readonly<Record<string, string | undefined>>[] };

const largestBody = 64 * 1024 * 1024;

async function readCall(request: http.IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new Error('the request is too long');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  return { method: request.method ?? 'GET', url, headers, body: Buffer.concat(chunks) };
}

function serveManifests(state: State, call: Call, name: readonly [string, string]): Promise<Reply> | Reply {
  if (call.method === 'GET' || call.method === 'HEAD') return serveManifest(state.storage, call, name);
  if (call.method === 'PUT')
    return acceptManifest(state.storage, call, { name, referrers: state.referrers.kind });
  return call.method === 'DELETE' ? removeManifest(state.storage, name) : errorReply(405, 'UNSUPPORTED');
}

async function route(state: State, call: Call): Promise<Reply> {
  const { pathname } = call.url;
  if (pathname === '/token') return serveToken(call, state.auth, state.tokens);
  const refused = refusal(call, state.auth, state.tokens);
  if (refused !== undefined) return refused;
  if (pathname === '/v2/')
    return { status: 200, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
  if (/^\/v2\/.+\/blobs\/uploads\//.test(pathname)) return upload(state.storage, state.uploads, call);
  const [, repository, room, rest] =
    /^\/v2\/(.+)\/(manifests|blobs|referrers|tags)\/([^/]+)$/.exec(pathname) ?? [];
  if (repository === undefined || rest === undefined) return errorReply(404, 'NAME_UNKNOWN');
  if (room === 'manifests') return serveManifests(state, call, [repository, rest]);
  if (room === 'blobs') return serveBlobs(state, repository, rest);
  if (room === 'tags') return serveTags(state.storage, repository);
  return serveReferrers(state.storage, call, { repository, subject: rest, mode: state.referrers });
}

function serveBlobs(state: State, repository: string, digest: string): Promise<Reply> | Reply {
  if (state.blobOrigin === undefined) return serveBlob(state.storage, repository, digest);
  return {
    status: 307,
    headers: { location: `${state.blobOrigin}/cdn/${repository}/${digest}?signature=x` },
  };
}

async function limited(state: State, call: Call): Promise<Reply> {
  const counted = state.rateLimit === undefined ? {} : countCall(state.rateLimit, call);
  if ('status' in counted) return counted as Reply;
  const reply = await route(state, call);
  return { ...reply, headers: { ...reply.headers, ...counted } };
}

function note(seen: Seen, call: Call): void {
  const authorization = call.headers['authorization']?.split(' ')[0] ?? null;
  seen.calls.push({ line: `${call.method} ${call.url.pathname}${call.url.search}`, authorization });
  seen.headers.push(call.headers);
}

function send(response: http.ServerResponse, reply: Reply, how: { head: boolean; cut: boolean }): void {
  const body = reply.body ?? new Uint8Array();
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(body.length) });
  if (how.head || reply.status === 304) response.end();
  else if (how.cut) response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  else response.end(body);
}

async function respond(
  state: State,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  note(state.here, call);
  const mishaps: readonly Mishap[] = meet(state.faults, call);
  for (const mishap of mishaps) if (mishap.kind === 'latency') await delay(mishap.milliseconds);
  const reply = mishaps.reduce(spoil, await limited(state, call));
  const cut = mishaps.some(({ kind }) => kind === 'cut-body');
  send(response, reply, { head: call.method === 'HEAD', cut });
}

async function respondElsewhere(
  state: State,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  note(state.foreign, call);
  send(response, await serveForeignBlob(state.storage, call.url.pathname), { head: false, cut: false });
}

type Respond = typeof respond;
type Listening = { readonly url: string; readonly close: () => Promise<void> };

async function listen(state: State, answer: Respond, port: number): Promise<Listening> {
  const server = http.createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function createState(options: RegistryOptions): State {
  const { rateLimit } = options;
  return {
    storage: options.folder === undefined ? memoryStorage() : folderStorage(options.folder),
    uploads: new Map(),
    tokens: new Map(),
    auth: options.auth ?? { kind: 'none' },
    faults: [],
    here: { calls: [], headers: [] },
    foreign: { calls: [], headers: [] },
    rateLimit: rateLimit === undefined ? undefined : { ...rateLimit, remaining: rateLimit.limit },
    blobOrigin: undefined,
    referrers: { kind: 'listed' },
  };
}

/**
 * Starts a small OCI registry (distribution API v2) on loopback: manifests, blobs, uploads, tags, referrers, basic or
 * token authentication, limits, and faults on demand. It verifies what is pushed, so that what it serves is real.
 */
export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  const state = createState(options);
  const here = await listen(state, respond, options.port ?? 0);
  const elsewhere = options.blobs === 'elsewhere' ? await listen(state, respondElsewhere, 0) : undefined;
  state.blobOrigin = elsewhere?.url;
  return {
    host: new URL(here.url).host,
    url: here.url,
    ...state.here,
    foreign: state.foreign,
    fail: (fault) => void state.faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    heal: () => void state.faults.splice(0),
    referrers: (mode) => void (state.referrers = mode),
    endTokens: () => state.tokens.clear(),
    close: async () => {
      await Promise.all([here.close(), elsewhere?.close()]);
    },
  };
}
