import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSuiteError } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../packages/cli/src/command.ts';
import { sodCommand } from '../../packages/cli/src/sod.ts';
import { exitUsage } from '../../packages/cli/src/usage.ts';
import { createRepository, type TestRepository } from '../git/repository.ts';

const main = resolve(import.meta.dirname, '../../packages/cli/src/main.ts');

type Row = {
  readonly commit: string;
  readonly state: string;
  readonly kind: string | null;
  readonly pullRequest: number | null;
  readonly paths: readonly string[];
};
type Report = {
  readonly commits: number;
  readonly equal: number;
  readonly different: number;
  readonly conflict: number;
  readonly notComparable: number;
  readonly millisecondsPerCommit: number;
  readonly rows: readonly Row[];
};

type Said = { readonly exit: number; readonly out: string; readonly err: string };

async function run(...args: readonly string[]): Promise<Said> {
  try {
    const { exit, text: out } = await runCommand(sodCommand, args);
    return { exit, out, err: '' };
  } catch (thrown) {
    if (!isSuiteError(thrown)) throw thrown;
    return { exit: exitUsage, out: '', err: thrown.message };
  }
}

let source: TestRepository;
let root: string;
beforeEach(() => {
  source = createRepository();
  root = source.save('root', { 'a.txt': text(), 'keep.txt': 'keep\n' });
});
afterEach(() => source.remove());

const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
function text(changes: Readonly<Record<number, string>> = {}): string {
  return lines.map((line, index) => changes[index] ?? line).join('');
}

async function report(range = `${root}..main`): Promise<Report & { readonly exit: number }> {
  const { exit, out, err } = await run('tree', '--repo', source.directory, '--range', range, '--json');
  if (out === '') throw new Error(err);
  return { exit, ...(JSON.parse(out) as Report) };
}

/** Proposes commits from the root while main moves on; leaves main checked out and the head as `ref`. */
function propose(
  number: number,
  commits: readonly Record<string, string>[],
  ref = `refs/pull/${number}/head`,
): string {
  source.branch('change', root);
  for (const [index, files] of commits.entries()) source.save(`change ${number}.${index}`, files);
  const head = source.git('rev-parse', 'HEAD');
  source.git('update-ref', ref, head);
  source.git('checkout', '--quiet', '-f', 'main');
  source.git('branch', '--quiet', '-D', 'change');
  return head;
}

function squash(number: number, head: string, extra: Record<string, string> = {}): string {
  source.git('merge', '--quiet', '--squash', head);
  return source.save(`Change ${number} (#${number})`, extra);
}

/** As GitHub rebases: new committer and SHA, all else kept. */
function rebase(head: string): void {
  source.branch('rebased', head);
  source.git('rebase', '--quiet', '--force-rebase', '--onto', 'main', root);
  source.git('branch', '-f', 'main', 'rebased');
  source.git('checkout', '--quiet', 'main');
}

describe('honest history', () => {
  it('is equal, however the pull requests were merged', async () => {
    const merged = propose(1, [{ 'one.txt': '1\n' }]);
    const squashed = propose(2, [{ 'a.txt': text({ 30: 'two\n' }) }, { 'two.txt': '2\n' }]);
    const rebased = propose(3, [{ 'three.txt': '3\n' }, { 'a.txt': text({ 20: 'three\n' }) }]);
    source.git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #1', merged);
    squash(2, squashed);
    rebase(rebased);
    const found = await report();
    expect(found).toMatchObject({
      exit: 0,
      commits: 4,
      equal: 4,
      different: 0,
      conflict: 0,
      notComparable: 0,
    });
    expect(found.rows.map(({ kind, pullRequest }) => [kind, pullRequest])).toEqual([
      ['merge', null],
      ['squash', 2],
      ['rebase', null],
      ['rebase', null],
    ]);
    expect(found.millisecondsPerCommit).toBeGreaterThan(0);
  });
  it('is equal when each rebased commit names the pull request as a squash would', async () => {
    source.save('moved on', { 'keep.txt': 'kept\n' });
    source.branch('change', root);
    source.save('One (#5)', { 'one.txt': '1\n' });
    const head = source.save('Two (#5)', { 'two.txt': '2\n' });
    source.git('update-ref', 'refs/pull/5/head', head);
    rebase(head);
    expect(await report()).toMatchObject({ exit: 0, equal: 2, different: 0, notComparable: 1 });
  });
  it.each(['refs/remotes/origin/pull/7', 'refs/remotes/up/stream/pull/7/head', 'refs/remotes/origin/pr/7'])(
    'is found with heads in %s',
    async (ref) => {
      squash(7, propose(7, [{ 'one.txt': '1\n' }], ref));
      expect(await report()).toMatchObject({ exit: 0, equal: 1 });
    },
  );
  it('cannot be compared where nothing tells what was reviewed', async () => {
    source.save('pushed', { 'b.txt': 'b\n' });
    source.save('Change (#9)', { 'c.txt': 'c\n' });
    expect(await report()).toMatchObject({ exit: 2, equal: 0, notComparable: 2 });
  });
  it('has nothing to compare in an empty range', async () => {
    expect(await report('main..main')).toMatchObject({ exit: 0, commits: 0 });
  });
});

describe('history that somebody had a hand in', () => {
  it('differs, with the paths, in an evil merge, a tampered squash and a tampered rebase', async () => {
    const evil = propose(1, [{ 'one.txt': '1\n' }]);
    const squashed = propose(2, [{ 'two.txt': '2\n' }]);
    const rebased = propose(3, [{ 'three.txt': '3\n' }, { 'four.txt': '4\n' }]);
    source.git('merge', '--quiet', '--no-ff', '--no-commit', evil);
    source.save('Merge pull request #1', { 'keep.txt': 'evil\n' });
    squash(2, squashed, { 'extra.txt': 'x\n' });
    rebase(rebased);
    source.write({ 'four.txt': 'other\n' });
    source.git('commit', '--quiet', '--all', '--amend', '--no-edit');
    const found = await report();
    expect(found).toMatchObject({ exit: 1, equal: 1, different: 3, conflict: 0 });
    const different = found.rows.filter(({ state }) => state === 'different');
    expect(different.map(({ kind, paths }) => [kind, paths])).toEqual([
      ['merge', ['keep.txt']],
      ['squash', ['extra.txt']],
      ['rebase', ['four.txt']],
    ]);
  });
  it('is a conflict where lines were chosen by hand', async () => {
    const head = propose(1, [{ 'a.txt': text({ 3: 'theirs\n' }) }]);
    source.save('ours', { 'a.txt': text({ 3: 'ours\n' }) });
    source.git('merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'Merge pull request #1', head);
    const found = await report();
    expect(found).toMatchObject({ exit: 0, conflict: 1, notComparable: 1 });
    expect(found.rows[1]).toMatchObject({ state: 'conflict', paths: ['a.txt'] });
  });
  it('is not hidden by settings and attributes of the clone', async () => {
    const head = propose(1, [{ 'a.txt': text({ 3: 'theirs\n' }) }]);
    source.save('ours', { 'a.txt': text({ 3: 'ours\n' }) });
    source.git('merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'Merge pull request #1', head);
    const marker = join(source.directory, 'ran');
    source.git('config', 'merge.default', 'evil');
    source.git('config', 'merge.evil.driver', `touch ${marker}; true`);
    source.git('config', 'core.fsmonitor', `touch ${marker}`);
    source.git('config', 'alias.merge-tree', `!touch ${marker}`);
    writeFileSync(join(source.directory, '.git', 'info', 'attributes'), '* merge=ours\n');
    const before = source.git('count-objects');
    expect(await report()).toMatchObject({ conflict: 1, equal: 0 });
    expect(existsSync(marker)).toBe(false);
    expect(source.git('count-objects')).toBe(before);
  });
});

describe('what is printed', () => {
  it('is the counts, then what differs, and nothing that steers a terminal', async () => {
    const head = propose(2, [{ 'two.txt': '2\n' }]);
    source.git('merge', '--quiet', '--squash', head);
    source.save('\u001B[31mred\u202E (#2)', { 'ex\u001Btra.txt': 'x\n' });
    const { out, exit } = await run('tree', '--repo', source.directory, '--range', `${root}..main`);
    expect(exit).toBe(1);
    expect(out).toMatch(/^equal 0, different 1, conflict 0, not comparable 0; [\d.]+ ms a commit\n/);
    expect(out).toContain('ex?tra.txt');
    expect(['\u001B', '\u202E'].filter((one) => out.includes(one))).toEqual([]);
  });
  it.each([
    [['tree'], '--repo'],
    [['tree', '--repo', '.'], '--range'],
    [['tre', '--repo', '.', '--range', 'a..b'], 'sod tree'],
    [[], 'sod tree'],
    [['tree', '--rang', 'x'], '--range'],
  ])('is what was expected for %j', async (args, expected) => {
    const { exit, err } = await run(...args);
    expect(exit).toBe(3);
    expect(err).toContain(expected);
  });
  it.each(['main', 'main...other', '..main', 'main..', 'nowhere..main', '--all..main', 'a..b..c'])(
    'is a usage error for the range %s',
    async (range) => {
      const { exit, err } = await run('tree', '--repo', source.directory, '--range', range);
      expect(exit).toBe(3);
      expect(err).toContain('--range');
    },
  );
  it('is a usage error outside a repository, and in a clone that is cut by depth', async () => {
    expect(await run('tree', '--repo', '/nowhere/at/all', '--range', 'a..b')).toMatchObject({ exit: 3 });
    const second = source.save('second', { 'b.txt': 'b\n' });
    appendFileSync(join(source.directory, '.git', 'shallow'), `${second}\n`);
    const { exit, err } = await run('tree', '--repo', source.directory, '--range', `${second}..main`);
    expect([exit, err]).toEqual([3, expect.stringContaining('shallow')]);
  });
});

it('is a command of countersign, with help like the others', () => {
  const said = (...args: readonly string[]) =>
    spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  const help = said('sod', 'tree', '--help');
  expect([help.status, help.stdout]).toEqual([
    0,
    expect.stringContaining('usage: countersign sod tree --repo PATH'),
  ]);
  expect(said('--help').stdout).toContain('countersign sod tree --repo PATH --range A..B');
  expect(said('sod', 'tree').status).toBe(3);
});
