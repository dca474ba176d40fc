import type { ReasonDraft } from '@countersign/core';
import { attestedReasons } from './attested-reasons.ts';
import { checkReasons } from './check-reasons.ts';

export const checksPassedReasons = { ...checkReasons, ...attestedReasons } as const;

export type Draft = ReasonDraft<typeof checksPassedReasons>;
