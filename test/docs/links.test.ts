import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, headingsOf, linksOf, type Page, parsePage, readPages, root } from './markdown.ts';

const pages = readPages();

function pageAt(file: string): Page | undefined {
  return file.endsWith('.md') ? parsePage(file, readFileSync(path.join(root, file), 'utf8')) : undefined;
}

function missingAnchor(page: Page, anchor: string | undefined): boolean {
  return anchor !== undefined && !headingsOf(page).map(anchorOf).includes(anchor);
}

function problemOf(page: Page, link: string): string | undefined {
  if (/^[a-z]+:/iu.test(link)) return undefined;
  const [target = '', anchor] = link.split('#');
  const file = path.normalize(path.join(path.dirname(page.file), target));
  if (file.startsWith('..') || !existsSync(path.join(root, file)))
    return `${page.file}: ${link}: there is no ${file}`;
  const pointed = target === '' ? page : pageAt(file);
  return pointed === undefined || !missingAnchor(pointed, anchor)
    ? undefined
    : `${page.file}: ${link}: there is no heading for it`;
}

describe('the links in the pages', () => {
  it.each(pages.map((page) => [page.file, page] as const))('of %s lead somewhere', (_file, page) => {
    expect(linksOf(page).flatMap((link) => problemOf(page, link) ?? [])).toEqual([]);
  });

  it('that lead nowhere are found', () => {
    const page = parsePage(
      'docs/x.md',
      '# One\n[a](y.md) [b](../README.md#nothing) [c](#one) [d](../../x)\n',
    );
    expect(linksOf(page).flatMap((link) => problemOf(page, link) ?? [])).toHaveLength(3);
  });
});
