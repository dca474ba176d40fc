import * as fs from 'node:fs/promises';
import type { Effect, Table } from '@countersign/core';
import { headline } from './log.ts';
import { markdownText } from './plain-text.ts';
import type { Shown, ShownReason } from './surface.ts';

// The runner drops a summary of more than 1 MiB whole, so we stay well below it, counted in bytes.
const longestSummary = 900 * 1024;
const mostReasons = 200;
const longestDetails = 128 * 1024;
const mostRows = 400;
const longestCell = 200;
const marks: Readonly<Record<Effect, string>> = { allow: '✅', deny: '⛔', unknown: '❓' };

function reasonLines(reasons: readonly ShownReason[]): string[] {
  const shown = reasons
    .slice(0, mostReasons)
    .map(
      (reason) =>
        `- ${marks[reason.effect]} ${markdownText(reason.text)} <sub>${markdownText(reason.code)}</sub>`,
    );
  const left = reasons.length - mostReasons;
  return left > 0 ? [...shown, `- … and ${left} more, in the evidence file`] : shown;
}

function remedyLines(reasons: readonly ShownReason[]): string[] {
  const remedies = new Set(
    reasons
      .filter(({ effect }) => effect !== 'allow')
      .flatMap(({ remedy }) => (remedy === null ? [] : [remedy])),
  );
  return remedies.size === 0
    ? []
    : ['', '**What to do next**', '', ...[...remedies].map((remedy) => `1. ${markdownText(remedy)}`)];
}

function tableLines({ title, columns, rows }: Table): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => markdownText(cell.slice(0, longestCell))).join(' | ')} |`;
  const shown = rows.slice(0, mostRows).map(line);
  const left = rows.length - shown.length;
  return [
    '',
    `<details><summary>${markdownText(title)}</summary>`,
    '',
    line(columns),
    `|${columns.map(() => ' --- |').join('')}`,
    ...shown,
    '',
    ...(left > 0 ? [`… and ${left} rows more, by \`countersign explain\` of the evidence file.`, ''] : []),
    '</details>',
  ];
}

function evidenceLines(shown: Shown): string[] {
  const rows = [
    `subject: ${shown.subject}`,
    `environment: ${shown.environment}, service: ${shown.service}`,
    `expires: ${shown.expires}`,
    `evidence: ${shown.evidence?.digest ?? 'none was written'}`,
    ...shown.details,
  ];
  // Inside <pre> only HTML counts; the text is escaped all the same, so no line can close the block.
  const text = rows.map(markdownText).join('\n').slice(0, longestDetails);
  return ['', '<details><summary>Evidence</summary>', '', `<pre>${text}</pre>`, '', '</details>', ''];
}

function render(shown: Shown, tables: readonly Table[]): string {
  return [
    `### ${marks[shown.effect]} ${markdownText(headline(shown))}`,
    '',
    ...reasonLines(shown.reasons),
    ...remedyLines(shown.reasons),
    ...tables.flatMap(tableLines),
    ...evidenceLines(shown),
  ].join('\n');
}

/**
 * The job summary: the verdict, one sentence per reason, what to do next, then what was checked and the evidence in folded
 * blocks. Tables are the first to go where it would be too long.
 */
export function renderSummary(shown: Shown): string {
  const whole = render(shown, shown.tables ?? []);
  if (Buffer.byteLength(whole) <= longestSummary) return whole;
  const text = render(shown, []);
  if (Buffer.byteLength(text) <= longestSummary) return text;
  return [
    `### ${marks[shown.effect]} ${markdownText(headline(shown))}`,
    '',
    `The summary is too long to be shown; the evidence file has all ${shown.reasons.length} reasons.`,
    '',
  ].join('\n');
}

/** Appends the summary to GITHUB_STEP_SUMMARY; a runner without one is left alone. */
export async function writeSummary(shown: Shown, file: string | undefined): Promise<void> {
  if (file === undefined || file === '') return;
  await fs.appendFile(file, `${renderSummary(shown)}\n`);
}
