import { commitSchema } from '@countersign/core';
import * as v from 'valibot';

export const relations = ['ahead', 'behind', 'identical', 'diverged'] as const;
/** How a head stands to a base: `ahead` means that the base is its ancestor, `behind` the reverse. */
export type Relation = (typeof relations)[number];

/** `commits` are those that the head reaches and the base does not, oldest first. */
export const comparisonSchema = v.strictObject({
  base: commitSchema,
  head: commitSchema,
  relation: v.picklist(relations),
  total: v.number(),
  commits: v.array(v.strictObject({ commit: commitSchema, parents: v.array(v.string()) })),
});
export type Comparison = v.InferOutput<typeof comparisonSchema>;

const shaSchema = v.object({ sha: commitSchema });
const pageSchema = v.object({
  status: v.picklist(relations),
  total_commits: v.number(),
  base_commit: shaSchema,
  commits: v.array(v.object({ sha: commitSchema, parents: v.array(v.object({ sha: v.string() })) })),
});
export type ComparisonPage = v.InferOutput<typeof pageSchema>;

/** Reads one page of `GET …/compare/{base}...{head}`; undefined when it has another shape. */
export function parseComparisonPage(answer: unknown): ComparisonPage | undefined {
  const read = v.safeParse(pageSchema, answer);
  return read.success ? read.output : undefined;
}
