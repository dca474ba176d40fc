import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import type { World } from '../scenario/scenario.ts';
import {
  type Content,
  type Description,
  type Operation,
  REF_PREFIX,
  readDescription,
} from './description.ts';
import { type Matcher, operationMatcher } from './match-operation.ts';

/** GitHub's REST API as its own description has it, ready to judge requests and answers. */
export type RestCheck = {
  readonly description: Description;
  readonly match: Matcher;
  /** What is wrong with a query, or its values as the declared types. */
  readonly query: (operation: Operation, query: URLSearchParams) => Checked<QueryValues>;
  readonly params: (operation: Operation, params: Readonly<Record<string, string>>) => string | undefined;
  readonly requestBody: (operation: Operation, body: unknown) => string | undefined;
  readonly response: (operation: Operation, answer: CheckedAnswer) => string | undefined;
};

export type QueryValues = Readonly<Record<string, string | number | boolean>>;
type Checked<T> = { readonly wrong: string } | { readonly value: T };
type CheckedAnswer = {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
};

/**
 * Statuses that GitHub answers on any operation, which its description mostly leaves out.
 * See "Troubleshooting the REST API" and "Rate limits for the REST API" in its documentation.
 */
const UNDOCUMENTED_STATUSES = new Set([304, 400, 401, 403, 404, 409, 410, 415, 422, 429, 500, 502, 503, 504]);

/** Media types that the documentation names in prose and the description leaves out. */
const RAW_OPERATIONS = [
  '/repos/{owner}/{repo}/contents/{path}',
  '/repos/{owner}/{repo}/git/blobs/{file_sha}',
];

type Ajvs = { readonly bodies: Ajv2019; readonly texts: Ajv2019 };

// A memo of a pure function: compiling a schema takes tens of milliseconds.
const checks = new Map<World['profile'], RestCheck>();

export function restCheck(profile: World['profile']): RestCheck {
  const known = checks.get(profile);
  if (known !== undefined) return known;
  const made = makeCheck(readDescription(profile));
  checks.set(profile, made);
  return made;
}

function makeCheck(description: Description): RestCheck {
  const options = { strict: false, logger: false as const };
  const ajvs: Ajvs = { bodies: new Ajv2019(options), texts: new Ajv2019({ ...options, coerceTypes: true }) };
  for (const ajv of Object.values(ajvs)) {
    formats.default(ajv);
    ajv.addSchema({ $id: 'openapi', components: description.components });
  }
  const compiled = new Map<unknown, ValidateFunction>();
  function compile(ajv: Ajv2019, schema: object): ValidateFunction {
    const validate = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, validate);
    return validate;
  }
  function wrong(ajv: Ajv2019, schema: object, value: unknown): string | undefined {
    const validate = compile(ajv, schema);
    if (validate(value)) return undefined;
    const [error] = validate.errors?.slice(-1) ?? [];
    const named = JSON.stringify(error?.params['unevaluatedProperty'] ?? error?.params['additionalProperty']);
    return `${error?.instancePath || '(root)'} ${error?.message ?? 'is invalid'}${named === undefined ? '' : `: ${named}`}`;
  }
  const schemasIn = memo((operation: Operation, place: 'path' | 'query') => objectOf(operation, place));

  return {
    description,
    match: operationMatcher(description),
    query: (operation, query) => {
      const value = Object.fromEntries(query);
      const problem = wrong(ajvs.texts, schemasIn(operation, 'query'), value);
      return problem === undefined ? { value } : { wrong: `query parameter: ${problem}` };
    },
    params: (operation, params) => {
      const problem = wrong(ajvs.texts, schemasIn(operation, 'path'), { ...params });
      return problem === undefined ? undefined : `path parameter: ${problem}`;
    },
    requestBody: (operation, body) => {
      const declared = operation.body;
      if (declared === undefined) return body === undefined ? undefined : 'a body where none is declared';
      if (body === undefined) return declared.required ? 'no body where one is required' : undefined;
      const problem = wrong(ajvs.bodies, declared.content['application/json'] ?? {}, body);
      return problem === undefined ? undefined : `request body: ${problem}`;
    },
    response: (operation, answer) => {
      const schema = schemaOfAnswer(operation, answer);
      if (typeof schema === 'string') return schema;
      const problem = schema === undefined ? undefined : wrong(ajvs.bodies, schema, answer.body);
      return problem === undefined ? undefined : `response ${answer.status}: ${problem}`;
    },
  };
}

function memo(make: (operation: Operation, place: 'path' | 'query') => object): typeof make {
  const made = new Map<Operation, Partial<Record<'path' | 'query', object>>>();
  return (operation, place) => {
    const places = made.get(operation) ?? {};
    made.set(operation, places);
    places[place] ??= make(operation, place);
    return places[place];
  };
}

function objectOf(operation: Operation, place: 'path' | 'query'): object {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

const BASIC_ERROR = { $ref: `${REF_PREFIX}basic-error` };

/** The schema that an answer must fit, undefined where it has no body, or what is wrong with it. */
function schemaOfAnswer(
  operation: Operation,
  { status, mediaType, body }: CheckedAnswer,
): object | string | undefined {
  const declared: Content | undefined = operation.responses[String(status)];
  if (declared === undefined && !UNDOCUMENTED_STATUSES.has(status)) return `undocumented status ${status}`;
  if (body === undefined) return undefined;
  if (declared?.[mediaType] !== undefined) return declared[mediaType];
  if (
    status === 200 &&
    mediaType === 'application/vnd.github.raw' &&
    RAW_OPERATIONS.includes(operation.path)
  ) {
    return { type: 'string' };
  }
  if (mediaType === 'application/json' && status >= 300) return BASIC_ERROR;
  return `undocumented media type ${mediaType} for status ${status}`;
}
