import * as v from 'valibot';

/** A job on a hosted runner ends after six hours (docs.github.com, Actions limits). */
const sixHours = 360;
/** No workflow run lasts longer than 35 days. */
const longestRunMinutes = 35 * 24 * 60;

export const policySchema = v.strictObject({
  require: v.pipe(
    v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.readonly()), []),
    v.description('gates whose accepted evidence must be there; those judged inside deploy-gate count'),
  ),
  maxAgeMinutes: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestRunMinutes)), sixHours),
    v.description('longest time between the decision and its record'),
  ),
});
export type Policy = v.InferOutput<typeof policySchema>;
