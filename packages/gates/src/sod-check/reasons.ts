import type { ReasonDraft } from '@countersign/core';
import { commitReasons } from './commit-reasons.ts';
import { rangeReasons } from './range-reasons.ts';

export const sodCheckReasons = { ...rangeReasons, ...commitReasons } as const;
export type SodCheckDraft = ReasonDraft<typeof sodCheckReasons>;
