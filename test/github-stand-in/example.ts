import { Buffer } from 'node:buffer';
import { scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type StandIn, type StandInOptions, startGitHub } from '../support/github/github.ts';
import type { PullRequest } from '../support/github/scenario/pull-request.ts';
import type { World } from '../support/github/scenario/scenario.ts';
import type { WorkflowRun } from '../support/github/scenario/workflow-run.ts';

/** A small world that has one of everything. */
export type Example = {
  readonly gitHub: StandIn;
  readonly repo: RepositoryBuilder;
  readonly scenario: World;
  /** Merged by squash. */
  readonly pull: PullRequest;
  readonly merge: string;
  readonly run: WorkflowRun;
  readonly ruleset: number;
  readonly rest: (path: string, options?: RequestInit) => Promise<Answered>;
  readonly graphql: (query: string, variables?: object) => Promise<Answered>;
  readonly close: () => Promise<void>;
};

export type Answered = { status: number; headers: Headers; text: string; json: JsonValue };
export type JsonValue = { [key: string]: JsonValue } & JsonValue[] & string;

/** May read and write all that the stand-in serves. */
export const ALL = 'token-all';
/** May read contents, and nothing else. */
export const CONTENTS_ONLY = 'token-contents';

export async function startExample(
  overrides: Partial<World> = {},
  options: StandInOptions = {},
): Promise<Example> {
  const build = scenarioBuilder();
  build.token(ALL, {
    contents: 'write',
    pull_requests: 'read',
    actions: 'read',
    deployments: 'write',
    checks: 'read',
    statuses: 'read',
    issues: 'write',
    members: 'read',
    attestations: 'read',
    administration: 'read',
  });
  build.token(CONTENTS_ONLY, { contents: 'read' }, { repositories: ['acme/shop'] });
  build.team('acme/release', ['alice', { login: 'bob', role: 'maintainer' }]);
  const repo = await build.repository('acme/shop');
  await repo.commit({
    message: 'start',
    files: { 'a.txt': '1\n2\n3\n4\n5\n', 'dir/x.bin': Buffer.from([0, 1, 2]) },
  });
  await repo.commit({ on: 'feature', by: 'bob', coAuthors: ['carol'], files: { 'b.txt': 'x' } });
  await repo.commit({ on: 'feature', by: 'dependabot[bot]', viaWeb: true });
  const pull = await repo.openPullRequest({ head: 'feature', by: 'bob', labels: ['payments'] });
  const review = repo.review(pull, { by: 'erin' });
  repo.dismiss(pull, { by: 'bob', review });
  await repo.forcePush('feature', { by: 'bob', to: 'feature~1' });
  repo.event(pull, { by: 'bob' }, { type: 'ADDED_TO_MERGE_QUEUE_EVENT', enqueuer: 'bob' });
  repo.event(pull, { by: 'bob' }, { type: 'AUTO_MERGE_ENABLED_EVENT', enabler: 'bob' });
  repo.event(pull, { by: 'bob' }, { type: 'REOPENED_EVENT' });
  await repo.retarget(pull, { by: 'bob', to: 'main' });
  repo.review(pull, { by: 'erin' });
  const merge = await repo.merge(pull, { by: 'erin', method: 'squash' });
  await repo.commit({ on: 'open', by: 'bob' });
  await repo.openPullRequest({ head: 'open', by: 'carol' });
  await repo.tag('v1', { annotated: 'first release' });
  repo.environment('production', {
    reviewers: ['erin', 'acme/release'],
    waitMinutes: 5,
    preventSelfReview: true,
    branchPolicy: { protectedBranches: true, customBranchPolicies: false },
  });
  await repo.deployment({ environment: 'production' });
  const run = await repo.run({
    rerunBy: ['bob'],
    pullRequests: [1],
    pendingEnvironments: ['production'],
    approvals: [{ state: 'approved', user: 'erin', environments: ['production'], comment: 'go' }],
  });
  run.attempts[1]?.jobs.push({
    id: 77,
    name: 'deploy',
    status: 'completed',
    conclusion: 'success',
    startedAt: build.now(),
    completedAt: null,
    runnerName: null,
  });
  await repo.checkRun('test');
  await repo.status('ci/lint', { by: 'bob' });
  repo.comment(1, { by: 'bob', body: 'looks fine' });
  repo.collaborator('bob', 'write', 'maintain');
  repo.attestation('sha256:abc', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' });
  const bypassActors = [{ type: 'RepositoryRole', id: 5, mode: 'always' }] as const;
  const ruleset = repo.ruleset('reviews', { bypassActors: [...bypassActors] });
  await repo.ruleSuite({ result: 'bypass' });
  const policies = await build.repository('acme/policies');
  await policies.commit({ files: { 'countersign.yml': 'version: 1\n' } });
  build.oidc('request-token', { repository: 'acme/shop', repository_owner: 'acme', run_id: String(run.id) });

  const scenario = build.scenario(overrides);
  const gitHub = await startGitHub(scenario, options);
  return {
    gitHub,
    repo,
    scenario,
    pull,
    merge,
    run,
    ruleset: ruleset.id,
    rest: (path, request = {}) => ask(`${gitHub.apiUrl}${path}`, request),
    graphql: (query, variables = {}) =>
      ask(gitHub.graphqlUrl, { method: 'POST', body: JSON.stringify({ query, variables }) }),
    close: async () => {
      await gitHub.close();
      build.dispose();
    },
  };
}

async function ask(url: string, request: RequestInit): Promise<Answered> {
  const headers = { authorization: `Bearer ${ALL}`, ...(request.headers as Record<string, string>) };
  const response = await fetch(url, { ...request, headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}
