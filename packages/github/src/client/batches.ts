import { type Fact, known } from '@countersign/core';
import { failureOf } from './gather.ts';

/** Asks about many items at once; the answer has one result for each item, in order. */
export type AskBatch<Item, Result> = (batch: readonly Item[]) => Promise<Fact<readonly Fact<Result>[]>>;

// 100, 50, 25, 13: smaller questions than that do not time out, so more halving would only spend the rate limit.
const mostHalvings = 3;

async function askHalving<Item, Result>(
  batch: readonly Item[],
  ask: AskBatch<Item, Result>,
  halvings: number,
): Promise<readonly Fact<Result>[]> {
  const answer = await ask(batch);
  if (answer.state === 'known') return answer.value;
  if (answer.cause !== 'truncated' || halvings === 0 || batch.length === 1)
    return batch.map(() => failureOf(answer));
  const middle = Math.ceil(batch.length / 2);
  const first = await askHalving(batch.slice(0, middle), ask, halvings - 1);
  const second = await askHalving(batch.slice(middle), ask, halvings - 1);
  return [...first, ...second];
}

/**
 * One fact for each item, in order. A batch that was cut short (time-out, node or resource limit, partial answer) is
 * asked again in halves. Batches go one after another: GitHub's secondary limits punish parallel queries.
 */
export async function askInBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  ask: AskBatch<Item, Result>,
): Promise<readonly Fact<Result>[]> {
  const facts: Fact<Result>[] = [];
  for (let start = 0; start < items.length; start += size) {
    facts.push(...(await askHalving(items.slice(start, start + size), ask, mostHalvings)));
  }
  return facts;
}

/** Gives a fact the evidence of the answer that it was read from. */
export function fromAnswer<T>(value: T, answer: Fact<unknown>): Fact<T> {
  return known(value, answer.state === 'known' ? answer.evidence : []);
}
