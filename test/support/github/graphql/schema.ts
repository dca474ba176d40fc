import { readFileSync } from 'node:fs';
import { type GraphQLSchema, GraphQLScalarType, buildSchema } from 'graphql';

/** What GitHub's own scalars look like; buildSchema alone lets any value through. */
const SCALAR_FORMS: Readonly<Record<string, RegExp>> = {
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  GitTimestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  GitObjectID: /^[0-9a-f]{40}$/,
  URI: /^(https?:\/\/|\/)\S*$/,
};

// A memo of a pure function: the schema takes a quarter of a second to build.
let built: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema, read on first use. */
export function githubSchema(): GraphQLSchema {
  if (built !== undefined) return built;
  // The package exports its entry alone, so the file is named by its place.
  const file = new URL('../../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true, noLocation: true });
  for (const [name, form] of Object.entries(SCALAR_FORMS)) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType) demandForm(type, form);
  }
  built = schema;
  return schema;
}

function demandForm(type: GraphQLScalarType, form: RegExp): void {
  const checked = (value: unknown): unknown => {
    if (typeof value === 'string' && form.test(value)) return value;
    throw new TypeError(`${JSON.stringify(value)} is no ${type.name}`);
  };
  type.serialize = checked;
  type.parseValue = checked;
  type.parseLiteral = (node) => checked('value' in node ? node.value : null);
}
