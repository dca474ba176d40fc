import { type Missing, missing } from '@countersign/core';
import type { Mark, Table } from './change-marks.ts';
import type { Change, Content } from './facts.ts';
import type { ReadRange } from './range.ts';
import { isUnreadablePath } from './path-kinds.ts';
import type { ContentRule } from './policy.ts';
import { liftingMatcher } from './quick-matcher.ts';

/** A rule that could lift the change to this height, and why it is not known whether it does. */
export type Open = { readonly height: number; readonly what: string; readonly fact: Missing<unknown> };
export type Marked = { readonly marks: readonly Mark[]; readonly open: readonly Open[] };

/** Literals are compared without regard to case; this is their recorded form. */
export function foldText(text: string): string {
  return text.toLowerCase();
}

const unreadModes = new Set(['000000', '160000']);

/** The files whose added lines a rule asks about: those that have lines after the change. */
export function askedPaths(rule: ContentRule, changes: readonly Change[]): readonly string[] {
  const matchers = rule.paths.map(liftingMatcher);
  return changes
    .filter(({ newMode, path }) => !unreadModes.has(newMode) && !isUnreadablePath(path))
    .map(({ path }) => path)
    .filter((path) => matchers.some((matches) => matches(path)));
}

function ruleText({ finding, text }: ContentRule): string {
  return finding === undefined ? `text ${JSON.stringify(text)}` : `content ${finding}`;
}

function hits({ finding, text }: ContentRule, content: Content): readonly string[] {
  const wanted = text === undefined ? undefined : foldText(text);
  const found = content.found.filter((each) => each.text === wanted);
  const sql = content.sql.filter((each) => each.finding === finding);
  return [...sql, ...found].map(({ path }) => path);
}

function unread(rule: ContentRule, asked: readonly string[], range: ReadRange): Missing<unknown> | undefined {
  const { content } = range;
  if (content.state === 'missing') return content;
  const looked = new Set(content.value.paths);
  const path = asked.find((each) => !looked.has(each));
  if (path !== undefined) return missing('not-collected', `added lines of ${path} were not read`);
  const literal = rule.text === undefined || content.value.texts.includes(foldText(rule.text));
  return literal ? undefined : missing('not-collected', 'this text was not looked for');
}

function answer(rule: ContentRule, height: number, range: ReadRange): Marked {
  const asked = askedPaths(rule, range.changes);
  if (asked.length === 0) return { marks: [], open: [] };
  const content = range.content.state === 'known' ? range.content.value : range.content.partial;
  const among = new Set(asked);
  const found = content === undefined ? [] : hits(rule, content).filter((path) => among.has(path));
  const fact = unread(rule, asked, range);
  return {
    marks: [...new Set(found)].map((path) => ({ height, rule: ruleText(rule), path })),
    open: fact === undefined ? [] : [{ height, what: ruleText(rule), fact }],
  };
}

/** What the added lines of a range say to the content rules of a table. */
export function contentMarks({ rows }: Table, range: ReadRange): Marked {
  const answers = rows.flatMap(({ row, height }) => row.content.map((rule) => answer(rule, height, range)));
  return { marks: answers.flatMap(({ marks }) => marks), open: answers.flatMap(({ open }) => open) };
}
