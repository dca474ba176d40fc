import { priced } from './accepting.ts';
import type { RuleEvidence } from './deploy-facts.ts';
import { missingDraft } from './missing-draft.ts';
import type { DraftBody, SodCheckDraft } from './reasons.ts';
import type { Scene } from './scene.ts';

export const bypassQuestion = 'bypass';
const question = bypassQuestion;
const permission = 'Administration: read';

function bypasses(scene: Scene, { suites }: RuleEvidence, commits: readonly string[]): DraftBody[] {
  const brought = new Set([...commits, scene.facts.head]);
  return suites
    .filter(({ result, after }) => result === 'bypass' && brought.has(after))
    .map(({ after, ref, actor }) => ({ code: 'rules-bypassed', data: { commit: after, ref, login: actor } }));
}

function visibility(scene: Scene, { visible, detail, suites }: RuleEvidence): DraftBody {
  if (visible === 'all') return { code: 'no-bypass-seen', data: { evaluations: suites.length } };
  const code = scene.policy.requireBypassEvidence ? 'bypass-not-ruled-out' : 'bypass-not-visible';
  return { code, data: { permission, detail } };
}

/**
 * Did somebody bypass the branch rules to bring one of these commits? The approvals are counted anew whatever the rules
 * said, so not being allowed to see this is said, and is only unknown where the policy asks for the evidence.
 */
export function decideBypass(scene: Scene, commits: readonly string[]): SodCheckDraft[] {
  const { ruleSuites } = scene.facts;
  const shown = ruleSuites.state === 'known' ? ruleSuites.value : ruleSuites.partial;
  const found = shown === undefined ? [] : bypasses(scene, shown, commits);
  const evidence = ruleSuites.state === 'known' ? ruleSuites.evidence : [];
  const bodies: DraftBody[] = [...found];
  if (ruleSuites.state === 'known' && (found.length === 0 || ruleSuites.value.visible !== 'all'))
    bodies.push(visibility(scene, ruleSuites.value));
  const drafts = priced(bodies, scene.accepted).map(
    (body): SodCheckDraft => ({ ...body, question, evidence }),
  );
  if (ruleSuites.state === 'known') return drafts;
  return [...drafts, missingDraft(question, 'Whether branch rules were bypassed', ruleSuites)];
}
