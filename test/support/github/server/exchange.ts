import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultAnswer } from './faults.ts';
import type { LoggedRequest } from './state.ts';

/** One request with its body read, and where its answer goes. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly log: LoggedRequest;
};

/** What a door of the stand-in (REST, GraphQL, git, OIDC) gives back for the server to send. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes or text go out as they are, anything else as JSON; absent is an empty body. */
  readonly body?: unknown;
  /** A fault that changes how the answer travels. */
  readonly travel?: Extract<FaultAnswer, { kind: 'cut-body' | 'malformed-json' | 'reset' }>;
};

/** Largest request body that is read. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error(`request body beyond ${MOST_BYTES} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(JSON.stringify(body));
}

export function send({ request, response, log }: Exchange, answer: Answer): void {
  const whole = bytesOf(answer.body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  log.status = answer.status;
  if (answer.travel?.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const bytes = answer.travel === undefined ? whole : half;
  log.bytes = bytes.length;
  const promised = answer.travel?.kind === 'cut-body' ? whole.length : bytes.length;
  const hasLength = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasLength ? { 'content-length': String(promised) } : {}),
  });
  if (answer.travel?.kind !== 'cut-body') {
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }
  response.write(bytes, () => request.socket.destroy());
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function message(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const body = { message: text, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body };
}
