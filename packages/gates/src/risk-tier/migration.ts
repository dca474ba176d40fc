import { addMilliseconds, type Instant, type Missing } from '@countersign/core';
import { isNamedAt, pathsOf, tableOf } from './change-marks.ts';
import { contentMarks, type Open } from './content-marks.ts';
import { decideRollback, rollbackQuestion } from './decide-rollback.ts';
import type { EarlierExpand, RiskTierFacts } from './facts.ts';
import { areHalves } from './phase-pairs.ts';
import type { MigrationPolicy, RiskTierPolicy } from './policy.ts';
import { quickMatcher } from './quick-matcher.ts';
import { type ReadRange, rangesOf } from './range.ts';
import type { RiskTierDraft } from './reasons.ts';

export const phaseQuestion = 'migration-phase';

/**
 * The migrations of a change by phase, files by path. `present`: something in the change is a migration; `unread`: why
 * it is not known that nothing is.
 */
export type Migrations = {
  readonly present: boolean;
  readonly unread: Missing<unknown> | null;
  readonly expand: readonly string[];
  readonly contract: readonly string[];
  readonly undeclared: readonly string[];
};
const none: Migrations = { present: false, unread: null, expand: [], contract: [], undeclared: [] };
const hourMs = 3_600_000;
const mostShown = 10;

export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(quickMatcher);
  return (path) => matchers.some((matches) => matches(path));
}

function sorted(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}

function byPhase(
  migration: MigrationPolicy,
  files: readonly string[],
): Omit<Migrations, 'present' | 'unread'> {
  const isContract = matcherOf(migration.phases.contract);
  const isExpand = matcherOf(migration.phases.expand);
  // A file that both phases claim is judged as the one that can lose data.
  const contract = files.filter(isContract);
  const expand = files.filter((path) => isExpand(path) && !isContract(path));
  const undeclared = files.filter((path) => !isExpand(path) && !isContract(path));
  return { expand: sorted(expand), contract: sorted(contract), undeclared: sorted(undeclared) };
}

/** Which files of the change are migrations, and of which phase. A migration that was taken away runs no more. */
export function migrationsOf(policy: RiskTierPolicy, facts: RiskTierFacts): Migrations {
  const { migration } = policy;
  const ranges = rangesOf(facts);
  if (migration === null || ranges.state === 'missing') return none;
  const table = tableOf(policy);
  const changes = ranges.value.flatMap((range) => range.changes);
  const inPhase = matcherOf([...migration.phases.expand, ...migration.phases.contract]);
  const migrating = changes.filter(
    (change) => isNamedAt(table, table.order.migration, change) || pathsOf(change).some(inPhase),
  );
  const written = migrating.filter(({ newMode }) => newMode !== '000000').map(({ path }) => path);
  const contents = ranges.value.map((range) => contentMarks(table, range));
  const isMigration = ({ height }: { readonly height: number }): boolean => height === table.order.migration;
  const present = migrating.length > 0 || contents.some(({ marks }) => marks.some(isMigration));
  const unread = present ? undefined : firstFact(contents.flatMap(({ open }) => open.filter(isMigration)));
  return { present, unread: unread ?? null, ...byPhase(migration, written) };
}

/** The same one whatever the order of the ranges. */
function firstFact(open: readonly Open[]): Missing<unknown> | undefined {
  const key = ({ fact }: Open): string => `${fact.cause} ${fact.detail}`;
  const first = open.map(key).sort()[0];
  return open.find((each) => key(each) === first)?.fact;
}

function shown(paths: readonly string[]): { paths: string[]; files: number } {
  return { paths: paths.slice(0, mostShown), files: paths.length };
}

type Found = { readonly since: Instant | undefined; readonly unread: EarlierExpand | undefined };

/** Since when a deploy stands that brought the expand half of a contract migration. */
function expandOf(path: string, migration: MigrationPolicy, deploys: readonly EarlierExpand[]): Found {
  const isHalf = halfOf(path, migration);
  const brought = deploys.filter(({ paths }) => paths.state === 'known' && paths.value.some(isHalf));
  const since = brought.map(({ recordedAt }) => recordedAt).sort()[0];
  // A deploy that this gate did not judge recorded no expand phase; one whose facts cannot be read might have brought
  // it, or have taken it back.
  const unread = deploys.find(
    ({ paths, recordedAt }) =>
      paths.state === 'missing' &&
      paths.cause !== 'not-collected' &&
      (since === undefined || recordedAt >= since),
  );
  return { since, unread };
}

function halfOf(contract: string, migration: MigrationPolicy): (path: string) => boolean {
  const isExpand = matcherOf(migration.phases.expand);
  return (path) => isExpand(path) && areHalves(path, contract, migration.phases);
}

/** What was deployed last lacks the expand half: it never came, or was taken back. Every start has to say so. */
function bringsExpand(path: string, migration: MigrationPolicy, facts: RiskTierFacts): boolean {
  const ranges = rangesOf(facts);
  const isHalf = halfOf(path, migration);
  const isNew = ({ changes }: ReadRange): boolean =>
    changes.some((change) => change.oldMode === '000000' && isHalf(change.path));
  return ranges.state === 'known' && ranges.value.every(isNew);
}

function contractDraft(path: string, migration: MigrationPolicy, facts: RiskTierFacts): RiskTierDraft {
  const question = phaseQuestion;
  const { earlierDeploys } = facts;
  const evidence = earlierDeploys.state === 'known' ? earlierDeploys.evidence : [];
  if (earlierDeploys.state === 'missing') {
    const { cause, detail } = earlierDeploys;
    return { code: 'earlier-deploys-not-known', question, data: { cause, detail }, evidence };
  }
  const deploys = earlierDeploys.value;
  const { since: recordedAt, unread } = expandOf(path, migration, deploys);
  if (unread?.paths.state === 'missing') {
    const { cause, detail } = unread.paths;
    return { code: 'earlier-deploys-not-known', question, data: { cause, detail }, evidence };
  }
  const one = shown([path]);
  if (recordedAt === undefined || bringsExpand(path, migration, facts)) {
    const data = { ...one, deploys: deploys.length };
    return { code: 'contract-without-expand', question, data, evidence };
  }
  const readyAt = addMilliseconds(recordedAt, migration.minAgeHours * hourMs);
  if (facts.at < readyAt)
    return { code: 'expand-too-young', question, data: { ...one, recordedAt, readyAt }, evidence };
  return { code: 'expand-aged', question, data: { ...one, recordedAt }, evidence };
}

type Judged = { readonly migration: MigrationPolicy; readonly facts: RiskTierFacts };

function phaseDrafts({ migration, facts }: Judged, migrations: Migrations): RiskTierDraft[] {
  const question = phaseQuestion;
  const { expand, contract, undeclared } = migrations;
  const contracts = contract.map((path) => contractDraft(path, migration, facts));
  if (undeclared.length > 0)
    return [{ code: 'phase-not-declared', question, data: shown(undeclared), evidence: [] }, ...contracts];
  const data = { expand: expand.length, contract: contract.length };
  return [{ code: 'phases-declared', question, data, evidence: [] }, ...contracts];
}

/** What a migration in the change has to show. Nothing where there is none, or where the policy asks nothing of it. */
export function decideMigration(policy: RiskTierPolicy, facts: RiskTierFacts): RiskTierDraft[] {
  const migrations = migrationsOf(policy, facts);
  if (migrations.unread !== null) {
    const { cause, detail } = migrations.unread;
    return [
      { code: 'migration-not-ruled-out', question: rollbackQuestion, data: { cause, detail }, evidence: [] },
    ];
  }
  const { migration } = policy;
  if (!migrations.present || migration === null) return [];
  return [...decideRollback(migration.rollbackTest, facts), ...phaseDrafts({ migration, facts }, migrations)];
}
