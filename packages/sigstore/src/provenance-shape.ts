import * as v from 'valibot';

// Only what we read is named; SLSA lets producers add members. A member that is named and of another type is refused.

const text = v.nullish(v.string());
// Numeric identifiers are texts in most producers and numbers in some.
const number = v.nullish(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(String))]),
);
const filled = v.pipe(v.string(), v.minLength(1));
const digests = v.nullish(v.record(v.string(), v.string()));
const material = v.object({ uri: text, digest: digests });
const materials = v.nullish(v.array(material));
export type MaterialShape = v.InferOutput<typeof material>;

/** What GitHub tells a job about itself; slsa-github-generator writes it in lower or upper case, npm in upper case. */
const github = v.object({
  event_name: text,
  ref: text,
  repository: text,
  repository_id: number,
  repository_owner_id: number,
  run_attempt: number,
  run_id: number,
  sha: text,
  sha1: text,
  workflow_ref: text,
  workflow_sha: text,
  runner_environment: text,
});
export type GithubShape = v.InferOutput<typeof github>;
export const githubSchema: v.GenericSchema<unknown, GithubShape> = github;

const anyObject = v.nullish(v.looseObject({}));

/** https://slsa.dev/spec/v0.2/provenance */
export const provenance02Schema = v.object({
  builder: v.object({ id: filled }),
  buildType: filled,
  invocation: v.nullish(
    v.object({
      configSource: v.nullish(v.object({ uri: text, digest: digests, entryPoint: text })),
      parameters: v.nullish(v.unknown()),
      environment: anyObject,
    }),
  ),
  metadata: v.nullish(v.object({ buildInvocationID: text, buildInvocationId: text })),
  materials,
});

/** https://slsa.dev/spec/v1.0/provenance */
export const provenance1Schema = v.object({
  buildDefinition: v.object({
    buildType: filled,
    // SLSA demands it; builders without parameters leave it out all the same, which says no less than an empty one.
    externalParameters: v.nullish(
      v.looseObject({
        workflow: v.nullish(v.object({ ref: text, repository: text, path: text })),
        source: v.nullish(v.union([v.string(), v.object({ uri: text, digest: digests })])),
      }),
    ),
    internalParameters: v.nullish(v.looseObject({ github: anyObject })),
    resolvedDependencies: materials,
  }),
  runDetails: v.object({
    builder: v.object({ id: filled }),
    metadata: v.nullish(v.object({ invocationId: text })),
  }),
});
