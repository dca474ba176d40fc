import { commitQuestion, decideCommit } from './decide-commit.ts';
import { decideHead, headQuestion } from './decide-head.ts';
import { decideRange } from './decide-range.ts';
import type { SodCheckFacts } from './facts.ts';
import { missingDraft } from './missing-draft.ts';
import type { SodCheckPolicy } from './policy.ts';
import { commitsOf, rangeOf } from './range.ts';
import type { SodCheckDraft } from './reasons.ts';
import { sceneOf, starters } from './scene.ts';

const deployerQuestion = 'deployer';

function judgedCommits(facts: SodCheckFacts): readonly string[] {
  return [...new Set(commitsOf(rangeOf(facts)).map(({ commit }) => commit))];
}

/** `range` and `deployer` always; `head` and one `commit:<sha>` for each commit when the range has any. */
export function questions(_policy: SodCheckPolicy, facts: SodCheckFacts): readonly string[] {
  const commits = judgedCommits(facts);
  const head = commits.length > 0 ? [headQuestion] : [];
  return ['range', deployerQuestion, ...head, ...commits.map(commitQuestion)];
}

/** A re-run keeps the first actor, so every attempt's starters count, and every attempt must have been read. */
function decideDeployer(facts: SodCheckFacts): SodCheckDraft[] {
  const question = deployerQuestion;
  const { earlierAttempts, run } = facts;
  const what = 'Who started earlier attempts of this run';
  if (earlierAttempts.state === 'missing') return [missingDraft(question, what, earlierAttempts)];
  const read = new Set(earlierAttempts.value.map(({ attempt }) => attempt));
  const wanted = Array.from({ length: run.attempt - 1 }, (_, index) => index + 1);
  const unread = wanted.filter((attempt) => !read.has(attempt));
  if (unread.length > 0) {
    const detail = `attempt ${unread.join(', ')} was not read`;
    return [missingDraft(question, what, { state: 'missing', cause: 'not-collected', detail })];
  }
  const data = { deployers: [...starters(facts)] };
  return [{ code: 'deployer-known', question, data, evidence: earlierAttempts.evidence }];
}

/** Judges the range, the deployed state, the deployers, and every commit by itself. */
export function decide(policy: SodCheckPolicy, facts: SodCheckFacts): readonly SodCheckDraft[] {
  const commits = judgedCommits(facts);
  const scene = sceneOf(policy, facts);
  return [
    ...decideRange(policy, facts),
    ...decideDeployer(facts),
    ...(commits.length > 0 ? decideHead(scene) : []),
    ...commits.flatMap((commit) => decideCommit(scene, commit)),
  ];
}
