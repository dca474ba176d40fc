import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, Git } from '@countersign/core';
import type { MergeMeasure } from '@countersign/git';
import { measureMerges, openMirror } from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type TestRepository } from './repository.ts';

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

type Pair = { readonly base: string; readonly head: string };

async function measureAll(
  pairs: readonly Pair[],
  git: Git = ports.git,
): Promise<readonly Fact<MergeMeasure>[]> {
  const commits = pairs.flatMap(({ base, head }) => [base, head]);
  const mirror = await openMirror(git, { url: source.url, commits, pullRequests: [] });
  if (mirror.state === 'missing') throw new Error(`${mirror.cause}: ${mirror.detail}`);
  return measureMerges(mirror.value, pairs);
}

async function measure(base: string, head: string): Promise<MergeMeasure> {
  const [fact] = await measureAll([{ base, head }]);
  if (fact?.state !== 'known') throw new Error(JSON.stringify(fact));
  return fact.value;
}

const treeOf = (commit: string): string => source.git('rev-parse', `${commit}^{tree}`);
const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
const text = (changes: Readonly<Record<number, string>> = {}): string =>
  lines.map((line, index) => changes[index] ?? line).join('');

/** main has moved since the change was begun; both touched the same file, far apart. */
function twoSides(): { readonly base: string; readonly head: string; readonly fork: string } {
  const fork = source.save('fork', { 'a.txt': text(), 'keep.txt': 'keep\n' });
  source.branch('change');
  source.save('change 1', { 'a.txt': text({ 30: 'theirs\n' }) });
  const head = source.save('change 2', { 'b.txt': 'new\n' });
  source.branch('main', fork);
  const base = source.save('ours', { 'a.txt': text({ 3: 'ours\n' }) });
  return { base, head, fork };
}

describe('the tree of an honest merge', () => {
  it('is that of a merge commit', async () => {
    const { base, head } = twoSides();
    source.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('is that of a squash', async () => {
    const { base, head } = twoSides();
    source.git('merge', '--quiet', '--squash', head);
    source.commit('change (#7)');
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('is that of the last commit of a rebase', async () => {
    const { base, head, fork } = twoSides();
    source.branch('rebased', head);
    source.git('rebase', '--quiet', '--onto', base, fork);
    expect(source.git('rev-list', '--count', `${base}..HEAD`)).toBe('2');
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('follows a file that one side renamed and the other changed', async () => {
    const fork = source.save('fork', { 'old.txt': text() });
    source.branch('change');
    const head = source.save('rename', { 'old.txt': null, 'new.txt': text() });
    source.branch('main', fork);
    const base = source.save('ours', { 'old.txt': text({ 3: 'ours\n' }) });
    source.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    expect(source.git('ls-tree', '--name-only', 'HEAD')).toBe('new.txt');
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('is found over criss-cross merges', async () => {
    const fork = source.save('fork', { 'a.txt': text() });
    source.branch('change');
    const left = source.save('left', { 'a.txt': text({ 30: 'theirs\n' }) });
    source.branch('main', fork);
    const right = source.save('right', { 'a.txt': text({ 3: 'ours\n' }) });
    source.git('merge', '--quiet', '--no-ff', '-m', 'left into main', left);
    source.branch('change', left);
    source.git('merge', '--quiet', '--no-ff', '-m', 'right into change', right);
    const head = source.save('more', { 'b.txt': 'b\n' });
    source.branch('main', 'main');
    const base = source.save('more here', { 'c.txt': 'c\n' });
    expect(source.git('merge-base', '--all', base, head).split('\n')).toHaveLength(2);
    source.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('holds submodules, links, modes and names that are no UTF-8', async () => {
    const fork = source.save('fork', { 'a.txt': text(), run: '#!/bin/sh\n' });
    source.branch('change');
    source.git('update-index', '--add', '--cacheinfo', `160000,${fork},vendor/lib`);
    source.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${source.git('rev-parse', 'HEAD:a.txt')},link`,
    );
    source.git('update-index', '--chmod=+x', 'run');
    writeFileSync(Buffer.concat([Buffer.from(`${source.directory}/caf`), Buffer.from([0xe9])]), 'x\n');
    source.git('add', '--', ':(glob)caf*');
    const head = source.commit('special');
    source.git('checkout', '--quiet', '--force', '-B', 'main', fork);
    const base = source.save('ours', { 'a.txt': text({ 3: 'ours\n' }) });
    source.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    const modes = source
      .git('ls-tree', '-r', 'HEAD')
      .split('\n')
      .map((row) => row.slice(0, 6));
    expect(modes.toSorted()).toEqual(['100644', '100644', '100755', '120000', '160000']);
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('is the tree of both together when they have no common ancestor', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    source.git('checkout', '--quiet', '--orphan', 'other');
    const head = source.save('other', { 'a.txt': null, 'b.txt': 'b\n' });
    source.branch('both', base);
    source.git('merge', '--quiet', '--allow-unrelated-histories', '-m', 'merge', head);
    expect(await measure(base, head)).toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
});

describe('a merge that somebody had a hand in', () => {
  it('has another tree when content was slipped into the merge commit', async () => {
    const { base, head } = twoSides();
    source.git('merge', '--quiet', '--no-ff', '--no-commit', head);
    source.save('merge', { 'keep.txt': 'evil\n' });
    const measured = await measure(base, head);
    expect(measured.state).toBe('clean');
    expect(measured).not.toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('has another tree when a squash holds more than the change', async () => {
    const { base, head } = twoSides();
    source.git('merge', '--quiet', '--squash', head);
    source.save('change (#7)', { 'evil.txt': 'evil\n' });
    expect(await measure(base, head)).not.toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('has another tree when only a mode differs', async () => {
    const { base, head } = twoSides();
    source.git('merge', '--quiet', '--squash', head);
    source.git('update-index', '--chmod=+x', 'keep.txt');
    source.commit('change (#7)');
    expect(await measure(base, head)).not.toEqual({ state: 'clean', tree: treeOf('HEAD') });
  });
  it('is a conflict, with its paths, when lines had to be chosen', async () => {
    const fork = source.save('fork', { 'a.txt': text(), 'b "q".txt': text() });
    source.branch('change');
    const head = source.save('change', { 'a.txt': text({ 3: 'theirs\n' }), 'b "q".txt': null });
    source.branch('main', fork);
    const base = source.save('ours', { 'a.txt': text({ 3: 'ours\n' }), 'b "q".txt': text({ 3: 'ours\n' }) });
    expect(await measure(base, head)).toEqual({ state: 'conflict', paths: ['a.txt', 'b "q".txt'] });
  });
  it('names at most 100 paths, and those that are no UTF-8 in git’s own quoting', async () => {
    const many = (content: string) =>
      Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`many/${index}.txt`, content]));
    const odd = Buffer.concat([Buffer.from(`${source.directory}/a`), Buffer.from([0xff])]);
    const side = (content: string): string => {
      writeFileSync(odd, content);
      return source.save(content, many(content));
    };
    const fork = side('fork\n');
    source.branch('change');
    const head = side('theirs\n');
    source.branch('main', fork);
    const measured = await measure(side('ours\n'), head);
    expect(measured.state === 'conflict' && measured.paths).toHaveLength(100);
    expect(measured.state === 'conflict' && measured.paths[0]).toBe(String.raw`"a\377"`);
  });
});

describe('what may not change the answer', () => {
  /** A conflict that a hostile setting could turn into a clean merge. */
  function conflicting(attributes: Record<string, string> = {}): Pair {
    const fork = source.save('fork', { 'a.txt': text(), ...attributes });
    source.branch('change');
    const head = source.save('change', { 'a.txt': text({ 3: 'theirs\n' }) });
    source.branch('main', fork);
    const base = source.save('ours', { 'a.txt': text({ 3: 'ours\n' }) });
    return { base, head };
  }
  const conflict = { state: 'conflict', paths: ['a.txt'] };

  it.each(['union', 'ours', 'binary', 'evil'])('is a .gitattributes with merge=%s', async (driver) => {
    const { base, head } = conflicting({ '.gitattributes': `* merge=${driver}\n` });
    expect(await measure(base, head)).toEqual(conflict);
  });
  it('is a setting, driver or attribute file of the checkout', async () => {
    const { base, head } = conflicting({ '.gitattributes': '* merge=evil\n' });
    const marker = join(source.directory, 'ran');
    source.git('config', 'merge.evil.driver', `touch ${marker}; true`);
    source.git('config', 'merge.default', 'evil');
    source.git('config', 'merge.renames', 'false');
    source.git('config', 'core.attributesFile', join(source.directory, 'attributes'));
    writeFileSync(join(source.directory, 'attributes'), '* merge=union\n');
    mkdirSync(join(source.directory, '.git', 'info'), { recursive: true });
    writeFileSync(join(source.directory, '.git', 'info', 'attributes'), '* merge=union\n');
    expect(await measure(base, head)).toEqual(conflict);
    expect(source.git('status', '--porcelain', '--ignored')).not.toContain('ran');
  });
  it('is what an earlier step wrote into the home folder', async () => {
    const { base, head } = conflicting();
    const home = await ports.git.temporaryDirectory();
    mkdirSync(join(home, '.config', 'git'), { recursive: true });
    writeFileSync(join(home, '.config', 'git', 'attributes'), '* merge=union\n');
    writeFileSync(join(home, '.config', 'git', 'config'), '[merge]\n\tdefault = union\n');
    writeFileSync(join(home, '.gitconfig'), '[merge]\n\tdefault = union\n');
    const before = process.env['HOME'];
    process.env['HOME'] = home;
    try {
      expect(await measure(base, head)).toEqual(conflict);
    } finally {
      if (before === undefined) delete process.env['HOME'];
      else process.env['HOME'] = before;
    }
  });
  it('is a replaced object of the checkout', async () => {
    const { base, head, fork } = twoSides();
    const measured = await measure(base, head);
    source.git('replace', head, fork);
    expect(await measure(base, head)).toEqual(measured);
  });
  it('is how many merges are asked for at once', async () => {
    const { base, head, fork } = twoSides();
    const other = source.save('conflict', { 'a.txt': text({ 30: 'third\n' }) });
    const round = [
      { base, head },
      { base: other, head },
      { base: fork, head: base },
      { base: head, head: base },
    ];
    const pairs = Array.from({ length: 30 }, () => round).flat();
    const together = await measureAll(pairs);
    const values = together.map((fact) => (fact.state === 'known' ? fact.value : fact.cause));
    for (const [index, { base: one, head: two }] of round.entries()) {
      const alone = await measure(one, two);
      expect(values.filter((_, at) => at % round.length === index)).toEqual(
        Array.from({ length: 30 }, () => alone),
      );
    }
  });
});

describe('a git that cannot', () => {
  /** What git 2.37 and 2.38 answer to options that they do not have. */
  const without = (refuses: (args: readonly string[]) => boolean): Git => ({
    ...ports.git,
    run: (command) =>
      command.args[0] === 'merge-tree' && refuses(command.args)
        ? ports.git.run({ ...command, args: ['merge-tree', '--no-such-option'] })
        : ports.git.run(command),
  });

  it('is unsupported, with the version that can', async () => {
    const { base, head } = twoSides();
    const [fact] = await measureAll(
      [{ base, head }],
      without(() => true),
    );
    expect(fact).toMatchObject({ state: 'missing', cause: 'unsupported' });
    expect(fact?.state === 'missing' && fact.detail).toContain('2.38');
  });
  it('measures one merge at a time where several cannot be asked for', async () => {
    const { base, head } = twoSides();
    const pairs = [
      { base, head },
      { base: head, head: base },
    ];
    const slow = await measureAll(
      pairs,
      without((args) => args.includes('--stdin')),
    );
    const values = (facts: readonly Fact<MergeMeasure>[]) =>
      facts.map((fact) => (fact.state === 'known' ? fact.value : fact.cause));
    expect(values(slow)).toEqual(values(await measureAll(pairs)));
  });
  it('is missing when it takes too long or prints too much', async () => {
    const { base, head } = twoSides();
    for (const cause of ['unreachable', 'truncated'] as const) {
      const git: Git = {
        ...ports.git,
        run: async (command) =>
          command.args[0] === 'merge-tree'
            ? { state: 'failed', cause, detail: 'git merge-tree' }
            : ports.git.run(command),
      };
      expect(await measureAll([{ base, head }], git)).toMatchObject([{ state: 'missing', cause }]);
    }
  });
});
