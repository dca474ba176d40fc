import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A fenced block: the words behind the fence, its lines, and where it begins (lines count from 1). */
export type Block = {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly mark: string;
  readonly text: string;
};
export type Page = {
  readonly file: string;
  readonly text: string;
  /** The text without fenced blocks. */
  readonly prose: string;
  readonly blocks: readonly Block[];
};

const fence = /^```(\S*)[ \t]*(\S*)[ \t]*$/;

function blockAt(file: string, lines: readonly string[], start: number): Block {
  const [, language = '', mark = ''] = fence.exec(lines[start] ?? '') ?? [];
  const length = lines.slice(start + 1).indexOf('```');
  if (length < 0) throw new Error(`${file}:${start + 1}: this block has no end`);
  const text = `${lines.slice(start + 1, start + 1 + length).join('\n')}\n`;
  return { file, line: start + 1, language, mark, text };
}

/** Splits a page into prose and fenced blocks. A fence stands at the beginning of its line, and is closed. */
export function parsePage(file: string, text: string): Page {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const prose: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s+```/u.test(line))
      throw new Error(`${file}:${at + 1}: expected the fence at the beginning of its line`);
    if (!line.startsWith('```')) {
      prose.push(line);
      continue;
    }
    const block = blockAt(file, lines, at);
    blocks.push(block);
    at += block.text.split('\n').length;
  }
  return { file, text, prose: prose.join('\n'), blocks };
}

/** Every page that people read: the README of the whole, those of the actions, and docs/. */
export function readPages(): readonly Page[] {
  const files = globSync(['README.md', 'actions/*/README.md', 'docs/*.md'], { cwd: root });
  return files.toSorted().map((file) => parsePage(file, readFileSync(path.join(root, file), 'utf8')));
}

/** The texts of a page's headings, in their order. */
export function headingsOf(page: Page): readonly string[] {
  return page.prose.split('\n').flatMap((line) => /^#{1,6} (.+?)\s*$/u.exec(line)?.[1] ?? []);
}

/** The anchor that GitHub gives a heading: lower case, without punctuation, blanks as hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Targets of the links in a page's prose. */
export function linksOf(page: Page): readonly string[] {
  return [...page.prose.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
}

/** The rows of the first table that begins with this head cell, as cells; the head and its rule are left out. */
export function tableUnder(page: Page, firstCell: string): readonly (readonly string[])[] {
  const lines = page.prose.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstCell} |`));
  if (start < 0) return [];
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? rest.length : end).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
}
