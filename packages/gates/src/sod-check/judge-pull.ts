import type { PullRequest } from '@countersign/github';
import { priced } from './accepting.ts';
import { type Approvals, approvalsOf } from './approvals.ts';
import { contentProblems } from './content.ts';
import { unprovenIn } from './identity-strength.ts';
import { type MergedSeries, mergedSeries } from './merged-series.ts';
import { type Contributors, contributorsOf } from './people.ts';
import { type Pushers, pushersOf } from './pushers.ts';
import { holdsWithoutAnyOne, quorumBodies } from './quorum.ts';
import type { DraftBody } from './reasons.ts';
import type { Scene } from './scene.ts';

/** Everything that is to be said of a merged pull request, whichever of its commits is asked about. */
export type JudgedPull = {
  readonly pull: PullRequest;
  readonly series: MergedSeries;
  readonly contributors: Contributors;
  /** For every commit that came with it; none of them speaks against it when `approved`. */
  readonly bodies: readonly DraftBody[];
  /** Besides, for the commits that its merge made. */
  readonly content: readonly DraftBody[];
};

/** Whoever writes commits and reviews can name any number of people, and each is said for every commit. */
const mostNamed = 20;

type Sighted = {
  readonly scene: Scene;
  readonly pull: PullRequest;
  readonly pushers: Pushers;
  readonly contributors: Contributors;
  readonly approvals: Approvals;
};

function unlinkedProblems({ scene, pull, contributors }: Sighted): DraftBody[] {
  if (!scene.policy.requireLinkedAuthors) return [];
  const which = { commit: pull.head, pullRequest: pull.number };
  return contributors.unlinked
    .slice(0, mostNamed)
    .map((who) => ({ code: 'author-not-linked', data: { ...which, ...who } }));
}

function unprovenProblems(sighted: Sighted): DraftBody[] {
  const { scene, pull, pushers } = sighted;
  const which = { commit: pull.head, pullRequest: pull.number };
  const unproven = unprovenIn(pull, { pushers, person: scene.rules.person });
  if (unproven.length === 0 || holdsWithoutAnyOne(sighted)) return [];
  return unproven
    .slice(0, mostNamed)
    .map((who) => ({ code: 'author-not-proven', data: { ...which, ...who } }));
}

function pusherProblems({ pull, pushers }: Sighted): DraftBody[] {
  const { gap } = pushers;
  if (gap === null || gap === 'fork') return [];
  const data = { commit: pull.head, pullRequest: pull.number, source: gap.commit, detail: gap.detail };
  return [{ code: 'pushers-unknown', data }];
}

/** A pull request ends at its head, so a list without it is not that of what was merged. */
function headProblems({ pull }: Sighted, series: MergedSeries): DraftBody[] {
  if (series.own.has(pull.head)) return [];
  const what = `The commits of #${pull.number}`;
  const detail = `the list does not hold the final head ${pull.head}`;
  return [{ code: 'facts-missing', data: { what, cause: 'truncated', detail } }];
}

/**
 * Pushing to the base branch marks every pull request as merged whose head comes along, "even if branch protection
 * rules have not been satisfied" (GitHub: "Indirect merges"). It takes nothing away from approvals that were there.
 */
function pushedMerge({ scene, pull }: Sighted): DraftBody[] {
  const pushed = (commit: string) => scene.activity.pushes.get(`refs/heads/${pull.base} ${commit}`);
  const push = pushed(pull.mergeCommit ?? pull.head) ?? pushed(pull.head);
  if (push === undefined) return [];
  const data = { commit: pull.head, pullRequest: pull.number, login: push.actor?.login ?? 'ghost' };
  return [{ code: 'merged-by-push', data }];
}

function bodiesOf(sighted: Sighted, series: MergedSeries): DraftBody[] {
  const { scene, pull, contributors, approvals } = sighted;
  const quorum = quorumBodies({ scene, pull, contributors, approvals });
  const problems = [
    ...headProblems(sighted, series),
    ...unlinkedProblems(sighted),
    ...unprovenProblems(sighted),
    ...pusherProblems(sighted),
    ...approvals.objections.slice(0, mostNamed),
  ];
  const said = [...priced(problems, scene.accepted), ...quorum.bodies];
  if (!quorum.met) return [...said, ...pushedMerge(sighted)];
  const approved = approvals.valid.length > 0 && said.every(({ code }) => code === 'exception-accepted');
  if (!approved) return said;
  const data = { commit: pull.head, pullRequest: pull.number, approvers: [...approvals.valid] };
  return [...said, { code: 'commit-approved', data }];
}

/** Judges a pull request once, for all of its commits: who made it, who approved it, what its merge made of it. */
export function judgePull(scene: Scene, pull: PullRequest): JudgedPull {
  const series = mergedSeries(pull, scene.known);
  const pushers = pushersOf(pull, scene.activity);
  const contributors = contributorsOf({ pull, series, pushers }, scene.rules);
  const approvals = approvalsOf({ commit: pull.head, pull, contributors, person: scene.rules.person });
  return {
    pull,
    series,
    contributors,
    bodies: bodiesOf({ scene, pull, pushers, contributors, approvals }, series),
    content: priced(contentProblems(scene, pull, series), scene.accepted),
  };
}
