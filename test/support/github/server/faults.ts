import type { LoggedRequest, State } from './state.ts';

/** Which requests a fault meets. All that is given must hold; an empty match meets every request. */
export type FaultMatch = {
  readonly method?: string;
  /** Tested on the path with its query; a string is read as a regular expression. */
  readonly path?: RegExp | string;
  /** A REST operation id, or any part of a GraphQL document (its name, a field). */
  readonly operation?: string;
};

export type FaultAnswer =
  /** Any status with GitHub's usual message for it. */
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  /** 429 with `retry-after`. */
  | { readonly kind: 'too-many-requests'; readonly retryAfterSeconds: number }
  /** 403 with `retry-after`. */
  | { readonly kind: 'secondary-rate-limit'; readonly retryAfterSeconds: number }
  /** 403 with no request remaining, until `x-ratelimit-reset`. */
  | { readonly kind: 'rate-limit-exhausted' }
  /** The right answer, late. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** A content-length that more bytes were promised by than come before the connection breaks. */
  | { readonly kind: 'cut-body' }
  /** 200 with half a JSON document of the right length. */
  | { readonly kind: 'malformed-json' }
  /** A list cut to its first items with no link to a next page. */
  | { readonly kind: 'short-page'; readonly keep: number }
  /** A GraphQL result with null at every place of that path (`*` is any key or index) and an error for each. */
  | {
      readonly kind: 'partial-graphql';
      readonly path: readonly (string | number)[];
      readonly message?: string;
      readonly type?: string;
    }
  /** The connection is reset before any answer. */
  | { readonly kind: 'reset' };

export type Fault = {
  readonly match?: FaultMatch;
  /** How many requests meet it; all of them when left out. */
  readonly times?: number;
  /** How many matching requests are answered rightly first. */
  readonly after?: number;
  readonly answer: FaultAnswer;
};

/** What a fault is matched against. */
type Sighting = {
  readonly method: string;
  readonly path: string;
  /** The REST operation's id or the GraphQL document. */
  readonly operation: string;
};

/** The fault due for this request, if any; counts the request for every fault that it matches. */
export function dueFault(state: State, sighting: Sighting): FaultAnswer | undefined {
  let due: FaultAnswer | undefined;
  for (const armed of state.faults) {
    if (!matches(armed.fault.match ?? {}, sighting)) continue;
    armed.seen += 1;
    if (due !== undefined || armed.seen <= (armed.fault.after ?? 0)) continue;
    if (armed.served >= (armed.fault.times ?? Number.POSITIVE_INFINITY)) continue;
    armed.served += 1;
    due = armed.fault.answer;
  }
  return due;
}

function matches(match: FaultMatch, { method, path, operation }: Sighting): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path !== undefined && !new RegExp(match.path).test(path)) return false;
  return match.operation === undefined || operation.includes(match.operation);
}

/** Keeps the first items of a list, in REST's two forms: an array, or an object that holds one. */
export function shortened(body: unknown, keep: number): unknown {
  if (Array.isArray(body)) return body.slice(0, keep);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, keep) : value]),
  );
}

type GraphqlError = { readonly type: string; readonly path: (string | number)[]; readonly message: string };

/** Puts null at each place that the path meets, as GitHub answers when it gave up part of a query. */
export function withHoles(
  result: { data?: unknown; errors?: unknown[] },
  hole: Extract<FaultAnswer, { kind: 'partial-graphql' }>,
): { data?: unknown; errors?: unknown[] } {
  const copy = structuredClone(result);
  const errors: GraphqlError[] = [];
  const describe = (path: (string | number)[]): GraphqlError => ({
    type: hole.type ?? 'RESOURCE_LIMITS_EXCEEDED',
    path,
    message: hole.message ?? 'Resource limits for this query exceeded.',
  });
  punch(copy.data, hole.path, (path) => errors.push(describe(path)));
  return errors.length === 0 ? copy : { ...copy, errors: [...(copy.errors ?? []), ...errors] };
}

function punch(
  value: unknown,
  path: readonly (string | number)[],
  found: (p: (string | number)[]) => void,
): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return;
  const holder = value as Record<string | number, unknown>;
  const keys = step === '*' ? Object.keys(holder) : [step].filter((key) => key in holder);
  for (const key of keys) {
    const named = Array.isArray(value) ? Number(key) : key;
    if (rest.length > 0) punch(holder[key], rest, (tail) => found([named, ...tail]));
    else {
      holder[key] = null;
      found([named]);
    }
  }
}

/** Notes an operation on a request once it is known. */
export function noteOperation(request: LoggedRequest, operation: string): void {
  request.operation = operation;
}
