/** Conversion between plain JSON and the value classes of the expression engine. */
import type { data } from '@actions/expressions';
import type { Json } from './json.ts';
import type { Library } from './library.ts';

type Data = data.ExpressionData;
type Classes = Library['expressions']['data'];

export function toData(classes: Classes, value: Json): Data {
  if (value === null) return new classes.Null();
  if (typeof value === 'string') return new classes.StringData(value);
  if (typeof value === 'number') return new classes.NumberData(value);
  if (typeof value === 'boolean') return new classes.BooleanData(value);
  if (Array.isArray(value)) return new classes.Array(...value.map((item: Json) => toData(classes, item)));
  const pairs = Object.entries(value).map(([key, item]) => ({ key, value: toData(classes, item) }));
  return new classes.Dictionary(...pairs);
}

/**
 * The `env` context on Linux and macOS: the only dictionary whose keys are case-sensitive
 * (actions/runner CaseSensitiveDictionaryContextData); the engine itself has no such class.
 */
export function toExactDictionary(classes: Classes, values: Readonly<Record<string, Json>>): Data {
  const exact = new Map(Object.entries(values).map(([key, value]) => [key, toData(classes, value)]));
  return Object.assign(new classes.Dictionary(), {
    get: (key: string) => exact.get(key),
    values: () => [...exact.values()],
    pairs: () => [...exact].map(([key, value]) => ({ key, value })),
  });
}

export function fromData(value: Data): Json {
  if ('pairs' in value) {
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
  }
  if ('values' in value) return value.values().map(fromData);
  return 'value' in value ? value.value : null;
}
