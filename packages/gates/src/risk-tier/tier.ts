import type { CommitSha, Fact, Missing } from '@countersign/core';
import { changeMarks, type Mark, tableOf } from './change-marks.ts';
import { contentMarks, type Open } from './content-marks.ts';
import type { RiskTierFacts } from './facts.ts';
import type { RiskTierPolicy } from './policy.ts';
import { baseProblem, rangesOf } from './range.ts';
import { wholeMarks } from './whole-marks.ts';

/** The tier of a change under one policy, or why there is none. */
export type TierFinding =
  | {
      readonly state: 'found';
      readonly tier: string;
      readonly files: number;
      /** The rules that lift the change this high, the first of them by rule and path. */
      readonly because: readonly { readonly rule: string; readonly path: string | null }[];
      readonly evidence: Extract<Fact<unknown>, { state: 'known' }>['evidence'];
    }
  | {
      readonly state: 'open';
      readonly atLeast: string;
      readonly could: string;
      readonly what: string;
      readonly fact: Missing<unknown>;
    }
  | { readonly state: 'base'; readonly problem: 'empty' | 'not-ancestor'; readonly base: CommitSha }
  | { readonly state: 'missing'; readonly fact: Missing<unknown> };

const mostShown = 10;

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function topMarks(marks: readonly Mark[], height: number): { rule: string; path: string | null }[] {
  const own = marks.filter((mark) => mark.height === height).map(({ rule, path }) => ({ rule, path }));
  const distinct = new Map(own.map((mark) => [JSON.stringify(mark), mark]));
  const sorted = [...distinct].sort(([left], [right]) => compareText(left, right)).map(([, mark]) => mark);
  // A rule of the whole change, "lowest tier" above all, explains less than a file does.
  const files = sorted.filter(({ path }) => path !== null);
  return [...files, ...sorted.filter(({ path }) => path === null)].slice(0, mostShown);
}

function worstOpen(open: readonly Open[], height: number): Open | undefined {
  const above = open.filter((each) => each.height > height);
  const key = ({ height: of, what, fact }: Open): string =>
    `${String(999 - of).padStart(3, '0')} ${what} ${fact.cause} ${fact.detail}`;
  return above.toSorted((left, right) => compareText(key(left), key(right)))[0];
}

/**
 * The highest tier that any rule gives. Rules only ever lift, so one file more cannot lower the answer, and no label,
 * title or name can. Where a rule that would lift it higher could not be answered, there is no tier.
 */
export function findTier(policy: RiskTierPolicy, facts: RiskTierFacts): TierFinding {
  const base = baseProblem(facts);
  if (base.state === 'missing') return { state: 'missing', fact: base.fact };
  if (base.state !== 'none') return { state: 'base', problem: base.state, base: base.base };
  const ranges = rangesOf(facts);
  if (ranges.state === 'missing') return { state: 'missing', fact: ranges };
  const table = tableOf(policy);
  const changes = ranges.value.flatMap((range) => range.changes);
  const marked = ranges.value.flatMap((range) => [
    contentMarks(table, range),
    wholeMarks(table, range, facts.service),
  ]);
  const marks = [
    ...changes.flatMap((change) => changeMarks(table, change)),
    ...marked.flatMap((each) => each.marks),
  ];
  const height = marks.reduce((highest, mark) => Math.max(highest, mark.height), 0);
  const { names } = table.order;
  const open = worstOpen(
    marked.flatMap((each) => each.open),
    height,
  );
  const tier = names[height] ?? '';
  if (open !== undefined)
    return {
      state: 'open',
      atLeast: tier,
      could: names[open.height] ?? '',
      what: open.what,
      fact: open.fact,
    };
  const files = new Set(changes.map(({ path }) => path)).size;
  return { state: 'found', tier, files, because: topMarks(marks, height), evidence: ranges.evidence };
}
