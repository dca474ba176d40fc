/** One request as a service sees it. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};
export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

export function answerJson(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}

/** grpc-gateway's and go-openapi's errors both have a code and a message. */
export function refuse(status: number, message: string): Answer {
  return answerJson(status, { code: status, message });
}
