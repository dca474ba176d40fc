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
  judged: v.pipe(v.array(v.string()), v.description('gates that were judged in this run')),
});
export type Facts = v.InferOutput<typeof factsSchema>;
