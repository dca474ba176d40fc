import type { Clock, Fact } from '@countersign/core';
import type { Authorization } from './authorization.ts';

/** What we last proved ourselves with, by repository: not every registry honours a token for several. */
export type AuthorizationStore = {
  /** Undefined when there is none, or its time is up. */
  current(repository: string): Authorization | undefined;
  /** Runs `obtain` once for all that ask for the repository at the same time, and keeps what it gives. */
  renew(repository: string, obtain: () => Promise<Fact<Authorization>>): Promise<Fact<Authorization>>;
  /** The challenge that an origin answered with last, so that its other repositories need not be refused first. */
  challenge(origin: string): string | undefined;
  noteChallenge(origin: string, header: string): void;
};

export function createAuthorizationStore(clock: Pick<Clock, 'now'>): AuthorizationStore {
  const kept = new Map<string, Authorization>();
  const renewing = new Map<string, Promise<Fact<Authorization>>>();
  const challenges = new Map<string, string>();
  const renew = async (
    repository: string,
    obtain: () => Promise<Fact<Authorization>>,
  ): Promise<Fact<Authorization>> => {
    try {
      const fact = await obtain();
      if (fact.state === 'known') kept.set(repository, fact.value);
      return fact;
    } finally {
      renewing.delete(repository);
    }
  };
  return {
    current: (repository) => {
      const found = kept.get(repository);
      return found?.expires === undefined || Date.parse(clock.now()) < found.expires ? found : undefined;
    },
    renew: (repository, obtain) => {
      const running = renewing.get(repository) ?? renew(repository, obtain);
      renewing.set(repository, running);
      return running;
    },
    challenge: (origin) => challenges.get(origin),
    noteChallenge: (origin, header) => void challenges.set(origin, header),
  };
}
