import {
  check,
  type CollectContext,
  type EarlierDeploy,
  type Fact,
  known,
  mapFact,
  missing,
} from '@countersign/core';
import { type EarlierExpand, type Range, type RiskTierFacts, riskTierFactsSchema } from './facts.ts';
import { matcherOf, migrationsOf } from './migration.ts';
import type { RiskTierPolicy } from './policy.ts';

type Policies = readonly RiskTierPolicy[];

function writtenPaths(range: Range): Fact<string[]> {
  const { changes } = range;
  if (changes.state === 'missing') return missing(changes.cause, changes.detail);
  return known(changes.value.filter(({ newMode }) => newMode !== '000000').map(({ path }) => path));
}

/** The files that a policy calls migrations of the expand phase. */
function expandPaths({ migration }: RiskTierPolicy, paths: readonly string[]): readonly string[] {
  return migration === null ? [] : paths.filter(matcherOf(migration.phases.expand));
}

/** Files of the expand phase in what this gate recorded of an earlier deploy. Facts out of a record are hostile input. */
function expandIn(facts: unknown, deploy: EarlierDeploy, policies: Policies): Fact<string[]> {
  const checked = check(riskTierFactsSchema, facts);
  if (!checked.ok) return missing('malformed', 'the recorded facts are no facts of risk-tier');
  if (checked.value.head !== deploy.commit)
    return missing('malformed', `the recorded facts are of ${checked.value.head}`);
  const found: string[] = [];
  for (const range of checked.value.ranges) {
    const paths = writtenPaths(range);
    if (paths.state === 'missing') return paths;
    found.push(...policies.flatMap((policy) => expandPaths(policy, paths.value)));
  }
  return known(found);
}

function expandsOf(deploy: EarlierDeploy, policies: Policies): EarlierExpand {
  const { commit, record, recordedAt, judgements } = deploy;
  const own = judgements.filter(({ gate }) => gate === 'risk-tier');
  const paths: string[] = [];
  for (const { facts } of own) {
    const found = expandIn(facts, deploy, policies);
    if (found.state === 'missing') return { commit, record, recordedAt, paths: found };
    paths.push(...found.value);
  }
  const unjudged = missing('not-collected', 'risk-tier did not judge that deploy');
  const fact = own.length === 0 ? unjudged : known([...new Set(paths)].sort());
  return { commit, record, recordedAt, paths: fact };
}

/** What a deploy took away. Its facts were checked when its expand phase was read. */
function takenBy({ judgements }: EarlierDeploy): readonly string[] {
  return judgements.flatMap(({ gate, facts }) => {
    const checked = gate === 'risk-tier' ? check(riskTierFactsSchema, facts) : undefined;
    if (checked?.ok !== true) return [];
    return checked.value.ranges.flatMap(({ changes }) =>
      changes.state === 'known'
        ? changes.value.filter(({ newMode }) => newMode === '000000').map(({ path }) => path)
        : [],
    );
  });
}

/** An expand that a later deploy took back counts no more; brought again, it counts from then. */
function standing(deploys: readonly EarlierDeploy[], policies: Policies): EarlierExpand[] {
  const gone = new Set<string>();
  const newestFirst = deploys.toSorted((left, right) => (left.recordedAt > right.recordedAt ? -1 : 1));
  return newestFirst.map((deploy) => {
    const own = expandsOf(deploy, policies);
    const paths = mapFact(own.paths, (found) => found.filter((path) => !gone.has(path)));
    for (const path of takenBy(deploy)) gone.add(path);
    return { ...own, paths };
  });
}

/** Earlier deploys and what they expanded; read only where a migration of the change contracts. */
export async function collectEarlier(
  { policies, earlierDeploys }: Pick<CollectContext<RiskTierPolicy>, 'policies' | 'earlierDeploys'>,
  facts: RiskTierFacts,
): Promise<RiskTierFacts['earlierDeploys']> {
  const contracts = policies.some((policy) => migrationsOf(policy, facts).contract.length > 0);
  if (!contracts) return missing('not-collected', 'no migration asks for them');
  const deploys = await earlierDeploys();
  if (deploys.state === 'missing') return missing(deploys.cause, deploys.detail);
  return known(standing(deploys.value, policies), deploys.evidence);
}
