import type { RuleSuite, Ruleset } from '../scenario/repository.ts';
import { type Draft, NO_COMMIT, requireTip } from './repository-draft.ts';

export type RulesetOptions = Partial<Omit<Ruleset, 'id' | 'updatedAt'>> & { readonly at?: string };

/** A ruleset in force on the default branch, unless said otherwise, that asks for one approval. */
export function addRuleset(draft: Draft, name: string, options: RulesetOptions): Ruleset {
  const { at, ...rest } = options;
  const ruleset: Ruleset = {
    id: draft.bench.nextId(),
    name,
    enforcement: 'active',
    source: 'Repository',
    branches: [draft.record.defaultBranch],
    rules: [ONE_APPROVAL],
    bypassActors: [],
    updatedAt: draft.bench.tick(at),
    ...rest,
  };
  draft.record.rulesets.push(ruleset);
  return ruleset;
}

const ONE_APPROVAL = {
  type: 'pull_request',
  parameters: {
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: false,
    require_last_push_approval: true,
    required_approving_review_count: 1,
    required_review_thread_resolution: false,
  },
};

export type RuleSuiteOptions = Partial<Omit<RuleSuite, 'id' | 'at'>> & { readonly at?: string };

/** How the rules judged a push; the last update of the default branch, unless said otherwise. */
export async function addRuleSuite(draft: Draft, options: RuleSuiteOptions): Promise<RuleSuite> {
  const { record, bench } = draft;
  const { at, ...rest } = options;
  const ref = options.ref ?? `refs/heads/${record.defaultBranch}`;
  const last = record.activity.findLast((each) => each.ref === ref);
  const tip = last?.after ?? (await requireTip(draft, ref.replace(/^refs\/heads\//, '')));
  if (options.actor != null) bench.account(options.actor);
  const suite: RuleSuite = {
    id: bench.nextId(),
    result: 'pass',
    ref,
    before: last?.before ?? NO_COMMIT,
    after: tip,
    actor: last?.actor ?? null,
    at: at ?? last?.at ?? bench.tick(),
    ...rest,
  };
  record.ruleSuites.push(suite);
  return suite;
}
