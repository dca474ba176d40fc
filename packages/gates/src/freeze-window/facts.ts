import { factSchema, instantSchema } from '@countersign/core';
import * as v from 'valibot';

export const freezeWindowFactsSchema = v.strictObject({
  at: v.pipe(instantSchema, v.description("the request's instant, by the runner's clock")),
  clock: v.pipe(
    factSchema(
      v.strictObject({
        server: v.pipe(instantSchema, v.description('`Date` header of the GitHub API, whole seconds')),
        runner: v.pipe(instantSchema, v.description("the runner's clock when that answer arrived")),
      }),
    ),
    v.description("GitHub's time and the runner's, read together"),
  ),
  timeZoneData: v.pipe(
    factSchema(v.string()),
    v.description('version of the tz data that this process converts with, e.g. 2026c'),
  ),
  expectedDurationMinutes: v.pipe(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.description('the action input, when given; the larger of this and the policy counts'),
  ),
});
/** What the clocks said when the gate was asked. */
export type FreezeWindowFacts = v.InferOutput<typeof freezeWindowFactsSchema>;
