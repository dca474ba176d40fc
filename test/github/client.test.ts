import { missing } from '@countersign/core';
import {
  createGitHubClient,
  type GitHubClient,
  readComparison,
  readDefaultBranch,
  readFileAtRef,
  readPolicySources,
  readPullRequests,
  readRangeCommits,
  readRelation,
  readRunAttempts,
} from '@countersign/github/client';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const repository = { owner: 'acme', name: 'shop' };
const name = 'acme/shop';
const absent = '1'.repeat(40);
const notAsked = missing('not-collected', 'not asked');

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;
let client: GitHubClient;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { contents: 'read', pull_requests: 'read', actions: 'read', metadata: 'read' });
  builder.token('stranger', { metadata: 'read' });
  repo = await builder.repository(name, { visibility: 'private' });
  ports = hastyPorts();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await ports.close();
  await github.close();
  builder.dispose();
});

async function connect(token: string | null = 'reader'): Promise<void> {
  github = await startGitHub(builder.scenario());
  client = createGitHubClient(ports.http, accessTo(github, token));
}

describe('readPolicySources', () => {
  const path = '.github/countersign.yml';

  it('reads the tip and every commit in one request', async () => {
    const without = await repo.commit();
    const old = await repo.commit({ files: { [path]: 'version: 1 # old\n' } });
    const tip = await repo.commit({ files: { [path]: 'version: 1 # ü new\r\n' } });
    await connect();
    const sources = await readPolicySources(client, { repository: name, path, commits: [old, without, tip] });
    expect(valueOf(sources.defaultBranch)).toEqual({ name: 'main', tip });
    expect(valueOf(sources.tip)).toMatchObject({ commit: tip, text: 'version: 1 # ü new\r\n' });
    expect(sources.commits.map(({ file }) => valueOf(file)?.text ?? null)).toEqual([
      'version: 1 # old\n',
      null,
      'version: 1 # ü new\r\n',
    ]);
    expect(github.requests).toHaveLength(1);
  });
  it('takes an absent commit for missing, not for a commit without the file', async () => {
    await repo.commit();
    await connect();
    const sources = await readPolicySources(client, { repository: name, path, commits: [absent] });
    expect(sources.tip).toMatchObject({ state: 'known', value: null });
    expect(sources.commits[0]?.file).toMatchObject({ state: 'missing', cause: 'not-found' });
  });
  it('reads raw bytes where GraphQL replaces characters, and refuses what is not UTF-8', async () => {
    const honest = await repo.commit({ files: { [path]: 'a: "\uFFFD"\n' } });
    const broken = await repo.commit({ files: { [path]: new Uint8Array([0x61, 0xff, 0x0a]) } });
    await connect();
    const sources = await readPolicySources(client, { repository: name, path, commits: [honest] });
    expect(sources.tip).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(sources.commits[0]?.file).toMatchObject({ state: 'known', value: { text: 'a: "\uFFFD"\n' } });
    expect(broken).not.toBe(honest);
  });
  it('keeps a byte order mark', async () => {
    await repo.commit({ files: { [path]: '\uFEFFversion: 1\n' } });
    await connect();
    const sources = await readPolicySources(client, { repository: name, path, commits: [] });
    expect(valueOf(sources.tip)?.text).toBe('\uFEFFversion: 1\n');
  });
  it('does not take a folder for an absent file', async () => {
    await repo.commit({ files: { [`${path}/x`]: 'a' } });
    await connect();
    const sources = await readPolicySources(client, { repository: name, path, commits: [] });
    expect(sources.tip).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
  it('is missing for an empty repository and for one that the token may not see', async () => {
    await connect();
    const empty = await readPolicySources(client, { repository: name, path, commits: [] });
    expect(empty.defaultBranch).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(empty.tip).toMatchObject({ state: 'missing' });
    const elsewhere = await readPolicySources(client, { repository: 'acme/other', path, commits: [absent] });
    expect(elsewhere.tip).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(elsewhere.commits[0]?.file).toMatchObject({ state: 'missing', cause: 'not-found' });
  });
  it('names the permission that is lacking', async () => {
    const tip = await repo.commit({ files: { [path]: 'a\n' } });
    await connect('stranger');
    const sources = await readPolicySources(client, { repository: name, path, commits: [tip] });
    expect(sources.tip.state).toBe('missing');
    expect(sources.commits[0]?.file.state).toBe('missing');
    const detail = sources.tip.state === 'missing' ? sources.tip.detail : '';
    expect(detail).toContain('contents: read');
    expect(detail).not.toContain('stranger');
  });
  it.each([
    ['a partial answer', { kind: 'partial-graphql', path: ['repository', 'tip'] }, 'truncated'],
    ['half a document', { kind: 'malformed-json' }, 'malformed'],
    ['a time-out of the server', { kind: 'status', status: 502 }, 'truncated'],
    ['a failing server', { kind: 'status', status: 500 }, 'unreachable'],
    ['no connection', { kind: 'reset' }, 'unreachable'],
    ['a used-up limit', { kind: 'rate-limit-exhausted' }, 'unreachable'],
  ] as const)('learns nothing from %s', async (_, answer, cause) => {
    const tip = await repo.commit({ files: { [path]: 'a\n' } });
    await connect();
    github.addFault({ answer });
    const sources = await readPolicySources(client, { repository: name, path, commits: [tip] });
    expect(sources.tip).toMatchObject({ state: 'missing', cause });
    expect(sources.commits[0]?.file).toMatchObject({ state: 'missing', cause });
  });
});

describe('readFileAtRef', () => {
  it('resolves a branch, a tag and a SHA to the commit', async () => {
    const first = await repo.commit({ files: { 'p.yml': 'one\n' } });
    await repo.tag('v1', { annotated: 'v1' });
    await repo.commit({ files: { 'p.yml': 'two\n' } });
    await connect();
    const read = (ref: string) => readFileAtRef(client, { repository: name, path: 'p.yml', ref });
    expect(valueOf(await read('main'))?.text).toBe('two\n');
    expect(valueOf(await read('v1'))).toMatchObject({ commit: first, text: 'one\n' });
    expect(valueOf(await read(first))).toMatchObject({ commit: first, text: 'one\n' });
  });
  it('proves absence of the file, never of the ref', async () => {
    await repo.commit();
    await connect();
    // What GitHub answers for a ref that is not there.
    github.addFault({ match: { path: '/commits/nope' }, answer: { kind: 'status', status: 422 } });
    expect(await readFileAtRef(client, { repository: name, path: 'p.yml', ref: 'main' })).toMatchObject({
      state: 'known',
      value: null,
    });
    expect((await readFileAtRef(client, { repository: name, path: 'p.yml', ref: 'nope' })).state).toBe(
      'missing',
    );
    expect((await readFileAtRef(client, { repository: 'x', path: 'p.yml', ref: 'main' })).state).toBe(
      'missing',
    );
  });
});

describe('readRunAttempts', () => {
  it('gives the starters of every attempt', async () => {
    await repo.commit();
    const run = await repo.run({ by: 'dana', rerunBy: ['erin', 'finn'] });
    await connect();
    const question = { repository: name, runId: String(run.id), attempt: 3 };
    const attempts = valueOf(await readRunAttempts(client, question));
    expect(attempts.map((each) => [each.attempt, each.actor?.login, each.triggeringActor?.login])).toEqual([
      [1, 'dana', 'dana'],
      [2, 'dana', 'erin'],
      [3, 'dana', 'finn'],
    ]);
    expect(attempts[0]?.actor?.type).toBe('User');
  });
  it('keeps what it learned as partial when one attempt cannot be read', async () => {
    await repo.commit();
    const run = await repo.run({ by: 'dana', rerunBy: ['erin'] });
    await connect();
    github.addFault({ match: { path: '/attempts/2' }, answer: { kind: 'status', status: 404 } });
    const question = { repository: name, runId: String(run.id), attempt: 2 };
    const fact = await readRunAttempts(client, question);
    expect(fact).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(fact.state === 'missing' ? fact.partial?.length : 0).toBe(1);
    expect(fact.state === 'missing' ? fact.detail : '').toContain('actions: read');
  });
});

describe('comparisons', () => {
  it('tells the four relations apart and pages through long ranges', async () => {
    const base = await repo.commit();
    await repo.branch('side');
    const commits = await repo.commits(Array.from({ length: 230 }, () => ({ by: 'alice' })));
    const side = await repo.commit({ on: 'side' });
    await connect();
    const head = commits.at(-1) ?? '';
    const comparison = valueOf(await readComparison(client, { repository, base, head }));
    expect(comparison.commits.map((each) => each.commit)).toEqual(commits);
    expect(comparison.relation).toBe('ahead');
    const relation = async (from: string, to: string) =>
      valueOf(await readRelation(client, { repository, base: from, head: to }));
    expect(await relation(base, 'main')).toBe('ahead');
    expect(await relation(head, base)).toBe('behind');
    expect(await relation(base, base)).toBe('identical');
    expect(await relation(side, head)).toBe('diverged');
    expect(valueOf(await readDefaultBranch(client, repository))).toBe('main');
  });
  it('counts: a short page and a lost page are truncated, with what was seen', async () => {
    const base = await repo.commit();
    const commits = await repo.commits(Array.from({ length: 120 }, () => ({ by: 'alice' })));
    const head = commits.at(-1) ?? '';
    await connect();
    github.addFault({ match: { path: '[&?]page=2' }, answer: { kind: 'short-page', keep: 3 }, times: 1 });
    const short = await readComparison(client, { repository, base, head });
    expect(short).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(short.state === 'missing' ? short.partial?.commits.length : 0).toBe(103);
    github.addFault({ match: { path: '[&?]page=2' }, answer: { kind: 'status', status: 500 } });
    const lost = await readComparison(client, { repository, base, head });
    expect(lost).toMatchObject({ state: 'missing', cause: 'unreachable' });
    expect(lost.state === 'missing' ? lost.partial?.commits.length : 0).toBe(100);
  });
  it('refuses to follow the token to another server', async () => {
    const base = await repo.commit();
    const head = await repo.commit();
    await connect();
    const http: typeof ports.http = {
      send: async (request) => {
        const answer = await ports.http.send(request);
        if (answer.state === 'failed') return answer;
        return { ...answer, headers: { ...answer.headers, link: '<http://127.0.0.2:9/x>; rel="next"' } };
      },
    };
    const fact = await readComparison(createGitHubClient(http, accessTo(github)), { repository, base, head });
    expect(fact).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(github.requests).toHaveLength(1);
  });
  it.each(['fork:main', 'a...b'])('refuses the head %s', async (head) => {
    await connect();
    expect(await readRelation(client, { repository, base: absent, head })).toMatchObject({
      cause: 'malformed',
    });
  });
});

async function mergedPull(): Promise<{ commit: string; id: string }> {
  await repo.commit();
  await repo.branch('feature');
  await repo.commit({
    on: 'feature',
    by: 'alice',
    coAuthors: ['bob', { name: 'X', email: 'x@nowhere.example' }],
  });
  const pull = await repo.openPullRequest({ head: 'feature', by: 'alice' });
  repo.review(pull, { by: 'carol' });
  const commit = await repo.merge(pull, { by: 'carol' });
  await connect();
  const [fact] = await readRangeCommits(client, { repository, commits: [commit] });
  return { commit, id: fact?.state === 'known' ? (fact.value.pullRequests[0]?.id ?? '') : '' };
}

describe('commits and pull requests', () => {
  it('reads people, resolved co-authors, reviews and what happened', async () => {
    const { id, commit } = await mergedPull();
    const [fact] = await readPullRequests(client, { repository, ids: [id] });
    const pull = valueOf(fact ?? notAsked);
    expect(pull).toMatchObject({ state: 'MERGED', base: 'main', mergeCommit: commit });
    expect(pull.author).toEqual({ login: 'alice', type: 'User', id: expect.stringMatching(/^\d+$/) });
    expect(pull.reviews).toMatchObject([{ state: 'APPROVED', canPush: true, commit: pull.head }]);
    expect(pull.commits[0]?.coAuthors.map((each) => each.login)).toEqual(['bob', null]);
    expect(pull.commits[0]?.coAuthors[1]?.email).toBe('x@nowhere.example');
  });
  it('pages through more than a hundred reviews and commits', async () => {
    await repo.commit();
    await repo.branch('feature');
    await repo.commits(Array.from({ length: 130 }, () => ({ on: 'feature', by: 'alice' })));
    const opened = await repo.openPullRequest({ head: 'feature' });
    for (let count = 0; count < 210; count += 1) repo.review(opened, { by: 'bob', state: 'COMMENTED' });
    const head = await repo.merge(opened, { method: 'squash' });
    await connect();
    const [commit] = await readRangeCommits(client, { repository, commits: [head] });
    const id = commit?.state === 'known' ? (commit.value.pullRequests[0]?.id ?? '') : '';
    const [fact] = await readPullRequests(client, { repository, ids: [id] });
    expect(fact?.state === 'known' ? [fact.value.reviews.length, fact.value.commits.length] : fact).toEqual([
      210, 130,
    ]);
    github.addFault({
      match: { operation: 'query PullRequestPage' },
      answer: { kind: 'status', status: 500 },
    });
    const [cut] = await readPullRequests(client, { repository, ids: [id] });
    expect(cut).toMatchObject({ state: 'missing', cause: 'unreachable' });
  });
  it('asks again in halves when a query was cut short', async () => {
    const commits = await repo.commits(Array.from({ length: 8 }, () => ({ by: 'alice' })));
    await connect();
    github.addFault({
      match: { operation: 'RangeCommits' },
      times: 1,
      answer: { kind: 'status', status: 502 },
    });
    github.addFault({
      match: { operation: 'RangeCommits' },
      times: 1,
      answer: { kind: 'partial-graphql', path: ['repository', 'c1'] },
    });
    const facts = await readRangeCommits(client, { repository, commits });
    expect(facts.every((fact) => fact.state === 'known')).toBe(true);
    expect(facts.map((fact) => (fact.state === 'known' ? fact.value.commit : ''))).toEqual(commits);
  });
  it('gives up on halves after a few, and says so for each commit', async () => {
    const commits = await repo.commits(Array.from({ length: 32 }, () => ({ by: 'alice' })));
    await connect();
    github.addFault({
      match: { operation: 'RangeCommits' },
      answer: { kind: 'partial-graphql', path: ['repository'] },
    });
    const facts = await readRangeCommits(client, { repository, commits });
    expect(new Set(facts.map((fact) => (fact.state === 'missing' ? fact.cause : 'known')))).toEqual(
      new Set(['truncated']),
    );
    expect(github.requests.length).toBeLessThanOrEqual(15);
  });
  it('asks REST when GraphQL has no pull request yet, and is partial when REST fails', async () => {
    const commit = await repo.commit();
    await connect();
    const [known] = await readRangeCommits(client, { repository, commits: [commit] });
    expect(known).toMatchObject({ state: 'known', value: { pullRequests: [] } });
    expect(github.requests.map((each) => each.path).join(' ')).toContain(`/commits/${commit}/pulls`);
    github.addFault({ match: { path: '/pulls' }, answer: { kind: 'status', status: 403 } });
    const [partial] = await readRangeCommits(client, { repository, commits: [commit] });
    expect(partial).toMatchObject({ state: 'missing', cause: 'forbidden' });
  });
  it('takes a commit that is not there for missing', async () => {
    await repo.commit();
    await connect();
    const [fact] = await readRangeCommits(client, { repository, commits: [absent] });
    expect(fact).toMatchObject({ state: 'missing', cause: 'not-found' });
  });
  it('waits for a secondary rate limit and goes on', async () => {
    const commit = await repo.commit();
    await connect();
    github.addFault({ times: 1, answer: { kind: 'secondary-rate-limit', retryAfterSeconds: 1 } });
    const [fact] = await readRangeCommits(client, { repository, commits: [commit] });
    expect(fact?.state).toBe('known');
  });
});
