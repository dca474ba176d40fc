import { execFileSync } from 'node:child_process';
import type { Fact, Git, GitCommand } from '@countersign/core';
import {
  fetchBranch,
  fetchObjects,
  listTree,
  measureMerges,
  openMirror,
  readBlob,
  listChanges,
  readTrees,
} from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGitServer, type GitServer } from './git-server.ts';
import { createRepository, type TestRepository } from './repository.ts';

const absent = '1'.repeat(40);

function value<T>(fact: Fact<T>): T {
  if (fact.state === 'missing') throw new Error(`${fact.cause}: ${fact.detail}`);
  return fact.value;
}

let source: TestRepository;
let ports: LivePorts;
beforeEach(() => {
  source = createRepository();
  ports = createPorts({ workspace: source.directory });
});
afterEach(async () => {
  await ports.close();
  source.remove();
});

/** A change on a branch that is gone again: only `refs/pull/N/head` and its SHA are left. */
function propose(number: number, files: Record<string, string>): string {
  source.branch('change');
  const head = source.save(`change ${number}`, files);
  source.git('update-ref', `refs/pull/${number}/head`, head);
  source.git('checkout', '--quiet', 'main');
  source.git('branch', '--quiet', '-D', 'change');
  return head;
}

describe('a mirror', () => {
  it('holds the commits and heads that were asked for, by one fetch, without contents', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const head = propose(7, { 'b.txt': 'b\n' });
    const commands: string[] = [];
    const git: Git = {
      ...ports.git,
      run: (command: GitCommand) => {
        commands.push(command.args[0] ?? '');
        return ports.git.run(command);
      },
    };
    const question = { url: source.url, commits: [base], pullRequests: [7, 7] };
    const mirror = value(await openMirror(git, question));
    expect(mirror.heads).toEqual(new Map([[7, head]]));
    expect(commands.filter((command) => command === 'fetch')).toHaveLength(1);
    const trees = await readTrees(mirror, [base, head, absent, 'HEAD']);
    expect([...trees.values()].map((fact) => fact.state === 'known' || fact.cause)).toEqual([
      true,
      true,
      'not-found',
      'malformed',
    ]);
    expect(trees.get(head)).toMatchObject({ value: source.git('rev-parse', `${head}^{tree}`) });
    const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype)'], {
      cwd: mirror.place.directory,
      encoding: 'utf8',
    });
    expect(objects).not.toContain('blob');
  });

  it('goes on without a head that is gone, while its commit can be had', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const head = propose(7, { 'b.txt': 'b\n' });
    source.git('update-ref', '-d', 'refs/pull/7/head');
    const mirror = value(
      await openMirror(ports.git, { url: source.url, commits: [base, head], pullRequests: [7, 8] }),
    );
    expect(mirror.heads).toEqual(
      new Map([
        [7, null],
        [8, null],
      ]),
    );
    const [measured] = await measureMerges(mirror, [{ base, head }]);
    expect(measured).toMatchObject({ state: 'known', value: { state: 'clean' } });
  });

  it('tells which commits the remote does not have, and measures the others', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const head = propose(7, { 'b.txt': 'b\n' });
    const other = '2'.repeat(40);
    const mirror = value(
      await openMirror(ports.git, { url: source.url, commits: [absent, base, other], pullRequests: [7] }),
    );
    const measured = await measureMerges(mirror, [
      { base, head: absent },
      { base, head },
      { base: other, head },
      { base, head: 'main' },
    ]);
    expect(measured.map((fact) => (fact.state === 'known' ? fact.value.state : fact.cause))).toEqual([
      'not-found',
      'clean',
      'not-found',
      'not-found',
    ]);
  });

  it('is missing when the remote lacks too many of the commits to be worth a look', async () => {
    source.save('base', { 'a.txt': 'a\n' });
    const commits = Array.from({ length: 40 }, (_, index) => String(10 + index).padStart(40, '0'));
    const mirror = await openMirror(ports.git, { url: source.url, commits, pullRequests: [] });
    expect(mirror).toMatchObject({ state: 'missing', cause: 'not-found' });
  });

  it('starts nothing that would go on when git has ended', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const mirror = value(await openMirror(ports.git, { url: source.url, commits: [base], pullRequests: [] }));
    const config = ['config', '--get', 'maintenance.auto'];
    const answer = execFileSync('git', config, { cwd: mirror.place.directory, encoding: 'utf8' });
    expect(answer).toBe('false\n');
  });

  it('is empty, not the default branch, when nothing is asked', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const mirror = value(await openMirror(ports.git, { url: source.url, commits: [], pullRequests: [] }));
    expect((await readTrees(mirror, [base])).get(base)).toMatchObject({ cause: 'not-found' });
  });

  it.each([
    [{ url: 'ext::sh -c id' }, 'malformed'],
    [{ url: 'https://user:pw@host/x' }, 'malformed'],
    [{ commits: ['main'] }, 'malformed'],
    [{ commits: ['--upload-pack=id'] }, 'malformed'],
    [{ pullRequests: [0] }, 'malformed'],
    [{ pullRequests: [1.5] }, 'malformed'],
    [{ url: 'file:///nowhere/at/all', pullRequests: [1] }, 'not-found'],
  ])('is missing for %j', async (changes, cause) => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const question = { url: source.url, commits: [base], pullRequests: [], ...changes };
    expect(await openMirror(ports.git, question)).toMatchObject({ state: 'missing', cause });
  });

  it('mirrors a repository with SHA-256 ids', async () => {
    const wide = createRepository('--object-format=sha256');
    try {
      const base = wide.save('base', { 'a.txt': 'a\n' });
      wide.branch('change');
      const head = wide.save('change', { 'b.txt': 'b\n' });
      const mirror = value(
        await openMirror(ports.git, { url: wide.url, commits: [base, head], pullRequests: [] }),
      );
      const [measured] = await measureMerges(mirror, [{ base, head }]);
      const tree = wide.git('rev-parse', `${head}^{tree}`);
      expect(measured).toMatchObject({ value: { state: 'clean', tree } });
      const changes = value(await listChanges(mirror, { base: null, head }));
      expect(changes.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    } finally {
      wide.remove();
    }
  });
});

describe('a mirror of a private repository', () => {
  const token = 'secret-token';
  let server: GitServer;
  beforeEach(async () => {
    server = await startGitServer(source.directory, token);
  });
  afterEach(() => server.close());

  const credentialOf = (text: string) => ({ origin: server.origin, token: { reveal: () => text } });

  it('shows its credential when it is opened and whenever contents are fetched later', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
    const base0 = source.save('base', { 'a.txt': lines.join('') });
    const head = propose(7, { 'a.txt': lines.with(30, 'theirs\n').join('') });
    const base = source.save('ours', { 'a.txt': lines.with(3, 'ours\n').join('') });
    const mirror = value(
      await openMirror(ports.git, {
        url: server.url,
        credential: credentialOf(token),
        commits: [base, base0],
        pullRequests: [7],
      }),
    );
    const before = server.requests().length;
    const [measured] = await measureMerges(mirror, [{ base, head }]);
    expect(measured).toMatchObject({ state: 'known', value: { state: 'clean' } });
    const later = server.requests().slice(before);
    expect(later.length).toBeGreaterThan(0);
    expect(later.every(({ authorized }) => authorized)).toBe(true);
    const [change] = value(await listChanges(mirror, { base, head: base0 }));
    expect((await readBlob(mirror.place, change?.newId ?? '')).state).toBe('known');
  });

  it('is forbidden without the right one, and says nothing of it', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    for (const credential of [undefined, credentialOf('wrong-token')]) {
      const mirror = await openMirror(ports.git, {
        url: server.url,
        ...(credential === undefined ? {} : { credential }),
        commits: [base],
        pullRequests: [],
      });
      expect(mirror).toMatchObject({ state: 'missing', cause: 'forbidden' });
      expect(JSON.stringify(mirror)).not.toContain('wrong-token');
    }
  });

  it('gets many contents by one fetch, in a clone that is cut by depth too', async () => {
    const files = Object.fromEntries([1, 2, 3, 4].map((index) => [`${index}.txt`, `content ${index}\n`]));
    source.save('older', { 'x.txt': 'x\n' });
    source.save('base', files);
    const credential = credentialOf(token);
    const question = { url: server.url, branch: 'main', credential, filter: 'blob:none', depth: 1 } as const;
    const { place, tip } = value(await fetchBranch(ports.git, question));
    const entries = value(await listTree(place, { of: tip ?? '' }));
    const before = server.requests().length;
    expect(await fetchObjects(place, [])).toMatchObject({ state: 'known' });
    expect(await fetchObjects(place, [absent])).toMatchObject({ cause: 'not-found' });
    value(
      await fetchObjects(
        place,
        entries.map(({ object }) => object),
      ),
    );
    expect(server.requests().length - before).toBeLessThanOrEqual(6);
    await server.close();
    for (const { object } of entries) expect((await readBlob(place, object)).state).toBe('known');
  });

  it('is missing when contents can no longer be fetched, never a guess', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
    source.save('base', { 'a.txt': lines.join('') });
    const head = propose(7, { 'a.txt': lines.with(30, 'theirs\n').join('') });
    const base = source.save('ours', { 'a.txt': lines.with(3, 'ours\n').join('') });
    const easy = propose(8, { 'b.txt': 'b\n' });
    const mirror = value(
      await openMirror(ports.git, {
        url: server.url,
        credential: credentialOf(token),
        commits: [base],
        pullRequests: [7, 8],
      }),
    );
    await server.close();
    const measured = await measureMerges(mirror, [
      { base, head },
      { base, head: easy },
    ]);
    expect(measured.map((fact) => (fact.state === 'known' ? fact.value.state : fact.cause))).toEqual([
      'unreachable',
      'clean',
    ]);
  });
});
