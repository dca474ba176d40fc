import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Auth, refusal, serveToken, type Tokens } from './auth.ts';
import { serveBlob, upload, type Uploads } from './blobs.ts';
import { type Fault, type Faults, meet, type Mishap, spoil } from './faults.ts';
import { acceptManifest, removeManifest, serveManifest, serveReferrers, serveTags } from './manifests.ts';
import { type Call, errorReply, type Reply } from './reply.ts';
import { folderStorage, memoryStorage, type Storage } from './storage.ts';

export type RegistryOptions = {
  /** Keep everything below this folder; in memory when absent. */
  readonly folder?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly auth?: Auth;
};

/** A running stand-in on 127.0.0.1. */
export type Registry = {
  /** `127.0.0.1:<port>`: what stands before a repository in an image reference. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Every call so far, `METHOD /path?query`, with the Authorization scheme when there was one. */
  readonly calls: readonly { readonly line: string; readonly authorization: string | null }[];
  fail(fault: Fault): void;
  heal(): void;
  close(): Promise<void>;
};

type State = {
  readonly storage: Storage;
  readonly uploads: Uploads;
  readonly tokens: Tokens;
  readonly auth: Auth;
  readonly faults: Faults;
  readonly calls: { line: string; authorization: string | null }[];
};

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
  if (call.method === 'PUT') return acceptManifest(state.storage, call, name);
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
  if (room === 'blobs') return serveBlob(state.storage, repository, rest);
  if (room === 'referrers') return serveReferrers(state.storage, call, [repository, rest]);
  return serveTags(state.storage, repository);
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
  const authorization = call.headers['authorization']?.split(' ')[0] ?? null;
  state.calls.push({ line: `${call.method} ${call.url.pathname}${call.url.search}`, authorization });
  const mishaps: readonly Mishap[] = meet(state.faults, call);
  for (const mishap of mishaps) if (mishap.kind === 'latency') await delay(mishap.milliseconds);
  const reply = mishaps.reduce(spoil, await route(state, call));
  const cut = mishaps.some(({ kind }) => kind === 'cut-body');
  send(response, reply, { head: call.method === 'HEAD', cut });
}

/**
 * Starts a small OCI registry (distribution API v2) on loopback: manifests, blobs, uploads, tags, referrers, basic or
 * token authentication, and faults on demand. It verifies what is pushed, so that what it serves is real.
 */
export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  const state: State = {
    storage: options.folder === undefined ? memoryStorage() : folderStorage(options.folder),
    uploads: new Map(),
    tokens: new Map(),
    auth: options.auth ?? { kind: 'none' },
    faults: [],
    calls: [],
  };
  const server = http.createServer((request, response) => {
    respond(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    calls: state.calls,
    fail: (fault) => void state.faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    heal: () => void state.faults.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
