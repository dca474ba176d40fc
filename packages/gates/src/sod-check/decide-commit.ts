import type { EvidenceId } from '@countersign/core';
import type { PullRequest, PullRequestRef, RangeCommit } from '@countersign/github';
import { type Approvals, approvalsOf } from './approvals.ts';
import { cameWith } from './membership.ts';
import { missingDraft } from './missing-draft.ts';
import { contributorsOf } from './people.ts';
import type { SodCheckDraft } from './reasons.ts';
import { isMergedAs, type Scene, type SortedRefs, sortRefs } from './scene.ts';

/** One commit under one pull request. */
type Case = { readonly scene: Scene; readonly commit: RangeCommit; readonly pull: PullRequest };
type Body = Approvals['unusable'][number];

export function commitQuestion(commit: string): string {
  return `commit:${commit}`;
}

function withoutCandidate(commit: string, refs: SortedRefs): Body[] {
  const elsewhere = refs.elsewhere.map(
    ({ number, base }): Body => ({
      code: 'pull-request-into-other-branch',
      data: { commit, pullRequest: number, base },
    }),
  );
  const unmerged = refs.unmerged.map(
    ({ number }): Body => ({ code: 'pull-request-not-merged', data: { commit, pullRequest: number } }),
  );
  const found = [...elsewhere, ...unmerged];
  return found.length > 0 ? found : [{ code: 'commit-without-pull-request', data: { commit } }];
}

function quorum({ scene, commit, pull }: Case, approvals: Approvals): Body[] {
  const { minApprovals, minApprovalsForBots } = scene.policy;
  // Whoever made the bot act is not named anywhere, so one approval could be that person's own.
  const needed = pull.author?.type === 'User' ? minApprovals : Math.max(minApprovals, minApprovalsForBots);
  const found = approvals.valid.length;
  if (found >= needed) return [];
  const data = { commit: commit.commit, pullRequest: pull.number, needed, found };
  return [{ code: 'not-approved', data }, ...approvals.unusable];
}

function deployerProblems({ scene, commit, pull }: Case, approvals: Approvals): Body[] {
  const independent = approvals.valid.some((login) => !scene.deployers.has(login));
  if (approvals.valid.length === 0 || independent) return [];
  const data = { commit: commit.commit, pullRequest: pull.number, approvers: [...approvals.valid] };
  return [{ code: 'deployer-only-approver', data }];
}

function judgeCase(one: Case): Body[] {
  const { scene, commit, pull } = one;
  const data = { commit: commit.commit, pullRequest: pull.number };
  if (!cameWith(commit, pull, scene.known)) return [{ code: 'commit-not-from-pull-request', data }];
  const contributors = contributorsOf(commit, pull, scene);
  const approvals = approvalsOf({ commit: commit.commit, pull, contributors, person: scene.person });
  const unlinked = contributors.unlinked.map(
    (who): Body => ({ code: 'author-not-linked', data: { ...data, ...who } }),
  );
  const problems = [
    ...unlinked,
    ...approvals.objections,
    ...quorum(one, approvals),
    ...deployerProblems(one, approvals),
  ];
  if (problems.length > 0) return problems;
  return [{ code: 'commit-approved', data: { ...data, approvers: [...approvals.valid] } }];
}

function judgeRef(scene: Scene, commit: RangeCommit, ref: PullRequestRef): SodCheckDraft[] {
  const question = commitQuestion(commit.commit);
  const fact = scene.pull(ref.id);
  if (fact.state === 'missing') return [missingDraft(question, `Pull request #${ref.number}`, fact)];
  const pull = fact.value;
  if (!isMergedAs(pull, ref)) {
    const data = { commit: commit.commit, pullRequest: ref.number };
    return [{ code: 'pull-request-not-merged', question, data, evidence: fact.evidence }];
  }
  return bound(judgeCase({ scene, commit, pull }), question, fact.evidence);
}

function bound(bodies: readonly Body[], question: string, evidence: readonly EvidenceId[]): SodCheckDraft[] {
  return bodies.map((body): SodCheckDraft => ({ ...body, question, evidence }));
}

/**
 * Did one commit come with a pull request that somebody else approved on its final head? One such pull request is
 * enough; when there is none, everything that is wrong with each is said.
 */
export function decideCommit(scene: Scene, id: string): SodCheckDraft[] {
  const question = commitQuestion(id);
  const fact = scene.commit(id);
  if (fact.state === 'missing') return [missingDraft(question, `Commit ${id}`, fact)];
  if (scene.branches.state === 'missing')
    return [missingDraft(question, 'The default branch', scene.branches)];
  const commit = { ...fact.value, commit: id };
  const refs = sortRefs(commit, scene.facts.repository, scene.branches.value);
  if (refs.candidates.length === 0) return bound(withoutCandidate(id, refs), question, fact.evidence);
  const judged = refs.candidates.map((ref) => judgeRef(scene, commit, ref));
  const passed = judged.filter((drafts) => drafts.every((draft) => draft.code === 'commit-approved'));
  return (passed.length > 0 ? passed : judged)
    .flat()
    .map((draft) => ({ ...draft, evidence: [...new Set([...fact.evidence, ...draft.evidence])] }));
}
