import type { ReasonDraft } from '@countersign/core';
import { actionReasons } from './action-reasons.ts';
import { approvalReasons } from './approval-reasons.ts';
import { fileReasons } from './file-reasons.ts';
import { imageReasons } from './image-reasons.ts';
import { lockReasons } from './lock-reasons.ts';
import { subjectReasons } from './subject-reasons.ts';

export const digestPinReasons = {
  ...fileReasons,
  ...subjectReasons,
  ...imageReasons,
  ...approvalReasons,
  ...lockReasons,
  ...actionReasons,
} as const;

export type Draft = ReasonDraft<typeof digestPinReasons>;
