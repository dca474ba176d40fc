import { canonicalJson, isSuiteError } from '@countersign/core';

export type CanonicalText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

const deepest = 200;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function deeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((member) => deeperThan(member, levels - 1));
}

function writtenAgain(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch (thrown) {
    // A lone surrogate can stand in JSON as an escape, but has no canonical form.
    if (isSuiteError(thrown)) return undefined;
    throw thrown;
  }
}

/**
 * Parses JSON that must already be in canonical form (RFC 8785). A repeated key, a space, another order or another way
 * to write a number makes another text, so all of them are refused by one comparison. Nesting beyond 200 levels is
 * refused too, so that a hostile text cannot exhaust the stack.
 */
export function parseCanonicalJson(text: string): CanonicalText {
  const value = parsed(text);
  if (value === undefined) return { ok: false, problem: 'is not JSON' };
  if (deeperThan(value, deepest)) return { ok: false, problem: `is nested deeper than ${deepest} levels` };
  if (writtenAgain(value) !== text)
    return { ok: false, problem: 'is not in canonical form (repeated keys, spaces, order or numbers)' };
  return { ok: true, value };
}
