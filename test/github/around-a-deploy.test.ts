import {
  createGitHubClient,
  type GitHubClient,
  readActivity,
  readEnvironmentRules,
  readPermissions,
  readPullRequestFiles,
  readRunApprovals,
  readRunDeployments,
  readRulesets,
  readRuleSuites,
  readTeamMembers,
} from '@countersign/github/client';
import type { Fact } from '@countersign/core';
import { parseEnvironmentRules } from '@countersign/github';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import type { Fault } from '../support/github/server/faults.ts';
import { nodeId } from '../support/github/node-id.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const repository = { owner: 'acme', name: 'shop' };
const start = '2026-03-02T09:00:00.000Z';

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;
let client: GitHubClient;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { contents: 'read', pull_requests: 'read', actions: 'read', deployments: 'read' });
  builder.token('owner', {
    administration: 'write',
    members: 'read',
    contents: 'read',
    pull_requests: 'read',
  });
  builder.token('stranger', { metadata: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  await repo.commit();
  ports = hastyPorts();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await ports.close();
  await github.close();
  builder.dispose();
});

async function connect(token = 'reader', ...faults: readonly Fault[]): Promise<void> {
  github = await startGitHub(builder.scenario());
  for (const fault of faults) github.addFault(fault);
  client = createGitHubClient(ports.http, accessTo(github, token));
}

const now = () => builder.now().replace('Z', '.000Z');
const detailOf = (fact: Fact<unknown>): string => (fact.state === 'missing' ? fact.detail : '');
const causeOf = (fact: Fact<unknown>): string => (fact.state === 'missing' ? fact.cause : 'known');

describe('readActivity', () => {
  it('tells who pushed, whatever the commits say, newest first', async () => {
    await repo.commit({ on: 'feature', by: 'alice', pushedBy: 'mallory' });
    const pull = await repo.openPullRequest({ head: 'feature' });
    const head = await repo.applySuggestions(pull, { by: 'bob', suggestedBy: ['carol'] });
    const merged = await repo.merge(pull, { by: 'erin', throughQueue: true });
    await repo.deleteBranch('feature', { by: 'erin' });
    await connect();
    const activity = valueOf(await readActivity(client, { repository, since: start, now: now() }));
    expect(activity.map(({ type, actor }) => [type, actor?.login])).toEqual([
      ['branch_deletion', 'erin'],
      ['merge_queue_merge', 'github-merge-queue[bot]'],
      ['push', 'bob'],
      ['branch_creation', 'mallory'],
      ['branch_creation', 'alice'],
    ]);
    expect(activity[1]).toMatchObject({ ref: 'refs/heads/main', after: merged, actor: { type: 'Bot' } });
    expect(activity[2]).toMatchObject({ ref: 'refs/heads/feature', after: head });
  });
  it('reads page after page, and no more than it needs', async () => {
    for (let count = 0; count < 250; count += 1) await repo.push('main', { by: 'bob', to: 'main' });
    await connect();
    const all = valueOf(await readActivity(client, { repository, since: start, now: now() }));
    expect(all).toHaveLength(251);
    expect(github.requests).toHaveLength(3);
    const since = all[99]?.at ?? '';
    const some = valueOf(await readActivity(client, { repository, since, now: now() }));
    expect(some).toHaveLength(100);
    expect(github.requests).toHaveLength(5);
  });
  it.each<[string, Fault, string, number | undefined]>([
    ['a page that fails', { after: 1, answer: { kind: 'status', status: 500 } }, 'unreachable', 100],
    ['a page that breaks off', { after: 1, answer: { kind: 'malformed-json' } }, 'malformed', 100],
    ['no answer at all', { answer: { kind: 'status', status: 403 } }, 'forbidden', undefined],
  ])('is missing for %s, with what was seen', async (_, fault, cause, seen) => {
    for (let count = 0; count < 150; count += 1) await repo.push('main', { by: 'bob', to: 'main' });
    await connect('reader', fault);
    const fact = await readActivity(client, { repository, since: start, now: now() });
    expect(causeOf(fact)).toBe(cause);
    expect(fact.state === 'missing' ? fact.partial?.length : 0).toBe(seen);
  });
  it('asks for all there is when our clock is wrong', async () => {
    await connect();
    await readActivity(client, { repository, since: '2026-03-05T09:00:00.000Z', now: start });
    expect(github.requests).toMatchObject([{ path: expect.stringContaining('time_period=year') }]);
  });
  it('says that a year is all there is', async () => {
    await connect();
    const question = { repository, since: '2024-01-01T00:00:00.000Z', now: now() };
    const fact = await readActivity(client, question);
    expect(fact).toMatchObject({
      state: 'missing',
      cause: 'truncated',
      partial: [{ ref: 'refs/heads/main' }],
    });
  });
  it('names the permission', async () => {
    await connect('stranger');
    const fact = await readActivity(client, { repository, since: start, now: now() });
    expect(causeOf(fact)).toBe('forbidden');
    expect(detailOf(fact)).toContain('`contents: read`');
  });
  it('keeps the deed of an account that is gone', async () => {
    repo.record.activity[0]!.actor = null;
    await connect();
    const activity = valueOf(await readActivity(client, { repository, since: start, now: now() }));
    expect(activity).toMatchObject([{ actor: null }]);
  });
});

describe('environments', () => {
  it('does not take reviewers that are not shown for none', () => {
    const rule = { type: 'required_reviewers', prevent_self_review: true };
    expect(parseEnvironmentRules({ name: 'production', protection_rules: [rule] })).toBeUndefined();
    const timer = { type: 'wait_timer', wait_timer: 5 };
    expect(parseEnvironmentRules({ name: 'production', protection_rules: [timer] })).toMatchObject({
      reviewers: [],
    });
  });
  it('reads who must review, and proves that there is no such environment', async () => {
    builder.team('acme/sre', ['erin']);
    repo.environment('production', {
      reviewers: ['erin', 'acme/sre'],
      preventSelfReview: true,
      waitMinutes: 5,
    });
    await connect();
    const rules = await readEnvironmentRules(client, { repository, environment: 'Production' });
    expect(valueOf(rules)).toEqual({
      name: 'production',
      reviewers: [
        { type: 'User', name: 'erin' },
        { type: 'Team', name: 'acme/sre' },
      ],
      preventSelfReview: true,
      waitMinutes: 5,
    });
    const none = await readEnvironmentRules(client, { repository, environment: 'staging' });
    expect(none).toMatchObject({ state: 'known', value: null });
  });
  it.each<[string, Fault]>([
    ['the list is refused', { match: { path: 'environments\\?' }, answer: { kind: 'status', status: 403 } }],
    ['the list is cut', { match: { path: 'environments\\?' }, answer: { kind: 'short-page', keep: 0 } }],
    [
      'the list has it',
      { match: { path: 'environments/production' }, answer: { kind: 'status', status: 404 } },
    ],
  ])('does not take 404 for absence when %s', async (_, fault) => {
    repo.environment('production');
    await connect('reader', fault);
    const environment = fault.match?.path === 'environments/production' ? 'production' : 'staging';
    const fact = await readEnvironmentRules(client, { repository, environment });
    expect(causeOf(fact)).toBe('not-found');
    expect(detailOf(fact)).toContain('`actions: read`');
  });
  it('reads the approvals of a run', async () => {
    repo.environment('production');
    const approvals = [
      { state: 'approved', user: 'erin', environments: ['production'], comment: 'go' },
    ] as const;
    builder.user('erin');
    const run = await repo.run({
      approvals: approvals.map((each) => ({ ...each, environments: ['production'] })),
    });
    await connect();
    const read = await readRunApprovals(client, { repository, runId: String(run.id) });
    expect(valueOf(read)).toMatchObject([
      { environments: ['production'], state: 'approved', user: { login: 'erin', type: 'User' } },
    ]);
    const none = await readRunApprovals(client, { repository, runId: '1' });
    expect(causeOf(none)).toBe('not-found');
  });
  it('tells the deployments of this run from those of others', async () => {
    const run = await repo.run();
    const commit = await repo.tip();
    const other = { id: run.id * 10 };
    const mine = await repo.deployment({ environment: 'Production', sha: commit, run });
    await repo.deployment({ environment: 'production', sha: commit, run: other });
    await repo.deployment({ environment: 'staging', sha: commit, run });
    await repo.deployment({ environment: 'production', sha: commit });
    await connect();
    const question = { repository, environment: 'production', commit, runId: String(run.id) };
    const fact = await readRunDeployments(client, question);
    expect(valueOf(fact)).toMatchObject([{ id: String(mine.id), creator: { login: 'github-actions[bot]' } }]);
    github.addFault({ match: { path: '/statuses' }, after: 1, answer: { kind: 'status', status: 403 } });
    const cut = await readRunDeployments(client, question);
    expect(causeOf(cut)).toBe('forbidden');
    expect(detailOf(cut)).toContain('`deployments: read`');
    expect(causeOf(await readRunDeployments(client, { ...question, commit: 'main' }))).toBe('malformed');
  });
});

describe('permissions and teams', () => {
  it('asks once for each account, and each fails by itself', async () => {
    repo.collaborator('bob', 'write', 'maintain');
    repo.collaborator('carol', 'read');
    await connect();
    const read = await readPermissions(client, {
      repository,
      logins: ['bob', 'BOB', 'nobody-here', 'carol'],
    });
    expect(read.map(({ login, fact }) => [login, fact.state === 'known' ? fact.value : fact.cause])).toEqual([
      ['BOB', { permission: 'write', role: 'maintain' }],
      ['nobody-here', 'not-found'],
      ['carol', { permission: 'read', role: 'read' }],
    ]);
  });
  it('reads every page of a team, child teams too', async () => {
    const many = Array.from({ length: 130 }, (_, index) => `person-${index}`);
    builder.team('acme/release', many);
    await connect('owner');
    const question = { organization: 'acme', team: 'release' };
    const members = valueOf(await readTeamMembers(client, question));
    expect(members.map(({ login }) => login)).toEqual(many);
    expect(members[0]?.id).toMatch(/^\d+$/);
    github.addFault({ match: { path: 'page=2' }, answer: { kind: 'status', status: 500 } });
    expect(await readTeamMembers(client, question)).toMatchObject({ state: 'missing', cause: 'unreachable' });
  });
  it("says that the workflow's own token will never do", async () => {
    builder.team('acme/release', ['bob']);
    await connect();
    const fact = await readTeamMembers(client, { organization: 'acme', team: 'release' });
    expect(causeOf(fact)).toBe('forbidden');
    expect(detailOf(fact)).toContain('`members: read`');
    expect(detailOf(fact)).toContain('GITHUB_TOKEN');
  });
});

describe('rules', () => {
  const question = { repository, branch: 'main' };
  it('shows who may bypass to those who may see it', async () => {
    repo.ruleset('reviews', { bypassActors: [{ type: 'RepositoryRole', id: 5, mode: 'exempt' }] });
    repo.ruleset('organisation', { source: 'Organization' });
    repo.ruleset('off', { enforcement: 'disabled' });
    await connect('owner');
    expect(valueOf(await readRulesets(client, question))).toMatchObject([
      {
        name: 'reviews',
        enforcement: 'active',
        bypassActors: { state: 'seen', actors: [{ type: 'RepositoryRole', id: '5', mode: 'exempt' }] },
      },
      { name: 'organisation', bypassActors: { state: 'seen', actors: [] } },
    ]);
    client = createGitHubClient(ports.http, accessTo(github, 'reader'));
    expect(valueOf(await readRulesets(client, question)).map(({ bypassActors }) => bypassActors)).toEqual([
      { state: 'not-visible' },
      { state: 'not-visible' },
    ]);
  });
  it('is missing when one ruleset cannot be read', async () => {
    const { id } = repo.ruleset('reviews');
    repo.ruleset('more');
    await connect('reader', { match: { path: `rulesets/${id}` }, answer: { kind: 'status', status: 404 } });
    const fact = await readRulesets(client, question);
    expect(fact).toMatchObject({ state: 'missing', cause: 'not-found', partial: [{ name: 'more' }] });
  });
  it('reads how pushes were judged, a month back', async () => {
    const after = await repo.commit({ by: 'bob' });
    await repo.ruleSuite({ result: 'bypass' });
    await connect('owner');
    const asked = { repository, ref: 'main', since: start, now: now() };
    expect(valueOf(await readRuleSuites(client, asked))).toMatchObject([
      { result: 'bypass', ref: 'refs/heads/main', after, actor: 'bob' },
    ]);
    const long = await readRuleSuites(client, { ...asked, since: '2026-01-01T00:00:00.000Z' });
    expect(long).toMatchObject({ state: 'missing', cause: 'truncated', partial: [{ after }] });
  });
  it("says that the workflow's own token never sees bypasses", async () => {
    await connect();
    const fact = await readRuleSuites(client, { repository, ref: 'main', since: start, now: now() });
    expect(causeOf(fact)).toBe('forbidden');
    expect(detailOf(fact)).toContain('`administration: read`');
    expect(detailOf(fact)).toContain('GITHUB_TOKEN');
  });
});

describe('readPullRequestFiles', () => {
  const idOf = (number: number) => nodeId('PullRequest', repo.record.id, number);
  const read = (...numbers: readonly number[]) =>
    readPullRequestFiles(client, { repository, ids: numbers.map(idOf) });
  it('reads every page, and both paths of what was moved', async () => {
    const text = 'the same text in both places\n'.repeat(5);
    await repo.commit({ files: { 'owned/secret.txt': text } });
    await repo.commit({ on: 'move', files: { 'owned/secret.txt': null, 'free/secret.txt': text } });
    const moved = await repo.openPullRequest({ head: 'move' });
    const many = Array.from({ length: 230 }, (_, index): [string, string] => [`many/${index}.txt`, 'x']);
    await repo.commit({ on: 'many', files: Object.fromEntries(many) });
    const large = await repo.openPullRequest({ head: 'many' });
    await repo.commit({ by: 'bob' });
    await connect();
    const [first, second] = await read(moved.number, large.number);
    expect([...valueOf(first!)].sort()).toEqual(['free/secret.txt', 'owned/secret.txt']);
    expect(valueOf(second!)).toHaveLength(230);
    expect(github.graphqlCost()).toMatchObject({ requests: 3 });
  });
  it('is missing, by name, for what is gone, pushed to, or too large', async () => {
    const many = Array.from({ length: 150 }, (_, index): [string, string] => [`many/${index}.txt`, 'x']);
    await repo.commit({ on: 'many', files: Object.fromEntries(many) });
    const pull = await repo.openPullRequest({ head: 'many' });
    await connect();
    const [present, gone] = await read(pull.number, 77);
    expect([causeOf(present!), causeOf(gone!)]).toEqual(['known', 'not-found']);
    github.addFault({ after: 1, answer: { kind: 'status', status: 500 } });
    expect(causeOf((await read(pull.number))[0]!)).toBe('unreachable');
  });
  it('says that GitHub lists 3000 files and no more', async () => {
    const many = Array.from({ length: 3001 }, (_, index): [string, string] => [`many/${index}.txt`, 'x']);
    await repo.commit({ on: 'many', files: Object.fromEntries(many) });
    const pull = await repo.openPullRequest({ head: 'many' });
    await connect();
    const [fact] = await read(pull.number);
    expect(fact).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(fact?.state === 'missing' ? fact.partial : []).toHaveLength(100);
  });
});
