import * as v from 'valibot';

export const factsSchema = v.strictObject({
  required: v.pipe(
    v.array(v.string()),
    v.description('gates that the matching rules name and that judge before a deploy'),
  ),
  later: v.pipe(
    v.array(v.string()),
    v.description('gates that the matching rules name and that judge during or after the deploy'),
  ),
  judged: v.array(
    v.strictObject({
      gate: v.string(),
      effect: v.picklist(['allow', 'deny', 'unknown']),
      observed: v.pipe(v.boolean(), v.description('every policy of this gate only observes')),
    }),
  ),
});
export type Facts = v.InferOutput<typeof factsSchema>;
