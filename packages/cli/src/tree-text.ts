import type { TreeRow, TreeState } from './tree-comparison.ts';

const longestSubject = 80;
const mostPathsShown = 10;

/** Whoever makes a commit chooses its subject and paths; a terminal must not be steered by them. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}

function rowText({ commit, subject, state, kind, pullRequest, paths, detail }: TreeRow): string {
  const origin = kind === null ? '' : ` ${kind}${pullRequest === null ? '' : ` of #${pullRequest}`}`;
  const shown = paths.slice(0, mostPathsShown).map((path) => `      ${plain(path)}`);
  const more = paths.length > mostPathsShown ? [`      and ${paths.length - mostPathsShown} more`] : [];
  const why = detail === null ? [] : [`      ${plain(detail)}`];
  const cut = plain(Array.from(subject).slice(0, longestSubject).join(''));
  return [`${state} ${commit}${origin}: ${cut}`, ...shown, ...more, ...why].join('\n');
}

export type TreeCounts = Readonly<Record<'equal' | 'different' | 'conflict' | 'notComparable', number>>;

/** How many commits are in each state. */
export function countTrees(rows: readonly TreeRow[]): TreeCounts {
  const count = (state: TreeState): number => rows.filter((row) => row.state === state).length;
  return {
    equal: count('equal'),
    different: count('different'),
    conflict: count('conflict'),
    notComparable: count('not-comparable'),
  };
}

/** The counts, then each commit that differs or that somebody merged by hand. */
export function treeText(rows: readonly TreeRow[], millisecondsPerCommit: number): string {
  const { equal, different, conflict, notComparable } = countTrees(rows);
  return [
    `equal ${equal}, different ${different}, conflict ${conflict}, not comparable ${notComparable}; ${millisecondsPerCommit} ms a commit`,
    ...rows.filter(({ state }) => state === 'different' || state === 'conflict').map(rowText),
  ].join('\n');
}
