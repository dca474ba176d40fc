import { SuiteError } from './suite-error.ts';

/** A value that JSON can carry. NaN and infinities are not among them: they travel as strings. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

function refuse(path: string, found: string): never {
  throw new SuiteError('bug', `canonical JSON cannot hold ${found} at ${path}`);
}

function canonicalString(text: string, path: string): string {
  // RFC 8785 §3.2.2.2: a lone surrogate has no UTF-8 form, so it must be refused.
  if (!text.isWellFormed()) refuse(path, 'a lone surrogate');
  return JSON.stringify(text);
}

function canonicalObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'an object with a class');
  // RFC 8785 §3.2.3: keys are sorted by UTF-16 code units, which is what `<` on strings compares.
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  const members = entries.map(
    ([key, member]) => `${canonicalString(key, path)}:${canonical(member, `${path}.${key}`)}`,
  );
  return `{${members.join(',')}}`;
}

function canonical(value: unknown, path: string): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return canonicalString(value, path);
  if (Array.isArray(value))
    return `[${value.map((item, index) => canonical(item, `${path}[${index}]`)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value, path);
  // RFC 8785 §3.2.2.3 takes ECMAScript's own number form; -0 becomes 0.
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  return refuse(path, typeof value === 'number' ? String(value) : typeof value);
}

/**
 * The one byte form of a JSON value (RFC 8785, JSON Canonicalization Scheme), as a string to be encoded in UTF-8.
 * Members that are `undefined` are left out. Throws `bug` for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  return canonical(value, '$');
}
