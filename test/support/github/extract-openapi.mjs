#!/usr/bin/env node
// Cuts the operations that the stand-in serves out of GitHub's own OpenAPI description and writes
// openapi.github.com.json and openapi.ghes.json beside this file. Run it again after a change of
// operations.json, or with a newer version of the description:
//
//   node test/support/github/extract-openapi.mjs [version]
//
// The description is 385 MB unpacked, so it is fetched into a temporary folder and not installed.
// Only structure is kept: no prose, no examples. `nullable` (OpenAPI 3.0) becomes a JSON Schema type.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DESCRIPTION_VERSION = '23.0.2';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Keywords that say what a value looks like; every other keyword is prose or a vendor's extension. */
const KEPT = new Set([
  'type',
  'format',
  'enum',
  'required',
  'pattern',
  'uniqueItems',
  'multipleOf',

  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);
const BRANCHES = ['allOf', 'anyOf', 'oneOf'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const nameOf = (ref) => ref.split('/').at(-1);

const hasProperties = (schema) => isObject(schema.properties) && Object.keys(schema.properties).length > 0;
const mayBeObject = (schema) =>
  schema.type === undefined || schema.type === 'object' || BRANCHES.some((branch) => schema[branch]);

function orNull(schema) {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const type = [schema.type, 'null'];
  return schema.enum ? { ...schema, type, enum: [...new Set([...schema.enum, null])] } : { ...schema, type };
}

/** Makes the converter for one description; `needed` collects the names of the components it met. */
function converterOf(description, needed) {
  const target = (schema) => (schema.$ref ? description.components.schemas[nameOf(schema.$ref)] : schema);

  /** Whether an object at this place has a declared set of properties, so that others are inventions. */
  function isClosed(schema, seen = new Set()) {
    if (!isObject(schema) || seen.has(schema)) return false;
    seen.add(schema);
    if (schema.$ref) return isClosed(target(schema), seen);
    if (schema.additionalProperties !== undefined) return false;
    if (schema.allOf) return schema.allOf.some((part) => isClosed(part, new Set(seen)));
    const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(target).filter(mayBeObject);
    if (choices.length > 0)
      return choices.every((part) => isClosed(part, new Set(seen)) || hasProperties(schema));
    return hasProperties(schema);
  }

  /** A schema at a place of its own (a body, a property, an item): here inventions can be refused. */
  function place(schema) {
    const converted = inPlace(schema);
    return isClosed(schema) ? { ...converted, unevaluatedProperties: false } : converted;
  }

  /** A schema that shares its place with others (a branch of allOf, anyOf, oneOf, or a component). */
  function inPlace(schema) {
    if (!isObject(schema)) return schema;
    if (schema.$ref) {
      needed.add(nameOf(schema.$ref));
      return { $ref: `openapi#/components/schemas/${nameOf(schema.$ref)}` };
    }
    return schema.nullable ? orNull(structure(schema)) : structure(schema);
  }

  function structure(schema) {
    const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => KEPT.has(key)));
    // An address whose default is the empty text may be empty, though that is no address.
    if (schema.default === '') delete kept.format;
    if (schema.properties) kept.properties = mapValues(schema.properties, place);
    if (schema.items) kept.items = place(schema.items);
    if (schema.additionalProperties !== undefined)
      kept.additionalProperties = place(schema.additionalProperties);
    if (schema.not) kept.not = inPlace(schema.not);
    for (const branch of BRANCHES) if (schema[branch]) kept[branch] = schema[branch].map(inPlace);
    return kept;
  }

  return { place, inPlace };
}

function resolve(description, item) {
  if (!item.$ref) return item;
  const [, , group, name] = item.$ref.split('/');
  return description.components[group][name];
}

function operationOf(description, found, convert) {
  const { method, path, operation } = found;
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(description, parameter));
  const content = (carrier) => mapValues(carrier.content ?? {}, (media) => convert.place(media.schema ?? {}));
  const body = operation.requestBody && resolve(description, operation.requestBody);
  return {
    method: method.toUpperCase(),
    path,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required === true,
      ...(parameter['x-multi-segment'] ? { multiSegment: true } : {}),
      schema: convert.place(parameter.schema ?? {}),
    })),
    ...(body ? { body: { required: body.required === true, content: content(body) } } : {}),
    responses: mapValues(operation.responses, (response) => content(resolve(description, response))),
  };
}

function find(description, operationId) {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === operationId) return { path, method, operation };
    }
  }
  return undefined;
}

/** Operations that the description lacks are listed under `absent` rather than dropped in silence. */
function extract(description, operationIds) {
  const needed = new Set(['basic-error', 'validation-error', 'validation-error-simple']);
  const convert = converterOf(description, needed);
  const found = operationIds.map((id) => [id, find(description, id)]);
  const operations = found
    .filter(([, operation]) => operation)
    .map(([id, operation]) => [id, operationOf(description, operation, convert)]);
  const schemas = {};
  for (const name of needed) schemas[name] = convert.inPlace(description.components.schemas[name]);
  return {
    version: description.info.version,
    absent: found.filter(([, operation]) => !operation).map(([id]) => id),
    operations: Object.fromEntries(operations),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

const lines = (object) =>
  Object.entries(object)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n');

/** One operation or component a line: small, and a newer description shows as a readable difference. */
function renderLines(fixture) {
  return [
    `{"version":${JSON.stringify(fixture.version)},"source":${JSON.stringify(fixture.source)},`,
    `"absent":${JSON.stringify(fixture.absent)},`,
    `"operations":{\n${lines(fixture.operations)}\n},`,
    `"components":{"schemas":{\n${lines(fixture.components.schemas)}\n}}}\n`,
  ].join('\n');
}

const releaseOrder = (name) =>
  name
    .match(/\d+/g)
    .map((part) => part.padStart(4, '0'))
    .join('.');

function fetchDescription(folder, version) {
  const run = (command, args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
  const tarball = run('npm', ['pack', '--silent', `@octokit/openapi@${version}`])
    .trim()
    .split('\n')
    .at(-1);
  const files = run('tar', ['-tzf', tarball]).split('\n');
  const newestServer = files
    .filter((name) => /\/ghes-\d+\.\d+\.json$/.test(name))
    .toSorted((a, b) => (releaseOrder(a) < releaseOrder(b) ? -1 : 1))
    .at(-1);
  const wanted = { 'github.com': 'package/generated/api.github.com.json', ghes: newestServer };
  run('tar', ['-xzf', tarball, ...Object.values(wanted)]);
  return wanted;
}

function main(version) {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const operationIds = JSON.parse(readFileSync(join(HERE, 'operations.json'), 'utf8'));
    for (const [profile, file] of Object.entries(fetchDescription(folder, version))) {
      const description = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const fixture = { source: file.split('/').at(-1), ...extract(description, operationIds) };
      writeFileSync(join(HERE, `openapi.${profile}.json`), renderLines(fixture));
      console.log(
        `${profile}: ${fixture.source} ${fixture.version}, absent: ${fixture.absent.join(', ') || 'none'}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv[2] ?? DESCRIPTION_VERSION);
