import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const short = (commit: string): string => commit.slice(0, 12);
const one = { commit: commitSchema };
const pull = { ...one, pullRequest: v.number() };

/** Reasons for the questions `commit:<sha>`: how the commit came here, and whether it is what was reviewed. */
export const commitReasons = {
  'commit-approved': reasonKind({
    effect: 'allow',
    title: 'Approved by somebody else',
    data: v.strictObject({ ...pull, approvers: v.array(v.string()) }),
    explain: (data) =>
      `Commit ${short(data.commit)} came with pull request #${data.pullRequest}, approved on its final head by ${data.approvers.join(', ')}.`,
  }),
  'commit-without-pull-request': reasonKind({
    effect: 'deny',
    title: 'No pull request',
    data: v.strictObject(one),
    explain: (data) => `Commit ${short(data.commit)} belongs to no pull request of this repository.`,
    remedy: 'Bring the change through a pull request; protect the branch against direct pushes.',
  }),
  'pull-request-not-merged': reasonKind({
    effect: 'deny',
    title: 'Pull request is not merged',
    data: v.strictObject(pull),
    explain: (data) => `Commit ${short(data.commit)} belongs to #${data.pullRequest}, which is not merged.`,
    remedy: 'Merge the pull request and deploy the result.',
  }),
  'pull-request-into-other-branch': reasonKind({
    effect: 'deny',
    title: 'Reviewed for another branch',
    data: v.strictObject({ ...pull, base: v.string() }),
    explain: (data) =>
      `Commit ${short(data.commit)} belongs to #${data.pullRequest}, which was merged into ${data.base}, not into an accepted branch.`,
    remedy: 'Bring the change into the accepted branch by a pull request, or name the branch in the policy.',
  }),
  'commit-not-from-pull-request': reasonKind({
    effect: 'deny',
    title: 'Commit did not come with the pull request',
    data: v.strictObject(pull),
    explain: (data) =>
      `GitHub links commit ${short(data.commit)} to #${data.pullRequest}, but it is neither one of its commits nor what its merge made.`,
    remedy: 'Find out how the commit came to the branch; bring it in by a pull request of its own.',
  }),
  'commit-elsewhere': reasonKind({
    effect: 'allow',
    title: 'Touches other services only',
    data: v.strictObject({ ...one, services: v.array(v.string()) }),
    explain: (data) => `Commit ${short(data.commit)} touches only paths of ${data.services.join(', ')}.`,
  }),
  'association-not-indexed': reasonKind({
    effect: 'unknown',
    title: 'Asked too early',
    data: v.strictObject({ ...one, at: v.string() }),
    explain: (data) =>
      `GitHub merged commit ${short(data.commit)} from a pull request at ${data.at}, but does not link the two yet.`,
    remedy: 'Run again in a few minutes: GitHub links commits to pull requests some time after the merge.',
  }),
  'merged-by-push': reasonKind({
    effect: 'deny',
    title: 'Merged by a push',
    data: v.strictObject({ ...pull, login: v.string() }),
    explain: (data) =>
      `GitHub shows #${data.pullRequest} as merged because ${data.login} pushed commit ${short(data.commit)} to the branch, whatever its rules ask for.`,
    remedy: 'Merge by the pull request, after its approvals; protect the branch against direct pushes.',
  }),
  'content-differs': reasonKind({
    effect: 'deny',
    title: 'Not what was reviewed',
    data: v.strictObject({ ...pull, made: commitSchema, expected: v.string(), found: v.string() }),
    explain: (data) =>
      `Merging the reviewed head of #${data.pullRequest} gives tree ${short(data.expected)}, but commit ${short(data.made)} holds tree ${short(data.found)}.`,
    remedy:
      'Look at what the merge added or left out; bring it in by a pull request of its own, merged by GitHub.',
  }),
  'conflict-resolved-by-hand': reasonKind({
    effect: 'deny',
    title: 'A conflict was resolved in the merge',
    data: v.strictObject({ ...pull, made: commitSchema, paths: v.array(v.string()), conflicts: v.number() }),
    explain: (data) =>
      `Merging #${data.pullRequest} conflicts in ${data.conflicts} paths (${data.paths.join(', ')}), so what commit ${short(data.made)} holds there was written in the merge, after the review.`,
    remedy:
      'Resolve conflicts in the pull request and have it approved again; or accept `conflict-resolved-by-hand` in the policy.',
  }),
  'content-not-compared': reasonKind({
    effect: 'unknown',
    title: 'Content was not compared',
    data: v.strictObject({ ...pull, cause: v.string(), detail: v.string() }),
    explain: (data) =>
      `Whether the merge of #${data.pullRequest} holds what was reviewed could not be learned (${data.cause}): ${data.detail}.`,
    remedy:
      'Give the token contents: read and the runner git 2.38 or newer, and run again; or accept `content-not-compared` in the policy.',
  }),
} as const;
