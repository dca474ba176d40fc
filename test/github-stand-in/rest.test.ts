import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restCheck } from '../support/github/openapi/check.ts';
import { routes } from '../support/github/rest/routes.ts';
import { CONTENTS_ONLY, type Example, startExample } from './example.ts';

let world: Example;
beforeAll(async () => {
  world = await startExample();
});
afterAll(() => world.close());

const REPO = '/repos/acme/shop';

describe('every operation answers what the description allows', () => {
  it.each([
    ['a repository', () => REPO],
    ['a commit by branch', () => `${REPO}/commits/main`],
    ['a commit by SHA', () => `${REPO}/commits/${world.merge}`],
    ['a commit by annotated tag', () => `${REPO}/commits/v1`],
    ['commits', () => `${REPO}/commits`],
    ['commits of a path', () => `${REPO}/commits?path=a.txt&sha=main`],
    ['a comparison', () => `${REPO}/compare/main~1...open`],
    ['a file', () => `${REPO}/contents/a.txt?ref=main`],
    ['a folder', () => `${REPO}/contents/dir`],
    ['the root folder', () => `${REPO}/contents/`],
    ['a ref', () => `${REPO}/git/ref/heads/main`],
    ['refs by prefix', () => `${REPO}/git/matching-refs/heads/`],
    ['a tree', () => `${REPO}/git/trees/main?recursive=1`],
    ['a git commit', () => `${REPO}/git/commits/${world.merge}`],
    ['a pull request', () => `${REPO}/pulls/1`],
    ['pull requests', () => `${REPO}/pulls?state=all`],
    ['reviews', () => `${REPO}/pulls/1/reviews`],
    ['commits of a pull request', () => `${REPO}/pulls/1/commits`],
    ['files of a pull request', () => `${REPO}/pulls/1/files`],
    ['pull requests of a merged commit', () => `${REPO}/commits/${world.merge}/pulls`],
    ['pull requests of an open commit', () => `${REPO}/commits/open/pulls`],
    ['a run', () => `${REPO}/actions/runs/${world.run.id}`],
    ['an attempt', () => `${REPO}/actions/runs/${world.run.id}/attempts/1`],
    ['approvals', () => `${REPO}/actions/runs/${world.run.id}/approvals`],
    ['pending deployments', () => `${REPO}/actions/runs/${world.run.id}/pending_deployments`],
    ['jobs', () => `${REPO}/actions/runs/${world.run.id}/jobs`],
    ['jobs of an attempt', () => `${REPO}/actions/runs/${world.run.id}/attempts/2/jobs`],
    ['runs of a commit', () => `${REPO}/actions/runs?head_sha=${world.merge}`],
    ['an environment', () => `${REPO}/environments/production`],
    ['environments', () => `${REPO}/environments`],
    ['deployments', () => `${REPO}/deployments?environment=production`],
    ['a job', () => `${REPO}/actions/jobs/77`],
    ['check runs', () => `${REPO}/commits/main/check-runs?filter=all&app_id=15368`],
    ['check suites', () => `${REPO}/commits/main/check-suites`],
    ['commit statuses', () => `${REPO}/commits/main/statuses`],
    ['a permission', () => `${REPO}/collaborators/bob/permission`],
    ['activity', () => `${REPO}/activity?per_page=3&direction=asc`],
    ['attestations', () => `${REPO}/attestations/sha256:abc`],
    ['comments', () => `${REPO}/issues/1/comments`],
    ['a branch', () => `${REPO}/branches/main`],
    ['rules of a branch', () => `${REPO}/rules/branches/main`],
    ['rulesets', () => `${REPO}/rulesets`],
    ['a ruleset', () => `${REPO}/rulesets/${world.ruleset}`],
    ['rule suites', () => `${REPO}/rulesets/rule-suites?ref=refs/heads/main&time_period=month`],
    ['team members', () => '/orgs/acme/teams/release/members'],
    ['a team', () => '/orgs/acme/teams/release'],
    ['a team membership', () => '/orgs/acme/teams/release/memberships/bob'],
    ['a user', () => '/users/bob'],
    ['an organisation as a user', () => '/users/acme'],
    ['a bot', () => '/users/dependabot%5Bbot%5D'],
    ['the rate limit', () => '/rate_limit'],
    ['meta', () => '/meta'],
  ])('%s', async (_name, path) => {
    const answer = await world.rest(path());
    expect(answer.text, answer.text).not.toBe('');
    expect(answer.status, answer.text).toBe(200);
    expect(world.gitHub.violations).toEqual([]);
  });

  it('serves each operation of the fixture and no other', () => {
    expect(Object.keys(routes).sort()).toEqual(
      Object.keys(restCheck('github.com').description.operations).sort(),
    );
  });
});

describe('what the answers say', () => {
  it('compares by real history', async () => {
    const status = async (range: string) => (await world.rest(`${REPO}/compare/${range}`)).json['status'];
    expect(await status('main~1...main')).toBe('ahead');
    expect(await status('main...main~1')).toBe('behind');
    expect(await status('main...main')).toBe('identical');
    expect(await status('feature...main')).toBe('diverged');
  });

  it('pages with Link headers that lead to the rest', async () => {
    const first = await world.rest(`${REPO}/git/matching-refs/heads/`);
    expect(first.json).toHaveLength(3);
    const page = await world.rest(`${REPO}/commits?per_page=1`);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
    const second = await world.rest(next.slice(world.gitHub.apiUrl.length));
    expect(second.json).toHaveLength(1);
    expect(second.json[0]?.['sha']).not.toBe(page.json[0]?.['sha']);
    expect(second.headers.get('link')).not.toContain('rel="next"');
  });

  it('walks the activity by cursor', async () => {
    const first = await world.rest(`${REPO}/activity?per_page=2`);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await world.rest(next.slice(world.gitHub.apiUrl.length));
    expect(second.json[0]?.['id']).not.toBe(first.json[1]?.['id']);
    expect(second.status).toBe(200);
  });

  it('keeps actor and triggering actor of each attempt apart', async () => {
    const attempt = async (number: number) =>
      (await world.rest(`${REPO}/actions/runs/${world.run.id}/attempts/${number}`)).json;
    expect((await attempt(1))['triggering_actor']?.['login']).toBe('alice');
    const second = await attempt(2);
    expect(second['actor']?.['login']).toBe('alice');
    expect(second['triggering_actor']?.['login']).toBe('bob');
    expect((await world.rest(`${REPO}/actions/runs/${world.run.id}/attempts/3`)).status).toBe(404);
  });

  it('gives raw files as they are', async () => {
    const headers = { accept: 'application/vnd.github.raw+json' };
    expect((await world.rest(`${REPO}/contents/a.txt`, { headers })).text).toBe('1\n2\n3\n4\n5\n');
  });

  it('answers 304 to an ETag that still holds', async () => {
    const etag = (await world.rest(REPO)).headers.get('etag') ?? '';
    const again = await world.rest(REPO, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('sends its own clock and the rate limit', async () => {
    const { headers } = await world.rest(REPO);
    expect(new Date(headers.get('date') ?? '').toISOString()).toBe(
      new Date(world.scenario.now ?? '').toISOString(),
    );
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(5000);
    expect(headers.get('x-ratelimit-resource')).toBe('core');
  });
});

describe('inventions are refused and recorded', () => {
  it.each([
    ['endpoint', `${REPO}/approvers`, {}, 'no such operation'],
    ['query parameter', `${REPO}/pulls?reviewed=true`, {}, 'must NOT have additional properties: "reviewed"'],
    ['query value', `${REPO}/pulls?state=merged`, {}, 'must be equal to one of the allowed values'],
    ['path value', `${REPO}/pulls/one`, {}, 'must be integer'],
    [
      'media type',
      REPO,
      { headers: { accept: 'application/vnd.github.invented+json' } },
      'unknown media type',
    ],
    ['version', REPO, { headers: { 'x-github-api-version': '1999-01-01' } }, 'X-GitHub-Api-Version'],
    ['body property', `${REPO}/issues/1/comments`, { method: 'POST', body: '{"text":"x"}' }, 'request body'],
    ['method', `${REPO}/pulls/1/reviews`, { method: 'PUT' }, 'no such operation'],
  ])('%s', async (_name, path, request, expected) => {
    const example = world;
    const before = example.gitHub.violations.length;
    const answer = await example.rest(path, request);
    expect(answer.status).toBe(500);
    expect(answer.json['message']).toContain(expected);
    expect(example.gitHub.violations.length).toBe(before + 1);
    expect(example.gitHub.violations.at(-1)?.message).toContain(expected);
  });

  it('finds an answer that GitHub would not give', async () => {
    world.gitHub.patch((scenario) => {
      scenario.repositories[0]!.branchRules['main'] = [{ type: 'invented_rule' }];
    });
    const answer = await world.rest(`${REPO}/rules/branches/main`);
    expect(answer.status).toBe(500);
    expect(world.gitHub.violations.at(-1)?.message).toContain('response 200');
  });
});

describe('tokens', () => {
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  it('refuses an unknown token with 401', async () => {
    const answer = await world.rest(REPO, as('nobody'));
    expect(answer.status).toBe(401);
    expect(answer.json['message']).toBe('Bad credentials');
  });

  it('asks a caller without a token to authenticate', async () => {
    expect((await fetch(`${world.gitHub.apiUrl}${REPO}`)).status).toBe(401);
  });

  it('says which permission is missing as GitHub does: not at all', async () => {
    for (const path of [`${REPO}/pulls/1`, `${REPO}/deployments`, '/orgs/acme/teams/release/members']) {
      const answer = await world.rest(path, as(CONTENTS_ONLY));
      expect(answer.status).toBe(403);
      expect(answer.json['message']).toBe('Resource not accessible by integration');
    }
    expect((await world.rest(`${REPO}/commits/main`, as(CONTENTS_ONLY))).status).toBe(200);
  });

  it('hides a private repository that the token does not reach', async () => {
    expect((await world.rest('/repos/acme/policies', as(CONTENTS_ONLY))).status).toBe(404);
    expect((await world.rest('/repos/acme/policies')).status).toBe(200);
  });

  it('keeps no token in the log', () => {
    expect(JSON.stringify(world.gitHub.requests)).not.toContain('token-');
    expect(world.gitHub.requests.at(-1)).toMatchObject({
      method: 'GET',
      status: 200,
      operation: 'repos/get',
    });
  });
});
