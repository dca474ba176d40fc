import { type Fact, known, missing } from '@countersign/core';

function member(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The number at a path such as `coverage.lines` of a predicate. Text that looks like a number is none. */
export function numberAt(predicate: unknown, field: string): Fact<number> {
  const value = field.split('.').reduce(member, predicate);
  if (value === undefined) return missing('not-found', 'the predicate has no such field');
  if (typeof value !== 'number' || !Number.isFinite(value))
    return missing(
      'malformed',
      `what stands there is no number but ${value === null ? 'null' : typeof value}`,
    );
  return known(value);
}
