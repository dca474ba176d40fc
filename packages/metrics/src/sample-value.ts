import * as v from 'valibot';

/** A measured number. What JSON cannot hold travels as text, as everywhere in this suite. */
export type SampleValue = number | 'NaN' | 'Infinity' | '-Infinity';

export const sampleValueSchema: v.GenericSchema<unknown, SampleValue> = v.union([
  v.pipe(v.number(), v.finite()),
  v.picklist(['NaN', 'Infinity', '-Infinity']),
]);

// Go's strconv.FormatFloat, as Prometheus writes it: 'f' form, 'e' form for the very small and the very large.
const goFloat = /^[+-]?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/;
const special: Readonly<Record<string, SampleValue>> = {
  NaN: 'NaN',
  '+Inf': 'Infinity',
  Inf: 'Infinity',
  '-Inf': '-Infinity',
};

/** Reads a sample as Prometheus writes it (`"0.5"`, `"NaN"`, `"+Inf"`); null for any other text. */
export function parseSampleValue(text: string): SampleValue | null {
  if (Object.hasOwn(special, text)) return special[text] ?? null;
  const value = goFloat.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** The number behind the text forms. */
export function numberOf(value: SampleValue): number {
  return Number(value);
}
