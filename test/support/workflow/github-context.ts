/** The `github` context of a run. */
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { RunOptions } from './types.ts';

export type GithubFacts = {
  readonly options: RunOptions;
  readonly repository: string;
  readonly workflowName: string;
  readonly runId: number;
  readonly runAttempt: number;
};

/** Everything that is equal for all jobs of the run; numbers are texts, as on GitHub. */
export function githubContext(facts: GithubFacts): JsonObject {
  const { options, repository } = facts;
  const { event } = options;
  const payload = payloadOf(options);
  const owner = repository.split('/')[0] ?? '';
  const actor = event.actor ?? textAt(payload, ['sender', 'login']) ?? owner;
  const environment = options.environment ?? {};
  return {
    actor,
    actor_id: textAt(payload, ['sender', 'id']) ?? '',
    api_url: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    base_ref: event.baseRef ?? textAt(payload, ['pull_request', 'base', 'ref']) ?? '',
    event: payload,
    event_name: event.name,
    graphql_url: environment['GITHUB_GRAPHQL_URL'] ?? 'https://api.github.com/graphql',
    head_ref: event.headRef ?? textAt(payload, ['pull_request', 'head', 'ref']) ?? '',
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    ref_protected: false,
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repositoryUrl: `git://github.com/${repository}.git`,
    repository_id: textAt(payload, ['repository', 'id']) ?? '',
    repository_owner: owner,
    repository_owner_id: textAt(payload, ['repository', 'owner', 'id']) ?? '',
    repository_visibility: textAt(payload, ['repository', 'visibility']) ?? 'private',
    retention_days: '90',
    run_attempt: String(facts.runAttempt),
    run_id: String(facts.runId),
    run_number: String(options.runNumber ?? 1),
    secret_source: 'Actions',
    server_url: environment['GITHUB_SERVER_URL'] ?? 'https://github.com',
    sha: event.sha,
    triggering_actor: event.triggeringActor ?? actor,
    workflow: facts.workflowName,
    workflow_ref: `${repository}/${options.workflow}@${event.ref}`,
    workflow_sha: event.sha,
  };
}

/** The payload as delivered; that of a dispatch also tells the inputs, as texts. */
export function payloadOf({ event, inputs }: RunOptions): JsonObject {
  const payload = event.payload ?? {};
  if (event.name !== 'workflow_dispatch' || payload['inputs'] !== undefined) return payload;
  return { ...payload, inputs: inputs ?? {} };
}

/** Is this a `pull_request` from another repository? Its token only reads and no secret is handed out. */
export function isForkEvent({ event }: RunOptions, repository: string): boolean {
  const payload = event.payload ?? {};
  if (event.name !== 'pull_request' || payload['pull_request'] === undefined) return false;
  const head = textAt(payload, ['pull_request', 'head', 'repo', 'full_name']);
  return head?.toLowerCase() !== repository.toLowerCase();
}

/** A text or number found by walking down objects. */
export function textAt(value: Json, path: readonly string[]): string | undefined {
  let current: Json | undefined = value;
  for (const key of path) current = isJsonObject(current) ? current[key] : undefined;
  return typeof current === 'string' || typeof current === 'number' ? String(current) : undefined;
}
