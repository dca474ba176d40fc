import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Shop, startShop } from '../support/shop/shop-world.ts';
import { discardRun, runWorkflow } from '../support/workflow/run-workflow.ts';
import { newFolder, removeFolders } from './run-action.ts';

const root = path.resolve(import.meta.dirname, '../..');
const workflow = '.github/workflows/pull-request.yml';
const sha = '0123456789abcdef0123456789abcdef01234567';
const text = `on: pull_request
jobs:
  preflight:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: actions/checkout@v6
      - id: preflight
        uses: acme/countersign/actions/preflight@${sha}
        with:
          service: shop
          environment: production
`;

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(async () => {
  await shop.close();
  removeFolders();
});

it('preflight keeps one comment on a pull request', { timeout: 60_000 }, async () => {
  await shop.merge({ branch: 'with-preflight', files: { [workflow]: text } });
  await shop.repository.branch('asked');
  await shop.repository.commit({
    on: 'asked',
    by: 'alice',
    files: { 'k8s/shop.yaml': 'kind: Deployment\n' },
  });
  const pull = await shop.repository.openPullRequest({ head: 'asked', by: 'alice' });
  shop.sync();
  const folder = newFolder();
  execFileSync('git', ['clone', '--quiet', '-b', 'asked', shop.repository.folder, folder], {
    stdio: 'ignore',
  });
  const result = await runWorkflow({
    repositoryRoot: folder,
    repository: 'acme/shop',
    workflow,
    event: {
      name: 'pull_request',
      ref: `refs/pull/${pull.number}/merge`,
      sha: pull.head.sha,
      actor: 'alice',
      payload: {
        repository: { full_name: 'acme/shop', id: shop.repository.record.id, owner: { login: 'acme' } },
        pull_request: {
          number: pull.number,
          base: { sha: pull.base.sha, ref: 'main', repo: { full_name: 'acme/shop' } },
          head: { sha: pull.head.sha, ref: 'asked', repo: { full_name: 'acme/shop' } },
        },
        sender: { login: 'alice' },
      },
    },
    environment: shop.github.environment(),
    token: ({ permissions }) => {
      const token = 'ghs_ofThePullRequest123';
      const { contents = 'none', 'pull-requests': pulls = 'none' } = permissions;
      const levels = { none: 'none', read: 'read', write: 'write' } as const;
      shop.builder.token(token, { contents: levels[contents], pull_requests: levels[pulls] });
      shop.sync();
      return token;
    },
    repositories: { 'acme/countersign': root },
    nodePath: process.execPath,
  });
  const step = result.jobs[0]?.steps.find(({ outputs }) => Object.hasOwn(outputs, 'tier'));
  const log = result.jobs.flatMap(({ steps }) =>
    steps.flatMap((each) => each.log.map((line) => JSON.stringify(line))),
  );
  expect([result.conclusion, step?.outputs['tier']], log.join('\n')).toEqual(['success', 'infrastructure']);
  const comments = shop.github.world().repositories.flatMap((each) => each.comments);
  expect(
    comments.map(({ issue, author }) => [issue, author]),
    log.join('\n'),
  ).toEqual([[pull.number, 'github-actions[bot]']]);
  expect(comments[0]?.body).toContain('attest-verify');
  expect(shop.github.violations).toEqual([]);
  await discardRun(result);
});
