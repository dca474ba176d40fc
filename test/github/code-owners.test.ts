import { type CodeOwnersRule, ownersOf, parseCodeOwners } from '@countersign/github';
import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.ts';

function rulesOf(text: string): readonly CodeOwnersRule[] {
  const parsed = parseCodeOwners(text);
  if (!parsed.ok) throw new Error(`line ${parsed.line}: ${parsed.problem}`);
  return parsed.rules;
}

const owned = (pattern: string, path: string): boolean => ownersOf(rulesOf(`${pattern} @x`), path).length > 0;

// Each row is an example of, or follows from, "About code owners" and gitignore(5) as far as that page takes it over.
describe('which paths a pattern covers', () => {
  it.each([
    ['*', ['a.txt', 'a/b/c.js'], []],
    ['*.js', ['a.js', 'lib/a.js', 'lib.js/readme'], ['a.jsx', 'a.ts']],
    ['/build/logs/', ['build/logs/a', 'build/logs/deep/a'], ['build/logs', 'x/build/logs/a']],
    ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'x/docs/a.md']],
    ['apps/', ['apps/a', 'x/apps/a/b'], ['apps', 'x/apps', 'myapps/a']],
    ['/docs/', ['docs/a', 'docs/a/b'], ['x/docs/a']],
    ['/scripts/', ['scripts/a'], ['x/scripts/a']],
    ['**/logs', ['logs', 'build/logs', 'build/logs/a', 'deeply/nested/logs/b'], ['logsx']],
    ['/apps/github', ['apps/github', 'apps/github/a'], ['apps/githubx', 'x/apps/github']],
    ['apps/**/test', ['apps/test', 'apps/a/test', 'apps/a/b/test/c'], ['test', 'x/apps/test']],
    ['apps/**', ['apps/a', 'apps/a/b'], ['apps', 'x/apps/a']],
    ['a?c', ['abc', 'x/adc', 'a\u{1F600}c'], ['ac', 'abbc', 'a/c']],
    ['/a*c', ['ac', 'abbc', 'abc/d'], ['a/c', 'x/ac']],
    ['docs/with\\ space.md', ['docs/with space.md'], ['docs/with']],
    ['/a\\*b', ['a*b'], ['axb']],
    ['/a\\[b\\]', ['a[b]'], ['ab']],
    ['Readme', ['Readme'], ['README', 'readme']],
    ['.github/workflows/', ['.github/workflows/ci.yml'], ['x/.github/workflows/ci.yml']],
  ])('%s', (pattern, inside, outside) => {
    for (const path of inside) expect(owned(pattern, path), `${pattern} covers ${path}`).toBe(true);
    for (const path of outside) expect(owned(pattern, path), `${pattern} leaves ${path}`).toBe(false);
  });
});

describe('whose a path is', () => {
  const text = [
    '\uFEFF# who owns what',
    '',
    '*       @global @acme/all # everybody',
    '*.js    js@example.com\t@js-owner',
    '/apps/  @octocat\r',
    '/apps/github',
  ].join('\n');
  it('the last rule that matches says it, and one without owners says nobody', () => {
    const rules = rulesOf(text);
    expect(ownersOf(rules, 'a.md')).toEqual(['@global', '@acme/all']);
    expect(ownersOf(rules, 'lib/a.js')).toEqual(['js@example.com', '@js-owner']);
    expect(ownersOf(rules, 'apps/a.js')).toEqual(['@octocat']);
    expect(ownersOf(rules, 'apps/github/a.js')).toEqual([]);
    expect(rules.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
  it('nobody owns what no rule names', () => expect(ownersOf(rulesOf('/a/ @x'), 'b')).toEqual([]));
});

describe('what is refused, with its line', () => {
  it.each([
    ['a @x\n!b @x', 2],
    ['[ab].js @x', 1],
    ['a\\b[c] @x', 1],
    ['a @x\n\n\\#b @x', 3],
    ['a x', 1],
    ['a @', 1],
    ['a @x/', 1],
    ['a @x/y/z', 1],
    ['a @-x', 1],
    ['a\\', 1],
    ['a\\\\[b @x', 1],
    ['a\\/b @x', 1],
    ['a\v@x', 1],
    ['a\u00A0@x', 1],
    ['/ @x', 1],
    ['a//b @x', 1],
    [`${'a'.repeat(2000)} @x`, 1],
    ['a'.repeat(4 * 1024 * 1024), 1],
  ])('%#', (text, line) => expect(parseCodeOwners(text)).toMatchObject({ ok: false, line }));
});

describe('hostile input', () => {
  it('takes time linear in pattern times path', () => {
    const start = performance.now();
    const rules = rulesOf(`${'*a'.repeat(400)}b @x\n${'**/a/'.repeat(190)}b @x`);
    expect(ownersOf(rules, 'a'.repeat(4000))).toEqual([]);
    expect(ownersOf(rules, 'a/'.repeat(2000))).toEqual([]);
    parseCodeOwners(`${' '.repeat(100_000)}\n${'\\ '.repeat(100_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, path) => {
        const parsed = parseCodeOwners(text);
        if (parsed.ok) expect(Array.isArray(ownersOf(parsed.rules, path))).toBe(true);
      }),
    );
  });
  it('covers every path below a folder that it names', () => {
    const name = fc.stringMatching(/^[a-z.]{1,6}$/).filter((part) => part !== '.' && part !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), name, (folders, file) =>
        owned(`/${folders.join('/')}/`, [...folders, file].join('/')),
      ),
    );
  });
});
