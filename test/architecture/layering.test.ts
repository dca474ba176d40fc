import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, placeOf } from './floors.ts';
import { impurities } from './impurities.ts';
import { type Source, sources } from './sources.ts';

function source(file: string, text: string): Source {
  return { file, parsed: parseSync(file, text) };
}

describe('the floors of the house', () => {
  const all = sources();

  it('finds the sources', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ parsed }) => parsed.errors.length > 0).map(({ file }) => file)).toEqual([]);
  });

  it('has imports that only go down', () => {
    expect(all.flatMap(forbiddenImports)).toEqual([]);
  });

  it('keeps clock, randomness and the machine out of pure rooms', () => {
    expect(all.filter(({ file }) => placeOf(file).pure).flatMap(impurities)).toEqual([]);
  });

  it.each([
    ['packages/core/src/x.ts', `import '@countersign/git';`],
    ['packages/core/src/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['packages/oci/src/x.ts', `export * from '@countersign/git';`],
    ['packages/oci/src/x.ts', `import { a } from './client/index.ts';`],
    ['packages/oci/src/x.ts', `import { a } from '../../core/src/index.ts';`],
    ['packages/oci/src/x.ts', `import { a } from '@countersign/core/src/index.ts';`],
    ['packages/oci/src/x.ts', `type A = import('@countersign/gates').A;`],
    ['packages/gates/src/one/decide.ts', `import { a } from '@countersign/git/client';`],
    ['packages/gates/src/one/decide.ts', `import { a } from '../two/decide.ts';`],
    ['packages/gates/src/one/decide.ts', `import { a } from './collect.ts';`],
    ['packages/gates/src/one/decide.ts', `const a = await import('@countersign/runtime');`],
    ['packages/gates/src/one/decide.ts', `import * as core from '@actions/core';`],
    ['packages/gates/src/one/collect.ts', `import { a } from '../index.ts';`],
    ['packages/runtime/src/x.ts', `import '@countersign/cli';`],
    ['actions/one/main.ts', `import '../two/main.ts';`],
    ['actions/one/main.ts', `import '@countersign/nowhere';`],
  ])('forbids in %s: %s', (file, text) => {
    expect(forbiddenImports(source(file, text))).toHaveLength(1);
  });

  it.each([
    ['packages/gates/src/one/collect.ts', `import { a } from '@countersign/git/client';`],
    ['packages/gates/src/one/decide.ts', `import * as v from 'valibot'; import '@countersign/oci';`],
    ['packages/gates/src/deploy-record/facts.ts', `import { gates } from '../index.ts';`],
    ['packages/oci/src/client/x.ts', `import 'node:fs'; import '../index.ts';`],
    ['actions/one/main.ts', `import '@countersign/runtime';`],
  ])('permits in %s: %s', (file, text) => {
    expect(forbiddenImports(source(file, text))).toEqual([]);
  });

  it.each([
    'new Date()',
    'Date.now()',
    'new Date(2026, 1)',
    'Math.random()',
    'Date()',
    'new Intl.DateTimeFormat("en")',
    'new Date(0).getHours()',
    'process.env',
    '"a".localeCompare("b")',
  ])('calls %s impure', (text) => {
    expect(impurities(source('packages/core/src/x.ts', text))).toHaveLength(1);
  });

  it.each([
    'new Date(0)',
    'Date.UTC(2026, 1)',
    'new Intl.DateTimeFormat("en", { timeZone })',
    'new Date(0).getUTCHours()',
  ])('calls %s pure', (text) => {
    expect(impurities(source('packages/core/src/x.ts', text))).toEqual([]);
  });
});
