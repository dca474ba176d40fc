import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { catalogueOf } from '@countersign/core';
import { gates } from '@countersign/gates';
import { describe, expect, it } from 'vitest';
import { readPages, root, tableUnder } from './markdown.ts';

const pages = readPages();
const everything = pages.map(({ text }) => text).join('\n');
const readme = pages.find(({ file }) => file === 'README.md');

function found(pattern: RegExp, text = everything): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}

describe('the npm commands in the pages', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: object;
  };

  it('exist', () => {
    const named = found(/\bnpm run ([a-z][a-z0-9:-]*)/gu);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('are all told in the README', () => {
    const told = [...found(/\bnpm run ([a-z][a-z0-9:-]*)/gu, readme?.text), 'test'];
    expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([]);
  });
});

describe('the commands of the command line', () => {
  const cli = path.join(root, 'dist/cli/index.js');
  const { status, stdout } = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
  const helped = found(/^ {2}countersign ([a-z-]+)/gmu, stdout);

  it('are those of the README', () => {
    expect(status).toBe(0);
    const told = (readme === undefined ? [] : tableUnder(readme, 'command')).map(
      ([cell = '']) => /^`([a-z-]+)/u.exec(cell)?.[1] ?? '',
    );
    expect(told.toSorted()).toEqual(helped);
  });

  it('exist wherever they are called', () => {
    const called = found(/dist\/cli\/index\.js ([a-z-]+)/gu);
    expect(called.length).toBeGreaterThan(3);
    expect(called.filter((name) => !helped.includes(name))).toEqual([]);
  });
});

/** `gate/code` in the prose, not a part of a path. */
const shownCode = /(?<![\w/.-])((?:preconditions|[a-z]+-[a-z]+)\/[a-z]+(?:-[a-z]+)*)(?![\w/.-])/gu;

describe('the reason codes in the pages', () => {
  it('exist', () => {
    const isGate = (code: string): boolean => Object.hasOwn(gates, code.split('/')[0] ?? '');
    const named = found(shownCode).filter(isGate);
    expect(named.length).toBeGreaterThan(50);
    const unknown = named.filter((name) => {
      const [id = '', code = ''] = name.split('/');
      const gate = gates[id];
      return gate === undefined || !Object.hasOwn(catalogueOf(gate), code);
    });
    expect(unknown).toEqual([]);
  });

  it('of preconditions are listed as the code has them', () => {
    const page = pages.find(({ file }) => file === 'docs/policy.md');
    const listed = page === undefined ? [] : tableUnder(page, 'code');
    const reasons = Object.entries(gates['preconditions']?.reasons ?? {}).map(([code, { effect, title }]) => [
      `\`preconditions/${code}\``,
      effect,
      title,
    ]);
    expect(listed).toEqual(reasons);
  });
});
