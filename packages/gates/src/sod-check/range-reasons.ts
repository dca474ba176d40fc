import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const short = (commit: string): string => commit.slice(0, 12);
const span = v.strictObject({ base: commitSchema, head: commitSchema });
const start = v.picklist(['record', 'input']);

/** Reasons for the questions `range` and `head`. */
export const rangeReasons = {
  'range-complete': reasonKind({
    effect: 'allow',
    title: 'Every commit is known',
    data: v.strictObject({ ...span.entries, commits: v.number() }),
    explain: (data) =>
      `From ${short(data.base)} to ${short(data.head)} there are ${data.commits} commits, and every one was read.`,
  }),
  'base-not-proven': reasonKind({
    effect: 'allow',
    title: 'Start of the range is not proven',
    data: v.strictObject({ base: commitSchema, from: start, locator: v.nullable(v.string()) }),
    explain: (data) =>
      data.from === 'record'
        ? `The range starts at ${short(data.base)}, as the last record says; records are not signed, so whoever may write to their store could have moved it.`
        : `The range starts at ${short(data.base)}, as the \`base\` input says; the caller of the action chose it.`,
  }),
  'history-diverged': reasonKind({
    effect: 'allow',
    title: 'Diverged history accepted',
    data: span,
    explain: (data) =>
      `The last record, ${short(data.base)}, is no ancestor of ${short(data.head)}; the policy asks to check every new commit instead.`,
  }),
  'head-reviewed': reasonKind({
    effect: 'allow',
    title: 'A reviewed state is deployed',
    data: v.strictObject({ commit: commitSchema, pullRequest: v.number(), branch: v.string() }),
    explain: (data) =>
      `Commit ${short(data.commit)} is what pull request #${data.pullRequest} made of ${data.branch}.`,
  }),
  'already-deployed': reasonKind({
    effect: 'allow',
    title: 'Allowed before',
    data: v.strictObject({ commit: commitSchema, record: v.string(), recordedAt: v.string() }),
    explain: (data) =>
      `Commit ${short(data.commit)} was allowed and deployed to this environment before, as the record of ${data.recordedAt} says; records are not signed, so whoever may write to their store could have made it.`,
  }),
  'base-not-allowed': reasonKind({
    effect: 'allow',
    title: 'Starts after a deploy that was not allowed',
    data: v.strictObject({ base: commitSchema, effect: v.string(), by: v.string() }),
    explain: (data) =>
      `What was last deployed, ${short(data.base)}, was judged ${data.effect} and opened by ${data.by}; what it brought is not judged again.`,
  }),
  'history-rewritten': reasonKind({
    effect: 'deny',
    title: 'History was rewritten',
    data: span,
    explain: (data) =>
      `The commit last recorded, ${short(data.base)}, is no ancestor of ${short(data.head)}, so what was deployed is not part of what is to be deployed.`,
    remedy:
      'Deploy from the branch that holds the recorded commit, or let the policy say `divergedHistory: check-commits`.',
  }),
  'head-not-reviewed': reasonKind({
    effect: 'deny',
    title: 'Nobody reviewed this state',
    data: v.strictObject({ commit: commitSchema }),
    explain: (data) =>
      `Commit ${short(data.commit)} is neither the result nor the final head of a pull request merged into an accepted branch.`,
    remedy: 'Deploy the merge commit of a pull request, not a commit within one or one that was pushed.',
  }),
  'head-not-on-branch': reasonKind({
    effect: 'deny',
    title: 'Not on an accepted branch',
    data: v.strictObject({ commit: commitSchema, branches: v.array(v.string()) }),
    explain: (data) => `Commit ${short(data.commit)} is not reachable from ${data.branches.join(' or ')}.`,
    remedy: 'Merge the commit first, or name its branch under `branches` in the policy.',
  }),
  'recorded-not-allowed': reasonKind({
    effect: 'unknown',
    title: 'Deployed before, but not allowed',
    data: v.strictObject({ commit: commitSchema, record: v.string() }),
    explain: (data) =>
      `Commit ${short(data.commit)} is what the last record holds, but that deploy was not opened by an allowing verdict of this gate, so it answers for nothing.`,
    remedy:
      'Give the input `base`, a commit before it, so that its commits are checked; or open this deploy as the last one was opened.',
  }),
  'no-range-start': reasonKind({
    effect: 'unknown',
    title: 'Where the range starts is not known',
    data: v.strictObject({}),
    explain: () =>
      'No deploy of this service to this environment is on record, and no base was given, so which commits are new is not known.',
    remedy:
      'For the first deploy give the input `base`: the full SHA of the last commit that is already trusted.',
  }),
  'base-narrows-range': reasonKind({
    effect: 'unknown',
    title: 'Base would leave commits out',
    data: v.strictObject({ base: commitSchema, recorded: commitSchema }),
    explain: (data) =>
      `The given base, ${short(data.base)}, is no ancestor of the recorded ${short(data.recorded)}; a base may only widen the range.`,
    remedy: 'Leave `base` out, or give the recorded commit or one of its ancestors.',
  }),
  'base-not-ancestor': reasonKind({
    effect: 'unknown',
    title: 'Base is not behind the deployed commit',
    data: span,
    explain: (data) => `The given base, ${short(data.base)}, is no ancestor of ${short(data.head)}.`,
    remedy: 'Give a base that the deployed commit descends from.',
  }),
  'range-empty': reasonKind({
    effect: 'unknown',
    title: 'The base leaves nothing to check',
    data: span,
    explain: (data) =>
      `The given base is the deployed commit itself, ${short(data.head)}, and no record says that it was deployed.`,
    remedy: 'Give as `base` the last commit that is already trusted, not the one to be deployed.',
  }),
  'behind-record': reasonKind({
    effect: 'unknown',
    title: 'Older than what is deployed',
    data: v.strictObject({ commit: commitSchema, recorded: commitSchema }),
    explain: (data) =>
      `Commit ${short(data.commit)} is an ancestor of the recorded ${short(data.recorded)}: a roll-back brings no new commit, and this one may never have been deployed.`,
    remedy:
      'Give the input `base`, a commit before the one to roll back to, so that its commits are checked.',
  }),
  'range-truncated': reasonKind({
    effect: 'unknown',
    title: 'The list of commits is cut',
    data: v.strictObject({ ...span.entries, listed: v.number(), detail: v.string() }),
    explain: (data) =>
      `Only ${data.listed} commits from ${short(data.base)} to ${short(data.head)} were listed: ${data.detail}.`,
    remedy: 'Run again; when it stays cut, deploy in smaller steps.',
  }),
  'facts-missing': reasonKind({
    effect: 'unknown',
    title: 'Something could not be learned',
    data: v.strictObject({ what: v.string(), cause: v.string(), detail: v.string() }),
    explain: (data) => `${data.what} could not be learned (${data.cause}): ${data.detail}.`,
    remedy:
      'Give the job contents: read, pull-requests: read and actions: read, and run again; the sentence says which is lacking.',
  }),
} as const;
