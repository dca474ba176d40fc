/** Expansion of `strategy.matrix` (actions/runner WorkflowParser MatrixBuilder). */
import { isJsonObject, jsonText, type Json, type JsonObject } from './json.ts';

/** One leg; `segments` are what GitHub puts between parentheses after the job's name (not what `include` adds). */
export type MatrixLeg = { readonly values: JsonObject; readonly segments: readonly string[] };

/**
 * The matrix values of each leg, in GitHub's order: the cross product without what `exclude` matches and with
 * what `include` adds, then one leg for every `include` that matched none. Throws on a shape GitHub refuses.
 */
export function expandMatrix(matrix: JsonObject): readonly MatrixLeg[] {
  const vectors = Object.entries(matrix).filter(([name]) => name !== 'include' && name !== 'exclude');
  const includes = mappings(matrix['include'], 'include');
  const excludes = mappings(matrix['exclude'], 'exclude');
  if (vectors.length === 0 && includes.length === 0)
    throw new Error('Matrix must define at least one vector');
  const product = crossProduct(vectors).filter((leg) => !excludes.some((it) => matches(leg, it)));
  const names = new Set(vectors.map(([name]) => name));
  const unmatched = includes.filter((it) => !product.some((leg) => matches(leg, pick(it, names))));
  const legs = product.map((leg) => {
    const added = includes.filter((it) => matches(leg, pick(it, names))).map((it) => omit(it, names));
    return { values: Object.assign({}, leg, ...added) as JsonObject, segments: segmentsOf(leg) };
  });
  return [...legs, ...unmatched.map((values) => ({ values, segments: segmentsOf(values) }))];
}

function mappings(value: Json | undefined, key: string): readonly JsonObject[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`Matrix ${key} must be a sequence`);
  return value.map((item: Json) => {
    if (!isJsonObject(item) || Object.keys(item).length === 0) {
      throw new Error(`Matrix ${key} must hold mappings with at least one key`);
    }
    return item;
  });
}

function crossProduct(vectors: readonly (readonly [string, Json])[]): readonly JsonObject[] {
  if (vectors.length === 0) return [];
  let legs: readonly JsonObject[] = [{}];
  for (const [name, values] of vectors) {
    if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' must be a sequence`);
    if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
    legs = legs.flatMap((leg) => values.map((value: Json) => ({ ...leg, [name]: value })));
  }
  return legs;
}

/** Every leaf of the filter equals the leg's, compared as expressions compare. */
function matches(leg: Json | undefined, filter: Json): boolean {
  if (isJsonObject(filter)) {
    return Object.entries(filter).every(([key, value]) => isJsonObject(leg) && matches(leg[key], value));
  }
  if (Array.isArray(filter)) {
    return filter.every((value: Json, index) => Array.isArray(leg) && matches(leg[index] as Json, value));
  }
  return equal(leg ?? null, filter);
}

function equal(left: Json, right: Json): boolean {
  if (typeof left === 'string' && typeof right === 'string')
    return left.toUpperCase() === right.toUpperCase();
  if (typeof left === typeof right) return left === right;
  return asNumber(left) === asNumber(right);
}

function asNumber(value: Json): number {
  return typeof value === 'object' && value !== null ? Number.NaN : Number(value);
}

function pick(value: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => names.has(key)));
}

function omit(value: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)));
}

function segmentsOf(leg: Json): readonly string[] {
  if (Array.isArray(leg)) return leg.flatMap((item: Json) => segmentsOf(item));
  if (isJsonObject(leg)) return Object.values(leg).flatMap(segmentsOf);
  return leg === null || leg === '' ? [] : [jsonText(leg)];
}

/** A job's shown name, cut at 100 characters. */
export function jobNameWith(name: string, segments: readonly string[]): string {
  const full = segments.length === 0 ? name : `${name} (${segments.join(', ')})`;
  return full.length > 100 ? `${full.slice(0, 97)}...` : full;
}
