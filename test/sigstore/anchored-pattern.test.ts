import { compileAnchoredPattern } from '@countersign/sigstore';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';

function matches(pattern: string, text: string): boolean {
  const compiled = compileAnchoredPattern(pattern);
  if (!compiled.ok) throw new Error(compiled.detail);
  return compiled.pattern.matches(text);
}

describe('compileAnchoredPattern', () => {
  it.each([
    ['https://github.com/acme/api'],
    ['^refs/heads/main'],
    ['refs/heads/main$'],
    [String.raw`^refs/heads/main\$`],
    ['^a|b$'],
    ['^(a|b$'],
    ['^a)$'],
    ['^a{2}$'],
    ['^*a$'],
    ['^a**$'],
    ['^[]$'],
    ['^[z-a]$'],
    [String.raw`^(a)\1$`],
    [String.raw`^\bword$`],
    ['^(?=a)b$'],
    ['^a^$'],
    [''],
    ['^'],
    [`^${'a'.repeat(2000)}$`],
  ])('refuses %s', (pattern) => {
    expect(compileAnchoredPattern(pattern)).toMatchObject({ ok: false });
  });

  it.each([
    [String.raw`^refs/tags/v\d+\.\d+\.\d+$`, 'refs/tags/v1.20.3', true],
    [String.raw`^refs/tags/v\d+\.\d+\.\d+$`, 'refs/tags/v1.20.3-rc1', false],
    [String.raw`^refs/tags/v\d+\.\d+\.\d+$`, 'xrefs/tags/v1.20.3', false],
    ['^refs/heads/(main|release/[0-9.]+)$', 'refs/heads/release/1.2', true],
    ['^refs/heads/(main|release/[0-9.]+)$', 'refs/heads/release/', false],
    ['^refs/heads/.*$', 'refs/heads/', true],
    ['^refs/heads/.*$', 'refs/heads', false],
    ['^a.c$', 'a\nc', true],
    ['^a$', 'a\n', false],
    ['^[^/]+$', 'a/b', false],
    ['^[a-z-]?x$', '-x', true],
    ['^(?:ab)*$', 'abab', true],
    ['^$', '', true],
    ['^.*$', 'x'.repeat(5000), false],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('answers as the engine does, which is the slow and obvious oracle', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', String.raw`\d`, '(a|b)', '(ab|)', '(a*b)');
    const part = fc.tuple(atom, fc.constantFrom('', '*', '+', '?')).map((pair) => pair.join(''));
    const body = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-'), maxLength: 8 });
    fc.assert(
      fc.property(body, text, (inside, sample) => {
        expect(matches(`^${inside}$`, sample)).toBe(new RegExp(`^(?:${inside})$`, 's').test(sample));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not slowed down by a text made to backtrack', () => {
    const started = performance.now();
    expect(matches('^(a*)*(a+)+(a|aa)*$', `${'a'.repeat(4000)}!`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
