import { numberOf, type SampleValue } from './sample-value.ts';

/** The bounds that a measured number must keep; both belong to the allowed range. */
export type Bounds = { readonly max?: number; readonly min?: number };

export type BoundsAnswer = 'within' | 'above' | 'below' | 'not-a-number';

/**
 * Compares a number with its bounds. NaN is never within; an infinity that no bound catches is not a measurement
 * either (a ratio over nothing), so it is `not-a-number`, not `within`.
 */
export function compareBounds(bounds: Bounds, value: SampleValue): BoundsAnswer {
  const number = numberOf(value);
  if (Number.isNaN(number)) return 'not-a-number';
  if (bounds.max !== undefined && number > bounds.max) return 'above';
  if (bounds.min !== undefined && number < bounds.min) return 'below';
  return Number.isFinite(number) ? 'within' : 'not-a-number';
}
