import { missingCauses } from '@countersign/core';
import { knownFacts } from '../fuzz/facts.ts';
import type { Random } from '../fuzz/random.ts';

export type Path = readonly (string | number)[];
/** One value put at one place; `undefined` takes it away. */
export type Patch = { readonly at: Path; readonly put?: unknown };
/** Values seen under each key of many facts and policies: what may stand there. */
export type Vocabulary = ReadonlyMap<string, readonly unknown[]>;

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every place of a value below its root, with what stands there. */
function placesIn(value: unknown, at: Path = []): { readonly at: Path; readonly value: unknown }[] {
  if (!isContainer(value)) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    { at: [...at, key], value: value[key] },
    ...placesIn(value[key], [...at, key]),
  ]);
}

/** The name that a place goes by: its key, or that of the list it lies in. */
function keyOf(at: Path): string {
  return at.findLast((key) => typeof key === 'string') ?? '';
}

const mostValues = 40;

export function vocabularyOf(values: readonly unknown[]): Vocabulary {
  const seen = new Map<string, Map<string, unknown>>();
  for (const { at, value } of values.flatMap((each) => placesIn(each))) {
    const key = keyOf(at) + (typeof at.at(-1) === 'number' ? '[]' : '');
    const known = seen.get(key) ?? new Map<string, unknown>();
    if (known.size < mostValues) known.set(JSON.stringify(value), value);
    seen.set(key, known);
  }
  return new Map([...seen].map(([key, known]) => [key, [...known.values()]]));
}

/** A value with one patch made; other parts are shared with the original. */
export function patched(value: unknown, { at, put }: Patch): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return put;
  if (!isContainer(value)) return value;
  const inner = patched(value[key], put === undefined ? { at: rest } : { at: rest, put });
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    if (inner === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = inner;
    return copy;
  }
  const { [key]: _, ...others } = value;
  return inner === undefined ? others : { ...value, [key]: inner };
}

function missingTwin(known: unknown, random: Random): unknown {
  const base = { state: 'missing', cause: random.pick(missingCauses), detail: 'taken away' };
  const value = isContainer(known) ? known['value'] : undefined;
  return random.chance(0.5) && value !== undefined ? { ...base, partial: value } : base;
}

function otherText(text: string, random: Random): string {
  return random.pick([text.toUpperCase(), `${text}x`, `x${text}`, '']);
}

/** Another value of the same kind as what stands at a place. */
function otherValue(value: unknown, like: readonly unknown[], random: Random): unknown {
  if (like.length > 0 && random.chance(0.6)) return random.pick(like);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return random.pick([0, value - 1, value + 1]);
  if (Array.isArray(value)) return random.pick([[], value.toReversed(), [...value, ...value]]);
  if (typeof value === 'string') return random.chance(0.3) ? null : otherText(value, random);
  return null;
}

/** One small change of a value: something made missing, taken away, or put in from elsewhere. */
export function perturbation(value: unknown, vocabulary: Vocabulary, random: Random): Patch {
  const known = knownFacts(value);
  if (known.length > 0 && random.chance(0.15)) {
    const at = random.pick(known);
    const found = placesIn(value).find((place) => place.at.join('\n') === at.join('\n'));
    return { at, put: missingTwin(found?.value, random) };
  }
  const places = placesIn(value);
  if (places.length === 0) return { at: [], put: value };
  const place = random.pick(places);
  const isItem = typeof place.at.at(-1) === 'number';
  if (isItem && random.chance(0.3)) return { at: place.at };
  const like = vocabulary.get(keyOf(place.at) + (isItem ? '[]' : '')) ?? [];
  return { at: place.at, put: otherValue(place.value, like, random) };
}
