import { userOfLogin } from '../identity.ts';
import type { Repository, RuleSuite, Ruleset } from '../scenario/repository.ts';
import { holds } from '../server/access.ts';
import { type State, now } from '../server/state.ts';
import { listed } from './pages.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository, text } from './route.ts';

function sourceOf(repository: Repository, { source }: Ruleset): string {
  return source === 'Organization' ? repository.owner : `${repository.owner}/${repository.name}`;
}

function rulesOf(repository: Repository, branch: string): Record<string, unknown>[] {
  const active = repository.rulesets.filter(
    (each) => each.enforcement === 'active' && each.branches.includes(branch),
  );
  const named = active.flatMap((ruleset) =>
    ruleset.rules.map((rule) => ({
      ...rule,
      ruleset_source_type: ruleset.source,
      ruleset_source: sourceOf(repository, ruleset),
      ruleset_id: ruleset.id,
    })),
  );
  return [...(repository.branchRules[branch] ?? []), ...named];
}

function rulesetShape(repository: Repository, ruleset: Ruleset): Record<string, unknown> {
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: 'branch',
    source_type: ruleset.source,
    source: sourceOf(repository, ruleset),
    enforcement: ruleset.enforcement,
    created_at: ruleset.updatedAt,
    updated_at: ruleset.updatedAt,
  };
}

/** "bypass_actors: … only returned if the user making the API request has write access to the ruleset". */
function maySeeBypass({ caller }: Call): boolean {
  return caller.kind === 'token' && holds(caller.token, { permission: 'administration', level: 'write' });
}

function getRuleset(call: Call, repository: Repository): Reply {
  const ruleset = repository.rulesets.find(({ id }) => id === Number(call.params['ruleset_id']));
  if (ruleset === undefined) return notFound();
  const actors = ruleset.bypassActors.map(({ type, id, mode }) => ({
    actor_type: type,
    actor_id: id,
    bypass_mode: mode,
  }));
  return ok({
    ...rulesetShape(repository, ruleset),
    conditions: {
      ref_name: { include: ruleset.branches.map((each) => `refs/heads/${each}`), exclude: [] },
    },
    rules: ruleset.rules,
    ...(maySeeBypass(call) ? { bypass_actors: actors } : {}),
  });
}

const PERIOD_HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 720 };

function suiteShape(state: State, repository: Repository, suite: RuleSuite): Record<string, unknown> {
  const actor = userOfLogin(state.world, suite.actor);
  return {
    id: suite.id,
    ...(actor === undefined ? {} : { actor_id: actor.id, actor_name: actor.login }),
    before_sha: suite.before,
    after_sha: suite.after,
    ref: suite.ref,
    repository_id: repository.id,
    repository_name: repository.name,
    pushed_at: suite.at,
    result: suite.result,
  };
}

function listSuites(call: Call, repository: Repository): Promise<Reply> {
  const { state, query } = call;
  const hours = PERIOD_HOURS[text(query['time_period']) || 'day'] ?? 24;
  const earliest = now(state).getTime() - hours * 3_600_000;
  const ref = query['ref'] === undefined ? undefined : text(query['ref']).replace(/^refs\/heads\//, '');
  const result = text(query['rule_suite_result']) || 'all';
  const items = repository.ruleSuites.filter(
    (suite) =>
      Date.parse(suite.at) >= earliest &&
      (ref === undefined || suite.ref === `refs/heads/${ref}`) &&
      (result === 'all' || suite.result === result),
  );
  return listed(call, items.toReversed(), (suite) => suiteShape(state, repository, suite));
}

export const ruleRoutes: Routes = {
  'repos/get-branch-rules': onRepository('metadata', 'read', (call, repository) =>
    listed(call, rulesOf(repository, call.params['branch'] ?? ''), (rule) => rule),
  ),
  'repos/get-repo-rulesets': onRepository('metadata', 'read', (call, repository) =>
    listed(call, repository.rulesets, (each) => rulesetShape(repository, each)),
  ),
  'repos/get-repo-ruleset': onRepository('metadata', 'read', getRuleset),
  'repos/get-repo-rule-suites': onRepository('administration', 'read', listSuites),
};
