import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInstance } from '../signing/instance.ts';
import { createTimestampAuthority } from '../signing/timestamp-authority.ts';
import { trustedRootJson } from '../signing/trusted-root.ts';
import { type Answer, type Asked, refuse } from './exchange.ts';
import { signingCertificate } from './fulcio.ts';
import { createEntry, getEntry } from './rekor.ts';
import type { ServiceState } from './state.ts';
import { createTimestamp } from './timestamps.ts';
import { createTokenIssuer, type TokenIssuer } from './token.ts';

export { jobClaims } from './token.ts';

/** A Sigstore instance on loopback that speaks the real HTTP APIs of Fulcio (v2), Rekor (v1) and a timestamp authority. */
export type SigstoreServices = {
  /** One address for all three; their paths differ. */
  readonly url: string;
  /** trusted_root.json, as an object: certificate authority, both logs, timestamp authority. */
  readonly trustedRoot: object;
  /** Issues the identity tokens that this Fulcio trusts. */
  readonly issuer: TokenIssuer;
  /** What was asked, oldest first. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
};

const longest = 8 * 1024 * 1024;
const period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };

function route(state: ServiceState, asked: Asked): Answer {
  const { method, path } = asked;
  if (method === 'POST' && path === '/api/v2/signingCert') return signingCertificate(state, asked);
  if (method === 'POST' && path === '/api/v1/log/entries') return createEntry(state, asked);
  if (method === 'GET' && path.startsWith('/api/v1/log/entries/')) return getEntry(state, asked);
  if (method === 'POST' && path === '/api/v1/timestamp') return createTimestamp(state, asked);
  return refuse(404, `no such service: ${method} ${path}`);
}

function answer(state: ServiceState, asked: Asked): Answer {
  try {
    return route(state, asked);
  } catch (thrown) {
    return refuse(400, thrown instanceof Error ? thrown.message : 'malformed');
  }
}

async function read(request: http.IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= longest) chunks.push(chunk);
  }
  const headers = request.headers as Readonly<Record<string, string | undefined>>;
  const path = new URL(request.url ?? '/', 'http://loopback').pathname;
  return { method: request.method ?? '', path, headers, body: Buffer.concat(chunks) };
}

type Roots = { readonly certificateAuthorities: readonly [{ readonly certChain: Chain }] };
type Chain = { readonly certificates: readonly [{ readonly rawBytes: string }] };

function createState(issuerUrl: string): { state: ServiceState; trustedRoot: object } {
  const instance = createInstance('public-good');
  const authority = createTimestampAuthority(period);
  const stamped = trustedRootJson({
    logs: [],
    certificateLogs: [],
    certificateAuthorities: [],
    timestampAuthorities: [{ uri: 'https://tsa.countersign.test', chain: authority.chain }],
  }) as { readonly timestampAuthorities: readonly object[] };
  const [ca] = (instance.trustedRoot as Roots).certificateAuthorities;
  const rootCertificate = Buffer.from(ca.certChain.certificates[0].rawBytes, 'base64');
  const issuer = createTokenIssuer(issuerUrl);
  const trustedRoot = { ...instance.trustedRoot, timestampAuthorities: stamped.timestampAuthorities };
  return { state: { instance, authority, issuer, rootCertificate, entries: new Map() }, trustedRoot };
}

/** Starts the services on a free port of loopback. */
export async function serveSigstore(
  issuerUrl = 'https://token.actions.githubusercontent.com',
): Promise<SigstoreServices> {
  const { state, trustedRoot } = createState(issuerUrl);
  const asked: Asked[] = [];
  const reply = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const one = await read(request);
    asked.push(one);
    const { status, type, body, headers = {} } = answer(state, one);
    response.writeHead(status, { ...headers, 'content-type': type, 'content-length': body.length });
    response.end(body);
  };
  const server = http.createServer((request, response) => void reply(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, trustedRoot, issuer: state.issuer, asked, close };
}
