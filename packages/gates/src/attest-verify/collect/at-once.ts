/** Runs what it is given, at most a fixed number at once; the rest waits in the order of arrival. */
export type Lane = <T>(run: () => Promise<T>) => Promise<T>;

/** Never wrap work that itself waits for this lane: with all places taken by waiters nobody would go on. */
export function createLane(most: number): Lane {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      // The place goes to whoever waits, without ever being free in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
