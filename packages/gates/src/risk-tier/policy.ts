import { pathPatternProblem } from '@countersign/core';
import * as v from 'valibot';
import { defaultTable } from './default-table.ts';
import { policyProblems } from './policy-problems.ts';
import { rollbackTestSchema } from './rollback-policy.ts';
import { sqlFindings } from './sql-findings.ts';

/** Kinds of files that a tier may name without listing their paths. */
export const pathKinds = ['dependencies', 'infrastructure'] as const;
export type PathKind = (typeof pathKinds)[number];

export const entryModes = ['symlink', 'submodule', 'executable'] as const;
export type EntryMode = (typeof entryModes)[number];

const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected a tier name'));
const glob = v.pipe(
  v.string(),
  v.check(
    (text) => pathPatternProblem(text) === undefined,
    ({ input }) => pathPatternProblem(input) ?? 'expected a path pattern',
  ),
);
const globs = v.pipe(v.array(glob), v.maxLength(500));
const literal = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200));
const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));

const contentSchema = v.pipe(
  v.strictObject({
    finding: v.exactOptional(v.picklist(sqlFindings)),
    text: v.exactOptional(
      v.pipe(literal, v.description('found anywhere in an added line, without regard to case')),
    ),
    paths: v.optional(globs, ['**']),
  }),
  v.check(
    ({ finding, text }) => (finding === undefined) !== (text === undefined),
    'expected either `finding` or `text`',
  ),
);
export type ContentRule = v.InferOutput<typeof contentSchema>;

const tierSchema = v.strictObject({
  name,
  paths: v.optional(globs, []),
  kinds: v.optional(v.array(v.picklist(pathKinds)), []),
  modes: v.optional(v.array(v.picklist(entryModes)), []),
  content: v.optional(v.pipe(v.array(contentSchema), v.maxLength(50)), []),
  linesAtLeast: v.exactOptional(atLeastOne),
  filesAtLeast: v.exactOptional(atLeastOne),
  firstTimeContributor: v.optional(v.boolean(), false),
});
export type TierRow = v.InferOutput<typeof tierSchema>;

const raiseSchema = v.pipe(
  v.strictObject({
    label: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
    title: v.exactOptional(literal),
    to: name,
  }),
  v.check(
    ({ label, title }) => (label === undefined) !== (title === undefined),
    'expected either `label` or `title`',
  ),
);

const migrationSchema = v.strictObject({
  tier: v.exactOptional(name),
  phases: v.optional(
    v.strictObject({
      expand: v.optional(globs, ['**/expand/**']),
      contract: v.optional(globs, ['**/contract/**']),
    }),
    {},
  ),
  minAgeHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 366)), 24),
  rollbackTest: v.optional(v.union([v.literal('not-required'), rollbackTestSchema]), {}),
});
export type MigrationPolicy = v.InferOutput<typeof migrationSchema>;

const shape = v.strictObject({
  tiers: v.optional(
    v.pipe(
      v.array(tierSchema),
      v.minLength(1),
      v.maxLength(50),
      v.description(
        'lowest first: name, and any of paths, kinds, modes, content, linesAtLeast, filesAtLeast, firstTimeContributor; the highest match wins',
      ),
    ),
    structuredDefault(),
  ),
  default: v.exactOptional(
    v.pipe(
      name,
      v.description(
        'tier of a file that nothing matches; when not given stateless-service, and where the table has none the highest',
      ),
    ),
  ),
  raise: v.optional(
    v.pipe(
      v.array(raiseSchema),
      v.maxLength(100),
      v.description('labels and titles of pull requests that raise the tier; none can lower it'),
    ),
    [],
  ),
  services: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.minLength(1)), v.strictObject({ atLeast: name })),
      v.description('the lowest tier that a change of a service can have, by service'),
    ),
    {},
  ),
  migration: v.optional(
    v.pipe(
      v.nullable(migrationSchema),
      v.description(
        'what a migration has to show: phases (expand, contract), minAgeHours, rollbackTest; null: nothing',
      ),
    ),
    {},
  ),
});

function structuredDefault(): v.InferInput<typeof tierSchema>[] {
  return defaultTable.map((row) => structuredRow(row));
}

function structuredRow(row: (typeof defaultTable)[number]): v.InferInput<typeof tierSchema> {
  return {
    name: row.name,
    ...('paths' in row ? { paths: [...row.paths] } : {}),
    ...('kinds' in row ? { kinds: [...row.kinds] } : {}),
    ...('modes' in row ? { modes: [...row.modes] } : {}),
    ...('content' in row ? { content: row.content.map((rule) => ({ ...rule })) } : {}),
  };
}

/** How risky a change is, by what it touches, and what a migration has to show. */
export type RiskTierPolicy = v.InferOutput<typeof shape>;

export const riskTierPolicySchema = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, found, message } of policyProblems(dataset.value)) {
      const steps = path.map((key) => ({
        type: 'unknown' as const,
        origin: 'value' as const,
        input: dataset.value,
        key,
        value: found,
      }));
      const [first, ...rest] = steps;
      if (first !== undefined) addIssue({ message, input: found, path: [first, ...rest] });
    }
  }),
);
