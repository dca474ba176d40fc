import { bypassQuestion, decideBypass } from './decide-bypass.ts';
import { commitQuestion, decideCommits } from './decide-commit.ts';
import { coolingOffQuestion, decideCoolingOff } from './decide-cooling-off.ts';
import { decideDeployer, deployerQuestion, handsIn } from './decide-deployer.ts';
import { decideEnvironment, environmentQuestion } from './decide-environment.ts';
import { decideHead, headQuestion } from './decide-head.ts';
import { decideRange } from './decide-range.ts';
import { allowedBefore } from './earlier-deploys.ts';
import type { SodCheckFacts } from './facts.ts';
import { acceptedBy, coolingOffMinutesOf, type SodCheckPolicy } from './policy.ts';
import { controlsOf } from './presets.ts';
import { commitsOf, rangeOf } from './range.ts';
import type { SodCheckDraft } from './reasons.ts';
import { sceneOf } from './scene.ts';

const policyQuestion = 'policy';

function judgedCommits(facts: SodCheckFacts): readonly string[] {
  if (allowedBefore(facts) !== undefined) return [];
  return [...new Set(commitsOf(rangeOf(facts)).map(({ commit }) => commit))];
}

/**
 * `range`, `deployer` and `environment` always; `policy` for a preset that is not strict; `head`, `bypass`, one
 * `commit:<sha>` for each commit, and `cooling-off` where the policy asks for it, when the range has commits.
 */
export function questions(policy: SodCheckPolicy, facts: SodCheckFacts): readonly string[] {
  const commits = judgedCommits(facts);
  const relaxed = policy.preset === 'strict' ? [] : [policyQuestion];
  const always = ['range', deployerQuestion, environmentQuestion, ...relaxed];
  if (commits.length === 0) return always;
  const cooling = coolingOffMinutesOf(policy) > 0 ? [coolingOffQuestion] : [];
  return [...always, headQuestion, bypassQuestion, ...cooling, ...commits.map(commitQuestion)];
}

function decidePolicy(policy: SodCheckPolicy): SodCheckDraft[] {
  const { preset } = policy;
  if (preset === 'strict') return [];
  const accepted = acceptedBy(policy);
  const data = { preset, accepted: [...accepted].sort(), controls: [...controlsOf(preset, accepted)] };
  return [{ code: 'preset-relaxed', question: policyQuestion, data, evidence: [] }];
}

/** Judges the range, the deployed state, whoever deploys, the way into the environment, and every commit by itself. */
export function decide(policy: SodCheckPolicy, facts: SodCheckFacts): readonly SodCheckDraft[] {
  const commits = judgedCommits(facts);
  const scene = sceneOf(policy, facts);
  const { drafts, carriers } = decideCommits(scene, commits);
  const hands = handsIn(carriers);
  const ofRange =
    commits.length === 0
      ? []
      : [
          ...decideHead(scene),
          ...decideBypass(scene, commits),
          ...decideCoolingOff(scene, carriers),
          ...drafts,
        ];
  return [
    ...decideRange(policy, facts),
    ...decideDeployer(scene, hands),
    ...decideEnvironment(scene, hands),
    ...decidePolicy(policy),
    ...ofRange,
  ];
}
