import { parseUses } from '@countersign/references';
import { describe, expect, it } from 'vitest';

const sha = 'a1'.repeat(20);
const action = {
  kind: 'action',
  owner: 'actions',
  repository: 'checkout',
  path: '',
  ref: 'v4',
  pinned: false,
};

describe('uses', () => {
  it.each([
    ['actions/checkout@v4', action],
    [`actions/checkout@${sha}`, { ...action, ref: sha, pinned: true }],
    [
      `actions/checkout@${sha.slice(0, 24)}${sha}`,
      { ...action, ref: `${sha.slice(0, 24)}${sha}`, pinned: true },
    ],
    [`actions/checkout@${sha.slice(1)}`, { ...action, ref: sha.slice(1), pinned: false }],
    [`actions/checkout@${sha}0`, { ...action, ref: `${sha}0`, pinned: false }],
    [`actions/checkout@${sha.toUpperCase()}`, { ...action, ref: sha.toUpperCase(), pinned: false }],
    [`actions/checkout@x/${sha}`, { ...action, ref: `x/${sha}`, pinned: false }],
    ['actions/checkout/a/b@feature/x@y', { ...action, path: 'a/b', ref: 'feature/x@y' }],
    [
      'o/r/.github/workflows/x.yml@main',
      { ...action, owner: 'o', repository: 'r', path: '.github/workflows/x.yml', ref: 'main' },
    ],
    ['docker://alpine:3', { kind: 'image', text: 'alpine:3' }],
    ['DOCKER://alpine:3', { kind: 'image', text: 'alpine:3' }],
    ['./x', { kind: 'local', path: './x' }],
    ['../x', { kind: 'local', path: '../x' }],
    ['$/x', { kind: 'same-repository', path: 'x' }],
  ])('%s', (text, expected) => {
    expect(parseUses(text)).toEqual(expected);
  });

  it.each([
    ['', 'it is empty'],
    ['actions/checkout', 'it has no @ref'],
    ['actions/checkout@', 'its ref is empty'],
    ['checkout@v4', 'it is not owner/repository@ref'],
    ['a b/c@v1', 'it holds white space'],
    ['actions/checkout@v4\n', 'it holds white space'],
    ['-a/b@v1', 'its owner is not a login'],
    ['a/..@v1', 'its repository is not a name'],
    ['a/b?@v1', 'its repository is not a name'],
    ['a/b/../c@v1', 'its path has an empty segment, "." or ".."'],
    ['a/b//c@v1', 'its path has an empty segment, "." or ".."'],
    ['docker://', 'it names no image'],
    ['$/x@v1', 'a path in the same repository takes no @ref'],
    [`a/${'b'.repeat(1_000)}@v1`, 'it is longer than 1000 characters'],
  ])('%j is invalid', (text, why) => {
    expect(parseUses(text)).toEqual({ kind: 'invalid', why });
  });
});
