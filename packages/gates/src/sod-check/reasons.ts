import type { ReasonDraft } from '@countersign/core';
import { approvalReasons } from './approval-reasons.ts';
import { commitReasons } from './commit-reasons.ts';
import { deployReasons } from './deploy-reasons.ts';
import { rangeReasons } from './range-reasons.ts';

export const sodCheckReasons = {
  ...rangeReasons,
  ...commitReasons,
  ...approvalReasons,
  ...deployReasons,
} as const;
export type SodCheckDraft = ReasonDraft<typeof sodCheckReasons>;

type BodyOf<D> = D extends { code: infer C; data: infer T } ? { readonly code: C; readonly data: T } : never;
/** A reason before it is known which question it answers. */
export type DraftBody = BodyOf<SodCheckDraft>;
