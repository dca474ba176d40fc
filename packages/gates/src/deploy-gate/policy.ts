import * as v from 'valibot';

/** deploy-gate has no settings of its own: which gates it needs is what the matching rules name. */
export const policySchema = v.strictObject({});
