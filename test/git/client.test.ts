import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '@countersign/core';
import {
  appendCommit,
  fetchBranch,
  findObjects,
  isAncestor,
  isShallow,
  listRange,
  listTree,
  pushBranch,
  readBlob,
  readRemoteBranch,
} from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type TestRepository } from './repository.ts';

const absent = '1'.repeat(40);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

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

describe('history', () => {
  it('lists the commits of a range with people, parents and trailers, oldest first', async () => {
    const base = source.commit('base');
    const one = source.commit(
      'one\n\nCo-authored-by: Bo <bo@example.org>\nco-authored-by: Cy <cy@example.org>',
    );
    const two = source.commit('two');
    const commits = value(await listRange({ git: ports.git }, base, two));
    expect(commits.map((commit) => commit.commit)).toEqual([one, two]);
    expect(commits[0]).toMatchObject({
      parents: [base],
      author: { name: 'Ada', email: 'ada@example.org', at: '2026-01-02T03:04:05+02:00' },
      committer: { name: 'Carl', email: 'carl@example.org' },
      coAuthors: ['Bo <bo@example.org>', 'Cy <cy@example.org>'],
    });
    expect(commits[1]?.message).toBe('two\n');
  });
  it('lists nothing for a range without commits', async () => {
    const base = source.commit('base');
    expect(value(await listRange({ git: ports.git }, base, base))).toEqual([]);
  });
  it('tells ancestors apart, and says when a commit is not there', async () => {
    const base = source.commit('base');
    const head = source.commit('head');
    const place = { git: ports.git };
    expect(await isAncestor(place, base, head)).toMatchObject({ state: 'known', value: true });
    expect(await isAncestor(place, head, base)).toMatchObject({ state: 'known', value: false });
    expect(await isAncestor(place, absent, head)).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(await listRange(place, absent, head)).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(await isAncestor(place, '--help', head)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
  it('finds which objects are there', async () => {
    const base = source.commit('base');
    expect(value(await findObjects({ git: ports.git }, [base, absent]))).toEqual(new Map([[base, 'commit']]));
  });
  it('never proves a negative from a shallow clone', async () => {
    const first = source.commit('first');
    source.commit('second');
    const third = source.commit('third');
    const clone = value(await fetchBranch(ports.git, { url: source.url, branch: 'main', depth: 1 }));
    const { place } = clone;
    expect(value(await isShallow(place))).toBe(true);
    expect(clone.tip).toBe(third);
    expect(await isAncestor(place, first, third)).toMatchObject({ state: 'missing' });
    expect(await listRange(place, third, third)).toMatchObject({ state: 'missing', cause: 'truncated' });
  });
  it('ignores a graft file that would shorten the history', async () => {
    const first = source.commit('first');
    const second = source.commit('second');
    const third = source.commit('third');
    writeFileSync(join(source.directory, '.git', 'info', 'grafts'), `${third} ${first}\n`);
    const commits = value(await listRange({ git: ports.git }, first, third));
    expect(commits.map((commit) => commit.commit)).toEqual([second, third]);
  });
  it('is missing outside a repository', async () => {
    const place = { git: ports.git, directory: await ports.git.temporaryDirectory() };
    expect(await isShallow(place)).toMatchObject({ state: 'missing', cause: 'not-found' });
  });
});

const identity = { name: 'recorder', email: 'recorder@example.org' };
const at = '2026-03-04T05:06:07.000Z';

async function append(branch: string, path: string, content: string): Promise<'pushed' | 'moved' | 'taken'> {
  const { place, tip } = value(
    await fetchBranch(ports.git, { url: source.url, branch, filter: 'blob:none', depth: 1 }),
  );
  const files = [{ path, bytes: bytes(content) }];
  const appended = value(
    await appendCommit(place, { parent: tip, files, message: `add ${path}`, identity, at }),
  );
  if (appended.state === 'taken') return 'taken';
  const push = { url: source.url, branch, commit: appended.commit, expected: tip };
  return value(await pushBranch(place, push));
}

describe('a branch that is only appended to', () => {
  it('starts a branch, adds to it, and reads back what is there', async () => {
    expect(await append('records', 'a/1.json', '{"n":1}')).toBe('pushed');
    expect(await append('records', 'a/2.json', '{"n":2}')).toBe('pushed');
    const { place, tip } = value(
      await fetchBranch(ports.git, { url: source.url, branch: 'records', filter: 'blob:none' }),
    );
    const entries = value(await listTree(place, { of: tip ?? '', path: 'a' }));
    expect(entries.map((entry) => entry.path)).toEqual(['a/1.json', 'a/2.json']);
    expect(text(value(await readBlob(place, entries[1]?.object ?? '')))).toBe('{"n":2}');
    expect(source.git('log', '--format=%an %ae %aI %s', 'records')).toBe(
      [
        'recorder recorder@example.org 2026-03-04T05:06:07+00:00 add a/2.json',
        'recorder recorder@example.org 2026-03-04T05:06:07+00:00 add a/1.json',
      ].join('\n'),
    );
  });
  it('never overwrites a path, nor turns a file into a folder', async () => {
    expect(await append('records', 'a/1.json', 'one')).toBe('pushed');
    expect(await append('records', 'a/1.json', 'two')).toBe('taken');
    expect(await append('records', 'a', 'three')).toBe('taken');
    expect(await append('records', 'a/1.json/b', 'four')).toBe('taken');
    expect(source.git('show', 'records:a/1.json')).toBe('one');
  });
  it('loses a race without harm, on an old branch and on a new one', async () => {
    const fetched = async () => value(await fetchBranch(ports.git, { url: source.url, branch: 'records' }));
    const commitOn = async (from: Awaited<ReturnType<typeof fetched>>, path: string): Promise<string> => {
      const files = [{ path, bytes: bytes(path) }];
      const done = value(
        await appendCommit(from.place, { parent: from.tip, files, message: path, identity, at }),
      );
      return done.state === 'committed' ? done.commit : '';
    };
    for (const round of ['1', '2']) {
      const slow = await fetched();
      expect(await append('records', `fast-${round}`, 'x')).toBe('pushed');
      const commit = await commitOn(slow, `slow-${round}`);
      const push = { url: source.url, branch: 'records', commit, expected: slow.tip };
      expect(await pushBranch(slow.place, push)).toMatchObject({ state: 'known', value: 'moved' });
    }
    expect(source.git('ls-tree', '--name-only', 'records')).toBe('fast-1\nfast-2');
  });
  it('says that a server refused', async () => {
    source.git('config', 'receive.denyDeletes', 'true');
    source.git('config', 'transfer.hideRefs', 'refs/heads/records');
    expect(await readRemoteBranch({ git: ports.git }, { url: source.url, branch: 'records' })).toMatchObject({
      state: 'known',
      value: null,
    });
    const { place } = value(await fetchBranch(ports.git, { url: source.url, branch: 'records' }));
    const files = [{ path: 'a', bytes: bytes('a') }];
    const done = value(await appendCommit(place, { parent: null, files, message: 'a', identity, at }));
    const commit = done.state === 'committed' ? done.commit : '';
    const push = { url: source.url, branch: 'records', commit, expected: null };
    expect(await pushBranch(place, push)).toMatchObject({ state: 'missing', cause: 'forbidden' });
  });
  it('makes the same commit twice from the same question', async () => {
    const { place } = value(await fetchBranch(ports.git, { url: source.url, branch: 'records' }));
    const files = [{ path: 'a', bytes: bytes('a') }];
    const ask = { parent: null, files, message: 'a', identity, at };
    expect(value(await appendCommit(place, ask))).toEqual(value(await appendCommit(place, ask)));
  });
  it.each(['', '/a', 'a/', '../a', 'a/../b', '.git/config', 'a\0b'])('refuses the path %j', async (path) => {
    const { place } = value(await fetchBranch(ports.git, { url: source.url, branch: 'records' }));
    const ask = { parent: null, files: [{ path, bytes: bytes('a') }], message: 'a', identity, at };
    expect(await appendCommit(place, ask)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
});

describe('remotes', () => {
  it.each(['ext::sh -c id', 'ssh://host/x', 'https://user:pw@host/x', '--upload-pack=id'])(
    'refuses %s',
    async (url) => {
      expect(await fetchBranch(ports.git, { url, branch: 'main' })).toMatchObject({ cause: 'malformed' });
    },
  );
  it('is missing, not absent, when the remote is not there', async () => {
    const url = `file://${source.directory}/nowhere`;
    expect(await fetchBranch(ports.git, { url, branch: 'main' })).toMatchObject({
      state: 'missing',
      cause: 'not-found',
    });
  });
  it('refuses a branch name that git would refuse', async () => {
    expect(await fetchBranch(ports.git, { url: source.url, branch: 'a..b' })).toMatchObject({
      cause: 'malformed',
    });
  });
});
