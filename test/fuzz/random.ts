import type { AnyGate } from '@countersign/core';

/** A seeded source of choices: the same seed gives the same run. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  int(maxExclusive: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
};

/** What a gate gives to the fuzzer: policies and facts that pass its own schemas and often allow. */
export type Generator = {
  readonly gate: AnyGate;
  policy(random: Random): unknown;
  facts(random: Random, policy: unknown): unknown;
};

/** mulberry32: 32 bits of state, full period, good enough to pick test cases. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (maxExclusive: number): number => Math.floor(next() * maxExclusive);
  return {
    next,
    int,
    pick: (items) => items[int(items.length)]!,
    chance: (probability) => next() < probability,
  };
}

/** Every run of a seed has a source of its own, so that one run can be repeated alone. */
export function randomOfRun(seed: number, run: number): Random {
  return seededRandom((Math.imul(seed, 0x9e3779b1) + Math.imul(run, 0x85ebca6b)) >>> 0);
}
