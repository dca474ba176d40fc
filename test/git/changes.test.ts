import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, GitCommand } from '@countersign/core';
import {
  countLines,
  listChanges,
  listTouched,
  type Mirror,
  openMirror,
  readAddedLines,
} from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const mirrorOf = async (...commits: readonly string[]): Promise<Mirror> =>
  value(await openMirror(ports.git, { url: source.url, commits, pullRequests: [] }));

/** A file of the work tree whose name is no UTF-8. */
function writeOdd(content: string): void {
  writeFileSync(Buffer.concat([Buffer.from(`${source.directory}/caf`), Buffer.from([0xe9])]), content);
}
const odd = String.raw`"caf\351"`;

describe('the paths of a change', () => {
  it('are each path that differs, with modes; a move is a path that went and one that came', async () => {
    const base = source.save('base', { 'a.txt': 'a\n', 'old name.txt': 'moved\n', run: '#!\n', link: 'x\n' });
    source.write({ 'old name.txt': null, 'new\nname.txt': 'moved\n', 'a.txt': 'b\n', link: null });
    symlinkSync('/etc/passwd', join(source.directory, 'link'));
    writeOdd('x\n');
    source.git('add', '--all');
    source.git('update-index', '--chmod=+x', 'run');
    source.git('update-index', '--add', '--cacheinfo', `160000,${base},vendor/lib`);
    const head = source.commit('change');
    const changes = value(await listChanges(await mirrorOf(base, head), { base, head }));
    expect(changes.map(({ path, status, oldMode, newMode }) => [path, status, oldMode, newMode])).toEqual([
      ['a.txt', 'M', '100644', '100644'],
      [odd, 'A', '000000', '100644'],
      ['link', 'T', '100644', '120000'],
      ['new\nname.txt', 'A', '000000', '100644'],
      ['old name.txt', 'D', '100644', '000000'],
      ['run', 'M', '100644', '100755'],
      ['vendor/lib', 'A', '000000', '160000'],
    ]);
    expect(changes.every(({ from }) => from === null)).toBe(true);
    expect(changes.at(-1)?.newId).toBe(base);
    expect(changes[0]?.oldId).toBe(source.git('rev-parse', `${base}:a.txt`));
  });
  it('are all paths when there is nothing to start from', async () => {
    const head = source.save('base', { 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
    const changes = value(await listChanges(await mirrorOf(head), { base: null, head }));
    expect(changes.map(({ path, status }) => `${status} ${path}`)).toEqual(['A a.txt', 'A b/c.txt']);
  });
  it('hold a submodule that the change itself asks to ignore', async () => {
    const base = source.save('base', { 'a.txt': 'a\n' });
    const modules = '[submodule "lib"]\n\tpath = lib\n\turl = ../lib\n\tignore = all\n';
    source.write({ '.gitmodules': modules });
    source.git('add', '--all');
    source.git('update-index', '--add', '--cacheinfo', `160000,${base},lib`);
    const one = source.commit('add');
    source.git('update-index', '--cacheinfo', `160000,${one},lib`);
    const two = source.commit('move');
    const changes = value(await listChanges(await mirrorOf(one, two), { base: one, head: two }));
    expect(changes.map(({ path }) => path)).toEqual(['lib']);
  });
  it('are none between equal states', async () => {
    const head = source.save('base', { 'a.txt': 'a\n' });
    expect(value(await listChanges(await mirrorOf(head), { base: head, head }))).toEqual([]);
  });
  it('are missing when a commit is not there or is none', async () => {
    const head = source.save('base', { 'a.txt': 'a\n' });
    const mirror = await mirrorOf(head);
    expect(await listChanges(mirror, { base: absent, head })).toMatchObject({ cause: 'not-found' });
    expect(await listChanges(mirror, { base: '--stdin', head })).toMatchObject({ cause: 'malformed' });
    expect(await countLines(mirror, { base: null, head: absent })).toMatchObject({ cause: 'not-found' });
  });
});

describe('the lines of a change', () => {
  it('are counted by path; what git takes for binary has no number', async () => {
    const base = source.save('base', { 'a.txt': '1\n2\n3\n', gone: 'x\ny\n' });
    writeOdd('x\n');
    const head = source.save('change', { 'a.txt': '1\nzwei\n3\n4\n', gone: null, bin: 'a\0b', empty: '' });
    expect(value(await countLines(await mirrorOf(base, head), { base, head }))).toEqual([
      { path: 'a.txt', added: 2, removed: 1 },
      { path: 'bin', added: null, removed: null },
      { path: odd, added: 1, removed: 0 },
      { path: 'empty', added: 0, removed: 0 },
      { path: 'gone', added: 0, removed: 2 },
    ]);
  });
  it('are not hidden by attributes of the change', async () => {
    const base = source.save('base', { 'a.sql': 'select 1;\n' });
    const head = source.save('change', {
      '.gitattributes': '* -diff -text binary\n',
      'a.sql': 'drop table a;\n',
    });
    const mirror = await mirrorOf(base, head);
    expect(value(await countLines(mirror, { base, head }))).toContainEqual({
      path: 'a.sql',
      added: 1,
      removed: 1,
    });
    const lines = value(await readAddedLines(mirror, { base, head, paths: ['a.sql'], maxBytes: 10_000 }));
    expect(lines).toEqual([{ path: 'a.sql', line: 1, text: 'drop table a;' }]);
  });

  const added = async (base: string | null, head: string, paths: readonly string[], maxBytes = 100_000) =>
    readAddedLines(await mirrorOf(...(base === null ? [] : [base]), head), { base, head, paths, maxBytes });

  it('are given as added, with their numbers, whatever they look like', async () => {
    const base = source.save('base', { 'a.sql': '1\n2\n3\n4\n5\n' });
    const hostile = '++ b/evil.sql\n@@ -1 +1 @@\n-- x\ndiff --git a/x b/x\n\\ No newline\n';
    const head = source.save('change', { 'a.sql': `1\nnew\n3\n4\n5\n${hostile}last` });
    expect(value(await added(base, head, ['a.sql']))).toEqual(
      [
        [2, 'new'],
        [6, '++ b/evil.sql'],
        [7, '@@ -1 +1 @@'],
        [8, '-- x'],
        [9, 'diff --git a/x b/x'],
        [10, '\\ No newline'],
        [11, 'last'],
      ].map(([line, text]) => ({ path: 'a.sql', line, text })),
    );
  });
  it('are those of the paths alone, in names that git must quote too', async () => {
    const base = source.save('base', { 'x.txt': 'x\n', 'gone.sql': 'y\n' });
    const names = [
      'a b.sql',
      'tab\t.sql',
      'line\nfeed.sql',
      '"quoted".sql',
      'größe.sql',
      'back\\slash.sql',
      ':(glob)*',
    ];
    const files = Object.fromEntries(names.map((name) => [name, `${name.length}\n`]));
    const head = source.save('change', {
      ...files,
      'dir/below.sql': 'below\n',
      'other.sql': 'z\n',
      'gone.sql': null,
    });
    const lines = value(await added(base, head, [...names, 'dir', 'gone.sql', '']));
    const quoted = String.raw`"\"quoted\".sql"`;
    expect(lines.map(({ path }) => path).toSorted()).toEqual(
      names.filter((name) => !name.startsWith('"')).toSorted(),
    );
    const changes = value(await listChanges(await mirrorOf(base, head), { base, head }));
    expect(changes.map(({ path }) => path)).toContain(quoted);
    const all = value(await added(base, head, [quoted, 'a b.sql']));
    expect(all.map(({ path }) => path).toSorted()).toEqual([quoted, 'a b.sql'].toSorted());
  });
  it('are read in files with names that are no UTF-8, with NUL bytes, and in links', async () => {
    const base = source.save('base', { 'x.txt': 'x\n' });
    writeOdd('drop table a;\n');
    symlinkSync('/etc/passwd', join(source.directory, 'link'));
    const head = source.save('change', { 'nul.sql': 'a\0b\ndrop table b;\n' });
    const lines = value(await added(base, head, [odd, 'nul.sql', 'link']));
    expect(lines.map(({ path, text }) => [path, text])).toEqual([
      [odd, 'drop table a;'],
      ['link', '/etc/passwd'],
      ['nul.sql', 'ab'],
      ['nul.sql', 'drop table b;'],
    ]);
  });
  it.each(['utf16le', 'utf32be'])('can be read in %s', async (encoding) => {
    const base = source.save('base', { 'x.txt': 'x\n' });
    const sql = 'select 1;\ndrop table b;\n';
    const width = encoding === 'utf16le' ? 2 : 4;
    const bytes = new Uint8Array(sql.length * width);
    for (const [index, letter] of Array.from(sql).entries())
      bytes[index * width + (width === 2 ? 0 : 3)] = letter.charCodeAt(0);
    const head = source.save('change', { 'wide.sql': bytes });
    const lines = value(await added(base, head, ['wide.sql']));
    expect(lines.map(({ text }) => text).slice(0, 2)).toEqual(['select 1;', 'drop table b;']);
  });
  it('are all lines when there is nothing to start from, and none for no path', async () => {
    const head = source.save('base', { 'a.sql': '1\n2\n' });
    expect(value(await added(null, head, ['a.sql'])).map(({ line }) => line)).toEqual([1, 2]);
    expect(value(await added(null, head, []))).toEqual([]);
  });
  it('are read for more paths than one command takes', async () => {
    const base = source.save('base', { 'x.txt': 'x\n' });
    const names = Array.from({ length: 450 }, (_, index) => `many/${index}.sql`);
    const head = source.save('change', Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const lines = value(await added(base, head, names));
    expect(lines.map(({ text }) => text).toSorted()).toEqual(names.toSorted());
  });
  it('are truncated when there are too many', async () => {
    const base = source.save('base', { 'x.txt': 'x\n' });
    const head = source.save('change', { 'a.sql': 'x\n'.repeat(1000) });
    expect(await added(base, head, ['a.sql'], 500)).toMatchObject({ state: 'missing', cause: 'truncated' });
  });
});

describe('what commits touch', () => {
  it('is what differs from any parent', async () => {
    const root = source.save('root', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
    source.branch('change');
    const side = source.save('side', { 'side.txt': 's\n' });
    source.branch('main', root);
    const main = source.save('main', { 'main.txt': 'm\n' });
    source.git('merge', '--quiet', '--no-ff', '--no-commit', side);
    const merge = source.save('merge', { 'evil.txt': 'e\n' });
    const empty = source.commit('empty');
    // A name that reads like the head of a section must not pass for one.
    const named = source.save('named', { [merge]: 'x\n', 'a.txt': null });
    const commits = [named, empty, merge, main, side, root];
    const touched = value(await listTouched(await mirrorOf(named), [...commits, absent]));
    expect(touched).toEqual(
      new Map([
        [root, ['a.txt', 'b.txt']],
        [side, ['side.txt']],
        [main, ['main.txt']],
        [merge, ['evil.txt', 'main.txt', 'side.txt']],
        [empty, []],
        [named, [merge, 'a.txt'].toSorted()],
      ]),
    );
  });
  it('is read by one git call for many commits', async () => {
    const commits = [1, 2, 3, 4, 5].map((number) => source.save(`${number}`, { 'a.txt': `${number}\n` }));
    const { place, ...rest } = await mirrorOf(...commits);
    const commands: string[] = [];
    const run = (command: GitCommand) => {
      commands.push(command.args[0] ?? '');
      return ports.git.run(command);
    };
    const mirror = { ...rest, place: { ...place, git: { ...ports.git, run } } };
    expect(value(await listTouched(mirror, commits)).size).toBe(5);
    expect(commands.filter((command) => command === 'diff-tree')).toHaveLength(1);
  });
  it('is missing when a name is no commit', async () => {
    const root = source.save('root', { 'a.txt': 'a\n' });
    expect(await listTouched(await mirrorOf(root), ['HEAD'])).toMatchObject({ cause: 'malformed' });
  });
});
