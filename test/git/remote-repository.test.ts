import type { Fact, Git, GitCommand } from '@countersign/core';
import { isRefName, parseRemoteListing, refsNamed } from '@countersign/git';
import { fetchCommit, findReach, listNamedRefs, openRemote, readFileAt } from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type TestRepository } from './repository.ts';

function value<T>(fact: Fact<T>): T {
  if (fact.state === 'missing') throw new Error(`${fact.cause}: ${fact.detail}`);
  return fact.value;
}

let source: TestRepository;
let ports: LivePorts;
beforeEach(() => {
  source = createRepository();
  source.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  ports = createPorts({ workspace: source.directory });
});
afterEach(async () => {
  await ports.close();
  source.remove();
});

async function open() {
  return value(await openRemote(ports.git, { url: source.url }));
}

/** A commit that the object store holds and no ref reaches, as those of a fork are for their parent repository. */
function impostor(files: Record<string, string>): string {
  source.branch('fork');
  const commit = source.save('impostor', files);
  source.git('checkout', '--quiet', 'main');
  source.git('branch', '--quiet', '-D', 'fork');
  return commit;
}

describe('named refs of a remote', () => {
  it('are peeled to the end, and told apart by their kind', async () => {
    const first = source.save('first', { a: '1' });
    source.git('tag', '-a', '-m', 'one', 'v1');
    source.git('tag', '-a', '-m', 'two', 'v2', 'v1');
    source.git('tag', '-a', '-m', 'three', 'v3', 'v2');
    source.git('tag', 'light');
    const second = source.save('second', { a: '2' });
    source.git('branch', 'v1');
    source.git('branch', 'release/v1');
    expect(
      value(await listNamedRefs(await open(), ['v1', 'v3', 'light', 'main', 'release/v1', 'v'])),
    ).toEqual(
      new Map([
        ['v1', { branch: second, tag: first }],
        ['v3', { branch: null, tag: first }],
        ['light', { branch: null, tag: first }],
        ['main', { branch: second, tag: null }],
        ['release/v1', { branch: second, tag: null }],
        ['v', { branch: null, tag: null }],
      ]),
    );
  });

  it('are asked for by one request, and a glob is no name', async () => {
    source.save('first');
    source.git('tag', 'v1');
    const commands: string[] = [];
    const git: Git = {
      ...ports.git,
      run: (command: GitCommand) => {
        commands.push(command.args[0] ?? '');
        return ports.git.run(command);
      },
    };
    const place = value(await openRemote(git, { url: source.url }));
    const names = ['v*', 'v?', 'v[1]', '', 'v1^{}', '../tags/v1', 'v1'];
    const found = value(await listNamedRefs(place, names));
    expect(names.filter((name) => found.get(name)?.tag !== null)).toEqual(['v1']);
    expect(commands.filter((name) => name === 'ls-remote')).toHaveLength(1);
  });

  it('are missing when the remote is not there, or not to be asked', async () => {
    const place = value(await openRemote(ports.git, { url: `${source.url}-gone` }));
    expect(await listNamedRefs(place, ['v1'])).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(await openRemote(ports.git, { url: 'ext::sh -c true' })).toMatchObject({ cause: 'malformed' });
  });

  it.each([
    ['a cut line', `${'a'.repeat(40)}\trefs/heads/ma`],
    ['another shape', 'hello\n'],
    ['nothing', ''],
  ])('are not read from %s', (_, text) => {
    expect(parseRemoteListing(text)).toBeUndefined();
  });

  it('are found by their whole name only', () => {
    const listing = parseRemoteListing(`${'a'.repeat(40)}\trefs/heads/x/refs/heads/main\n`);
    expect(refsNamed(listing ?? new Map(), 'main')).toEqual({ branch: null, tag: null });
    expect(['-x', 'v1', 'a/b'].map(isRefName)).toEqual([true, true, true]);
    expect(['', '@', 'a..b', 'a b', 'a.lock', '.a', 'a/', 'x'.repeat(300)].some(isRefName)).toBe(false);
  });
});

describe('where a commit lies', () => {
  it('is a branch, else a tag, else nothing, although the server gives every one of them', async () => {
    const first = source.save('first', { a: '1' });
    source.branch('release');
    const released = source.save('released', { a: '2' });
    source.git('tag', '-a', '-m', 'release', 'v1');
    source.git('checkout', '--quiet', 'main');
    source.git('branch', '--quiet', '-D', 'release');
    const fake = impostor({ a: '3' });
    const absent = '1'.repeat(40);
    const place = await open();
    value(await fetchCommit(place, fake));
    expect(value(await findReach(place, [first, released, fake, absent]))).toEqual(
      new Map([
        [first, 'branch'],
        [released, 'tag'],
        [fake, 'none'],
        [absent, 'none'],
      ]),
    );
    expect(await fetchCommit(place, absent)).toMatchObject({ state: 'missing', cause: 'not-found' });
  });

  it('is not known when the branches cannot be fetched', async () => {
    const first = source.save('first');
    const place = value(await openRemote(ports.git, { url: `${source.url}-gone` }));
    expect(await findReach(place, [first])).toMatchObject({ state: 'missing', cause: 'not-found' });
    expect(await findReach(place, ['v1'])).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
});

describe('a file at a commit', () => {
  it('has its own bytes; folders and absent ones are null, links are refused', async () => {
    source.write({ 'a/action.yml': 'runs:\r\n', 'b/x': '1' });
    source.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${source.git('hash-object', '-w', 'b/x')},link`,
    );
    source.git('add', 'a', 'b');
    const commit = source.commit('files');
    const place = await open();
    value(await fetchCommit(place, commit));
    const read = async (path: string, maxBytes = 100) => readFileAt(place, { commit, path, maxBytes });
    expect(Buffer.from(value(await read('a/action.yml')) ?? []).toString()).toBe('runs:\r\n');
    expect(value(await read('a'))).toBeNull();
    expect(value(await read('a/action'))).toBeNull();
    expect(await read('link')).toMatchObject({ state: 'missing', cause: 'unsupported' });
    expect(await read('a/action.yml', 3)).toMatchObject({ state: 'missing', cause: 'truncated' });
  });
});
