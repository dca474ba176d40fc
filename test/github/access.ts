import type { Clock, Fact, GitHubAccess } from '@countersign/core';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { tmpdir } from 'node:os';
import type { StandIn } from '../support/github/github.ts';

/** A clock that never waits, so that retries cost a test nothing. */
export const hastyClock: Clock = {
  now: () => '2026-06-01T12:00:00.000Z',
  sleep: () => Promise.resolve(),
};

export function accessTo(github: StandIn, token: string | null = 'reader'): GitHubAccess {
  const { apiUrl, graphqlUrl, url } = github;
  return { apiUrl, graphqlUrl, serverUrl: url, token: token === null ? null : { reveal: () => token } };
}

export function hastyPorts(): LivePorts {
  return createPorts({ workspace: tmpdir(), clock: hastyClock, attempts: 2 });
}

export function valueOf<T>(fact: Fact<T>): T {
  if (fact.state === 'missing') throw new Error(`${fact.cause}: ${fact.detail}`);
  return fact.value;
}
