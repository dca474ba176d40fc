import {
  openPullRequest,
  type OpenedPullRequest,
  type PullRequestQuestion,
} from '@countersign/github/client';
import type { Fact } from '@countersign/core';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { git } from '../support/github/git/run.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { accessTo, hastyPorts, valueOf } from './access.ts';

const branch = 'countersign/pin-digests';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn;
let ports: LivePorts;
let base: string;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('writer', { contents: 'write', pull_requests: 'write' });
  builder.token('reader', { contents: 'read', pull_requests: 'read' });
  builder.token('half', { contents: 'write', pull_requests: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  base = await repo.commit({
    by: 'alice',
    files: { 'deploy/app.yaml': 'image: nginx:1\r\n', 'b.txt': 'b\n' },
  });
  ports = hastyPorts();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await ports.close();
  await github.close();
  builder.dispose();
});

async function start(): Promise<void> {
  github = await startGitHub(builder.scenario());
}

function open(change: Partial<PullRequestQuestion> = {}, token = 'writer'): Promise<Fact<OpenedPullRequest>> {
  return openPullRequest(ports.http, accessTo(github, token), {
    repository: { owner: 'acme', name: 'shop' },
    base: { branch: 'main', commit: base },
    branch,
    files: [{ path: 'deploy/app.yaml', bytes: bytes('image: nginx:1@sha256:1\r\n') }],
    title: 'Pin digests',
    body: 'One image.',
    ...change,
  });
}

async function show(...args: readonly string[]): Promise<string> {
  return git(repo.folder, [...args]);
}

async function tip(name = branch): Promise<string> {
  return (await show('rev-parse', `refs/heads/${name}`)).trim();
}

/** Somebody pushes a commit on top of a branch. */
async function push(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const index = { GIT_INDEX_FILE: `${repo.folder}/index-test` };
  const people = {
    GIT_AUTHOR_NAME: 'Bob',
    GIT_AUTHOR_EMAIL: 'bob@example.org',
    GIT_COMMITTER_NAME: 'Bob',
    GIT_COMMITTER_EMAIL: 'bob@example.org',
  };
  const parent = await tip(name);
  await git(repo.folder, ['read-tree', parent], { env: index });
  for (const [path, content] of Object.entries(files)) {
    const oid = await git(repo.folder, ['hash-object', '-w', '--stdin'], { input: content });
    await git(repo.folder, ['update-index', '--add', '--cacheinfo', `100644,${oid},${path}`], { env: index });
  }
  const tree = await git(repo.folder, ['write-tree'], { env: index });
  const message = 'mine\n\nCountersign-Proposal: yes';
  const commit = await git(repo.folder, ['commit-tree', tree, '-p', parent, '-m', message], { env: people });
  await git(repo.folder, ['update-ref', `refs/heads/${name}`, commit]);
  return commit;
}

function pulls() {
  return github.world().repositories[0]?.pullRequests ?? [];
}

describe('a pull request of our own', () => {
  it('is made with a branch and a commit that holds the very bytes', async () => {
    await start();
    const opened = valueOf(await open());
    expect(opened).toMatchObject({ did: 'created', commit: await tip() });
    expect(await show('cat-file', '-s', `${branch}:deploy/app.yaml`)).toBe('25');
    expect(await show('show', `${branch}:deploy/app.yaml`)).toBe('image: nginx:1@sha256:1\r');
    expect(await show('diff', '--name-only', base, branch)).toBe('deploy/app.yaml');
    expect((await show('rev-parse', `${branch}^`)).trim()).toBe(base);
    expect(pulls()).toMatchObject([
      {
        title: 'Pin digests',
        body: 'One image.',
        state: 'open',
        base: { ref: 'main' },
        head: { ref: branch },
      },
    ]);
  });

  it('is kept when nothing is new, and its text is brought up to date', async () => {
    await start();
    const first = valueOf(await open());
    const commit = await tip();
    expect(valueOf(await open())).toEqual({ ...first, did: 'kept' });
    expect(valueOf(await open({ body: 'Two images.' }))).toEqual({ ...first, did: 'updated' });
    expect(await tip()).toBe(commit);
    expect(pulls()).toMatchObject([{ body: 'Two images.' }]);
  });

  it('goes forward when the files or the base are other ones, and loses no commit', async () => {
    await start();
    const first = valueOf(await open());
    const before = await tip();
    const changed = [{ path: 'deploy/app.yaml', bytes: bytes('image: nginx:1@sha256:2\r\n') }];
    expect(valueOf(await open({ files: changed }))).toMatchObject({ did: 'updated' });
    expect((await show('rev-parse', `${branch}^`)).trim()).toBe(before);
    const moved = await push('main', { 'c.txt': 'c\n' });
    const again = valueOf(await open({ base: { branch: 'main', commit: moved }, files: changed }));
    expect(again).toMatchObject({ did: 'updated', number: first.did === 'nothing' ? 0 : first.number });
    expect(await show('diff', '--name-only', moved, branch)).toBe('deploy/app.yaml');
    expect(await show('rev-list', '--count', `${before}..${branch}`)).toBe('3');
    expect(pulls()).toHaveLength(1);
  });

  it('is left alone when somebody else has a commit on its branch, whatever that commit says', async () => {
    await start();
    valueOf(await open());
    const foreign = await push(branch, { 'b.txt': 'mine\n' });
    const changed = [{ path: 'deploy/app.yaml', bytes: bytes('image: nginx:2\r\n') }];
    expect(await open({ files: changed })).toMatchObject({
      state: 'missing',
      cause: 'unsupported',
      detail: expect.stringContaining(foreign),
    });
    expect(await tip()).toBe(foreign);
  });

  it('is left alone when somebody else pushes at the same time', async () => {
    await start();
    valueOf(await open());
    let foreign = '';
    const send: LivePorts['http']['send'] = async (request) => {
      if (request.method === 'PATCH' && request.url.includes('/git/refs/'))
        foreign = await push(branch, { 'b.txt': 'x' });
      return ports.http.send(request);
    };
    const changed = [{ path: 'deploy/app.yaml', bytes: bytes('image: nginx:2\r\n') }];
    const answer = await openPullRequest({ send }, accessTo(github, 'writer'), {
      repository: { owner: 'acme', name: 'shop' },
      base: { branch: 'main', commit: base },
      branch,
      files: changed,
      title: 'Pin digests',
      body: '',
    });
    expect(answer).toMatchObject({ state: 'missing', cause: 'unsupported' });
    expect(await tip()).toBe(foreign);
  });

  it('is not made when nothing changes', async () => {
    await start();
    const same = [{ path: 'b.txt', bytes: bytes('b\n') }];
    expect(valueOf(await open({ files: same }))).toEqual({ did: 'nothing' });
    expect(pulls()).toEqual([]);
    expect(await show('for-each-ref', `refs/heads/${branch}`)).toBe('');
  });

  it('keeps the mode of an executable, adds new files, and writes over no link', async () => {
    const index = { GIT_INDEX_FILE: `${repo.folder}/index-modes` };
    const oid = await git(repo.folder, ['hash-object', '-w', '--stdin'], { input: 'x' });
    await git(repo.folder, ['update-index', '--add', '--cacheinfo', `100755,${oid},run.sh`], { env: index });
    await git(repo.folder, ['update-index', '--add', '--cacheinfo', `120000,${oid},link`], { env: index });
    const tree = await git(repo.folder, ['write-tree'], { env: index });
    const env = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@b',
    };
    const commit = await git(repo.folder, ['commit-tree', tree, '-p', base, '-m', 'modes'], { env });
    await git(repo.folder, ['update-ref', 'refs/heads/main', commit]);
    await start();
    const at = { base: { branch: 'main', commit } };
    const files = ['run.sh', 'digest-pin.lock'].map((path) => ({ path, bytes: bytes('y') }));
    expect(valueOf(await open({ ...at, files }))).toMatchObject({ did: 'created' });
    expect(await show('ls-tree', '--format=%(objectmode) %(path)', branch)).toBe(
      '100644 digest-pin.lock\n120000 link\n100755 run.sh',
    );
    const link = [{ path: 'link', bytes: bytes('y') }];
    expect(await open({ ...at, files: link })).toMatchObject({ state: 'missing', cause: 'unsupported' });
  });

  it.each([
    ['a path outside', { files: [{ path: '../x', bytes: bytes('') }] }],
    ['a path into .git', { files: [{ path: 'a/.GIT/config', bytes: bytes('') }] }],
    ['the base itself as its branch', { branch: 'main' }],
  ])('is not made with %s', async (_, change) => {
    await start();
    expect(await open(change)).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
  });

  it.each([
    ['reader', 'contents: write'],
    ['half', 'pull-requests: write'],
  ])('needs both permissions, and says which one %s lacks', async (token, permission) => {
    await start();
    const fact = await open({}, token);
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(fact.state === 'missing' ? fact.detail : '').toContain(permission);
  });
});
