import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mirror on loopback, what it was asked, and with which headers. */
export type Mirror = {
  readonly url: string;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
};
export type Answer = (path: string, response: ServerResponse) => void;

/** Serves files by path; `instead` may answer a request in another way. */
export async function serveMirror(
  files: ReadonlyMap<string, Buffer>,
  instead: Readonly<Record<string, Answer>> = {},
): Promise<Mirror> {
  const asked: Mirror['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const other = instead[path];
    if (other !== undefined) {
      other(path, response);
      return;
    }
    const body = files.get(path);
    response.writeHead(body === undefined ? 404 : 200);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
