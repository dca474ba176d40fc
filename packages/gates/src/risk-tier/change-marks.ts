import type { PathMatcher } from '@countersign/core';
import type { Change } from './facts.ts';
import { isControlFile, isOfKind, isUnreadablePath } from './path-kinds.ts';
import { liftingMatcher, quickMatcher } from './quick-matcher.ts';
import type { EntryMode, RiskTierPolicy, TierRow } from './policy.ts';
import { orderOf, type TierOrder } from './tier-order.ts';

/** A rule that holds, the file that it holds for (null: the change as a whole), and how high it lifts the change. */
export type Mark = { readonly height: number; readonly rule: string; readonly path: string | null };

/** A policy's table with its patterns made ready. */
export type Table = {
  readonly policy: RiskTierPolicy;
  readonly order: TierOrder;
  readonly rows: readonly {
    readonly row: TierRow;
    readonly height: number;
    readonly paths: readonly { readonly pattern: string; readonly matches: PathMatcher }[];
  }[];
};

export function tableOf(policy: RiskTierPolicy): Table {
  const order = orderOf(policy);
  const rows = policy.tiers.map((row, height) => {
    const matcherOf = height < order.fallback ? quickMatcher : liftingMatcher;
    return { row, height, paths: row.paths.map((pattern) => ({ pattern, matches: matcherOf(pattern) })) };
  });
  return { policy, order, rows };
}

const modeNumbers: Readonly<Record<EntryMode, string>> = {
  symlink: '120000',
  submodule: '160000',
  executable: '100755',
};
const plainModes = new Set(['000000', '100644']);

function isOfMode({ oldMode, newMode }: Change, mode: EntryMode): boolean {
  return [oldMode, newMode].includes(modeNumbers[mode]);
}

/** A plain file before and after: only such a one is what its path says that it is. */
function isPlain({ oldMode, newMode }: Change): boolean {
  return plainModes.has(oldMode) && plainModes.has(newMode);
}

/** Both sides of a move: what was taken away counts as what was put there. */
export function pathsOf({ path, from }: Pick<Change, 'path' | 'from'>): readonly string[] {
  return from === null ? [path] : [path, from];
}

function rowMarks({ order, rows }: Table, change: Change, path: string): Mark[] {
  return rows.flatMap(({ row, height, paths }) => {
    const declared = height >= order.fallback || isPlain(change);
    const pattern = declared ? paths.find(({ matches }) => matches(path))?.pattern : undefined;
    const kinds = row.kinds.filter((kind) => isOfKind(kind, path)).map((kind) => `kind ${kind}`);
    const modes = row.modes.filter((mode) => isOfMode(change, mode)).map((mode) => `mode ${mode}`);
    const rules = [...(pattern === undefined ? [] : [`paths ${pattern}`]), ...kinds, ...modes];
    return rules.map((rule): Mark => ({ height, rule, path }));
  });
}

/** Whether the tier at this height names an entry by its path, mode or kind. */
export function isNamedAt(table: Table, height: number | null, change: Change): boolean {
  const rows = table.rows.filter((row) => row.height === height);
  return pathsOf(change).some((path) => rowMarks({ ...table, rows }, change, path).length > 0);
}

/**
 * Every rule that holds for one changed entry by its path, mode and kind. An entry that nothing matches is of the
 * default tier; a lower one needs a plain file in a declared path.
 */
export function changeMarks(table: Table, change: Change): readonly Mark[] {
  const { top, fallback } = table.order;
  return pathsOf(change).flatMap((path) => {
    if (isUnreadablePath(path)) return [{ height: top, rule: 'a name that is no UTF-8', path }];
    const control = isControlFile(path) ? [{ height: top, rule: 'control file', path }] : [];
    const marks = [...rowMarks(table, change, path), ...control];
    return marks.length > 0 ? marks : [{ height: fallback, rule: 'default', path }];
  });
}
