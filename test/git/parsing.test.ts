import {
  classifyGitFailure,
  gitComplaint,
  isBranchName,
  parseCommitLog,
  parseNameStatus,
  parsePushReport,
  parseTreeListing,
} from '@countersign/git';
import { describe, expect, it } from 'vitest';

const blob = 'a'.repeat(40);

describe('tree listing', () => {
  it('reads modes, types and paths with spaces, tabs and line breaks', () => {
    const text = `100644 blob ${blob}\ta b\n.txt\x00120000 blob ${blob}\tlink\tx\x00160000 commit ${blob}\tsub\0`;
    expect(parseTreeListing(text)).toEqual([
      { mode: '100644', type: 'blob', object: blob, path: 'a b\n.txt' },
      { mode: '120000', type: 'blob', object: blob, path: 'link\tx' },
      { mode: '160000', type: 'commit', object: blob, path: 'sub' },
    ]);
  });
  it.each([
    ['cut', `100644 blob ${blob}\ta`],
    ['no tab', `100644 blob ${blob}\0`],
    ['short id', `100644 blob abc\ta\0`],
  ])('refuses a listing that is %s', (_, text) => expect(parseTreeListing(text)).toBeUndefined());
  it('reads an empty listing', () => expect(parseTreeListing('')).toEqual([]));
});

describe('name-status', () => {
  it('reads renames with both paths', () => {
    expect(parseNameStatus('M\0a\0R100\0old\0new\0D\0z\0')).toEqual([
      { kind: 'M', path: 'a' },
      { kind: 'R', path: 'new', from: 'old' },
      { kind: 'D', path: 'z' },
    ]);
  });
  it.each(['M\0a', 'R100\0old\0', 'Q\0a\0', 'M\0'])('refuses %j', (text) =>
    expect(parseNameStatus(text)).toBeUndefined(),
  );
});

describe('commit log', () => {
  it('refuses output that is cut', () => expect(parseCommitLog('abc\0def')).toBeUndefined());
  it('refuses a wrong number of fields', () => expect(parseCommitLog('abc\0def\0')).toBeUndefined());
  it('reads nothing as no commits', () => expect(parseCommitLog('')).toEqual([]));
});

describe('branch names', () => {
  it.each(['main', 'release/1.2', 'records', 'ä'])('accepts %s', (name) =>
    expect(isBranchName(name)).toBe(true),
  );
  it.each([
    '',
    '-x',
    'a..b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a/',
    '/a',
    'a//b',
    '.a',
    'a/.b',
    'a.lock',
    'a.',
    '@',
    'a@{1}',
    'a\n',
  ])('refuses %j', (name) => expect(isBranchName(name)).toBe(false));
});

describe('push report', () => {
  const ref = 'refs/heads/x';
  it.each([
    ['*\tabc:refs/heads/x\t[new branch]', 'pushed'],
    [' \tabc:refs/heads/x\tabc..def', 'pushed'],
    ['!\tabc:refs/heads/x\t[rejected] (stale info)', 'moved'],
    ['!\tabc:refs/heads/x\t[rejected] (fetch first)', 'moved'],
    ['!\tabc:refs/heads/x\t[remote rejected] (cannot lock ref)', 'moved'],
    ['!\tabc:refs/heads/x\t[remote rejected] (protected branch hook declined)', 'refused'],
  ])('reads %j as %s', (line, result) =>
    expect(parsePushReport(`To url\n${line}\nDone\n`, ref)).toBe(result),
  );
  it('says nothing of another ref', () =>
    expect(parsePushReport('*\tabc:refs/heads/y\t[new branch]', ref)).toBeUndefined());
});

describe('failures', () => {
  it.each([
    ["fatal: could not read Username for 'https://x': terminal prompts disabled", 'forbidden'],
    ["fatal: unable to access 'http://x/': The requested URL returned error: 403", 'forbidden'],
    ["fatal: unable to access 'http://x/': Could not resolve host: x", 'unreachable'],
    ["fatal: repository 'http://x/' not found", 'not-found'],
    ['fatal: Not a valid commit name abc', 'not-found'],
    ['fatal: something new', 'unsupported'],
  ])('classifies %j as %s', (stderr, cause) => expect(classifyGitFailure(stderr)).toBe(cause));
  it('shows only what git itself says', () =>
    expect(gitComplaint('remote: evil ::error::\nfatal: broken\u001b[31m pipe\n')).toBe(
      'fatal: broken [31m pipe',
    ));
});
