import type { Fact } from '@countersign/core';

/** Facts of what a digest names: they cannot change, so they are asked for once. Missing ones are asked for anew. */
export type ContentCache<T> = {
  get(key: string, load: () => Promise<Fact<T>>): Promise<Fact<T>>;
  /** Keeps a fact that was learned on another way. */
  keep(key: string, fact: Fact<T>): void;
};

/** `weightOf` is what a value takes of `capacity`; nothing more is kept when that is used up. */
export function createContentCache<T>(capacity: number, weightOf: (value: T) => number): ContentCache<T> {
  const kept = new Map<string, Fact<T>>();
  const loading = new Map<string, Promise<Fact<T>>>();
  let used = 0;
  const keep = (key: string, fact: Fact<T>): void => {
    if (fact.state === 'missing' || kept.has(key) || used + weightOf(fact.value) > capacity) return;
    used += weightOf(fact.value);
    kept.set(key, fact);
  };
  const loadOnce = async (key: string, load: () => Promise<Fact<T>>): Promise<Fact<T>> => {
    try {
      const fact = await load();
      keep(key, fact);
      return fact;
    } finally {
      loading.delete(key);
    }
  };
  return {
    keep,
    get: async (key, load) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const running = loading.get(key) ?? loadOnce(key, load);
      loading.set(key, running);
      return running;
    },
  };
}
