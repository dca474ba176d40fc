import { type Missing, missingCauses } from '@countersign/core';
import type { Random } from './random.ts';

type Path = readonly (string | number)[];

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isKnown(value: Readonly<Record<string, unknown>>): boolean {
  return value['state'] === 'known' && 'value' in value && Array.isArray(value['evidence']);
}

/** Paths of every known fact inside a facts value, at any depth. */
export function knownFacts(value: unknown, at: Path = []): readonly Path[] {
  if (!isContainer(value)) return [];
  const own = isKnown(value) ? [at] : [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...own, ...keys.flatMap((key) => knownFacts(value[key], [...at, key]))];
}

function valueAt(value: unknown, at: Path): unknown {
  return at.reduce((inner, key) => (isContainer(inner) ? inner[key] : undefined), value);
}

function replaced(value: unknown, at: Path, by: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  return isContainer(value) ? { ...value, [key]: replaced(value[key], rest, by) } : value;
}

function missingTwin(known: unknown, random: Random): Missing<unknown> {
  const cause = random.pick(missingCauses);
  const base = { state: 'missing', cause, detail: 'taken away by the fuzzer' } as const;
  const value = isContainer(known) ? known['value'] : undefined;
  // What a cut-off source did show may deny, so it must not help either.
  return cause === 'truncated' && value !== undefined && random.chance(0.5)
    ? { ...base, partial: value }
    : base;
}

/** The same facts with one known fact made missing, or null when none is known. */
export function knowingLess(facts: unknown, random: Random): unknown {
  const paths = knownFacts(facts);
  if (paths.length === 0) return null;
  const at = random.pick(paths);
  return replaced(facts, at, missingTwin(valueAt(facts, at), random));
}

/** Freezes a value and everything in it, so that a judge that writes to its arguments throws. */
export function frozen<T>(value: T): T {
  if (!isContainer(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
