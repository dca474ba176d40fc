import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { gunzipSync } from 'node:zlib';

export type GitServer = {
  readonly origin: string;
  readonly url: string;
  requests(): readonly { readonly authorized: boolean }[];
  close(): Promise<void>;
};

function backend(directory: string, request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const gzip = request.headers['content-encoding'] === 'gzip';
  const input = gzip ? gunzipSync(body) : body;
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_TRANSLATED: `${directory}/.git${pathname.replace('/repo.git', '')}`,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(input.length),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', () => resolve(Buffer.concat(chunks))));
}

/** Writes what a CGI program printed (RFC 3875, section 6). */
function reply(response: ServerResponse, output: Buffer): void {
  const end = output.indexOf('\r\n\r\n');
  const head = output.subarray(0, Math.max(end, 0)).toString().split('\r\n');
  for (const line of head) {
    const [name = '', text = ''] = line.split(': ');
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(text, 10);
    else if (name !== '') response.setHeader(name, text);
  }
  response.end(output.subarray(end + 4));
}

/** A repository behind smart HTTP on loopback that wants a token with every request. */
export async function startGitServer(directory: string, token: string): Promise<GitServer> {
  const seen: { authorized: boolean }[] = [];
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const authorized = request.headers.authorization === expected;
      seen.push({ authorized });
      if (!authorized) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' });
        return void response.end();
      }
      void backend(directory, request, Buffer.concat(chunks)).then((output) => reply(response, output));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/repo.git`,
    requests: () => seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
