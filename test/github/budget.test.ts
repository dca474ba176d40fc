import { createGitHubClient, readPullRequests, readRangeCommits } from '@countersign/github/client';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeInBulk } from '../support/github/build/many-pull-requests.ts';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { accessTo, hastyPorts } from './access.ts';

const repository = { owner: 'acme', name: 'shop' };

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;

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

type Read = { readonly commits: number; readonly pulls: number; readonly lines: readonly string[] };

async function readAll(commits: readonly string[]): Promise<Read> {
  github = await startGitHub(builder.scenario({ rateLimit: { limit: 100_000 } }));
  const lines: string[] = [];
  const progress = { say: (line: string) => void lines.push(line) };
  const client = createGitHubClient(ports.http, accessTo(github), { progress });
  const facts = await readRangeCommits(client, { repository, commits });
  const known = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
  const ids = [...new Set(known.flatMap((commit) => commit.pullRequests.map(({ id }) => id)))];
  const pulls = await readPullRequests(client, { repository, ids });
  return { commits: known.length, pulls: pulls.filter(({ state }) => state === 'known').length, lines };
}

describe('what a range costs', () => {
  it.each([
    [1000, 30, 100],
    [3000, 90, 300],
  ])(
    '%i commits with as many pull requests: at most %i queries and %i points',
    async (count, queries, points) => {
      const { commits } = await mergeInBulk(repo, { count });
      const read = await readAll(commits);
      expect(read).toMatchObject({ commits: count, pulls: count });
      const cost = github.graphqlCost();
      expect(cost.requests).toBeLessThanOrEqual(queries);
      expect(cost.points).toBeLessThanOrEqual(points);
      expect(cost.mostNodes).toBeLessThan(500_000);
      expect(github.requests).toHaveLength(cost.requests);
      expect(read.lines).toContain(`GitHub: read 900 of ${count} pull requests`);
    },
    120_000,
  );

  it('asks about co-authors once for each address', async () => {
    await repo.branch('feature');
    const people = ['bob', 'carol', { name: 'X', email: 'x@nowhere.example' }] as const;
    await repo.commits(
      Array.from({ length: 120 }, (_, index) => ({
        on: 'feature',
        by: 'alice',
        coAuthors: people.slice(index % 3, (index % 3) + 1),
      })),
    );
    const pull = await repo.openPullRequest({ head: 'feature' });
    const read = await readAll([await repo.merge(pull, { method: 'squash' })]);
    expect(read.pulls).toBe(1);
    // The commit, its pull request, one more page of its commits, and one query for three addresses.
    expect(github.graphqlCost().requests).toBe(4);
  });

  it('asks no more than one query for what it has read', async () => {
    const commit = await repo.commit();
    github = await startGitHub(builder.scenario());
    const client = createGitHubClient(ports.http, accessTo(github));
    const question = { repository, commits: [commit, commit] };
    const [first, second] = await readRangeCommits(client, question);
    expect(first).toEqual(second);
    await readRangeCommits(client, question);
    expect(github.graphqlCost().requests).toBe(1);
  });
});
