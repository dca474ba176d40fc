import * as v from 'valibot';

const placeSchema = v.strictObject({
  file: v.string(),
  document: v.number(),
  path: v.string(),
  line: v.number(),
  column: v.number(),
  reference: v.string(),
});
/** Where a reference stands, and how it is written there. */
export type Place = v.InferOutput<typeof placeSchema>;
export const placesSchema = v.array(placeSchema);

/** `file:line:column (path)`, which editors and the runner's annotations understand. */
export function at(place: Place): string {
  return `${place.file}:${place.line}:${place.column} (${place.path})`;
}

/** The data of a reason that speaks of one place in one file. */
export function placed<E extends v.ObjectEntries>(entries: E) {
  return v.strictObject({ place: placeSchema, ...entries });
}

/** Why something could not be learned. */
export const unlearned = v.strictObject({ cause: v.string(), detail: v.string() });
