import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseReference, parseNormalizedReference, referenceText } from '@countersign/oci';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { run } from '../conformance/references.ts';

const vectors = path.resolve(import.meta.dirname, '../../../shared/vectors');
const present = fs.existsSync(path.join(vectors, 'image-references.json'));

describe('references', () => {
  it.skipIf(!present)(
    present ? 'agree with distribution/reference on every vector' : 'skipped: ../shared/vectors is absent',
    async () => {
      const results = await run(vectors);
      expect(results.length).toBeGreaterThan(2_000);
      expect(results.filter(({ pass }) => !pass)).toEqual([]);
      expect(results.filter(({ deviation }) => deviation !== undefined).length).toBeGreaterThan(3);
    },
  );

  const hex = 'f'.repeat(64);
  it.each([
    ['nginx', 'docker.io/library/nginx'],
    ['localhost:5000/a/b:1', 'localhost:5000/a/b:1'],
    ['[2001:db8::1]:5000/a', '[2001:db8::1]:5000/a'],
    ['index.docker.io/nginx:1', 'docker.io/library/nginx:1'],
    [`ghcr.io/a/b:1@sha256:${hex}`, `ghcr.io/a/b:1@sha256:${hex}`],
    ['my_host.com/x', 'my_host.com/x'],
  ])('%s normalises to %s', (text, expected) => {
    const parsed = parseNormalizedReference(text);
    expect(parsed.ok && referenceText(parsed.value)).toBe(expected);
  });

  it.each([
    ['', 'name-empty'],
    ['a\n', 'invalid-format'],
    [' a', 'invalid-format'],
    ['docker://a', 'invalid-format'],
    ['A', 'name-uppercase'],
    [`a/${'b'.repeat(256)}`, 'name-too-long'],
    [`a@sha256:${'f'.repeat(63)}`, 'digest-invalid-length'],
    [`a@sha256:${'F'.repeat(64)}`, 'digest-invalid-format'],
    [`a@sha512:${'f'.repeat(128)}`, 'digest-unsupported'],
  ])('%j is refused as %s', (text, error) => {
    expect(parseReference(text)).toEqual({ ok: false, error });
  });

  it('accepts sha512 only where it is linked in', () => {
    const text = `a@sha512:${'f'.repeat(128)}`;
    expect(parseReference(text, 'sha512-linked')).toMatchObject({ ok: true });
    expect(parseReference(`a@sha512:${'f'.repeat(127)}`, 'sha512-linked')).toMatchObject({
      error: 'digest-invalid-length',
    });
  });

  it('reads back what it wrote, and nothing else', () => {
    const alphabet = fc.constantFrom(
      'a',
      'b',
      'A',
      '1',
      '.',
      '_',
      '-',
      ':',
      '/',
      '@',
      '[',
      ']',
      'f',
      'localhost',
      'sha256:',
      hex,
      'docker.io',
    );
    const texts = fc.array(alphabet, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseReference(text);
        return !parsed.ok || referenceText(parsed.value) === text;
      }),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it('fits the published grammar, written as one regular expression', () => {
    const component = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const host = `(?:${component}(?:\\.${component})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    const tag = ':([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})';
    const digest = '@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})';
    const grammar = new RegExp(`^(?:(${host})/)?(${part}(?:/${part})*)(?:${tag})?(?:${digest})?$`);
    const pieces = fc.constantFrom(
      'a',
      'B',
      '0',
      '.',
      '_',
      '__',
      '-',
      '--',
      ':',
      '/',
      '@',
      '[',
      ']',
      '::1',
      `@sha256:${hex}`,
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const [, domain = '', name, writtenTag = null, writtenDigest = null] = grammar.exec(text) ?? [];
        const parsed = parseReference(text);
        const value = { domain, path: name, tag: writtenTag, digest: writtenDigest };
        if (name === undefined) expect(parsed.ok).toBe(false);
        else if (parsed.ok) expect(parsed.value).toEqual(value);
        else expect(parsed.error).toBe('digest-invalid-length');
      }),
      { numRuns: 20_000, seed: 11 },
    );
  });

  it('is quick on hostile text', () => {
    const shapes = ['a', 'a-', 'a.', 'a/', '-', 'a_', ':1', '@', '[:', 'A', 'a:1/'];
    const started = performance.now();
    for (const shape of shapes) parseNormalizedReference(`x/${shape.repeat(8_000)}!`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
