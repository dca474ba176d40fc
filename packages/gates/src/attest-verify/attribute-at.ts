import { type Fact, known, missing } from '@countersign/core';
import type { Scalar } from './facts.ts';

const longestText = 1_000;

function member(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return /^\d{1,4}$/u.test(key) ? (value[Number(key)] as unknown) : undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The value at a path such as `scanner.result` or `runs[0].status` of a predicate; a list or an object is none. */
export function attributeAt(predicate: unknown, path: string): Fact<Scalar> {
  const keys = path.replaceAll(/\[(\d{1,4})\]/gu, '.$1').split('.');
  const value = keys.reduce(member, predicate);
  if (value === undefined) return missing('not-found', 'the predicate has no such field');
  if (value === null || typeof value === 'boolean') return known(value);
  if (typeof value === 'number' && Number.isFinite(value)) return known(value);
  if (typeof value !== 'string') return missing('malformed', 'what stands there is a list or an object');
  if (!value.isWellFormed()) return missing('malformed', 'what stands there is no Unicode text');
  return value.length > longestText
    ? missing('truncated', `what stands there is longer than ${longestText} characters`)
    : known(value);
}
