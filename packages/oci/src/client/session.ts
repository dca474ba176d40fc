import type { Ports } from '@countersign/core';
import type { Image } from '../image.ts';
import { canonicalHost, registryOrigin } from '../registry-host.ts';
import type { AuthorizationStore } from './authorization-store.ts';
import { createAuthorizationStore } from './authorization-store.ts';
import type { FindCredential } from './credential.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

export type RegistryPorts = Pick<Ports, 'http' | 'hash' | 'progress' | 'clock'>;

/** A repository as the client addresses it. `key` is its one name for everything that is remembered. */
export type Repository = {
  readonly host: string;
  readonly origin: string;
  readonly path: string;
  readonly key: string;
};

/** What a client remembers for as long as it lives. */
export type Session = {
  readonly ports: RegistryPorts;
  readonly findCredential: FindCredential;
  readonly authorizations: AuthorizationStore;
  readonly rateLimits: RateLimits;
  /** One for each registry: as many requests at once as the port has sockets for it. */
  readonly turnstile: (origin: string) => Turnstile;
};

const requestsAtOnce = 16;

export function repositoryOf(image: Pick<Image, 'host' | 'path'>): Repository {
  const host = canonicalHost(image.host);
  return { host, origin: registryOrigin(host), path: image.path, key: `${host}/${image.path}` };
}

export function createSession(ports: RegistryPorts, findCredential: FindCredential): Session {
  const turnstiles = new Map<string, Turnstile>();
  return {
    ports,
    findCredential,
    authorizations: createAuthorizationStore(ports.clock),
    rateLimits: createRateLimits(ports.progress),
    turnstile: (origin) => {
      const there = turnstiles.get(origin) ?? createTurnstile(requestsAtOnce);
      turnstiles.set(origin, there);
      return there;
    },
  };
}
