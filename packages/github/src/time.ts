import { type Instant, instantAt } from '@countersign/core';
import * as v from 'valibot';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function toInstant(text: string): Instant | undefined {
  const milliseconds = pattern.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : instantAt(milliseconds);
}

/** GitHub's times (RFC 3339, mostly without fraction) in the suite's one written form. */
export const timeAnswerSchema = v.pipe(
  v.string(),
  v.check((text) => toInstant(text) !== undefined, 'expected a time such as 2026-06-22T14:32:04Z'),
  v.transform((text) => toInstant(text) ?? text),
);
