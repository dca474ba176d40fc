import type { Table } from './change-marks.ts';
import { askedPaths, foldText } from './content-marks.ts';
import type { Change } from './facts.ts';

export type Wanted = { readonly paths: readonly string[]; readonly texts: readonly string[] };

/**
 * What has to be read of a change so that every content rule above `height` can be answered, and, where migrations have
 * duties, those that make it one.
 */
export function wantedContent(table: Table, changes: readonly Change[], height: number): Wanted {
  const migration = table.policy.migration === null ? null : table.order.migration;
  const rules = table.rows
    .filter((row) => row.height > height || row.height === migration)
    .flatMap(({ row }) => row.content);
  const paths = new Set(rules.flatMap((rule) => askedPaths(rule, changes)));
  const texts = rules.flatMap(({ text }) => (text === undefined ? [] : [foldText(text)]));
  return { paths: [...paths].sort(), texts: [...new Set(texts)].sort() };
}
