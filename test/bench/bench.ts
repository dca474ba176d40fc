/** What a bench found. `ratio` is ours to the peer's, the worst where there are several; `within` its bound. */
export type Measured = {
  readonly ratio: number;
  readonly bound: number;
  readonly within: boolean;
  readonly [more: string]: unknown;
};

/** Measures us and the peer alternately, `rounds` times, and prints medians on the way. */
export type Bench = (rounds: number) => Promise<Measured>;
