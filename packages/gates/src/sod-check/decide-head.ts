import type { Fact, Missing } from '@countersign/core';
import type { PullRequest, PullRequestRef } from '@countersign/github';
import { exceptionBody } from './accepting.ts';
import { allowedTree } from './earlier-deploys.ts';
import { earlyMerges } from './early-merges.ts';
import { missingDraft } from './missing-draft.ts';
import { reaches } from './range.ts';
import type { SodCheckDraft } from './reasons.ts';
import { isMergedAs, type Scene, sortRefs } from './scene.ts';

export const headQuestion = 'head';
const question = headQuestion;

function notOnBranch(scene: Scene, branches: readonly string[]): SodCheckDraft[] {
  const { facts } = scene;
  const relations = branches.map((branch): Fact<boolean> => {
    const fact = facts.branches.find((each) => each.branch === branch)?.fromHead;
    if (fact === undefined)
      return { state: 'missing', cause: 'not-collected', detail: `${branch} was not read` };
    return fact.state === 'missing' ? (fact as Missing<never>) : { ...fact, value: reaches(fact.value) };
  });
  if (relations.some((relation) => relation.state === 'known' && relation.value)) return [];
  const unread = relations.find((relation) => relation.state === 'missing');
  if (unread?.state === 'missing')
    return [missingDraft(question, 'Whether the commit is on the branch', unread)];
  const data = { commit: facts.head, branches: [...branches] };
  const evidence = relations.flatMap((relation) => (relation.state === 'known' ? relation.evidence : []));
  return [{ code: 'head-not-on-branch', question, data, evidence }];
}

function madeBy(pull: Fact<PullRequest>, ref: PullRequestRef, head: string): boolean {
  if (pull.state === 'missing' || !isMergedAs(pull.value, ref)) return false;
  return pull.value.mergeCommit === head || pull.value.head === head;
}

function reviewedState(scene: Scene, branches: readonly string[]): SodCheckDraft[] {
  const { head, repository } = scene.facts;
  const fact = scene.commit(head);
  if (fact.state === 'missing') return [missingDraft(question, 'The deployed commit', fact)];
  const { candidates } = sortRefs(fact.value, repository, branches);
  const made = candidates.filter((ref) => madeBy(scene.pull(ref.id), ref, head));
  if (made.length > 0) {
    return made.map((ref): SodCheckDraft => {
      const data = { commit: head, pullRequest: ref.number, branch: ref.base };
      return { code: 'head-reviewed', question, data, evidence: fact.evidence };
    });
  }
  const unread = candidates.map((ref) => scene.pull(ref.id)).find((pull) => pull.state === 'missing');
  if (unread?.state === 'missing')
    return [missingDraft(question, 'A pull request of the deployed commit', unread)];
  const at = earlyMerges(scene).get(head);
  if (at !== undefined && candidates.length === 0)
    return [
      { code: 'association-not-indexed', question, data: { commit: head, at }, evidence: fact.evidence },
    ];
  const revertOf = scene.accepted.has('revert-to-allowed-tree') ? allowedTree(scene.facts) : null;
  if (revertOf !== null) {
    const body = exceptionBody('revert-to-allowed-tree', { commit: head, detail: `record ${revertOf}` });
    return [{ ...body, question, evidence: fact.evidence }];
  }
  return [{ code: 'head-not-reviewed', question, data: { commit: head }, evidence: fact.evidence }];
}

/**
 * Is what is deployed a state that was reviewed as a whole, and is it on an accepted branch? A commit from within a
 * pull request came with it, but nobody approved to run that one.
 */
export function decideHead(scene: Scene): SodCheckDraft[] {
  const { branches } = scene;
  if (branches.state === 'missing') return [missingDraft(question, 'The default branch', branches)];
  return [...notOnBranch(scene, branches.value), ...reviewedState(scene, branches.value)];
}
