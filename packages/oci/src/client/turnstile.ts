/** Lets `most` pieces of work run at once; the others wait in the order in which they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurnstile(most: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed over, so that nobody who comes now can slip in between.
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
