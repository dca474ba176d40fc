import { attestedReasons } from './attested-reasons.ts';
import { differenceReasons } from './difference-reasons.ts';
import { unknownReasons } from './unknown-reasons.ts';
import type { ReasonDraft } from '@countersign/core';

export const attestVerifyReasons = { ...attestedReasons, ...differenceReasons, ...unknownReasons } as const;

export type Draft = ReasonDraft<typeof attestVerifyReasons>;
export type Code = Draft['code'];
