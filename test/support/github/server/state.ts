import { createHash } from 'node:crypto';
import { type ObjectStore, openObjects } from '../git/objects.ts';
import type { Repository } from '../scenario/repository.ts';
import type { World } from '../scenario/scenario.ts';
import type { Fault } from './faults.ts';

/** One request as the stand-in saw it. Tokens are never kept; `path` includes the query. */
export type LoggedRequest = {
  readonly method: string;
  readonly path: string;
  /** REST operation id, GraphQL operation name, `git` or `oidc`; absent where none was recognised. */
  operation?: string;
  status: number;
  /** Bytes of the response's body. */
  bytes: number;
  readonly requestBytes: number;
  readonly at: string;
  /** What a GraphQL query cost by GitHub's documented formula. */
  points?: number;
  /** How many nodes a GraphQL query could have given. */
  nodes?: number;
};

/** Something that GitHub would not do: asked by a client, or answered by the stand-in itself. */
export type Violation = { readonly method: string; readonly path: string; readonly message: string };

export type ArmedFault = { readonly fault: Fault; seen: number; served: number };

export type State = {
  world: World;
  readonly urls: { server: string; api: string; graphql: string };
  readonly requests: LoggedRequest[];
  readonly violations: Violation[];
  readonly faults: ArmedFault[];
  /** Points and requests used, by resource and a digest of the token. */
  readonly used: Map<string, number>;
  readonly objects: Map<string, ObjectStore>;
};

export function now(state: State): Date {
  return state.world.now === undefined ? new Date() : new Date(state.world.now);
}

export function nowInstant(state: State): string {
  return now(state)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z');
}

export function objectsOf(state: State, repository: Repository): ObjectStore {
  const known = state.objects.get(repository.git);
  if (known !== undefined) return known;
  const opened = openObjects(repository.git);
  state.objects.set(repository.git, opened);
  return opened;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findRepository(state: State, owner: string, name: string): Repository | undefined {
  return state.world.repositories.find((each) => sameName(each.owner, owner) && sameName(each.name, name));
}

/** Counts one use against a token's limit and gives the total; the token is kept as a digest only. */
export function countUse(
  state: State,
  use: { resource: string; token: string; cost: number },
): RateLimitNumbers {
  const key = `${use.resource} ${createHash('sha256').update(use.token).digest('hex').slice(0, 16)}`;
  const used = (state.used.get(key) ?? 0) + use.cost;
  state.used.set(key, used);
  const { limit } = state.world.rateLimit;
  return { limit, used, remaining: Math.max(0, limit - used), reset: resetSeconds(state) };
}

export type RateLimitNumbers = { limit: number; used: number; remaining: number; reset: number };

/** The limit's window ends on the next full hour of the server's clock. */
export function resetSeconds(state: State): number {
  const hour = 3600;
  return (Math.floor(now(state).getTime() / 1000 / hour) + 1) * hour;
}

/** A new number for what a client creates, above all that the scenario holds of its kind. */
export const nextNumber = (existing: readonly { readonly id: number }[]): number =>
  Math.max(5_000_000, ...existing.map(({ id }) => id)) + 1;
