import type { JsonValue } from '@countersign/core';

type JsonObject = { readonly [key: string]: JsonValue };

const mostPaths = 1000;

/**
 * What each build type defines itself. Inputs, variables and release bodies are containers that the build type defines
 * and members that the workflow's author (or whoever started it) chose, so each member is listed.
 * Sources: https://actions.github.io/buildtypes/workflow/v1, the pages that the other names lead to, and the
 * provenance formats of slsa-github-generator.
 */
const definedByBuildType: Readonly<Record<string, readonly string[]>> = {
  'https://actions.github.io/buildtypes/workflow/v1': [
    'workflow.ref',
    'workflow.repository',
    'workflow.path',
  ],
  'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1': [
    'workflow.ref',
    'workflow.repository',
    'workflow.path',
  ],
  'https://slsa.dev/container-based-build/v0.1?draft': [
    'source.uri',
    'source.digest.sha1',
    'source.digest.gitCommit',
    'builderImage.uri',
    'builderImage.digest.sha256',
    'configPath',
    'buildConfig.ArtifactPath',
    'buildConfig.Command',
  ],
};
const containers = new Set(['inputs', 'vars', 'release', 'workflow']);

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function segment(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function* pathsOf(value: JsonValue, path: string): Generator<string> {
  if (!isObject(value)) {
    if (value !== null || !containers.has(path)) yield path;
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0 && path !== '' && !containers.has(path)) yield path;
  for (const [name, member] of entries)
    yield* pathsOf(member, path === '' ? segment(name) : `${path}.${segment(name)}`);
}

/**
 * The dotted paths of all external parameters that the build type does not define, in the order of the document; a list
 * is one parameter. For an unknown build type that is all of them. Undefined when there are more than 1,000.
 */
export function undefinedParameters(buildType: string, parameters: JsonValue): string[] | undefined {
  const defined = Object.hasOwn(definedByBuildType, buildType) ? definedByBuildType[buildType] : [];
  const paths: string[] = [];
  for (const path of pathsOf(parameters, '')) {
    if (path === '' || defined?.includes(path)) continue;
    paths.push(path);
    if (paths.length > mostPaths) return undefined;
  }
  return paths;
}
