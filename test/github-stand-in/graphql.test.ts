import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeId } from '../support/github/node-id.ts';
import { CONTENTS_ONLY, type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
});
afterAll(() => world.close());

const VECTORS = fileURLToPath(new URL('../../../shared/vectors/graphql/', import.meta.url));
const vectorsAreThere = existsSync(VECTORS);

describe.skipIf(!vectorsAreThere)(
  'the queries of the vectors (skipped where ../shared/vectors is absent)',
  () => {
    const at = { owner: 'acme', name: 'shop' };
    const ask = async (file: string, variables: object, edit = (query: string) => query) => {
      const answer = await world.graphql(edit(readFileSync(`${VECTORS}${file}`, 'utf8')), variables);
      expect(answer.status, answer.text).toBe(200);
      expect(world.gitHub.violations).toEqual([]);
      return answer.json;
    };

    it('deployments of an environment', async () => {
      const { data, errors } = await ask('deploys.graphql', { ...at, env: 'production' });
      expect(errors).toBeUndefined();
      const [rule] = data?.['repository']?.['environment']?.['protectionRules']?.['nodes'] ?? [];
      expect(rule).toMatchObject({ type: 'REQUIRED_REVIEWERS', preventSelfReview: true });
      expect(rule?.['reviewers']?.['nodes']).toEqual([
        { __typename: 'User', login: 'erin' },
        { __typename: 'Team', combinedSlug: 'acme/release' },
      ]);
      expect(data?.['repository']?.['deployments']?.['nodes']?.[0]).toMatchObject({
        commitOid: world.merge,
        state: 'ACTIVE',
      });
    });

    it('a page of history', async () => {
      const { data } = await ask('history-page.graphql', { ...at, head: world.merge });
      const history = data?.['repository']?.['object']?.['history'];
      expect(history?.['totalCount']).toBe(2);
      expect(history?.['nodes']?.[0]).toMatchObject({
        oid: world.merge,
        committedViaWeb: true,
        author: { user: { login: 'bob' } },
        committer: { name: 'GitHub', user: null },
        signature: { wasSignedByGitHub: true },
        associatedPullRequests: { totalCount: 1 },
      });
    });

    it('commits by alias, one of them unknown', async () => {
      const edit = (query: string) => query.replace('0000000000000000000000000000000000000001', world.merge);
      const { data } = await ask('phase1-range-commits.sample.graphql', at, edit);
      expect(data?.['repository']?.['c0']).toBeNull();
      expect(data?.['repository']?.['c1']?.['oid']).toBe(world.merge);
      expect(data?.['rateLimit']?.['cost']).toBe(1);
    });

    it('pull requests by id, one of them unknown', async () => {
      const id = nodeId('PullRequest', world.repo.record.id, 1);
      const { data, errors } = await ask('phase2-pull-requests.graphql', { ids: [id, 'PR_unknown'] });
      expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['nodes', 1] }]);
      const [pull, unknown] = data?.['nodes'] ?? [];
      expect(unknown).toBeNull();
      expect(pull).toMatchObject({
        number: 1,
        merged: true,
        mergedBy: { login: 'erin' },
        isCrossRepository: false,
      });
      expect(pull?.['reviews']?.['nodes']?.map((review) => review['state'])).toEqual([
        'DISMISSED',
        'APPROVED',
      ]);
      expect(pull?.['timelineItems']?.['nodes']?.map((event) => event['__typename'])).toEqual([
        'ReviewDismissedEvent',
        'HeadRefForcePushedEvent',
        'AddedToMergeQueueEvent',
        'AutoMergeEnabledEvent',
        'ReopenedEvent',
        'BaseRefChangedEvent',
        'MergedEvent',
      ]);
    });

    it('reviews of a run', async () => {
      const id = nodeId('WorkflowRun', world.repo.record.id, world.run.id);
      const { data } = await ask('run-reviews.graphql', { id });
      expect(data?.['node']).toMatchObject({
        databaseId: world.run.id,
        deploymentReviews: { nodes: [{ state: 'APPROVED', user: { login: 'erin' } }] },
      });
    });

    it('members of a team', async () => {
      const { data } = await ask('team-members.graphql', { org: 'acme', slug: 'release' });
      expect(data?.['organization']?.['team']?.['members']?.['edges']).toEqual([
        { role: 'MEMBER', node: { login: 'alice' } },
        { role: 'MAINTAINER', node: { login: 'bob' } },
      ]);
    });
  },
);

describe('git data', () => {
  it('reads a file at the default branch, and by expression', async () => {
    const { json } = await world.graphql(`{ repository(owner: "ACME", name: "shop") {
      defaultBranchRef { name target { oid ... on Commit { file(path: "a.txt") {
        object { ... on Blob { oid text byteSize isBinary isTruncated } } } } } }
      object(expression: "main:dir/x.bin") { ... on Blob { text isBinary byteSize } } } }`);
    const repository = json['data']?.['repository'];
    expect(repository?.['defaultBranchRef']?.['target']?.['file']?.['object']).toMatchObject({
      text: '1\n2\n3\n4\n5\n',
      isBinary: false,
    });
    expect(repository?.['object']).toEqual({ text: null, isBinary: true, byteSize: 3 });
  });

  it('counts co-authors as authors, and links no bot', async () => {
    const { json } = await world.graphql(`{ repository(owner: "acme", name: "shop") {
      a: object(expression: "feature") { ... on Commit { authors(first: 5) { totalCount nodes { user { login } } } } }
      b: object(oid: "${world.scenario.repositories[0]?.pullRequests[0]?.events[1]?.type === 'HEAD_REF_FORCE_PUSHED_EVENT' ? world.scenario.repositories[0].pullRequests[0].events[1].before : ''}") {
        ... on Commit { author { email user { login } } } } } }`);
    const repository = json['data']?.['repository'];
    expect(repository?.['a']?.['authors']).toEqual({
      totalCount: 2,
      nodes: [{ user: { login: 'bob' } }, { user: { login: 'carol' } }],
    });
    expect(repository?.['b']?.['author']?.['email']).toContain('dependabot[bot]@users.noreply.github.com');
    expect(repository?.['b']?.['author']?.['user']).toBeNull();
  });

  it('pages by cursor', async () => {
    const query = `query ($after: String) { repository(owner: "acme", name: "shop") { object(expression: "main") {
      ... on Commit { history(first: 1, after: $after) { pageInfo { hasNextPage endCursor } nodes { oid } } } } } }`;
    const page = async (after: string | null) =>
      (await world.graphql(query, { after })).json['data']?.['repository']?.['object']?.['history'];
    const first = await page(null);
    const second = await page(first?.['pageInfo']?.['endCursor'] ?? null);
    expect(first?.['pageInfo']?.['hasNextPage']).toBe(true);
    expect(second?.['pageInfo']?.['hasNextPage']).toBe(false);
    expect(second?.['nodes']?.[0]?.['oid']).not.toBe(first?.['nodes']?.[0]?.['oid']);
  });
});

describe('permissions', () => {
  const asContents = (query: string) =>
    fetch(world.gitHub.graphqlUrl, {
      method: 'POST',
      headers: { authorization: `bearer ${CONTENTS_ONLY}` },
      body: JSON.stringify({ query }),
    }).then(async (response) => (await response.json()) as { errors: unknown });

  it('answers what is allowed beside an error for what is not', async () => {
    const result = await asContents(`{ repository(owner: "acme", name: "shop") { name
      deployments(first: 1) { totalCount } } }`);
    expect(result.errors).toMatchObject([
      { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    ]);
  });

  it('knows no repository that the token cannot see', async () => {
    const result = await asContents('{ repository(owner: "acme", name: "policies") { name } }');
    expect(result).toMatchObject({ data: { repository: null }, errors: [{ type: 'NOT_FOUND' }] });
  });
});

describe('inventions are refused and recorded', () => {
  it.each([
    [
      'field',
      '{ repository(owner: "acme", name: "shop") { approvers } }',
      {},
      'Cannot query field "approvers"',
    ],
    ['argument', '{ repository(owner: "acme", name: "shop", id: 1) { name } }', {}, 'Unknown argument "id"'],
    [
      'variable value',
      'query ($oid: GitObjectID!) { repository(owner: "acme", name: "shop") { object(oid: $oid) { oid } } }',
      { oid: 'main' },
      'is no GitObjectID',
    ],
    ['syntax', '{ repository(', {}, 'Syntax Error'],
    [
      'field that is GitHub’s and not the stand-in’s',
      '{ repository(owner: "acme", name: "shop") { stargazerCount } }',
      {},
      'does not serve Repository.stargazerCount',
    ],
  ])('%s', async (_name, query, variables, expected) => {
    const answer = await world.graphql(query, variables);
    expect(answer.status).toBe(500);
    expect(answer.json['message']).toContain(expected);
    expect(world.gitHub.violations.at(-1)?.message).toContain(expected);
  });

  it('answers a page without a size as GitHub does', async () => {
    const { json } = await world.graphql(
      '{ repository(owner: "acme", name: "shop") { deployments { totalCount } } }',
    );
    expect(json['errors']?.[0]).toMatchObject({ type: 'MISSING_PAGINATION_BOUNDARIES' });
  });
});
