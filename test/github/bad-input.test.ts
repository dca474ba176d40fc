import type { Clock, Fact, Http } from '@countersign/core';
import type { PullRequest } from '@countersign/github';
import {
  createGitHubClient,
  type GitHubClient,
  readPullRequestFiles,
  readPullRequests,
  readRangeCommits,
} from '@countersign/github/client';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { nodeId } from '../support/github/node-id.ts';
import type { PullRequest as ScenarioPull } from '../support/github/scenario/pull-request.ts';
import type { World } from '../support/github/scenario/scenario.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const repository = { owner: 'acme', name: 'shop' };

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;
let client: GitHubClient;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { contents: 'read', pull_requests: 'read' });
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

async function connect(overrides: Partial<World> = {}): Promise<void> {
  github = await startGitHub(builder.scenario(overrides));
  client = createGitHubClient(ports.http, accessTo(github));
}

const idOf = (number: number) => nodeId('PullRequest', repo.record.id, number);
const many = (count: number, on = 'feature') =>
  repo.commits(Array.from({ length: count }, () => ({ on, by: 'alice' })));

async function read(...pulls: readonly ScenarioPull[]): Promise<readonly Fact<PullRequest>[]> {
  return readPullRequests(client, { repository, ids: pulls.map(({ number }) => idOf(number)) });
}

async function readOne(pull: ScenarioPull): Promise<Fact<PullRequest>> {
  const [fact] = await read(pull);
  if (fact === undefined) throw new Error('nothing was read');
  return fact;
}

function told(fact: Fact<unknown> | undefined): readonly [string, string] {
  return fact?.state === 'missing' ? [fact.cause, fact.detail] : ['known', ''];
}

describe('people who are not there', () => {
  it('keeps ghosts as null, and Mannequins and bots as what they are', async () => {
    builder.user('octo-import', { type: 'Mannequin' });
    await repo.commit({ on: 'feature', by: { name: 'No Body', email: 'nobody@nowhere.example' } });
    const pull = await repo.openPullRequest({ head: 'feature', by: null });
    repo.review(pull, { by: null });
    repo.review(pull, { by: 'octo-import' });
    repo.review(pull, { by: 'robot[bot]' });
    repo.event(pull, { by: 'erin' }, { type: 'AUTO_MERGE_ENABLED_EVENT', enabler: null });
    await repo.merge(pull, { by: 'erin' });
    await connect();
    const read = valueOf(await readOne(pull));
    expect(read.author).toBeNull();
    expect(read.reviews.map(({ author }) => author?.type ?? null)).toEqual([null, 'Mannequin', 'Bot']);
    expect(read.reviews[2]?.author).toMatchObject({ login: 'robot', id: expect.stringMatching(/^\d+$/) });
    expect(read.commits[0]?.author).toMatchObject({ login: null, id: null });
    expect(read.autoMergeBy).toEqual([null]);
    expect(read.queuedBy).toEqual([]);
  });
  it('tells who queued and that the queue merged', async () => {
    await repo.commit({ on: 'feature', by: 'alice' });
    const pull = await repo.openPullRequest({ head: 'feature' });
    await repo.merge(pull, { by: 'erin', throughQueue: true });
    await connect();
    const read = valueOf(await readOne(pull));
    expect(read.queuedBy).toMatchObject([{ login: 'erin', type: 'User' }]);
    expect(read.mergedBy).toMatchObject({ login: 'github-merge-queue', type: 'Bot' });
  });
  it('takes an App for whoever queued, where the schema has a place for people only', async () => {
    await repo.commit({ on: 'feature', by: 'alice' });
    const pull = await repo.openPullRequest({ head: 'feature' });
    repo.event(pull, { by: 'robot[bot]' }, { type: 'ADDED_TO_MERGE_QUEUE_EVENT', enqueuer: null });
    await connect();
    expect(valueOf(await readOne(pull)).queuedBy).toMatchObject([{ login: 'robot', type: 'Bot' }]);
  });
  it('reads a pull request of a fork that is deleted', async () => {
    await repo.commit({ on: 'feature', by: 'alice' });
    const pull = await repo.openPullRequest({ head: 'feature', by: null, fork: 'mallory' });
    await connect();
    github.patch((world) => {
      world.users = world.users.filter(({ login }) => login !== 'mallory');
    });
    const read = valueOf(await readOne(pull));
    expect(read).toMatchObject({ fromFork: true, headRef: 'feature', author: null, head: pull.head.sha });
  });
  it('reads titles, labels, times and who the author is to the repository', async () => {
    await repo.commit({ on: 'feature', by: 'alice', viaWeb: true });
    const pull = await repo.openPullRequest({ head: 'feature', title: 'a title', labels: ['x', 'y'] });
    await connect();
    const read = valueOf(await readOne(pull));
    expect(read).toMatchObject({
      title: 'a title',
      labels: ['x', 'y'],
      createdAt: pull.createdAt.replace('Z', '.000Z'),
      headRef: 'feature',
      fromFork: false,
      authorAssociation: 'MEMBER',
    });
    const [commit] = read.commits;
    expect(commit).toMatchObject({ viaWeb: true, parents: null });
    expect(commit?.tree).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('lists that are cut', () => {
  it('refuses 250 commits: whether there are more, GitHub does not say', async () => {
    await many(260);
    const pull = await repo.openPullRequest({ head: 'feature' });
    await connect();
    const [cause, detail] = told(await readOne(pull));
    expect(cause).toBe('truncated');
    expect(detail).toContain(`#${pull.number} has 250 commits`);
  });
  it('reads 249 commits and 100, 101 reviews', async () => {
    await many(249);
    const pull = await repo.openPullRequest({ head: 'feature' });
    for (let count = 0; count < 100; count += 1) repo.review(pull, { by: 'bob', state: 'COMMENTED' });
    await connect();
    expect(valueOf(await readOne(pull)).commits).toHaveLength(249);
    expect(valueOf(await readOne(pull)).reviews).toHaveLength(100);
    github.patch(({ repositories }) => {
      const reviews = repositories[0]?.pullRequests[0]?.reviews ?? [];
      reviews.push({ ...reviews[0]!, id: 99_999, state: 'CHANGES_REQUESTED' });
    });
    expect(valueOf(await readOne(pull)).reviews.at(-1)?.state).toBe('CHANGES_REQUESTED');
  });
  it('does without labels that were cut', async () => {
    await repo.commit({ on: 'feature' });
    const labels = Array.from({ length: 101 }, (_, index) => `label-${index}`);
    const pull = await repo.openPullRequest({ head: 'feature', labels });
    await connect();
    expect(valueOf(await readOne(pull)).labels).toBeNull();
  });
});

describe('a world that moves while it is read', () => {
  /** Changes the world just before the second request. */
  function meanwhile(change: (pull: ScenarioPull) => void): Http {
    let sent = 0;
    return {
      send: async (request) => {
        sent += 1;
        if (sent === 2) github.patch(({ repositories }) => change(repositories[0]!.pullRequests[0]!));
        return ports.http.send(request);
      },
    };
  }

  it.each<[string, (pull: ScenarioPull, other: string) => void, string]>([
    [
      'a force-push to as many commits',
      (pull, other) => {
        pull.head.sha = other;
      },
      'was pushed to while its commits were read',
    ],
    [
      'one more review',
      (pull) => {
        pull.reviews.push({ ...pull.reviews[0]!, id: 99_999, state: 'CHANGES_REQUESTED' });
      },
      'got other reviews while they were read',
    ],
    [
      'one review less',
      (pull) => {
        pull.reviews.shift();
      },
      'got other reviews while they were read',
    ],
  ])('%s makes it missing, with that cause', async (name, change, words) => {
    const commits = name.includes('force-push') ? 120 : 2;
    await many(commits);
    const pull = await repo.openPullRequest({ head: 'feature' });
    const reviews = commits === 2 ? 120 : 1;
    for (let count = 0; count < reviews; count += 1) repo.review(pull, { by: 'bob', state: 'COMMENTED' });
    const other = (await many(commits, 'other')).at(-1) ?? '';
    await connect();
    client = createGitHubClient(
      meanwhile((moved) => change(moved, other)),
      accessTo(github),
    );
    const [cause, detail] = told(await readOne(pull));
    expect([cause, detail]).toEqual(['truncated', expect.stringContaining(words)]);
  });
});

describe('answers in part', () => {
  async function pulls(count: number): Promise<ScenarioPull[]> {
    const opened: ScenarioPull[] = [];
    for (let index = 0; index < count; index += 1) {
      await repo.commit({ on: `feature-${index}` });
      opened.push(await repo.openPullRequest({ head: `feature-${index}` }));
    }
    return opened;
  }

  it('keeps the pull requests that GitHub did answer, and asks for the rest alone', async () => {
    const opened = await pulls(6);
    await connect();
    const path = ['nodes', 2, 'reviews'];
    github.addFault({ times: 1, answer: { kind: 'partial-graphql', path } });
    const facts = await read(...opened);
    expect(facts.map(({ state }) => state)).toEqual(opened.map(() => 'known'));
    expect(facts.map((fact) => valueOf(fact).number)).toEqual(opened.map(({ number }) => number));
    expect(github.graphqlCost().requests).toBe(2);
  });
  it.each([
    ['RESOURCE_LIMITS_EXCEEDED', 'truncated'],
    ['SOMETHING_NEW', 'truncated'],
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
  ])('an error %s at one pull request makes that one %s and no other', async (type, cause) => {
    const opened = await pulls(3);
    await connect();
    const answer = { kind: 'partial-graphql', path: ['nodes', 0], type } as const;
    github.addFault({ answer });
    const facts = await read(...opened);
    expect(facts.map((fact) => told(fact)[0])).toEqual([cause, 'known', 'known']);
  });
  it('puts every pull request in doubt when the error names no place among them', async () => {
    const opened = await pulls(2);
    await connect();
    github.addFault({ answer: { kind: 'partial-graphql', path: ['rateLimit'] } });
    expect((await read(...opened)).map((fact) => told(fact)[0])).toEqual(['truncated', 'truncated']);
  });
  it('learns nothing of a pull request that has null in a list', async () => {
    const opened = await pulls(2);
    await connect();
    const http: Http = {
      send: async (request) => {
        const answer = await ports.http.send(request);
        if (answer.state === 'failed') return answer;
        const body = new TextDecoder()
          .decode(answer.body)
          .replace('"nodes":[{"commit"', '"nodes":[null,{"commit"');
        return { ...answer, body: new TextEncoder().encode(body) };
      },
    };
    client = createGitHubClient(http, accessTo(github));
    expect((await read(...opened)).map((fact) => told(fact)[0])).toEqual(['malformed', 'known']);
  });
  it('is missing when the account of a co-author cannot be asked for', async () => {
    await repo.commit({ on: 'feature', coAuthors: ['bob'] });
    const pull = await repo.openPullRequest({ head: 'feature' });
    await connect();
    github.addFault({ match: { operation: 'RangeCommits' }, answer: { kind: 'status', status: 403 } });
    const [cause, detail] = told(await readOne(pull));
    expect([cause, detail]).toEqual(['forbidden', expect.stringContaining('the co-authors of')]);
  });
  it('keeps hostile trailers, and resolves those that GitHub reads somewhere', async () => {
    const trailer = 'Co-authored-by: Bob <bob@example.com>';
    builder.user('bob');
    await repo.commit({ on: 'feature', message: `a\n\n${trailer}\n\nand more prose` });
    await repo.commit({ on: 'feature', message: `b\n\n${trailer}` });
    await repo.commit({ on: 'feature', message: `c\n\nCo-authored-by: \u0000\ud800 <<x>@y>>\n` });
    const pull = await repo.openPullRequest({ head: 'feature' });
    await connect();
    const { commits } = valueOf(await readOne(pull));
    expect(commits.map(({ coAuthors }) => coAuthors[0]?.login)).toEqual(['bob', 'bob', null]);
    expect(commits[2]?.coAuthors[0]?.name?.isWellFormed()).toBe(true);
  });
});

describe('pages that lead nowhere', () => {
  /** Changes every answer's text. */
  function rewriting(change: (text: string, sent: number) => string): Http {
    let sent = 0;
    return {
      send: async (request) => {
        const answer = await ports.http.send(request);
        sent += 1;
        // A reader that asks without end must fail here, not hang.
        if (answer.state === 'failed' || sent > 20)
          return { state: 'failed', cause: 'unreachable', detail: 'x' };
        const body = change(new TextDecoder().decode(answer.body), sent);
        return { ...answer, body: new TextEncoder().encode(body) };
      },
    };
  }
  const noCursor = (text: string): string =>
    text.replaceAll(/"hasNextPage":true,"endCursor":"[^"]*"/g, '"hasNextPage":true,"endCursor":null');
  function sameCursor(): (text: string) => string {
    let first: string | undefined;
    return (text) =>
      text.replaceAll(/"hasNextPage":true,"endCursor":"[^"]*"/g, (found) => {
        first ??= found;
        return first;
      });
  }

  it.each([
    ['without a cursor', noCursor, 'does not say where its reviews go on'],
    ['with the cursor of the page before', sameCursor(), 'repeats a page of its reviews'],
  ])('%s make up no count of reviews', async (_, change, words) => {
    await repo.commit({ on: 'feature' });
    const pull = await repo.openPullRequest({ head: 'feature' });
    for (let count = 0; count < 300; count += 1) repo.review(pull, { by: 'bob', state: 'COMMENTED' });
    await connect();
    client = createGitHubClient(rewriting(change), accessTo(github));
    const [cause, detail] = told(await readOne(pull));
    expect([cause, detail]).toEqual(['truncated', expect.stringContaining(words)]);
  });
  it.each([
    ['the first page again', noCursor],
    [
      'an empty page',
      (text: string, sent: number) => {
        const more = text.replaceAll('"hasNextPage":false', '"hasNextPage":true');
        return sent === 1 ? text : more.replace(/"nodes":\[\{"path".*?\}\]/, '"nodes":[]');
      },
    ],
  ])('that give %s make up no list of files', async (_, change) => {
    const files = Array.from({ length: 200 }, (__, index): [string, string] => [`many/${index}.txt`, 'x']);
    await repo.commit({ on: 'feature', files: Object.fromEntries(files) });
    const pull = await repo.openPullRequest({ head: 'feature' });
    await connect();
    client = createGitHubClient(rewriting(change), accessTo(github));
    const facts = await readPullRequestFiles(client, { repository, ids: [idOf(pull.number)] });
    expect(facts).toMatchObject([{ state: 'missing', cause: 'truncated' }]);
  });
});

describe('limits of the token', () => {
  type Waits = { readonly clock: Clock; readonly waited: number[]; readonly lines: string[] };

  function waiting(now: string): Waits {
    const waited: number[] = [];
    let time = Date.parse(now);
    const clock: Clock = {
      now: () => new Date(time).toISOString(),
      sleep: (milliseconds) => {
        waited.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    };
    return { clock, waited, lines: [] };
  }

  async function readTwice({ clock, lines }: Waits): Promise<readonly Fact<unknown>[]> {
    const commits = await many(101, 'main');
    // The first query costs three points, which leaves none.
    await connect({ now: '2026-03-02T12:59:30Z', rateLimit: { limit: 3 } });
    client = createGitHubClient(ports.http, accessTo(github), {
      clock,
      progress: { say: (line) => void lines.push(line) },
    });
    return readRangeCommits(client, { repository, commits });
  }

  it('waits for a limit that starts anew within a minute', async () => {
    const waits = waiting('2026-03-02T12:59:30.000Z');
    await readTwice(waits);
    expect(waits.waited[0]).toBe(31_000);
    expect(waits.lines).toContain('GitHub: waiting 31 s for the rate limit');
  });
  it('does not wait longer, and says until when', async () => {
    const waits = waiting('2026-03-02T12:10:00.000Z');
    const facts = await readTwice(waits);
    expect(told(facts.at(-1))).toEqual([
      'unreachable',
      expect.stringContaining('until 2026-03-02T13:00:00.000Z'),
    ]);
    expect(github.graphqlCost().requests).toBe(1);
  });
  it('names the time when GitHub refuses by itself', async () => {
    const commit = await repo.commit();
    await connect({ now: '2026-03-02T12:30:00Z', rateLimit: { limit: 0 } });
    const [fact] = await readRangeCommits(client, { repository, commits: [commit] });
    expect(told(fact)).toEqual(['unreachable', expect.stringContaining('until 2026-03-02T13:00:00.000Z')]);
  });
});

describe('an index that lags behind a merge', () => {
  async function merge(): Promise<string> {
    await repo.commit({ on: 'feature' });
    return repo.merge(await repo.openPullRequest({ head: 'feature' }));
  }

  async function readAt(now: string): Promise<{ readonly fact: Fact<unknown>; readonly waited: number[] }> {
    const commit = await merge();
    await connect();
    const [late] = github.world().repositories[0]?.pullRequests ?? [];
    github.patch(({ repositories }) => repositories[0]?.pullRequests.splice(0));
    const waited: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => {
      waited.push(milliseconds);
      github.patch(({ repositories }) => repositories[0]?.pullRequests.push(late!));
      return Promise.resolve();
    };
    client = createGitHubClient(ports.http, accessTo(github), { clock: { now: () => now, sleep } });
    const [fact] = await readRangeCommits(client, { repository, commits: [commit] });
    return { fact: fact!, waited };
  }

  it('asks a second time for a young commit', async () => {
    const { fact, waited } = await readAt('2026-03-02T09:10:00.000Z');
    expect(waited).toEqual([2000]);
    expect(fact).toMatchObject({ state: 'known', value: { pullRequests: [{ number: 1, state: 'MERGED' }] } });
  });
  it('does not wait for an old one', async () => {
    const { fact, waited } = await readAt('2026-03-03T09:10:00.000Z');
    expect(waited).toEqual([]);
    expect(fact).toMatchObject({ state: 'known', value: { pullRequests: [] } });
  });
});
