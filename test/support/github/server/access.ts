import type { Permission, Token } from '../scenario/people.ts';
import type { Repository } from '../scenario/repository.ts';
import type { State } from './state.ts';

export type Need = {
  readonly permission: Permission;
  readonly level: 'read' | 'write' | 'admin';
  /** Another permission that is enough: comments of a pull request may be written with either. */
  readonly or?: Permission;
};

/** Who asks. The text of a token stays in here and is used to count its requests only. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown-token' }
  | { readonly kind: 'token'; readonly text: string; readonly token: Token };

/** Reads `Authorization: Bearer|token …`, or Basic with the token as password as git sends it. */
export function identify(state: State, authorization: string | undefined): Caller {
  const match = /^(bearer|token|basic) +(\S+)$/i.exec(authorization ?? '');
  if (match === null) return { kind: authorization === undefined ? 'nobody' : 'unknown-token' };
  const text = match[1]?.toLowerCase() === 'basic' ? passwordOf(match[2] ?? '') : (match[2] ?? '');
  const token = Object.hasOwn(state.world.tokens, text) ? state.world.tokens[text] : undefined;
  return token === undefined ? { kind: 'unknown-token' } : { kind: 'token', text, token };
}

function passwordOf(encoded: string): string {
  const decoded = Buffer.from(encoded, 'base64').toString();
  return decoded.slice(decoded.indexOf(':') + 1);
}

const LEVELS = ['none', 'read', 'write', 'admin'] as const;

/** Whether a token's permissions reach that far. Every token may read metadata. */
export function holds(token: Token, need: Need): boolean {
  if (need.or !== undefined && holds(token, { permission: need.or, level: need.level })) return true;
  const granted = token.permissions[need.permission] ?? (need.permission === 'metadata' ? 'read' : 'none');
  return LEVELS.indexOf(granted) >= LEVELS.indexOf(need.level);
}

/** A token made without a list of repositories reaches all of the scenario's. */
function reaches(token: Token, repository: Repository): boolean {
  const wanted = `${repository.owner}/${repository.name}`.toLowerCase();
  return token.repositories?.some((name) => name.toLowerCase() === wanted) ?? true;
}

export type Access = 'allowed' | 'unauthenticated' | 'invisible' | 'forbidden';

/**
 * What GitHub lets this caller do with a repository: what is public may be read by everybody, a
 * private repository out of reach does not exist for the caller.
 */
export function accessTo(caller: Caller, repository: Repository, need: Need): Access {
  const openlyReadable = repository.visibility === 'public' && need.level === 'read';
  if (caller.kind !== 'token') return openlyReadable ? 'allowed' : 'unauthenticated';
  if (!reaches(caller.token, repository)) {
    if (repository.visibility !== 'public') return 'invisible';
    return openlyReadable ? 'allowed' : 'forbidden';
  }
  return openlyReadable || holds(caller.token, need) ? 'allowed' : 'forbidden';
}

export const LACKING_PERMISSION = 'Resource not accessible by integration';
