import { foldLogin, type RunApproval } from '@countersign/github';
import { priced } from './accepting.ts';
import type { Hand } from './decide-deployer.ts';
import { missingDraft } from './missing-draft.ts';
import type { DraftBody, SodCheckDraft } from './reasons.ts';
import type { Scene } from './scene.ts';

export const environmentQuestion = 'environment';
const question = environmentQuestion;

function approvalsOf(scene: Scene, reviews: readonly RunApproval[]): readonly RunApproval[] {
  const own = foldLogin(scene.facts.environment);
  return reviews.filter(
    ({ state, environments }) =>
      state.toLowerCase() === 'approved' && environments.some((name) => foldLogin(name) === own),
  );
}

/** One approval lets the job in, so it must be one of somebody who had no hand in what is deployed, nor deploys it. */
function reviewerBodies(
  scene: Scene,
  approvals: readonly RunApproval[],
  hands: ReadonlyMap<string, Hand>,
): DraftBody[] {
  const { environment } = scene.facts;
  const people = approvals.flatMap(({ user }) => (user?.type === 'User' ? [user.login] : []));
  const own = people.flatMap((login) => hands.get(scene.rules.person(login)) ?? []);
  const others = people.filter((login) => !hands.has(scene.rules.person(login)));
  const independent = others.filter((login) => !scene.deployers.has(scene.rules.person(login)));
  if (independent.length > 0)
    return [{ code: 'environment-reviewed', data: { environment, reviewers: independent.sort() } }];
  if (others.length > 0)
    return others.map((login) => ({
      code: 'environment-reviewer-is-deployer',
      data: { environment, login },
    }));
  if (own.length > 0)
    return own.map((hand) => ({ code: 'environment-reviewer-is-author', data: { environment, ...hand } }));
  return [{ code: 'environment-reviewer-gone', data: { environment } }];
}

function unapproved(scene: Scene): SodCheckDraft[] {
  const { environment, environmentDeployments: deployments } = scene.facts;
  if (deployments.state === 'missing')
    return [missingDraft(question, 'What this run deployed so far', deployments)];
  const entered = deployments.value.length;
  const body: DraftBody =
    entered === 0
      ? { code: 'environment-not-yet-asked', data: { environment } }
      : { code: 'environment-bypassed', data: { environment, deployments: entered } };
  return said(scene, [body]);
}

function said(scene: Scene, bodies: readonly DraftBody[]): SodCheckDraft[] {
  const { environmentRules: rules } = scene.facts;
  const evidence = rules.state === 'known' ? rules.evidence : [];
  return priced(bodies, scene.accepted).map((body): SodCheckDraft => ({ ...body, question, evidence }));
}

/**
 * Where the environment has required reviewers: did one let this very attempt in who had no hand in what is deployed?
 * GitHub's approvals carry neither time, attempt nor commit, so those of a re-run tell nothing.
 */
export function decideEnvironment(scene: Scene, hands: ReadonlyMap<string, Hand>): SodCheckDraft[] {
  const { environment, environmentRules: rules, environmentReviews: reviews, run } = scene.facts;
  if (rules.state === 'missing') return [missingDraft(question, `The rules of ${environment}`, rules)];
  const exists = rules.value !== null;
  if (rules.value === null || rules.value.reviewers.length === 0)
    return said(scene, [{ code: 'environment-open', data: { environment, exists } }]);
  if (reviews.state === 'missing')
    return [missingDraft(question, `Who let this run into ${environment}`, reviews)];
  const approvals = approvalsOf(scene, reviews.value);
  if (approvals.length === 0) return unapproved(scene);
  const bodies = reviewerBodies(scene, approvals, hands);
  if (run.attempt === 1) return said(scene, bodies);
  const data = { environment, attempt: run.attempt };
  return said(scene, [...bodies, { code: 'environment-approval-of-earlier-attempt', data }]);
}
