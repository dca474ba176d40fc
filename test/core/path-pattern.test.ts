import { pathMatcher, pathPatternProblem } from '@countersign/core';
import { describe, expect, it } from 'vitest';

const cases: readonly [pattern: string, path: string, matches: boolean][] = [
  ['docs/*', 'docs/a.md', true],
  ['docs/*', 'docs/a/b.md', false],
  ['docs/**', 'docs/a/b.md', true],
  ['docs/', 'docs/a/b.md', true],
  ['docs/', 'docs2/a', false],
  ['**/*.sql', 'a.sql', true],
  ['**/*.sql', 'db/x/a.sql', true],
  ['**/*.sql', 'a.sql.md', false],
  ['db/**/up.sql', 'db/up.sql', true],
  ['db/**/up.sql', 'db/1/2/up.sql', true],
  ['db/**/up.sql', 'xdb/1/up.sql', false],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['a*b*c', 'aXXbYYc', true],
  ['a*b*c', 'aXXbYY', false],
  ['*', '.hidden', true],
  ['README.md', 'readme.md', false],
  ['**', 'any/thing', true],
];

describe('path patterns', () => {
  it.each(cases)('%s and %s: %s', (pattern, path, matches) => {
    expect(pathMatcher(pattern)(path)).toBe(matches);
  });
  it.each(['', '/etc', 'a[b]', '{a,b}', '!x', 'a**b', 'a\\b'])('refuses %j', (pattern) => {
    expect(pathPatternProblem(pattern)).toBeDefined();
  });
  it('takes no exponential time on hostile stars', () => {
    const pattern = `${'*a'.repeat(400)}b`;
    expect(pathMatcher(pattern)('a'.repeat(5000))).toBe(false);
    expect(pathMatcher(`${'**/a/'.repeat(150)}b`)('a/'.repeat(2000))).toBe(false);
  });
});
