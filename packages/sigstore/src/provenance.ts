import type { JsonValue } from '@countersign/core';
import { undefinedParameters } from './external-parameters.ts';
import { oneOf, parseCommit, parseGitUri } from './git-source.ts';
import type { MaterialShape } from './provenance-shape.ts';
import { invalid, type Stated, stated02, stated1 } from './provenance-stated.ts';
import { accepted, type Parsed } from './rejection.ts';

const runnerPrefix = 'https://github.com/actions/runner/';
const runAndAttempt = /^(\d+)-(\d+)$/;

/**
 * SLSA provenance in one form. It was written inside of the build, so whoever controlled the build controls it: compare
 * it with the certificate (`crossCheck`) and judge by the certificate. What a producer does not state is null.
 */
export type Provenance = {
  readonly version: '0.2' | '1';
  readonly builderId: string;
  readonly buildType: string;
  readonly source: {
    /** https address without `.git`. */
    readonly repository: string | null;
    readonly ref: string | null;
    /** Lower-case hex. */
    readonly commit: string | null;
    /** Path of the workflow file inside the repository. */
    readonly workflowPath: string | null;
    /** Lower-case hex; the commit that the workflow file was read from. */
    readonly workflowCommit: string | null;
  };
  readonly event: string | null;
  readonly repositoryId: string | null;
  readonly ownerId: string | null;
  readonly runnerEnvironment: string | null;
  /** Address of run and attempt. */
  readonly invocation: string | null;
  /** Dotted paths of all external parameters that this build type does not define. */
  readonly externalParameters: readonly string[];
  /** Digests as `algorithm:hex`. */
  readonly materials: readonly { readonly uri: string; readonly digests: readonly string[] }[];
};

function materialsOf(materials: readonly MaterialShape[]): Provenance['materials'] {
  return materials.map(({ uri, digest }) => ({
    uri: uri ?? '',
    digests: Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`),
  }));
}

/** The material that is the source itself: the one at its address. Its commit and ref are stated there once more. */
function sourceMaterial(
  { materials }: Stated,
  repository: string,
): { refs: (string | null)[]; commits: string[] } {
  const found = materials.flatMap(({ uri, digest }) => {
    const git = uri?.startsWith('git+') ? parseGitUri(uri) : undefined;
    return git?.repository === repository ? [{ ref: git.ref, digest: digest ?? {} }] : [];
  });
  // The first: SLSA's producers put the source first, and a checkout of another ref of the same repository behind it.
  const [first] = found;
  if (first === undefined) return { refs: [], commits: [] };
  const { gitCommit, sha1 } = first.digest;
  return { refs: [first.ref], commits: [gitCommit, sha1].filter((text) => text !== undefined) };
}

function sourceUris({ sources, materials, workflowPaths, github }: Stated): (string | null | undefined)[] {
  if (sources.some((uri) => uri)) return [...sources];
  // Producers without a source parameter (delegators) name it as their first material only.
  const isGithub = github.repository ?? workflowPaths.find((path) => path);
  return isGithub ? [materials[0]?.uri] : [];
}

function commitsOf(texts: readonly (string | null | undefined)[]): Parsed<string[]> {
  const commits: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    const commit = parseCommit(text);
    if (commit === undefined) return invalid(`${JSON.stringify(text.slice(0, 100))} is not a commit`);
    commits.push(commit);
  }
  return accepted(commits);
}

type Source = Provenance['source'];

function readSource(stated: Stated): Parsed<Source> {
  const gits = sourceUris(stated).flatMap((uri) => {
    // What is no address of a repository is kept as it is: it will agree with no certificate.
    return uri ? [parseGitUri(uri) ?? { repository: uri, ref: null }] : [];
  });
  const repository = oneOf(
    'the source repository',
    gits.map((git) => git.repository),
  );
  if (repository.state === 'rejected') return repository;
  const material = sourceMaterial(stated, repository.value ?? '');
  const ref = oneOf('the source ref', [...stated.refs, ...gits.map((git) => git.ref), ...material.refs]);
  if (ref.state === 'rejected') return ref;
  const commits = commitsOf([...stated.commits, ...material.commits]);
  if (commits.state === 'rejected') return commits;
  const commit = oneOf('the source commit', commits.value);
  if (commit.state === 'rejected') return commit;
  const workflowPath = oneOf('the workflow path', stated.workflowPaths);
  if (workflowPath.state === 'rejected') return workflowPath;
  const workflowCommits = commitsOf([stated.github.workflow_sha]);
  if (workflowCommits.state === 'rejected') return workflowCommits;
  return accepted({
    repository: repository.value,
    ref: ref.value,
    commit: commit.value,
    workflowPath: workflowPath.value,
    workflowCommit: workflowCommits.value[0] ?? null,
  });
}

/** `runs/N/attempts/M` from `N-M` (slsa-github-generator, npm) or from the environment; an address stays as it is. */
function readInvocation({ invocations, github }: Stated, repository: string | null): Parsed<string | null> {
  const address = (run: string, attempt: string): string | null =>
    repository === null ? null : `${repository}/actions/runs/${run}/attempts/${attempt}`;
  const { run_id, run_attempt } = github;
  const fromEnvironment = run_id && run_attempt ? address(run_id, run_attempt) : null;
  const named = invocations.map((text) => {
    const [, run, attempt] = runAndAttempt.exec(text ?? '') ?? [];
    return run === undefined || attempt === undefined ? text : address(run, attempt);
  });
  return oneOf('the run', [...named, fromEnvironment]);
}

function runnerIn(builderId: string): string | null {
  return builderId.startsWith(runnerPrefix) ? builderId.slice(runnerPrefix.length) : null;
}

function finish(stated: Stated): Parsed<Provenance> {
  const { version, builderId, buildType, github } = stated;
  const source = readSource(stated);
  if (source.state === 'rejected') return source;
  const invocation = readInvocation(stated, source.value.repository);
  if (invocation.state === 'rejected') return invocation;
  const runner = oneOf('the runner environment', [github.runner_environment, runnerIn(builderId)]);
  if (runner.state === 'rejected') return runner;
  const externalParameters = undefinedParameters(buildType, stated.parameters);
  if (externalParameters === undefined) return invalid('it has more than 1,000 external parameters');
  return accepted({
    version,
    builderId,
    buildType,
    source: source.value,
    event: github.event_name ?? null,
    repositoryId: github.repository_id ?? null,
    ownerId: github.repository_owner_id ?? null,
    runnerEnvironment: runner.value,
    invocation: invocation.value,
    externalParameters,
    materials: materialsOf(stated.materials),
  });
}

/**
 * What does this SLSA provenance say? Understands v0.2 and v1 as GitHub (both addresses of its build type),
 * slsa-github-generator and npm write them; of other build types only what SLSA itself defines is read, and every
 * external parameter is listed as undefined. A document that states two values for one thing is refused.
 * Controlled by the build. Sources: https://slsa.dev/spec/v1.0/provenance, https://slsa.dev/spec/v0.2/provenance
 */
export function readProvenance(predicateType: string, predicate: JsonValue): Parsed<Provenance> {
  if (
    predicateType !== 'https://slsa.dev/provenance/v0.2' &&
    predicateType !== 'https://slsa.dev/provenance/v1'
  )
    return invalid(
      `the predicate type is ${JSON.stringify(predicateType)}, expected SLSA provenance v0.2 or v1`,
    );
  const stated = predicateType.endsWith('v1') ? stated1(predicate) : stated02(predicate);
  return stated.state === 'rejected' ? stated : finish(stated.value);
}
