import * as path from 'node:path';
import { SuiteError } from '@countersign/core/suite-error';

/** What the runner says of this job. Set by GitHub; earlier steps of the same job could have changed it. */
export type RunnerContext = {
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  readonly repositoryId: string | null;
  readonly runId: string;
  readonly runAttempt: number;
  readonly workflow: string;
  readonly event: string;
  readonly ref: string;
  readonly commit: string;
  readonly actor: string;
  readonly actorId: string | null;
  readonly triggeringActor: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly actionRef: string | null;
};

export type Environment = Readonly<Record<string, string | undefined>>;

function optional(environment: Environment, name: string): string | null {
  const value = environment[name];
  return value === undefined || value === '' ? null : value;
}

function required(environment: Environment, name: string): string {
  const value = optional(environment, name);
  if (value !== null) return value;
  throw new SuiteError(
    'input-invalid',
    `${name} is not set; expected to run as a step of a GitHub Actions job, which sets it`,
  );
}

function httpUrl(environment: Environment, name: string): string {
  const value = required(environment, name);
  const usable = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (!usable)
    throw new SuiteError('input-invalid', `${name}: found "${value}", expected an http or https URL`);
  return value.replace(/\/+$/, '');
}

function matching(environment: Environment, name: string, pattern: RegExp): string {
  const value = required(environment, name);
  if (pattern.test(value)) return value;
  throw new SuiteError(
    'input-invalid',
    `${name}: found "${value.slice(0, 80)}", expected the form ${pattern.source}`,
  );
}

function absolutePath(environment: Environment, name: string): string {
  const value = required(environment, name);
  if (path.isAbsolute(value)) return value;
  throw new SuiteError('input-invalid', `${name}: found "${value}", expected an absolute path`);
}

/** Reads the runner's variables. Throws `input-invalid` naming the first that is missing or malformed. */
export function readRunnerContext(environment: Environment): RunnerContext {
  return {
    serverUrl: httpUrl(environment, 'GITHUB_SERVER_URL'),
    apiUrl: httpUrl(environment, 'GITHUB_API_URL'),
    graphqlUrl: httpUrl(environment, 'GITHUB_GRAPHQL_URL'),
    repository: matching(environment, 'GITHUB_REPOSITORY', /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/),
    repositoryId: optional(environment, 'GITHUB_REPOSITORY_ID'),
    runId: matching(environment, 'GITHUB_RUN_ID', /^\d{1,19}$/),
    runAttempt: Number(matching(environment, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,5}$/)),
    workflow: optional(environment, 'GITHUB_WORKFLOW_REF') ?? required(environment, 'GITHUB_WORKFLOW'),
    event: required(environment, 'GITHUB_EVENT_NAME'),
    ref: required(environment, 'GITHUB_REF'),
    commit: matching(environment, 'GITHUB_SHA', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
    actor: required(environment, 'GITHUB_ACTOR'),
    actorId: optional(environment, 'GITHUB_ACTOR_ID'),
    triggeringActor:
      optional(environment, 'GITHUB_TRIGGERING_ACTOR') ?? required(environment, 'GITHUB_ACTOR'),
    workspace: absolutePath(environment, 'GITHUB_WORKSPACE'),
    temporary: absolutePath(environment, 'RUNNER_TEMP'),
    actionRef: optional(environment, 'GITHUB_ACTION_REF'),
  };
}
