import { type Clock, type Instant, type Missing, missing } from '@countersign/core';
import * as v from 'valibot';
import { timeAnswerSchema } from '../time.ts';

/** What a query cost and what is left, as GitHub tells with the answer itself. */
export type GraphqlLimit = { readonly cost: number; readonly remaining: number; readonly resetAt: Instant };

/** Part of every query; it costs nothing. */
export const rateLimitSelection = 'rateLimit { cost remaining resetAt }';

const answerSchema = v.object({
  rateLimit: v.object({ cost: v.number(), remaining: v.number(), resetAt: timeAnswerSchema }),
});

/** Undefined where GitHub tells none: an Enterprise Server may have no limits. */
export function parseGraphqlLimit(data: unknown): GraphqlLimit | undefined {
  const read = v.safeParse(answerSchema, data);
  return read.success ? read.output.rateLimit : undefined;
}

const longestWaitMs = 60_000;

/**
 * How long to wait before the next query, or why it is not worth waiting. The next one is taken to cost as much; one
 * that may cost less is still asked when the wait would be long.
 */
export function waitForPoints(limit: GraphqlLimit | undefined, clock: Clock): number | Missing<never> {
  if (limit === undefined || limit.remaining >= limit.cost) return 0;
  const wait = Date.parse(limit.resetAt) - Date.parse(clock.now());
  if (wait <= 0) return 0;
  // A second more, because the two clocks are not the same.
  if (wait <= longestWaitMs) return wait + 1000;
  if (limit.remaining > 0) return 0;
  return missing(
    'unreachable',
    `the token has no points of GitHub's GraphQL limit left, until ${limit.resetAt}`,
  );
}
