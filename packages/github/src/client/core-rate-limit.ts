import { type Fact, type Instant, instantAt } from '@countersign/core';
import * as v from 'valibot';
import { readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

/** What is left of the primary REST limit, and when it starts anew. */
export type CoreRateLimit = { readonly remaining: number; readonly resetAt: Instant };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
// Seconds; the year 5138 is late enough, and no date is out of range before it.
const seconds = v.pipe(count, v.maxValue(100_000_000_000));
const coreSchema = v.object({ remaining: count, reset: seconds });
const answerSchema = v.object({ resources: v.object({ core: coreSchema }) });

function parse(answer: unknown): CoreRateLimit | undefined {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return undefined;
  const { remaining, reset } = read.output.resources.core;
  return { remaining, resetAt: instantAt(reset * 1000) };
}

/**
 * How much of the REST limit the token has left. Costs nothing of it (docs.github.com/rest/rate-limit); an Enterprise
 * Server without limits has no such answer, which is missing.
 */
export async function readCoreRateLimit(client: GitHubClient): Promise<Fact<CoreRateLimit>> {
  const answer = await client.rest.get({ path: ['rate_limit'], permission: 'metadata: read' });
  return readFact(answer, parse, 'for the rate limit');
}
