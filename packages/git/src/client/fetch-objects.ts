import { type Fact, known, missing } from '@countersign/core';
import { refuseShas } from './history.ts';
import { type GitPlace, gitOutput } from './place.ts';

/** Reads on stdin what to fetch from the remote of a partial clone; file contents only where they are named. */
export const fetchCommand: readonly string[] = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-auto-gc',
  '--no-write-fetch-head',
  '--recurse-submodules=no',
  '--filter=blob:none',
  '--stdin',
  'origin',
];

/**
 * Brings objects into a partial clone at once, which would else be fetched one by one when they are read. Missing when
 * the remote does not give all of them; each can still be asked for by itself.
 */
export async function fetchObjects(place: GitPlace, ids: readonly string[]): Promise<Fact<null>> {
  const refused = refuseShas(ids);
  if (refused !== undefined) return refused;
  if (ids.length === 0) return known(null);
  const stdin = new TextEncoder().encode([...new Set(ids)].map((id) => `${id}\n`).join(''));
  // Without this git offers all it has, which cannot help with contents (the promisor fetch of git itself does so).
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchCommand];
  const fetched = await gitOutput(place, { args, stdin });
  return fetched.state === 'missing' ? missing(fetched.cause, fetched.detail) : known(null, fetched.evidence);
}
