import { type Description, type Schema, deref } from './description.ts';

/**
 * Fills in what a response must have and no gate decides by: addresses, counts, switches that are
 * off, absent options. A required property of any other kind is refused, so that nothing that
 * matters is ever made up here.
 */
export function complete(description: Description, schema: Schema, value: unknown): unknown {
  const shape = shapeOf(description, schema, value);
  if (Array.isArray(value)) {
    const items = shape.items;
    return items === undefined ? value : value.map((item) => complete(description, items, item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const completed: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (given === undefined) continue;
    const property = shape.properties[key];
    completed[key] = property === undefined ? given : complete(description, property, given);
  }
  for (const key of shape.required) {
    if (!(key in completed)) completed[key] = neutral(description, key, shape.properties[key] ?? {});
  }
  return completed;
}

type Shape = {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly items?: Schema;
};

/** The properties of a schema with its references and branches laid together. */
function shapeOf(description: Description, schema: Schema, value: unknown): Shape {
  const own = deref(description, schema);
  const choices = [...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  const parts = [...(own.allOf ?? []), ...chosen(description, choices, value)];
  const shapes = parts.map((part) => shapeOf(description, part, value));
  const items = own.items ?? shapes.find((shape) => shape.items !== undefined)?.items;
  return {
    properties: Object.assign({}, ...shapes.map((shape) => shape.properties), own.properties),
    required: [...(own.required ?? []), ...shapes.flatMap((shape) => shape.required)],
    ...(items === undefined ? {} : { items }),
  };
}

/**
 * The branch that a value means: the one whose `type` lists the value's own, else the one that knows
 * most of its properties, else the least demanding.
 */
function chosen(description: Description, choices: readonly Schema[], value: unknown): Schema[] {
  const kind = Array.isArray(value) ? 'array' : 'object';
  const fitting = choices.filter((choice) => kindsOf(deref(description, choice)).includes(kind));
  const tag = (value as { type?: unknown } | null)?.type;
  const tagged = fitting.find((choice) => {
    const declared = shapeOf(description, choice, value).properties['type'];
    return declared?.enum?.includes(tag) ?? false;
  });
  if (tagged !== undefined) return [tagged];
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const ranked = fitting
    .map((choice) => ({ choice, shape: shapeOf(description, choice, value) }))
    .map(({ choice, shape }) => ({
      choice,
      strange: keys.filter((key) => !(key in shape.properties)).length,
      demands: shape.required.length,
    }))
    .toSorted((a, b) => a.strange - b.strange || a.demands - b.demands);
  return ranked.slice(0, 1).map(({ choice }) => choice);
}

function kindsOf(schema: Schema): string[] {
  if (schema.type === undefined) return ['object'];
  return typeof schema.type === 'string' ? [schema.type] : [...schema.type];
}

const COUNTS =
  /(_count|^forks|^watchers|^open_issues|^size|^score|public_repos|public_gists|^followers|^following|_comments)$/;

function neutral(description: Description, key: string, schema: Schema): unknown {
  const shape = deref(description, schema);
  const kinds = kindsOf(shape);
  if (/(^|_)(url|href)$/.test(key) && kinds.includes('string')) return `https://unset.invalid/${key}`;
  if (mayBeNull(description, shape)) return null;
  if (kinds.includes('boolean')) return false;
  if (kinds.includes('array')) return [];
  if (COUNTS.test(key) && (kinds.includes('integer') || kinds.includes('number'))) return 0;
  throw new Error(`the stand-in has no value for the required property "${key}" of its answer`);
}

function mayBeNull(description: Description, shape: Schema): boolean {
  if (kindsOf(shape).includes('null')) return true;
  return [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].some((part) =>
    mayBeNull(description, deref(description, part)),
  );
}
