import type { Call, Reply } from './reply.ts';

/** What goes wrong. `cut-body` announces the whole length and sends half. */
export type Mishap =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-digest-header' }
  | { readonly kind: 'no-digest-header' }
  | { readonly kind: 'content-type'; readonly value: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'other-bytes'; readonly body: Uint8Array }
  | { readonly kind: 'cut-body' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'latency'; readonly milliseconds: number };

/** A mishap for the calls that fit; `times` calls, or all of them. */
export type Fault = {
  readonly path: RegExp;
  readonly method?: string;
  readonly times?: number;
  readonly mishap: Mishap;
};

export type Faults = { readonly fault: Fault; left: number }[];

/** The mishaps that this call meets, each counted down. */
export function meet(faults: Faults, call: Call): readonly Mishap[] {
  const met = faults.filter(
    ({ fault, left }) =>
      left > 0 && fault.path.test(call.url.pathname) && (fault.method ?? call.method) === call.method,
  );
  for (const entry of met) entry.left -= 1;
  return met.map(({ fault }) => fault.mishap);
}

function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}

/** The reply after a mishap; latency and cutting are done where the bytes are sent. */
export function spoil(reply: Reply, mishap: Mishap): Reply {
  switch (mishap.kind) {
    case 'status':
      return { status: mishap.status, headers: { ...mishap.headers } };
    case 'redirect':
      return { status: 307, headers: { location: mishap.location } };
    case 'wrong-digest-header':
      return withHeader(reply, 'docker-content-digest', `sha256:${'0'.repeat(64)}`);
    case 'no-digest-header': {
      const { 'docker-content-digest': _, ...headers } = reply.headers ?? {};
      return { ...reply, headers };
    }
    case 'content-type':
      return withHeader(reply, 'content-type', mishap.value);
    case 'header':
      return withHeader(reply, mishap.name, mishap.value);
    case 'other-bytes':
      return { ...reply, body: mishap.body };
    case 'cut-body':
    case 'latency':
      return reply;
  }
}
