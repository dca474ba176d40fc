import { readFileSync } from 'node:fs';
import type { World } from '../scenario/scenario.ts';

export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly multiSegment?: true;
  readonly schema: Schema;
};

/** Media type to schema. */
export type Content = Readonly<Record<string, Schema>>;

export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Content>>;
};

/** The cut-out of GitHub's own description that extract-openapi.mjs wrote. */
export type Description = {
  readonly version: string;
  readonly source: string;
  /** Operations that this profile's GitHub does not have. */
  readonly absent: readonly string[];
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export function readDescription(profile: World['profile']): Description {
  return JSON.parse(readFileSync(new URL(`../openapi.${profile}.json`, import.meta.url), 'utf8'));
}

export const REF_PREFIX = 'openapi#/components/schemas/';

export function deref(description: Description, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice(REF_PREFIX.length);
  return deref(description, description.components.schemas[name] ?? {});
}
