import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, instantAt } from '@countersign/core';

/** The runner's clock. Sleep ends at once when the run is cancelled. */
export function createClock(signal: AbortSignal): Clock {
  return {
    now: () => instantAt(Date.now()),
    sleep: async (milliseconds) => {
      await delay(milliseconds, undefined, { signal }).catch(() => undefined);
    },
  };
}
