import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIT_ENVIRONMENT } from '../support/github/git/run.ts';
import { ALL, CONTENTS_ONLY, type Example, startExample } from './example.ts';

const run = promisify(execFile);
let world: Example;
let folder: string;
beforeAll(async () => {
  world = await startExample();
  folder = mkdtempSync(join(tmpdir(), 'stand-in-clones-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const basic = (token: string) => Buffer.from(`x-access-token:${token}`).toString('base64');

async function git(token: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(
    'git',
    ['-c', `http.extraHeader=Authorization: Basic ${basic(token)}`, ...args],
    {
      cwd: folder,
      env: {
        ...GIT_ENVIRONMENT,
        GIT_AUTHOR_NAME: 'Alice',
        GIT_AUTHOR_EMAIL: 'alice@example.com',
        GIT_COMMITTER_NAME: 'Alice',
        GIT_COMMITTER_EMAIL: 'alice@example.com',
      },
    },
  );
  return stdout.trim();
}

describe('fetching', () => {
  it('clones with a token, with and without .git', async () => {
    await git(ALL, 'clone', '-q', world.gitHub.cloneUrl('acme/shop'), 'one');
    expect(await git(ALL, '-C', 'one', 'rev-parse', 'HEAD')).toBe(world.merge);
    await git(ALL, 'clone', '-q', `${world.gitHub.url}/acme/shop`, 'two');
    expect(await git(ALL, '-C', 'two', 'rev-parse', 'HEAD')).toBe(world.merge);
  });

  it('gives any commit by its SHA, and trees without blobs', async () => {
    const first = await world.repo.readCommit(world.merge);
    await git(ALL, 'init', '-q', 'bare');
    const remote = world.gitHub.cloneUrl('acme/shop');
    await git(
      ALL,
      '-C',
      'bare',
      'fetch',
      '-q',
      '--filter=blob:none',
      '--depth=1',
      remote,
      first.parents[0] ?? '',
    );
    expect(await git(ALL, '-C', 'bare', 'rev-parse', 'FETCH_HEAD')).toBe(first.parents[0]);
    const missing = await git(ALL, '-C', 'bare', 'rev-list', '--objects', '--missing=print', 'FETCH_HEAD');
    expect(missing).toContain('?');
  });

  it('gives the heads of pull requests', async () => {
    const refs = await git(ALL, 'ls-remote', world.gitHub.cloneUrl('acme/shop'), 'refs/pull/*/head');
    expect(refs).toContain(world.pull.head.sha);
  });

  it('asks for a token, and hides what a token cannot see', async () => {
    await expect(git('nobody', 'ls-remote', world.gitHub.cloneUrl('acme/shop'))).rejects.toThrow(
      /Authentication|401|could not read Username/,
    );
    await expect(git(CONTENTS_ONLY, 'ls-remote', world.gitHub.cloneUrl('acme/policies'))).rejects.toThrow(
      /not found/,
    );
  });
});

describe('pushing', () => {
  const prepare = async (name: string, text: string) => {
    await git(ALL, 'clone', '-q', world.gitHub.cloneUrl('acme/shop'), name);
    writeFileSync(join(folder, name, 'record.json'), text);
    await git(ALL, '-C', name, 'add', '.');
    await git(ALL, '-C', name, 'commit', '-q', '-m', `record ${text}`);
  };

  it('writes with contents: write, which the API then shows', async () => {
    await prepare('writer', '1');
    await git(ALL, '-C', 'writer', 'push', '-q', 'origin', 'HEAD:refs/heads/records');
    const sha = await git(ALL, '-C', 'writer', 'rev-parse', 'HEAD');
    const ref = await world.rest('/repos/acme/shop/git/ref/heads/records');
    expect(ref.json['object']?.['sha']).toBe(sha);
    expect(world.gitHub.violations).toEqual([]);
  });

  it('is compare-and-swap: the second of two writers is refused', async () => {
    await prepare('late', '2');
    await expect(git(ALL, '-C', 'late', 'push', '-q', 'origin', 'HEAD:refs/heads/records')).rejects.toThrow(
      /rejected/,
    );
  });

  it('refuses a token that may only read', async () => {
    await prepare('reader', '3');
    const push = git(CONTENTS_ONLY, '-C', 'reader', 'push', '-q', 'origin', 'HEAD:refs/heads/other');
    await expect(push).rejects.toThrow(/403/);
  });
});

describe('the same refs through the API', () => {
  it('refuses what is no fast-forward with 422', async () => {
    const main = await world.repo.tip('main');
    const parent = (await world.repo.readCommit(main)).parents[0] ?? '';
    const move = (sha: string, force?: true) =>
      world.rest('/repos/acme/shop/git/refs/heads/main', {
        method: 'PATCH',
        body: JSON.stringify({ sha, ...(force ? { force } : {}) }),
      });
    expect((await move(parent)).status).toBe(422);
    expect((await move(parent, true)).status).toBe(200);
    expect((await move(main)).status).toBe(200);
  });

  it('writes blobs, trees, commits and refs', async () => {
    const post = async (path: string, body: unknown) =>
      (await world.rest(`/repos/acme/shop/git/${path}`, { method: 'POST', body: JSON.stringify(body) })).json;
    const head = await world.repo.tip('main');
    const blob = await post('blobs', { content: Buffer.from('zwei').toString('base64'), encoding: 'base64' });
    const tree = await post('trees', {
      base_tree: head,
      tree: [
        { path: 'deep/one.txt', mode: '100644', type: 'blob', content: 'one' },
        { path: 'deep/two.txt', mode: '100644', type: 'blob', sha: blob['sha'] },
        { path: 'a.txt', mode: '100644', type: 'blob', sha: null },
      ],
    });
    const commit = await post('commits', { message: 'record', tree: tree['sha'], parents: [head] });
    expect(commit['committer']?.['date']).toBe(world.scenario.now);
    const ref = await post('refs', { ref: 'refs/heads/written', sha: commit['sha'] });
    expect(ref['object']?.['sha']).toBe(commit['sha']);
    expect((await post('refs', { ref: 'refs/heads/written', sha: head }))['message']).toBe(
      'Reference already exists',
    );
    const listed = await world.rest('/repos/acme/shop/git/trees/written?recursive=1');
    const paths = listed.json['tree']?.map((entry) => entry['path'] ?? '');
    expect(paths).toEqual(['b.txt', 'deep', 'deep/one.txt', 'deep/two.txt', 'dir', 'dir/x.bin']);
    expect(world.gitHub.violations).toEqual([]);
  });
});
