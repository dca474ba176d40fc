/** The environment variables of a step's process (actions/runner GitHubContext, RunnerContext, Handler). */
import { delimiter } from 'node:path';
import type { JobState } from './job-state.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** The entries of the `github` context that become GITHUB_* variables; the token is not among them. */
const exported = new Set(
  `action action_path action_ref action_repository actor actor_id api_url base_ref env event_name event_path
   graphql_url head_ref job output path ref ref_name ref_protected ref_type repository repository_id
   repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha state
   step_summary triggering_actor workflow workflow_ref workflow_sha workspace`.split(/\s+/u),
);

export type StepEnvironment = {
  /** The `env` context of the step. */
  readonly env: Readonly<Record<string, string>>;
  readonly github: JsonObject;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly saved?: ReadonlyMap<string, string>;
};

/**
 * Later entries win: the machine's variables, those of the harness's user, `env`, saved state, inputs, and
 * last what the runner itself says, which no workflow can override.
 */
export function stepEnvironment(job: JobState, step: StepEnvironment): Record<string, string> {
  const given = { ...job.options.environment, ...step.env };
  const base: Record<string, string> = { CI: 'true', ...machineVariables(job), ...given };
  const saved = [...(step.saved ?? [])].map(([name, value]) => [`STATE_${name}`, value] as const);
  const inputs = Object.entries(step.inputs ?? {}).map(
    ([name, value]) => [inputVariable(name), value] as const,
  );
  const path = [...job.path.toReversed(), base['PATH'] ?? ''].filter((part) => part !== '').join(delimiter);
  return {
    ...base,
    ...Object.fromEntries([...saved, ...inputs]),
    ...(path === '' ? {} : { PATH: path }),
    ...contextVariables('GITHUB_', step.github, (name) => exported.has(name)),
    ...contextVariables('RUNNER_', job.contexts['runner'], () => true),
    ...idTokenVariables(job),
    GITHUB_ACTIONS: 'true',
  };
}

/** HOME is the job's own: a hosted runner starts with an empty one, and nothing may leak in from this machine. */
function machineVariables(job: JobState): Record<string, string> {
  const kept = ['PATH', 'TMPDIR', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), HOME: job.folders.home };
}

/** Upper case, spaces to `_`; hyphens stay. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function contextVariables(
  prefix: string,
  context: JobState['contexts'][string] | undefined,
  isExported: (name: string) => boolean,
): Record<string, string> {
  if (!isJsonObject(context)) return {};
  const pairs = Object.entries(context).flatMap(([name, value]) => {
    const isText = typeof value === 'string' || typeof value === 'boolean';
    return isText && isExported(name) ? [[prefix + name.toUpperCase(), String(value)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function idTokenVariables(job: JobState): Record<string, string> {
  if (!job.idToken) return {};
  return { ACTIONS_ID_TOKEN_REQUEST_URL: job.idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.idToken.token };
}
