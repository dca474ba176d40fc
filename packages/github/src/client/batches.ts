import { type Fact, known, type Missing } from '@countersign/core';

/** Nothing was learned of an item because the question was too large; a smaller one may get the answer. */
export type Cut = { readonly state: 'cut'; readonly failure: Missing<never> };

export type Batching<Item, Result> = {
  /** Items in the first question. */
  readonly size: number;
  /** Asks about many items at once; the answer has one result for each item, in order. */
  readonly ask: (batch: readonly Item[]) => Promise<readonly (Fact<Result> | Cut)[]>;
  /** Told how many items are done, whenever there are more to come. */
  readonly done?: (count: number) => void;
};

// 100, 50, 25, 13: smaller questions than that do not time out, so more halving would only spend the rate limit.
const mostHalvings = 3;

type Results<Result> = (Fact<Result> | Cut)[];

async function askHalving<Item, Result>(
  batch: readonly Item[],
  { ask }: Batching<Item, Result>,
  halvings: number,
): Promise<Results<Result>> {
  const results: Results<Result> = [...(await ask(batch))];
  const cut = [...results.keys()].filter((index) => results[index]?.state === 'cut');
  if (cut.length === 0 || halvings === 0 || batch.length === 1) return results;
  // Where GitHub answered a part, what is left is the smaller question already.
  const middle = cut.length < batch.length ? cut.length : Math.ceil(cut.length / 2);
  for (const part of [cut.slice(0, middle), cut.slice(middle)].filter((indexes) => indexes.length > 0)) {
    const items = part.flatMap((index) => batch.slice(index, index + 1));
    const again = await askHalving(items, { size: items.length, ask }, halvings - 1);
    for (const [position, index] of part.entries()) {
      const result = again[position];
      if (result !== undefined) results[index] = result;
    }
  }
  return results;
}

/**
 * One fact for each item, in order. What was cut short (time-out, node or resource limit, partial answer) is asked
 * again: the items that are left, or all of them in halves. Batches go one after another: GitHub's secondary limits
 * punish parallel queries.
 */
export async function askInBatches<Item, Result>(
  items: readonly Item[],
  batching: Batching<Item, Result>,
): Promise<readonly Fact<Result>[]> {
  const facts: Fact<Result>[] = [];
  for (let start = 0; start < items.length; start += batching.size) {
    const results = await askHalving(items.slice(start, start + batching.size), batching, mostHalvings);
    facts.push(...results.map((result) => (result.state === 'cut' ? result.failure : result)));
    if (facts.length < items.length) batching.done?.(facts.length);
  }
  return facts;
}

/** The same for every item of a batch: the question was cut short, or it failed in a way that no smaller one mends. */
export function everyItem(count: number, failure: Missing<never>): readonly (Missing<never> | Cut)[] {
  const result = failure.cause === 'truncated' ? { state: 'cut' as const, failure } : failure;
  return Array.from({ length: count }, () => result);
}

/** Gives a fact the evidence of the answer that it was read from. */
export function fromAnswer<T>(value: T, answer: Fact<unknown>): Fact<T> {
  return known(value, answer.state === 'known' ? answer.evidence : []);
}
