import * as v from 'valibot';
import { evidenceIdsSchema } from './fact.ts';
import { sha256Schema } from './evidence.ts';
import type { Reason } from './reason.ts';

/** A gate's answer. Allow and deny always carry a reason. */
export type Verdict =
  | { readonly effect: 'allow' | 'deny'; readonly reasons: readonly [Reason, ...Reason[]] }
  | { readonly effect: 'unknown'; readonly reasons: readonly Reason[] };

export const reasonSchema = v.strictObject({
  code: v.string(),
  question: v.string(),
  data: v.unknown(),
  policy: sha256Schema,
  evidence: evidenceIdsSchema,
});

export const verdictSchema = v.strictObject({
  effect: v.picklist(['allow', 'deny', 'unknown']),
  reasons: v.pipe(v.array(reasonSchema), v.readonly()),
});
