import { type Fact, type Instant, known, truncated } from '@countersign/core';
import { appOrPerson } from '../failure.ts';
import type { RepositoryName } from '../repository-name.ts';
import { parseBranchRules, parseRuleset, parseRuleSuites, type Ruleset, type RuleSuite } from '../ruleset.ts';
import { failureOf, gatherFacts, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { readRows } from './rows.ts';
import { periodSince } from './time-period.ts';

const metadataRead = 'metadata: read';

export type RulesetsQuestion = { readonly repository: RepositoryName; readonly branch: string };

async function readRuleset(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  id: string,
): Promise<Fact<Ruleset>> {
  const path = ['repos', owner, name, 'rulesets', id];
  const answer = await client.rest.get({ path, permission: metadataRead });
  return readFact(answer, parseRuleset, `for the ruleset ${id}`);
}

/**
 * The rulesets in force on a branch now, the organisation's too, and who may bypass each: that is `not-visible` to a
 * token that may not change the ruleset. Classic branch protection is not among them. Missing, with those read as
 * partial, when one could not be read. Needs `metadata: read`.
 */
export async function readRulesets(
  client: GitHubClient,
  { repository, branch }: RulesetsQuestion,
): Promise<Fact<readonly Ruleset[]>> {
  const ids = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'rules', 'branches', branch],
    query: { per_page: '100' },
    permission: metadataRead,
    parse: parseBranchRules,
  });
  const found: Fact<Ruleset>[] = [];
  const seen = ids.state === 'known' ? ids.value : (ids.partial ?? []);
  for (const id of new Set(seen)) found.push(await readRuleset(client, repository, id));
  const rulesets = gatherFacts(found);
  if (ids.state === 'missing')
    return {
      ...failureOf(ids),
      partial: rulesets.state === 'known' ? rulesets.value : (rulesets.partial ?? []),
    };
  return rulesets.state === 'known'
    ? known(rulesets.value, [...new Set([...ids.evidence, ...rulesets.evidence])])
    : rulesets;
}

export type RuleSuitesQuestion = {
  readonly repository: RepositoryName;
  /** A branch, `refs/heads/` before it or not. */
  readonly ref: string;
  readonly since: Instant;
  readonly now: Instant;
};

const suitePeriods = { day: 1, week: 7, month: 30 } as const;

/**
 * How the rules of a ref judged each push since an instant, a month back at most; `bypass` among them. A bypass of mode
 * `exempt` leaves no trace. Truncated, with what was seen as partial, when the instant is further back. Needs
 * `administration: read`, which GITHUB_TOKEN cannot have.
 */
export async function readRuleSuites(
  client: GitHubClient,
  { repository, ref, since, now }: RuleSuitesQuestion,
): Promise<Fact<readonly RuleSuite[]>> {
  const period = periodSince(since, now, suitePeriods);
  const suites = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'rulesets', 'rule-suites'],
    query: { ref, time_period: period ?? 'month', rule_suite_result: 'all', per_page: '100' },
    permission: 'administration: read',
    holder: appOrPerson,
    parse: parseRuleSuites,
  });
  if (suites.state === 'missing' || period !== undefined) return suites;
  return truncated(`GitHub shows a month of rule suites, and ${since} is earlier`, suites.value);
}
