import { numberOf, type SampleValue } from '@countersign/metrics';

export type Unit = 'none' | 'ratio' | 'seconds';

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** `0.4 %`, `0.25 s`, `12`. */
export function valueText(value: SampleValue, unit: Unit): string {
  const number = numberOf(value);
  if (!Number.isFinite(number)) return String(value);
  if (unit === 'ratio') return `${short(number * 100)} %`;
  return unit === 'seconds' ? `${short(number)} s` : short(number);
}

/** The bound that a value was held against: `≤ 1 %`, or `within 1 % to 5 %`. */
export function boundsText(bounds: { readonly max?: number; readonly min?: number }, unit: Unit): string {
  const { max, min } = bounds;
  if (max !== undefined && min !== undefined)
    return `within ${valueText(min, unit)} to ${valueText(max, unit)}`;
  if (max !== undefined) return `≤ ${valueText(max, unit)}`;
  return min === undefined ? 'without a bound' : `≥ ${valueText(min, unit)}`;
}
