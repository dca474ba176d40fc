import type { JsonValue } from '@countersign/core';
import * as v from 'valibot';
import {
  type GithubShape,
  githubSchema,
  type MaterialShape,
  provenance02Schema,
  provenance1Schema,
} from './provenance-shape.ts';
import { accepted, type Parsed, type Rejection, rejected } from './rejection.ts';

/** What both versions boil down to, each field with every place that states it. */
export type Stated = {
  readonly version: '0.2' | '1';
  readonly builderId: string;
  readonly buildType: string;
  readonly parameters: JsonValue;
  readonly sources: readonly (string | null | undefined)[];
  readonly refs: readonly (string | null | undefined)[];
  readonly commits: readonly (string | null | undefined)[];
  readonly workflowPaths: readonly (string | null | undefined)[];
  readonly invocations: readonly (string | null | undefined)[];
  readonly github: GithubShape;
  readonly materials: readonly MaterialShape[];
};

/** A refusal of a predicate. */
export function invalid(detail: string): Rejection {
  return rejected('provenance-invalid', detail);
}

type Environment = Readonly<Record<string, unknown>>;

/** Variables are named `GITHUB_EVENT_NAME` or `github_event_name`, members of a `github` object `event_name`. */
function githubOf(variables: Environment, members: Environment): Parsed<GithubShape> {
  const plain: Record<string, unknown> = { ...members };
  for (const [name, value] of Object.entries(variables)) {
    if (!/^github_./i.test(name)) continue;
    const short = name.toLowerCase().slice('github_'.length);
    // Two spellings side by side: whichever we took, another reader would take the other.
    if (Object.hasOwn(plain, short) && plain[short] !== value)
      return invalid(`it states ${JSON.stringify(name)} in two spellings with different values`);
    plain[short] = value;
  }
  const checked = v.safeParse(githubSchema, plain);
  return checked.success ? accepted(checked.output) : invalid(shapeProblem(checked.issues[0]));
}

function shapeProblem(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the predicate'}: ${issue.message}`;
}

/** `owner/repo/path@ref`, relative to the repository and ref that the same environment states. */
function pathIn({ repository, workflow_ref, ref }: GithubShape): string | null {
  if (!workflow_ref || !repository || !ref) return null;
  const [before, behind] = [`${repository}/`, `@${ref}`];
  const fits = workflow_ref.startsWith(before) && workflow_ref.endsWith(behind);
  return fits ? workflow_ref.slice(before.length, -behind.length) : null;
}

/** What SLSA provenance v0.2 states. */
export function stated02(predicate: JsonValue): Parsed<Stated> {
  const checked = v.safeParse(provenance02Schema, predicate);
  if (!checked.success) return invalid(shapeProblem(checked.issues[0]));
  const { builder, buildType, invocation, metadata, materials } = checked.output;
  const github = githubOf(invocation?.environment ?? {}, {});
  if (github.state === 'rejected') return github;
  const config = invocation?.configSource;
  const { sha1, sha, ref } = github.value;
  return accepted({
    version: '0.2',
    builderId: builder.id,
    buildType,
    parameters: (invocation?.parameters ?? {}) as JsonValue,
    sources: [config?.uri],
    refs: [ref],
    commits: [config?.digest?.['sha1'], sha1, sha],
    workflowPaths: [config?.entryPoint, pathIn(github.value)],
    invocations: [metadata?.buildInvocationID, metadata?.buildInvocationId],
    github: github.value,
    materials: materials ?? [],
  });
}

function rawParameters(predicate: JsonValue): JsonValue {
  const { buildDefinition } = predicate as { buildDefinition: { externalParameters?: JsonValue } };
  return buildDefinition.externalParameters ?? {};
}

/** What SLSA provenance v1 states. */
export function stated1(predicate: JsonValue): Parsed<Stated> {
  const checked = v.safeParse(provenance1Schema, predicate);
  if (!checked.success) return invalid(shapeProblem(checked.issues[0]));
  const { buildDefinition, runDetails } = checked.output;
  const { workflow, source } = buildDefinition.externalParameters ?? {};
  const internal = buildDefinition.internalParameters ?? {};
  const github = githubOf(internal, internal.github ?? {});
  if (github.state === 'rejected') return github;
  const origin = typeof source === 'string' ? { uri: source, digest: null } : source;
  const { sha, ref } = github.value;
  return accepted({
    version: '1',
    builderId: runDetails.builder.id,
    buildType: buildDefinition.buildType,
    // The document itself: the schema library leaves out members that are named like parts of JavaScript.
    parameters: rawParameters(predicate),
    sources: [workflow?.repository, origin?.uri],
    refs: [workflow?.ref, ref],
    commits: [origin?.digest?.['sha1'], origin?.digest?.['gitCommit'], sha],
    workflowPaths: [workflow?.path, pathIn(github.value)],
    invocations: [runDetails.metadata?.invocationId],
    github: github.value,
    materials: buildDefinition.resolvedDependencies ?? [],
  });
}
