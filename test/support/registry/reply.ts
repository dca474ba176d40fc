import { createHash } from 'node:crypto';

/** What the stand-in answers; `body` is sent as it is. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type Call = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
};

export function sha256Digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The error body of distribution-spec, "Error codes". */
export function errorReply(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(
      JSON.stringify({ errors: [{ code, message: code.toLowerCase().replaceAll('_', ' ') }] }),
    ),
  };
}

export function jsonReply(value: unknown, contentType = 'application/json'): Reply {
  return { status: 200, headers: { 'content-type': contentType }, body: Buffer.from(JSON.stringify(value)) };
}
