import { nodeId } from '../node-id.ts';
import type { Environment, ProtectionRule } from '../scenario/deployment.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, sameName } from '../server/state.ts';
import { counted } from './pages.ts';
import { organizationOf, simpleUser, teamOf, teamShape } from './people.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository } from './route.ts';

type Reviewers = Extract<ProtectionRule, { type: 'required_reviewers' }>['reviewers'];

export function reviewersOf(state: State, reviewers: Reviewers): Record<string, unknown>[] {
  return reviewers.map((reviewer) => {
    if ('user' in reviewer) return { type: 'User', reviewer: simpleUser(state, reviewer.user) };
    const [login = '', slug = ''] = reviewer.team.split('/');
    const organization = organizationOf(state, login);
    const team = teamOf(organization, slug);
    if (organization === undefined || team === undefined) {
      throw new Error(`the scenario names team ${reviewer.team}, which it does not have`);
    }
    return { type: 'Team', reviewer: { ...teamShape(state, organization, team), parent: null } };
  });
}

function ruleShape(state: State, repository: Repository, rule: ProtectionRule): Record<string, unknown> {
  const common = { id: rule.id, node_id: nodeId('ProtectionRule', repository.id, rule.id), type: rule.type };
  if (rule.type === 'wait_timer') return { ...common, wait_timer: rule.minutes };
  if (rule.type === 'branch_policy') return common;
  return {
    ...common,
    prevent_self_review: rule.preventSelfReview,
    reviewers: reviewersOf(state, rule.reviewers),
  };
}

function environmentShape(
  state: State,
  repository: Repository,
  environment: Environment,
): Record<string, unknown> {
  const { id, name, createdAt, branchPolicy } = environment;
  return {
    id,
    node_id: nodeId('Environment', repository.id, id),
    name,
    url: apiUrl(state, repository, `/environments/${encodeURIComponent(name)}`),
    html_url: htmlUrl(state, repository, `/deployments/activity_log?environments_filter=${name}`),
    created_at: createdAt,
    updated_at: createdAt,
    protection_rules: environment.protectionRules.map((rule) => ruleShape(state, repository, rule)),
    deployment_branch_policy:
      branchPolicy === null
        ? null
        : {
            protected_branches: branchPolicy.protectedBranches,
            custom_branch_policies: branchPolicy.customBranchPolicies,
          },
  };
}

function getEnvironment({ state, params }: Call, repository: Repository): Reply {
  const wanted = params['environment_name'] ?? '';
  const found = repository.environments.find((each) => sameName(each.name, wanted));
  return found === undefined ? notFound() : ok(environmentShape(state, repository, found));
}

export const environmentRoutes: Routes = {
  'repos/get-environment': onRepository('actions', 'read', getEnvironment),
  'repos/get-all-environments': onRepository('actions', 'read', (call, repository) =>
    counted(call, 'environments', {
      items: repository.environments,
      render: (each) => environmentShape(call.state, repository, each),
    }),
  ),
};
