import { addMilliseconds, type Fact, type Instant, known, mapFact, missing } from '@countersign/core';
import type { RuleSuite, Ruleset } from '@countersign/github';
import { gatherFacts, readRulesets, readRuleSuites } from '@countersign/github/client';
import type { Changes } from './collect-changes.ts';
import type { Context, Source } from './collect-range.ts';
import type { RuleEvidence } from './deploy-facts.ts';
import type { SodCheckFacts } from './facts.ts';

type Bypass = Pick<SodCheckFacts, 'rulesets' | 'ruleSuites'>;
const minute = 60_000;
const refused: ReadonlySet<string> = new Set(['forbidden', 'not-found']);

/** When the first change of the range came to the branch, or earlier. */
function startOf(changes: Changes, { lastDeploy, request }: Context): Instant {
  const merges = changes.pullRequests.flatMap(({ fact }) =>
    fact.state === 'known' ? (fact.value.mergedAt ?? []) : [],
  );
  const recorded = lastDeploy.state === 'known' ? (lastDeploy.value?.recordedAt ?? []) : [];
  const first = [...merges, ...(merges.length > 0 ? [] : [recorded].flat()), request.at].sort()[0];
  return addMilliseconds(first ?? request.at, -minute);
}

/** Not being allowed to see evaluations, or seeing only the last month, is an answer; not reaching GitHub is none. */
function evidenceOf(fact: Fact<readonly RuleSuite[]>): Fact<RuleEvidence> {
  if (fact.state === 'known')
    return known({ visible: 'all', detail: '', suites: [...fact.value] }, fact.evidence);
  const { cause, detail, partial } = fact;
  if (refused.has(cause)) return known({ visible: 'none', detail, suites: [] });
  if (cause === 'truncated' && partial !== undefined)
    return known({ visible: 'part', detail, suites: [...partial] });
  return missing(cause, detail);
}

function joined(parts: readonly RuleEvidence[]): RuleEvidence {
  const least =
    parts.find(({ visible }) => visible === 'none') ?? parts.find(({ visible }) => visible === 'part');
  const suites = parts.flatMap((part) => part.suites);
  return { visible: least?.visible ?? 'all', detail: least?.detail ?? '', suites };
}

async function ruleSuitesOf(
  source: Source,
  branches: readonly string[],
  span: { since: Instant; now: Instant },
) {
  const { client, repository } = source;
  const read: Fact<RuleEvidence>[] = [];
  for (const branch of branches) {
    const ref = `refs/heads/${branch}`;
    read.push(evidenceOf(await readRuleSuites(client, { repository, ref, ...span })));
  }
  return mapFact(gatherFacts(read), joined);
}

function copied(ruleset: Ruleset): Ruleset {
  return { ...ruleset };
}

async function rulesetsOf({ client, repository }: Source, branches: readonly string[]) {
  const read: Fact<readonly Ruleset[]>[] = [];
  for (const branch of branches) read.push(await readRulesets(client, { repository, branch }));
  return mapFact(gatherFacts(read), (lists) => lists.flat().map(copied));
}

export type BypassQuestion = { readonly changes: Changes; readonly branches: readonly string[] };

/** How the rules of the accepted branches were evaluated for these changes, and a snapshot of who may bypass them. */
export async function collectBypass(
  source: Source,
  context: Context,
  { changes, branches }: BypassQuestion,
): Promise<Bypass> {
  if (changes.commits.length === 0 || branches.length === 0) {
    const nothing = missing('not-collected', 'there is no commit and branch to ask about');
    return { rulesets: nothing, ruleSuites: nothing };
  }
  const span = { since: startOf(changes, context), now: context.request.at };
  const [rulesets, ruleSuites] = await Promise.all([
    rulesetsOf(source, branches),
    ruleSuitesOf(source, branches, span),
  ]);
  return { rulesets, ruleSuites };
}
